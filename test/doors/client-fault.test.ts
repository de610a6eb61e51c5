import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Log } from '../../src/database/log.ts';
import { httpVisitor } from '../http-visitor.ts';
import { startService, type TestService } from '../service.ts';

let relais: TestService;
let logged: Parameters<Log>[0][] = [];
beforeAll(async () => {
  relais = await startService('embedded', { web: true, worker: false });
  relais.service.log = (line) => {
    if (line.event !== 'request') logged.push(line);
  };
});
afterAll(() => relais.stop());
beforeEach(() => {
  logged = [];
  relais.clock.move({ hours: 1 });
});

const tell = (form: Record<string, string>, headers = {}) =>
  httpVisitor(relais.url).post('/client-fault', form, headers);

test('a fault of a page is a line of the log: its kind, the number of React, the build', async () => {
  const { status, text } = await tell({ kind: 'drawn-anew', code: '418', build: '6b74f545' });
  expect([status, text]).toEqual([204, '']);
  expect(logged).toEqual([
    { event: 'client-fault', level: 'warn', kind: 'drawn-anew', code: '418', build: '6b74f545' },
  ]);
});

test('no word that a browser chose comes into the log', async () => {
  await tell({ kind: 'without-script', code: 'Léa Martin', build: '../../etc', message: 'Léa' });
  expect(logged).toEqual([
    { event: 'client-fault', level: 'warn', kind: 'without-script', code: null, build: null },
  ]);
  expect((await tell({ kind: 'Léa Martin' })).status).toBe(422);
  expect(logged).toHaveLength(1);
});

test('of one network few are written down', async () => {
  const statuses: number[] = [];
  for (let time = 0; time < 12; time++) statuses.push((await tell({ kind: 'drawn-anew' })).status);
  expect(statuses).toEqual([...Array(10).fill(204), 429, 429]);
  expect(logged).toHaveLength(10);
});

test.each([
  ['another site', { origin: 'https://elsewhere.example' }, 403],
  ['another kind of form', { 'content-type': 'text/plain' }, 415],
])('%s tells nothing', async (_, headers, status) => {
  expect((await tell({ kind: 'drawn-anew' }, headers)).status).toBe(status);
  expect(logged).toEqual([]);
});
