import { gzipSync } from 'node:zlib';
import { written } from './figures.ts';
import type { Subject } from './subject.ts';
import type { Table } from './table.ts';

const pages = ['form', 'list', 'detail', 'profile', 'results', 'nearest'];

/** How many bytes pages take: as they are, as the service sends them to a browser, and after the gzip of a proxy. */
export async function pageBytes(subjects: readonly Subject[], url: string): Promise<Table> {
  const rows = [];
  for (const name of pages) {
    const subject = subjects.find((one) => one.name === name);
    const shot = subject?.shot() ?? '';
    const path = shot.split(' ')[1] ?? '/';
    const cookie = /\r\ncookie: ([^\r]*)/.exec(shot)?.[1] ?? '';
    const headers = { cookie, 'x-forwarded-for': '192.0.2.2', 'accept-language': 'fr' };
    const plain = await fetch(new URL(path, url), { headers: { ...headers, 'accept-encoding': 'identity' } });
    const text = Buffer.from(await plain.arrayBuffer());
    const packed = await fetch(new URL(path, url), { headers: { ...headers, 'accept-encoding': 'br' } });
    await packed.arrayBuffer();
    const sent = Number(packed.headers.get('content-length') ?? text.length);
    rows.push([name, written(text.length), written(sent), written(gzipSync(text).length)]);
  }
  return { head: ['page', 'bytes', 'as sent', 'gzip'], rows };
}
