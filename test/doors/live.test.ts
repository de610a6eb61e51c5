import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { leave } from '../../src/access/session/leave.ts';
import { answer } from '../../src/answering/answer.ts';
import { writeAgain } from '../../src/asking/write-again.ts';
import { openPostgres } from '../../src/database/open.ts';
import { threadOf } from '../../src/enquiry/history/thread.table.ts';
import { type Running, run } from '../../src/server/run.ts';
import { samplePassword } from '../../src/server/sample/sign-ins.ts';
import { camille, ines, lumiere, port, theo } from '../cast.ts';
import { databases } from '../databases.ts';
import { httpVisitor } from '../http-visitor.ts';
import { long } from '../long.ts';
import { said } from '../said.ts';
import { lookingAt, memberAt, newEnquiry, openedForm, patientOf } from '../scene.ts';
import { freePort, startService, type TestService, testConfig, unlimited } from '../service.ts';

describe.each(databases)('the desk, on the %s database', (kind) => {
  let relais: TestService;
  let second: Running | null = null;
  let secondUrl = '';
  beforeAll(async () => {
    relais = await startService(kind, { web: true, worker: false });
    secondUrl = relais.url;
    if (!relais.databaseUrl) return;
    const config = testConfig(await freePort(), relais.mail.url());
    secondUrl = config.publicUrl;
    second = await run(
      config,
      { web: true, worker: false },
      { clock: relais.clock, limits: unlimited, database: openPostgres(relais.databaseUrl) },
    );
  });
  afterAll(async () => {
    await second?.stop();
    await relais.stop();
  });

  async function listens(url: string, email: string) {
    const desk = httpVisitor(url);
    await desk.signIn(email, samplePassword);
    const stop = new AbortController();
    const stream = (await desk.open('/desk/events', stop.signal)).getReader();
    let heard = '';
    return {
      async hears(text: string) {
        while (!heard.includes(text)) {
          const { value, done } = await stream.read();
          if (done) throw new Error('the stream ended');
          heard += new TextDecoder().decode(value);
        }
      },
      heard: () => heard,
      stop: () => stop.abort(),
    };
  }

  test('whatever one process changes, desks of every process hear of; only ids travel', async () => {
    const here = await listens(relais.url, theo.email);
    const there = await listens(secondUrl, ines.email);
    const elsewhere = await newEnquiry(relais.service, { practice: port.reference });
    const enquiryId = await newEnquiry(relais.service, { message: 'Un canari.' });
    const changed = `data: ${JSON.stringify({ enquiryId })}`;
    await Promise.all([here.hears(changed), there.hears(changed)]);
    const doctor = await memberAt(relais.service, camille.email);
    await answer(second?.service ?? relais.service, doctor, {
      ...(await lookingAt(relais.service, enquiryId)),
      text: 'Non.',
    });
    const twice = `${changed}\n\nevent: changed\n${changed}`;
    await Promise.all([here.hears(twice), there.hears(twice)]);
    for (const desk of [here, there]) {
      expect(desk.heard()).not.toContain(elsewhere);
      expect(desk.heard()).not.toMatch(/canari/i);
      desk.stop();
    }
  });

  test('nobody listens without a session', async () =>
    expect((await httpVisitor(relais.url).get('/desk/events')).status).toBe(401));

  test('a session has ten streams, and another one when one has closed (http-6)', async () => {
    const desk = httpVisitor(relais.url);
    await desk.signIn(ines.email, samplePassword);
    const stops = Array.from({ length: 10 }, () => new AbortController());
    const streams = [];
    for (const { signal } of stops) streams.push((await desk.open('/desk/events', signal)).getReader());
    expect((await desk.get('/desk/events')).status).toBe(429);
    stops[0]?.abort();
    const last = new AbortController();
    streams.push((await vi.waitFor(() => desk.open('/desk/events', last.signal), 20_000)).getReader());
    expect(streams).toHaveLength(11);
    for (const stop of [...stops, last]) stop.abort();
  });

  test('a long thread stands in one place, in order', { timeout: long ? 180_000 : 60_000 }, async () => {
    const messages = long ? 500 : 100;
    const enquiryId = await newEnquiry(relais.service);
    for (let number = 2; number <= messages; number++)
      await writeAgain(relais.service, await patientOf(relais.service, enquiryId), {
        text: said(`Message ${number}.`),
        formToken: openedForm(relais.service),
      });
    const thread = await threadOf(relais.service.database.read, relais.service.keys, enquiryId);
    const words = thread?.lines.flatMap((line) => (line.words === null ? [] : [line.words]));
    expect(words?.slice(1)).toEqual(
      Array.from({ length: messages - 1 }, (_, place) => `Message ${place + 2}.`),
    );
    const desk = httpVisitor(relais.url);
    await desk.signIn(theo.email, samplePassword);
    const page = await desk.get(`/desk/enquiries/${enquiryId}`);
    const shown = [...page.text.matchAll(/Message (\d+)\.<\/p>/g)].map(([, number]) => Number(number));
    expect(shown).toEqual(Array.from({ length: messages - 1 }, (_, place) => place + 2));
  });

  const ends = async ({ hears }: { hears(text: string): Promise<void> }) =>
    expect(hears('never said')).rejects.toThrow('the stream ended');

  test('who leaves, or signs out, hears nothing more, in every process at once; nobody else’s stream ends (http-7)', async () => {
    const [here, there, other] = [
      await listens(relais.url, theo.email),
      await listens(secondUrl, theo.email),
      await listens(relais.url, camille.email),
    ];
    expect(await leave(relais.service, { email: theo.email, practice: lumiere.reference })).toEqual({
      left: true,
    });
    await Promise.all([ends(here), ends(there)]);
    const enquiryId = await newEnquiry(relais.service);
    await other.hears(`data: ${JSON.stringify({ enquiryId })}`);
    other.stop();
  });
});
