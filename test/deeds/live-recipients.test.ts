import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openPatientLink } from '../../src/access/link/open-patient-link.ts';
import { markRead } from '../../src/answering/mark-read.ts';
import { expectOf } from '../../src/asking/expect-of.ts';
import type { EnquiryId } from '../../src/database/id.ts';
import { transact } from '../../src/database/service.ts';
import { practiceByReference } from '../../src/directory/practice.table.ts';
import { practiceNow } from '../../src/enquiry/clock/practice-now.table.ts';
import { othersNear } from '../../src/offering/find-others.ts';
import { lockTheirPractices } from '../../src/people/receiving.table.ts';
import { alarms } from '../../src/watching/alarms.table.ts';
import type { Cast, Place } from '../cast.ts';
import { databases } from '../databases.ts';
import { memberAt, standingOf } from '../scene.ts';
import { enterScene, type Scene } from '../stage.ts';

const gone = '550 5.1.1 User unknown';

/** Every scene begins on Tuesday, 9 June 2026, at ten in Paris. */
describe.each(databases)('live recipients, on the %s database', (kind) => {
  let relais: Scene;
  let cast: Cast;
  beforeEach(async () => {
    relais = await enterScene(kind);
    cast = relais.cast;
  });
  afterEach(() => relais.stop());

  const team = () => [cast.camille, cast.ines, cast.theo];
  const answer = (says: Parameters<Scene['mail']['answer']>[1], ...people: { email: string }[]) => {
    for (const { email } of people) relais.mail.answer(email, says);
  };
  const practiceAt = async ({ reference }: Place) =>
    (await practiceByReference(relais.service.database.read, reference))!;
  const isReachable = async (place: Place) =>
    (await practiceNow(relais.service.database.read, (await practiceAt(place)).id))?.reachable;
  const mailTo = (address: string) => relais.mail.letters.filter((letter) => letter.recipient === address);
  const offers = () => relais.mail.letters.filter((letter) => /d’autres cabinets/.test(letter.subject));
  const standing = (id: EnquiryId) => standingOf(relais.service, id);
  const opens = (text: string) => {
    const [, , locator = '', secret = ''] = new URL(relais.mail.linkIn(text)).pathname.split('/');
    return openPatientLink(relais.service, { locator, secret, browser: 'hers', byHand: true });
  };
  /** Nobody of Cabinet Lumière has an address that lives. */
  async function allDead() {
    answer(gone, ...team());
    await relais.newEnquiry();
    await relais.sweep();
    expect(await isReachable(cast.lumiere)).toBe(false);
  }

  test('one of three addresses dies: the others are told, and letters still go to it (letters-341)', async () => {
    answer(gone, cast.theo);
    const enquiryId = await relais.newEnquiry();
    await relais.sweep();
    expect(await isReachable(cast.lumiere)).toBe(true);
    expect(await standing(enquiryId)).toMatchObject({ toldNobody: false, needsAttention: true });
    expect(await relais.factsOf(enquiryId, 'letter-refused')).toMatchObject([{ dead: true }]);
    expect(await relais.factsOf(enquiryId, 'offered')).toEqual([]);
    answer(null, cast.theo);
    await relais.newEnquiry();
    await relais.sweep();
    expect(mailTo(cast.theo.email)).toHaveLength(1);
  });

  test.each<[string, Parameters<Scene['mail']['answer']>[1]]>([
    ['a full mailbox', '552 5.2.2 Mailbox full'],
    ['a letter that is too large', '552 5.3.4 Message too big'],
    ['its content', '554 5.6.0 Content rejected'],
    ['no words', 550],
    ['not now, for days', '450 4.1.1 User unknown'],
  ])('%s says nothing of an address (letters-342)', async (_, says) => {
    answer(says, ...team());
    const enquiryId = await relais.newEnquiry();
    for (let hours = 0; hours < 24 * 9; hours += 8) {
      await relais.sweep();
      relais.clock.move({ hours: 8 });
    }
    await relais.sweep();
    expect(await relais.factsOf(enquiryId, 'letter-refused')).not.toHaveLength(0);
    expect(await isReachable(cast.lumiere)).toBe(true);
    expect(await standing(enquiryId)).toMatchObject({ toldNobody: false });
  });

  test('all of them die of her letters: told nobody, on both alarm lists, and others offered at once, at night too (history-341, watching-341)', async () => {
    relais.clock.move({ hours: 13 });
    answer(gone, ...team());
    const enquiryId = await relais.newEnquiry({ email: cast.lea.email });
    await relais.sweep();
    await relais.sweep();
    expect(await standing(enquiryId)).toMatchObject({ toldNobody: true, needsAttention: true });
    expect(await relais.factsOf(enquiryId, 'offered')).toMatchObject([{ rule: 'unreachable' }]);
    expect(offers().map(({ recipient }) => recipient)).toEqual([cast.lea.email]);
    const { enquiries, unreachable } = await alarms(relais.service.database.read);
    expect(enquiries.map(({ id }) => id)).toContain(enquiryId);
    const { id } = await practiceAt(cast.lumiere);
    const names = [cast.camille.name, cast.ines.name, cast.theo.name];
    expect(unreachable.find((one) => one.id === id)?.dead.toSorted()).toEqual(names.toSorted());
    expect(JSON.stringify(unreachable)).not.toContain('@');
  });

  test('a practice without one is warned of before writing and offered to nobody (people-341)', async () => {
    await allDead();
    const [dead, near] = [await practiceAt(cast.lumiere), await practiceAt(cast.parc)];
    expect(await expectOf(relais.service, dead, null)).toMatchObject({
      warning: { kind: 'no-recipient' },
      offersOthers: true,
    });
    const procedure = await relais.service.database.read
      .selectFrom('procedure')
      .select('id')
      .where('slug', '=', cast.botulinum)
      .executeTakeFirstOrThrow();
    const offered = (await othersNear(relais.service, near, procedure.id)).map((one) => one.practice.id);
    expect(offered).not.toContain(dead.id);
    expect(offered.length).toBeGreaterThan(0);
  });

  test('an enquiry of which only dead addresses were told: one letter that says so, and the offer (asking-341)', async () => {
    await allDead();
    relais.clock.move({ hours: 1 });
    const before = relais.mail.letters.length;
    const enquiryId = await relais.newEnquiry({ email: cast.lea.email });
    await relais.sweep();
    const letters = relais.mail.letters.slice(before).filter((one) => one.recipient === cast.lea.email);
    expect(letters.map(({ subject }) => subject)).toEqual([
      expect.stringMatching(/^Personne ne reçoit les demandes .*d’autres cabinets$/),
    ]);
    expect(letters[0]?.text.replaceAll(/\s+/g, ' ')).toMatch(/est enregistrée, mais personne n’y reçoit/);
    expect(letters[0]?.text).not.toMatch(/dès que le cabinet vous aura répondu/);
    expect(await standing(enquiryId)).toMatchObject({ toldNobody: true });
    expect(await relais.factsOf(enquiryId, 'offered')).toMatchObject([
      { rule: 'unreachable', byLetter: true },
    ]);
    expect(await opens(letters[0]!.text)).toMatchObject({ enquiryId, to: 'offer' });
    await relais.sweep();
    relais.clock.move({ hours: 24 * 14 });
    await relais.sweep();
    expect(mailTo(cast.lea.email)).toHaveLength(1);
  });

  test('nobody may be offered either: the same letter, and nothing else (asking-342)', async () => {
    await allDead();
    await relais.service.database.transact((tx) =>
      tx.updateTable('practice').set({ phone: null }).where('id', 'in', relais.practiceIds).execute(),
    );
    const enquiryId = await relais.newEnquiry({ email: cast.lea.email });
    await relais.sweep();
    relais.clock.move({ hours: 24 * 7 });
    await relais.sweep();
    expect(mailTo(cast.lea.email)).toHaveLength(1);
    expect(await relais.factsOf(enquiryId, 'found-nobody')).toHaveLength(1);
    expect(await opens(mailTo(cast.lea.email)[0]!.text)).toMatchObject({ enquiryId, to: 'enquiry' });
  });

  test('a dead address takes a letter: it lives again, and the practice is offered and reminded (letters-343, letters-344)', async () => {
    await allDead();
    answer(null, cast.theo);
    relais.clock.move({ hours: 1 });
    const enquiryId = await relais.newEnquiry();
    await relais.sweep();
    expect(await isReachable(cast.lumiere)).toBe(true);
    expect(await standing(enquiryId)).toMatchObject({ toldNobody: false });
    relais.clock.move({ hours: 48 });
    await relais.sweep();
    expect(await relais.factsOf(enquiryId, 'reminded')).toHaveLength(1);
    expect((await alarms(relais.service.database.read)).unreachable.map(({ id }) => id)).not.toContain(
      (await practiceAt(cast.lumiere)).id,
    );
  });

  test('a later wait at a practice that nobody receives for is reminded once somebody does again (letters-344)', async () => {
    const enquiryId = await relais.newEnquiry();
    await relais.sweep();
    await allDead();
    const due = async () => {
      const rows = relais.service.database.read
        .selectFrom('enquiry')
        .select('due_at')
        .where('id', '=', enquiryId);
      return (await rows.executeTakeFirstOrThrow()).due_at;
    };
    expect(await due()).not.toBeNull();
    relais.clock.move({ hours: 20 });
    await relais.sweep();
    expect(await relais.factsOf(enquiryId, 'offered', 'reminded')).toEqual([]);
    answer(null, ...team());
    await relais.newEnquiry();
    await relais.sweep();
    expect(await isReachable(cast.lumiere)).toBe(true);
    relais.clock.move({ hours: 28 });
    await relais.sweep();
    expect(await relais.factsOf(enquiryId, 'offered', 'reminded')).toMatchObject([{ kind: 'reminded' }]);
  });

  test('somebody whose address is dead reads it on her desk: it is told, and nothing is offered at once', async () => {
    answer(gone, ...team());
    const enquiryId = await relais.newEnquiry();
    await markRead(relais.service, await memberAt(relais.service, cast.theo.email), { enquiryId, seen: 1 });
    await relais.sweep();
    await relais.sweep();
    expect(await standing(enquiryId)).toMatchObject({ toldNobody: false });
    expect(offers()).toHaveLength(0);
    relais.clock.move({ hours: 48 });
    await relais.sweep();
    expect(offers()).toHaveLength(1);
  });

  test('verdicts on three letters at one moment: the practice is found without a recipient, whoever comes last', async () => {
    answer(gone, ...team());
    const ids = await Promise.all([relais.newEnquiry(), relais.newEnquiry(), relais.newEnquiry()]);
    await relais.sweep();
    await relais.sweep();
    expect(await isReachable(cast.lumiere)).toBe(false);
    for (const id of ids) expect(await relais.factsOf(id, 'offered')).toHaveLength(1);
  });

  test('addresses that were refused before this rule live until the next letter (people-343)', async () => {
    const { read } = relais.service.database;
    await allDead();
    await relais.service.database.transact(async (tx) => {
      const people = await tx
        .selectFrom('person')
        .select('id')
        .where(
          'email',
          'in',
          team().map(({ email }) => email),
        )
        .execute();
      await tx
        .updateTable('person')
        .set({ dead_since: null })
        .where(
          'id',
          'in',
          people.map(({ id }) => id),
        )
        .execute();
    });
    expect(await isReachable(cast.lumiere)).toBe(true);
    await relais.newEnquiry();
    await relais.sweep();
    expect(await isReachable(cast.lumiere)).toBe(false);
    const [person] = await read
      .selectFrom('person')
      .select('id')
      .where('email', '=', cast.theo.email)
      .execute();
    const locked = await transact(relais.service, ({ tx }) => lockTheirPractices(tx, person!.id));
    expect(locked).toHaveLength(1);
  });
});
