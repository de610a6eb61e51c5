import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { newFormToken } from '../../src/asking/form-token.ts';
import type { EnquiryId } from '../../src/database/id.ts';
import { isId } from '../../src/database/is-id.ts';
import { openEmbeddedDatabase, openPostgres } from '../../src/database/open.ts';
import type { Database } from '../../src/database/service.ts';
import { threadOf } from '../../src/enquiry/history/thread.table.ts';
import { run } from '../../src/server/run.ts';
import { samplePassword } from '../../src/server/sample/sign-ins.ts';
import { chance, clock } from '../../src/server/service.ts';
import { keysFrom } from '../../src/vault/keys.ts';
import { botulinum, camille, ines, lea, lumiere, theo } from '../cast.ts';
import { bothDatabases, copyOfTemplate, type Kind, newPostgres } from '../databases.ts';
import { type Answer, httpVisitor } from '../http-visitor.ts';
import { long } from '../long.ts';
import { startMailServer } from '../mail-server.ts';
import { startProcess } from '../relais-process.ts';
import { freePort, testConfig, testKey } from '../service.ts';

const people = long ? 200 : 15;
const kills = long ? 20 : 2;
const seed = Number(process.env.RELAIS_TEST_SEED ?? Math.floor(Math.random() * 2 ** 31));

/** Random numbers of a seed (mulberry32), so that a failure can be played again. */
function randomOf(state: number) {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type House = { settings: Record<string, string>; reopen(): Promise<Database>; remove(): Promise<void> };

/** A database with the directory, and how a process finds it. */
async function newHouse(kind: Kind): Promise<House> {
  if (kind === 'embedded') {
    const folder = mkdtempSync(join(tmpdir(), 'relais-killed-'));
    const made = await openEmbeddedDatabase(folder, copyOfTemplate());
    await made.close();
    return {
      settings: { DATA_DIR: folder },
      reopen: () => openEmbeddedDatabase(folder),
      remove: async () => rmSync(folder, { recursive: true, force: true }),
    };
  }
  const { url, drop } = await newPostgres();
  return { settings: { DATABASE_URL: url }, reopen: async () => openPostgres(url), remove: drop };
}

/** Tries until somebody answers, as a person does whose telephone lost the network. */
async function insist(send: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    const answer = await send().catch(() => null);
    if (answer && answer.status < 500) return answer;
    await pause(50);
  }
}

const keys = keysFrom(testKey);
const aWhileAgo = { now: () => clock.now().subtract({ minutes: 3 }) };
const formToken = () => newFormToken({ keys, clock: aWhileAgo, chance });

const question = (number: number) => `Question numéro ${number} : est-ce douloureux ?`;
const reply = (number: number) => `Réponse numéro ${number} : non.`;

/** Somebody asks; half of the members' answers are sent at once, from whichever desk. Returns what she and they
 * were told is done. */
async function oneConversation(url: string, number: number, desk: ReturnType<typeof httpVisitor>) {
  const patient = httpVisitor(url, `198.51.${number % 250}.7`);
  const form = {
    form: formToken(),
    procedure: botulinum,
    name: lea.name,
    email: `lea.${number}@courriel.example`,
    phone: '',
    message: question(number),
    consent: 'yes',
  };
  const sent = await insist(() => patient.post(`/fr/cabinets/${lumiere.reference}/demande`, form));
  const [, id = ''] = /^\/demande\/([^/]+)\/envoyee$/.exec(sent.location) ?? [];
  if (sent.status !== 303 || !isId<EnquiryId>(id))
    throw new Error(`the form was refused: ${sent.status} ${sent.location}`);
  const submission = formToken();
  const answered = await insist(() =>
    desk.post(`/desk/enquiries/${id}`, { act: 'answer', seen: '1', submission, text: reply(number) }),
  );
  expect(answered.status).toBe(303);
  return { id, number };
}

type Scene = { kind: Kind; parts: readonly ('start' | 'web' | 'worker')[] };
const onPostgres: Scene[] = [
  { kind: 'postgres', parts: ['web', 'worker'] },
  ...(long ? [{ kind: 'postgres', parts: ['start'] } as const] : []),
];
const scenes: Scene[] = [
  { kind: 'embedded', parts: ['start'] },
  ...(bothDatabases.includes('postgres') ? onPostgres : []),
];

describe.each(scenes)('$kind, processes: $parts', ({ kind, parts }) => {
  test(`${people} people ask and are answered while processes are killed ${kills} times (seed ${seed})`, {
    timeout: long ? 600_000 : 300_000,
  }, async () => {
    const random = randomOf(seed);
    const house = await newHouse(kind);
    const mail = await startMailServer();
    const port = await freePort();
    const url = `http://localhost:${port}`;
    const settings = {
      ...house.settings,
      PORT: String(port),
      PUBLIC_URL: url,
      SMTP_URL: mail.url(),
      RELAIS_KEY: testKey.toString('hex'),
    };
    const processes = await Promise.all(parts.map((part) => startProcess(part, settings)));
    const desk = httpVisitor(url, '203.0.113.9');
    await desk.signIn(theo.email, samplePassword);

    const done: { id: EnquiryId; number: number }[] = [];
    const conversations = Array.from({ length: people }, (_, number) => number);
    let finished = false;
    const talk = async () => {
      for (let number = conversations.shift(); number !== undefined; number = conversations.shift()) {
        done.push(await oneConversation(url, number, desk));
      }
    };
    const murder = async () => {
      for (let count = 0; count < kills && !finished; count++) {
        const at = Math.floor(((count + random()) * people) / kills);
        while (done.length < at && !finished) await pause(5);
        await pause(random() * 60);
        const victim = processes[Math.floor(random() * processes.length)];
        await victim?.kill();
        await victim?.begin();
      }
    };
    await Promise.all([
      Promise.all([talk(), talk(), talk(), talk()]).then(() => (finished = true)),
      murder(),
    ]);
    for (const one of processes) await one.kill();

    // Letters that a killed worker had claimed are tried again when its lease has run out.
    const later = { now: () => clock.now().add({ minutes: 10 }) };
    const config = testConfig(0, mail.url());
    const database = await house.reopen();
    const relais = await run(config, { web: false, worker: true }, { clock: later, database });
    await relais.worker?.drain();

    const { read } = database;
    const enquiries = await read.selectFrom('enquiry').select('id').execute();
    expect(enquiries.map((row) => row.id).sort()).toEqual(done.map(({ id }) => id).sort());
    for (const { id, number } of done) {
      const thread = await threadOf(read, relais.service.keys, id);
      const said = thread?.lines.flatMap((line) => (line.words === null ? [] : [line.words]));
      expect(said).toEqual([question(number), reply(number)]);
    }
    const letters = await read.selectFrom('letter').select(['message_id', 'state', 'kind']).execute();
    expect(letters.filter((letter) => letter.state !== 'accepted')).toEqual([]);
    expect(new Set(mail.letters.map((one) => one.messageId))).toEqual(
      new Set(letters.map((letter) => letter.message_id)),
    );
    for (const { email } of [camille, ines, theo]) {
      const alerts = mail.letters.filter((one) => one.recipient === email).map((one) => one.messageId);
      expect(new Set(alerts).size).toBe(people);
    }
    // A worker that is killed while it starts has not said anything yet.
    const said = processes.map((one) => one.said()).join('');
    expect(said).toMatch(/"event":"request"/);
    expect(said).not.toMatch(/numéro|Léa|@courriel|@lumiere/);
    await relais.stop();
    await mail.close();
    await house.remove();
  });
});
