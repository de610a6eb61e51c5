import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { openPostgres } from '../../src/database/open.ts';
import { run } from '../../src/server/run.ts';
import { samplePassword } from '../../src/server/sample/sign-ins.ts';
import { alarms } from '../../src/watching/alarms.table.ts';
import { askedForm, askPath } from '../asked-form.ts';
import { camille, ines, lea, lumiere, theo } from '../cast.ts';
import { movableClock } from '../clock.ts';
import { bothDatabases, newPostgres } from '../databases.ts';
import { httpVisitor } from '../http-visitor.ts';
import { startLine } from '../line.ts';
import { startMailServer } from '../mail-server.ts';
import { newEnquiry, openedForm, standingOf } from '../scene.ts';
import { freePort, startService, type TestService, testConfig, unlimited } from '../service.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

describe.each(bothDatabases)('the mail server goes away, on the %s database', (kind) => {
  const start = async (): Promise<TestService> => {
    const relais = await startService(kind);
    closing.push(() => relais.stop());
    return relais;
  };
  const readyz = async (relais: TestService) => {
    const answer = await fetch(`${relais.url}/readyz`);
    return { status: answer.status, ...((await answer.json()) as object) };
  };

  test('Léa asks all the same; her letters leave, each once, when it is back', async () => {
    const relais = await start();
    const { service, clock, mail, worker } = relais;
    expect(await readyz(relais)).toEqual({ status: 200, ready: true });
    await mail.goAway();
    const sent = await httpVisitor(relais.url).post(askPath, askedForm(openedForm(service)));
    expect(sent.status).toBe(303);
    await worker?.drain();
    expect(await readyz(relais)).toEqual({ status: 200, ready: true });
    clock.move({ minutes: 2 });
    await worker?.drain();
    await mail.comeBack();
    clock.move({ minutes: 6 });
    await worker?.drain();
    expect(mail.letters.map((letter) => letter.recipient).sort()).toEqual(
      [camille.email, ines.email, lea.email, theo.email].sort(),
    );
    expect(await readyz(relais)).toEqual({ status: 200, ready: true });
  });

  test('it says not now to one member and never to another: one is tried again, the other is an alarm', async () => {
    const { service, clock, mail, worker } = await start();
    mail.answer(ines.email, 450);
    mail.answer(theo.email, 550);
    const enquiryId = await newEnquiry(service);
    await worker?.drain();
    expect(await standingOf(service, enquiryId)).toMatchObject({ step: 'transmitted', needsAttention: true });
    const failed = (await alarms(service.database.read)).letters;
    expect(failed).toMatchObject([{ kind: 'new-enquiry', tries: 1, practice_name: lumiere.name }]);
    mail.answer(ines.email, null);
    clock.move({ minutes: 2 });
    await worker?.drain();
    expect(mail.letters.filter((letter) => letter.recipient === ines.email)).toHaveLength(1);
    expect(mail.letters.filter((letter) => letter.recipient === theo.email)).toHaveLength(0);
  });

  test('it takes a letter and dies before it says so: the letter comes again under the same Message-ID (letters-17)', async () => {
    const { service, clock, mail, worker } = await start();
    mail.answer(camille.email, 'drop');
    await newEnquiry(service);
    await worker?.drain();
    mail.answer(camille.email, null);
    clock.move({ minutes: 2 });
    await worker?.drain();
    const hers = mail.letters.filter((letter) => letter.recipient === camille.email);
    expect(hers.length).toBeGreaterThan(1);
    expect(new Set(hers.map((letter) => letter.messageId)).size).toBe(1);
    expect(new Set(hers.map((letter) => letter.raw.toString())).size).toBe(1);
  });

  test('it stays away for days: every letter ends as a visible failure, and the enquiry needs attention', async () => {
    const { service, clock, mail, worker } = await start();
    await mail.goAway();
    const enquiryId = await newEnquiry(service);
    await worker?.drain();
    for (let day = 0; day < 10; day++) {
      clock.move({ hours: 24 });
      await worker?.drain();
    }
    expect((await alarms(service.database.read)).letters).toHaveLength(4);
    expect(await standingOf(service, enquiryId)).toMatchObject({ step: 'sent', needsAttention: true });
    await mail.comeBack();
  });
});

