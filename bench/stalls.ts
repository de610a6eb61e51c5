/** Sends each header, path, query and field that is taken from outside, at its longest and at its worst, and names the
 * longest time for which the process that serves pages answers nobody else. Aim: 50 ms. */
import { parseArgs } from 'node:util';
import { writeSection } from './document.ts';
import { written } from './figures.ts';
import { startMailSink } from './mail-sink.ts';
import { progress, progressEnds } from './progress.ts';
import { servingOf } from './serving.ts';
import { postgresStage } from './stage.ts';
import { asMarkdown, asTable, type Table } from './table.ts';

const { values } = parseArgs({
  options: {
    /** Writes the table into docs/performance.md. */
    document: { type: 'boolean', default: false },
  },
});

type Asked = { what: string; path: string; init: RequestInit };

const repeated = [
  ' ',
  ',',
  ';',
  '=',
  '-',
  '.',
  '"',
  'a',
  '0',
  'a ',
  'a,',
  'a=b;',
  'q=0,',
  '%41',
  '06 ',
  'x@y.',
];
const inForms = [...repeated, '\n', '\u200b', '\u0301', '\ufdfa', '😀', 'é', 'www.'];
const filled = (part: string, bytes: number) => part.repeat(Math.floor(bytes / Buffer.byteLength(part)));

const headers = [
  'if-none-match',
  'accept-encoding',
  'accept-language',
  'cookie',
  'user-agent',
  'content-type',
];
const fields = ['name', 'email', 'phone', 'message', 'procedure', 'form', 'where', 'password'];
const longestHeader = 15_000;
const longestQuery = 14_000;
const longestForm = 250_000;

const inHeaders = (path: string): Asked[] =>
  headers.flatMap((name) =>
    repeated.map((part) => ({
      what: `${name} of ${JSON.stringify(part)} at ${path}`,
      path,
      init: { headers: { [name]: filled(part, longestHeader) || part } },
    })),
  );
const inQuery = (path: string, name: string): Asked[] =>
  repeated.map((part) => ({
    what: `${name} of ${JSON.stringify(part)} at ${path}`,
    path: `${path}?${new URLSearchParams({ [name]: filled(part, longestQuery / 3) })}`,
    init: {},
  }));
const inPath = (): Asked[] =>
  repeated.map((part) => ({
    what: `a path of ${JSON.stringify(part)}`,
    path: `/${encodeURIComponent(filled(part, longestQuery / 3))}`,
    init: {},
  }));

const formOf = (body: string) => ({
  method: 'POST',
  body,
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
});
const inForm = (path: string): Asked[] => [
  ...fields.flatMap((name) =>
    inForms.map((part) => {
      const whole = new URLSearchParams({ [name]: filled(part, longestForm) }).toString();
      return {
        what: `${name} of ${JSON.stringify(part)} in the form of ${path}`,
        path,
        init: formOf(whole.slice(0, longestForm)),
      };
    }),
  ),
  { what: `85,000 fields in the form of ${path}`, path, init: formOf('a=&'.repeat(85_000)) },
];

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
const sink = await startMailSink();
const stage = await postgresStage();
const serving = await servingOf(stage, sink.url);
try {
  const { practices, machine, seed } = await stage.fill(serving.config, 10_000);
  await serving.start('web', { TRUST_PROXY: '1' });
  const profile = `/fr/cabinets/${practices[0]?.slug}`;
  const all = [
    ...['/fr', '/en', profile, '/sign-in'].flatMap(inHeaders),
    ...['procedure', 'town', 'after'].flatMap((name) => inQuery('/fr/cabinets', name)),
    ...inQuery(profile, 'procedure'),
    ...inQuery('/sign-in', 'to'),
    ...inPath(),
    ...[`${profile}/demande`, '/sign-in', '/demande-a-confirmer', '/suivi/x/y'].flatMap(inForm),
  ];

  let network = 0;
  const send = async ({ path, init }: Omit<Asked, 'what'>) => {
    network += 1;
    const forwarded = `10.${(network >> 8) & 255}.${network & 255}.1`;
    const own = { origin: serving.url, 'x-forwarded-for': forwarded, ...init.headers };
    const answer = await fetch(serving.url + path, { redirect: 'manual', ...init, headers: own });
    await answer.arrayBuffer();
    return answer.status;
  };
  /** How long somebody else waits for the least of answers while one request is answered. */
  const stallOf = async (asked: Asked) => {
    const done = { is: false };
    const sent = send(asked).then(
      (status) => {
        done.is = true;
        return status;
      },
      () => {
        done.is = true;
        return 0;
      },
    );
    let longest = 0;
    while (!done.is) {
      const from = performance.now();
      await (await fetch(`${serving.url}/healthz`)).arrayBuffer();
      longest = Math.max(longest, performance.now() - from);
    }
    return { status: await sent, longest };
  };

  for (const one of all.slice(0, 50)) await stallOf(one);
  const measured: { what: string; status: number; stall: number }[] = [];
  for (const [place, asked] of all.entries()) {
    progress(`${place + 1} of ${all.length}: ${asked.what}`);
    const thrice = [await stallOf(asked), await stallOf(asked), await stallOf(asked)];
    measured.push({
      what: asked.what,
      status: thrice[0]?.status ?? 0,
      stall: Math.min(...thrice.map((one) => one.longest)),
    });
  }
  progressEnds();
  const worst = measured.toSorted((one, other) => other.stall - one.stall).slice(0, 12);
  const table: Table = {
    head: ['what is sent', 'answered', 'nobody else is answered for'],
    rows: worst.map((one) => [one.what, String(one.status), `${written(one.stall)} ms`]),
  };
  const told = `The longest of ${written(measured.length)} requests, each the least of three. ${machine}. ${seed}.`;
  process.stdout.write(`${asTable(table)}\n${told}\n`);
  if (values.document) writeSection('stalls', `${asMarkdown(table)}\n\n${told}`);
} finally {
  progressEnds();
  await serving.stop();
  await stage.close();
  await sink.close();
}
