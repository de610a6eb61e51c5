import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { refuse } from '../../src/answering/refuse.ts';
import { reopen } from '../../src/answering/reopen.ts';
import type { EnquiryId } from '../../src/database/id.ts';
import { type Service, transact } from '../../src/database/service.ts';
import type { NewFact } from '../../src/enquiry/facts/fact.ts';
import { appendFact } from '../../src/enquiry/history/append-fact.ts';
import { openEnquiry } from '../../src/enquiry/history/open-enquiry.ts';
import { oldDuplicates } from '../../src/reminding/open-old-duplicates.ts';
import { startWorker } from '../../src/server/worker/worker.ts';
import { bothDatabases } from '../databases.ts';
import { lookingAt, memberAt, standingOf } from '../scene.ts';
import { enterScene, type Scene } from '../stage.ts';

/** Every scene begins on Tuesday, 9 June 2026, at ten in Paris. */
describe.each(bothDatabases)('duplicates of before, on the %s database', (kind) => {
  let relais: Scene;
  let email: string;
  let pairs = 0;
  beforeEach(async () => {
    relais = await enterScene(kind);
    email = `marie.${relais.service.chance.uuid()}@courriel.example`;
  });
  afterEach(() => relais.stop());

  const asks = async (from = email) => {
    const id = await relais.newEnquiry({ email: from, phone: '' });
    relais.clock.move({ minutes: 10 });
    return id;
  };
  const camille = () => memberAt(relais.service, relais.cast.camille.email);
  const isDuplicate = async (id: EnquiryId, of: EnquiryId) =>
    refuse(relais.service, await camille(), {
      ...{ ...(await lookingAt(relais.service, id)), reason: 'duplicate', of },
    });
  const undoes = async (id: EnquiryId) =>
    reopen(relais.service, await camille(), await lookingAt(relais.service, id));
  /** A fact as versions of before wrote it, which opened no duplicate. */
  const wrote = (id: EnquiryId, fact: NewFact) =>
    transact(relais.service, async (within) => {
      const enquiry = await openEnquiry(within, id);
      if (!enquiry) throw new Error('there is no such enquiry');
      await appendFact(within, enquiry, fact);
    });
  const isSpam = async (id: EnquiryId) => {
    const { person } = await camille();
    await wrote(id, { kind: 'refused', reason: 'spam', by: { kind: 'member', person: person.id } });
  };
  const isWithdrawn = (id: EnquiryId) => wrote(id, { kind: 'withdrawn', by: { kind: 'patient' } });
  /** A duplicate of a first, each of which a version of before has left as it was. */
  const left = async (becomes: (first: EnquiryId) => Promise<unknown>) => {
    const from = `${pairs++}.${email}`;
    const [first, duplicate] = [await asks(from), await asks(from)];
    await isDuplicate(duplicate, first);
    await becomes(first);
    return { first, duplicate };
  };
  const sweepsAll = async (service: Service = relais.service, most?: number) => {
    const sweep = oldDuplicates(service, most);
    const took: number[] = [];
    for (let some = 1; some > 0; took.push(some)) some = await sweep();
    return took;
  };
  const opened = (id: EnquiryId) => relais.factsOf(id, 'reopened-with-first');
  const sentTo = (address: string, since: number) =>
    relais.mail.letters.slice(since).filter((letter) => letter.recipient === address);
  /** Moves the clock to a moment of Paris and does what is due then. */
  const at = async (text: string) => {
    const moment = Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/Paris').toInstant();
    relais.clock.move(relais.clock.now().until(moment));
    await relais.sweep();
  };

  test('open again once, of spam and of what was withdrawn, and wait from their own sending (reminding-381, reminding-383)', async () => {
    const [ofSpam, ofWithdrawn] = [await left(isSpam), await left(isWithdrawn)];
    const { sentAt } = await standingOf(relais.service, ofSpam.duplicate);
    relais.clock.move({ hours: 24 * 200 });
    await sweepsAll();
    await sweepsAll();
    for (const [{ first, duplicate }, because] of [
      [ofSpam, 'spam'],
      [ofWithdrawn, 'withdrawn'],
    ] as const) {
      expect(await opened(duplicate)).toMatchObject([{ of: first, because, by: { kind: 'relais' } }]);
      expect(await standingOf(relais.service, duplicate)).toMatchObject({ state: 'open', duplicateOf: null });
    }
    expect(await standingOf(relais.service, ofSpam.duplicate)).toMatchObject({
      wait: { which: 'first', since: sentAt },
    });
  });

  test('no alert, and one reminder the next morning for all that opened (reminding-382)', async () => {
    const olds = [await left(isSpam), await left(isSpam), await left(isWithdrawn)];
    await at('2026-07-07T11:00');
    const since = relais.mail.letters.length;
    await sweepsAll(relais.service, 1);
    await at('2026-07-07T18:59');
    await at('2026-07-08T07:59');
    expect(relais.mail.letters.slice(since)).toEqual([]);
    await at('2026-07-08T08:00');
    for (const member of [relais.cast.camille, relais.cast.ines, relais.cast.theo])
      expect(sentTo(member.email, since)).toHaveLength(1);
    for (const { duplicate } of olds) expect(await relais.factsOf(duplicate, 'questioned')).toHaveLength(1);
    const toPatients = relais.mail.letters.slice(since).filter(({ recipient }) => recipient.endsWith(email));
    expect(toPatients).toHaveLength(olds.length);
    await at('2026-07-10T18:00');
    expect(sentTo(relais.cast.camille.email, since)).toHaveLength(1);
  });

  test('what is still to come is due when it was (reminding-382)', async () => {
    const dueAt = async (id: EnquiryId) => {
      const row = relais.service.database.read.selectFrom('enquiry').select('due_at').where('id', '=', id);
      return (await row.executeTakeFirst())?.due_at ?? relais.clock.now();
    };
    const [first, duplicate] = [await asks(), await asks()];
    const due = await dueAt(duplicate);
    await isDuplicate(duplicate, first);
    await isSpam(first);
    await sweepsAll();
    expect(await dueAt(duplicate)).toEqual(due);
    relais.clock.move(relais.clock.now().until(due).subtract({ minutes: 1 }));
    await relais.sweep();
    expect(await relais.factsOf(duplicate, 'reminded')).toEqual([]);
    relais.clock.move({ minutes: 1 });
    await relais.sweep();
    expect(await relais.factsOf(duplicate, 'reminded')).toHaveLength(1);
  });

  test('two workers at once, and one that was killed: each opens once (reminding-383)', async () => {
    const olds = [await left(isSpam), await left(isSpam), await left(isSpam), await left(isWithdrawn)];
    await oldDuplicates(relais.service, 1)();
    await Promise.all([sweepsAll(relais.service, 1), sweepsAll(relais.service, 2)]);
    for (const { duplicate } of olds) expect(await opened(duplicate)).toHaveLength(1);
  });

  test('undone meanwhile: nothing happens to it (reminding-384)', async () => {
    const [first, duplicate] = [await left(isSpam), await left(isSpam)];
    expect(await undoes(first.first)).toEqual({ done: true });
    expect(await undoes(duplicate.duplicate)).toEqual({ done: true });
    await sweepsAll();
    expect(await opened(first.duplicate)).toEqual([]);
    expect(await standingOf(relais.service, first.duplicate)).toMatchObject({ duplicateOf: first.first });
    expect(await opened(duplicate.duplicate)).toEqual([]);
  });

  test('undone while the sweep opens: either, and never twice (reminding-384)', async () => {
    for (let round = 0; round < 4; round++) {
      const { first, duplicate } = await left(isSpam);
      const [undone] = await Promise.all([undoes(first), sweepsAll()]);
      expect(undone).toEqual({ done: true });
      const { state } = await standingOf(relais.service, duplicate);
      expect(await opened(duplicate)).toHaveLength(state === 'open' ? 1 : 0);
    }
  });

  test('one that cannot be opened is logged, and holds up no other (reminding-385)', async () => {
    const [broken, well] = [await left(isSpam), await left(isSpam)];
    const { direct } = relais.service.database;
    const row = direct.updateTable('enquiry').where('id', '=', broken.duplicate);
    await row.set({ sealed_patient: Buffer.from('nothing') }).execute();
    const lines: object[] = [];
    await sweepsAll({ ...relais.service, log: (line) => void lines.push(line) }, 1);
    const { state } = await direct
      .selectFrom('enquiry')
      .select('state')
      .where('id', '=', broken.duplicate)
      .executeTakeFirstOrThrow();
    expect(state).toBe('refused');
    expect(await opened(well.duplicate)).toHaveLength(1);
    const mine = lines.filter((line) => 'enquiry' in line && line.enquiry === broken.first);
    expect(mine).toMatchObject([{ event: 'not-opened-again', level: 'error' }]);
  });

  test('a worker does it beside its sweep (reminding-381)', async () => {
    const { duplicate } = await left(isSpam);
    const worker = await startWorker(relais.service, relais.transport);
    await worker.drain();
    await worker.stop();
    expect(await opened(duplicate)).toHaveLength(1);
  });
});