describe.runIf(bothDatabases.includes('postgres'))('the database goes away', () => {
  async function start() {
    const postgres = await newPostgres();
    closing.push(postgres.drop);
    const address = new URL(postgres.url);
    const line = await startLine(Number(address.port));
    closing.push(() => line.close());
    address.port = String(line.port);
    const mail = await startMailServer();
    closing.push(() => mail.close());
    const config = testConfig(await freePort(), mail.url());
    const clock = movableClock();
    const running = await run(
      config,
      { web: true, worker: true },
      { clock, limits: unlimited, database: openPostgres(address.href) },
    );
    closing.push(() => running.stop());
    return { ...running, line, mail, url: config.publicUrl };
  }

  /** Waits until the condition holds; the test's own time limit ends it otherwise. */
  const until = async (holds: () => Promise<boolean>) => {
    while (!(await holds())) await pause(20);
  };
  const isReady = (url: string) => fetch(`${url}/readyz`).then((answer) => answer.ok);

  const unescaped = (html: string) =>
    html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&').replaceAll('&#x27;', "'");

  /** The fields of the form on a page, as a browser without script would send them. */
  const fieldsOf = (html: string) => {
    const main = html.slice(html.indexOf('<main'));
    const inputs = [...main.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
    const texts = [...main.matchAll(/<textarea name="([^"]*)"[^>]*>([^<]*)</g)];
    return Object.fromEntries(
      [...inputs, ...texts].map(([, name = '', value = '']) => [name, unescaped(value)]),
    );
  };

  test('Léa’s form comes back with every word, and what she sends again is one enquiry', async () => {
    const { service, line, mail, url } = await start();
    const phone = httpVisitor(url);
    const typed = askedForm(openedForm(service));
    line.cut();
    const refused = await phone.post(askPath, typed);
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toBe('60');
    expect(refused.text).not.toMatch(/at .*\.ts:\d+/);
    expect(fieldsOf(refused.text)).toEqual(typed);
    expect((await phone.get(`/fr/cabinets/${lumiere.reference}`)).status).toBe(503);
    expect((await phone.get('/healthz')).status).toBe(200);
    expect(await isReady(url)).toBe(false);

    line.mend();
    await until(() => isReady(url));
    const sent = await Promise.all([phone.post(askPath, fieldsOf(refused.text)), phone.post(askPath, typed)]);
    expect(sent.map((answer) => answer.status)).toEqual([303, 303]);
    const rows = await service.database.read.selectFrom('enquiry').select('id').execute();
    expect(rows).toHaveLength(1);
    await mail.to(camille.email, /Nouvelle demande/);
  });

  test('Théo’s desk is told that it may have missed something, and his session lives on', async () => {
    const { line, url, service } = await start();
    const desk = httpVisitor(url);
    await desk.signIn(theo.email, samplePassword);
    const stop = new AbortController();
    const stream = await desk.open('/desk/events', stop.signal);
    const heard: string[] = [];
    const listening = (async () => {
      for await (const part of stream) heard.push(new TextDecoder().decode(part));
    })().catch(() => undefined);
    line.cut();
    expect((await desk.get('/desk')).status).toBe(503);
    line.mend();
    await until(() => isReady(url));
    await until(async () => heard.join('').includes('{"enquiryId":null}'));
    const enquiryId = await newEnquiry(service);
    await until(async () => heard.join('').includes(enquiryId));
    expect((await desk.get('/desk')).text).toContain(lea.name);
    stop.abort();
    await listening;
  });
});
