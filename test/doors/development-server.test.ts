import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { samplePassword, sampleSignIns } from '../../src/server/sample/sign-ins.ts';
import { httpVisitor } from '../http-visitor.ts';
import { long } from '../long.ts';
import { startProcess } from '../relais-process.ts';
import { freePort } from '../service.ts';

const folder = mkdtempSync(join(tmpdir(), 'relais-dev-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.runIf(long)(
  'pages come from the disk, with what replaces them in the browser',
  async () => {
    const port = await freePort();
    const url = `http://localhost:${port}`;
    const relais = await startProcess('dev', {
      ...{ PORT: `${port}`, PUBLIC_URL: url, DATA_DIR: folder, RELAIS_SAMPLE: '1' },
    });
    onTestFinished(() => relais.kill());
    const visitor = httpVisitor(url);
    const home = await visitor.get('/fr');
    expect(home).toMatchObject({ status: 200, text: expect.stringContaining('/@vite/client') });
    await visitor.signIn(sampleSignIns.doctor, samplePassword);
    const desk = await visitor.get('/desk');
    expect(desk).toMatchObject({
      status: 200,
      text: expect.stringContaining('/src/pages/desk/list.page.tsx'),
    });
    expect((await visitor.get('/src/pages/desk/list.page.tsx')).text).toContain('import.meta.hot');
    expect(relais.said()).not.toMatch(/"level":"error"/);
  },
  120_000,
);
