import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { patientCaller } from '../../src/access/caller/patient-caller.ts';
import { openPatientLink } from '../../src/access/link/open-patient-link.ts';
import { patientThread } from '../../src/access/theirs/patient-thread.ts';
import { theirThread } from '../../src/access/theirs/their-enquiries.table.ts';
import { answer } from '../../src/answering/answer.ts';
import { lookAlikes } from '../../src/answering/look-alikes.ts';
import { openFirst } from '../../src/answering/open-first.ts';
import { ownFirst } from '../../src/answering/own-first.ts';
import { refuse } from '../../src/answering/refuse.ts';
import { reopen } from '../../src/answering/reopen.ts';
import { writeAgain } from '../../src/asking/write-again.ts';
import type { EnquiryId, LinkId } from '../../src/database/id.ts';
import type { RefusalReason } from '../../src/enquiry/facts/refusal.ts';
import { alarms } from '../../src/watching/alarms.table.ts';
import { anId, nobody } from '../an-id.ts';
import { bothDatabases } from '../databases.ts';
import { said } from '../said.ts';
import {
  lookingAt,
  memberAt,
  newEnquiry,
  openedForm,
  patientOf,
  refusedOfNothing,
  standingOf,
} from '../scene.ts';
import { enterScene, type Scene } from '../stage.ts';
import { play } from './play.ts';

describe.each(bothDatabases)('the same question twice, on the %s database', (kind) => {
  let relais: Scene;
  let email: string;
  beforeEach(async () => {
    relais = await enterScene(kind);
    email = `marie.${relais.service.chance.uuid()}@courriel.example`;
  });
  afterEach(() => relais.stop());

  const later = (minutes = 10) => relais.clock.move({ minutes });
  /** Marie asks, from her address unless it is said otherwise, and time passes. */
  const asks = async (asking: { email?: string; phone?: string; message?: string } = {}) => {
    const id = await relais.newEnquiry({ email, phone: '', ...asking });
    later();
    return id;
  };
  const camille = () => memberAt(relais.service, relais.cast.camille.email);
  const refuses = async (id: EnquiryId, reason: RefusalReason, of: EnquiryId | null = null) =>
    refuse(relais.service, await camille(), { ...(await lookingAt(relais.service, id)), reason, of });
  const undoes = async (id: EnquiryId) =>
    reopen(relais.service, await camille(), await lookingAt(relais.service, id));
  const answers = async (id: EnquiryId) =>
    answer(relais.service, await camille(), { ...(await lookingAt(relais.service, id)), text: 'Oui.' });
  const writes = async (id: EnquiryId) =>
    writeAgain(relais.service, await patientOf(relais.service, id), {
      text: said('Je suis là.'),
      formToken: openedForm(relais.service),
    });
  const standing = (id: EnquiryId) => standingOf(relais.service, id);
  const likes = async (id: EnquiryId) => {
    const thread = await theirThread(relais.service, await camille(), id);
    if (!thread) throw new Error('there is no such enquiry');
    return lookAlikes(relais.service, thread);
  };
  const first = async (id: EnquiryId) => {
    const thread = await patientThread(relais.service, await patientOf(relais.service, id));
    return thread && ownFirst(relais.service, thread);
  };
  const lettersTo = async (address: string, since = 0) => {
    await relais.sweep();
    return relais.mail.letters.slice(since).filter((letter) => letter.recipient === address);
  };
  const dueAt = async (id: EnquiryId) => {
    const row = await relais.service.database.read
      .selectFrom('enquiry')
      .select('due_at')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    return row.due_at;
  };
  const notFirst = { done: false, errors: { of: 'not-first' } };

  test('never of nothing (answering-221)', async () => {
    const second = await asks();
    expect(await refuses(second, 'duplicate')).toEqual({ done: false, errors: { of: 'choose' } });
    expect(await standing(second)).toMatchObject({ state: 'open' });
    expect(await lettersTo(email)).toHaveLength(1);
  });

  test('of an open one, never of a duplicate or of spam (answering-222, answering-223)', async () => {
    const [one, two, three] = [await asks(), await asks(), await asks()];
    expect((await likes(three)).firsts.map(({ id }) => id)).toEqual([one, two]);
    expect(await refuses(two, 'duplicate', one)).toEqual({ done: true });
    expect((await likes(three)).firsts.map(({ id }) => id)).toEqual([one]);
    expect(await refuses(three, 'duplicate', two)).toEqual(notFirst);
    await refuses(one, 'spam');
    expect((await likes(three)).firsts.map(({ id }) => id)).toEqual([two]);
    expect(await refuses(three, 'duplicate', one)).toEqual(notFirst);
    expect(await refuses(three, 'duplicate', two)).toEqual({ done: true });
  });

  test('of an answered one, also once it is refused; not of one only refused (answering-222, answering-224)', async () => {
    const [answered, refused, last] = [await asks(), await asks(), await asks()];
    await answers(answered);
    await refuses(answered, 'unavailable');
    await refuses(refused, 'unavailable');
    expect((await likes(last)).firsts.map(({ id }) => id)).toEqual([answered]);
    expect(await refuses(last, 'duplicate', refused)).toEqual(notFirst);
    expect(await refuses(last, 'duplicate', answered)).toEqual({ done: true });
    expect(await first(last)).toMatchObject({ stands: 'answered', offered: true });
  });

  test('of the twenty-fifth that she has sent (answering-225)', async () => {
    const ids = [];
    for (let count = 0; count < 26; count++) {
      ids.push(await asks());
      relais.clock.move({ hours: 24 });
    }
    const last = ids.pop() ?? nobody;
    expect((await likes(last)).firsts.map(({ id }) => id)).toEqual(ids);
    expect(await refuses(last, 'duplicate', ids[24] ?? nobody)).toEqual({ done: true });
  });

  test('of nobody else’s, nor of a later one (answering-226, answering-227)', async () => {
    const others = await asks({ email: `somebody.${email}` });
    const mine = await asks();
    const mineLater = await asks();
    expect((await likes(mine)).firsts).toEqual([]);
    for (const of of [others, mineLater, mine, anId<EnquiryId>('nonsense'), nobody])
      expect(await refuses(mine, 'duplicate', of)).toEqual({ done: false, because: 'gone' });
    expect(await standing(mine)).toMatchObject({ state: 'open' });
  });

  test('each as the duplicate of the other, in one moment: one of the two (answering-228)', async () => {
    for (let round = 0; round < 8; round++) {
      const mail = `${round}.${email}`;
      const now = relais.clock.now();
      const still = { ...relais.service, clock: { now: () => now } };
      const { lumiere, botulinum } = relais.cast;
      const asking = { practice: lumiere.reference, procedure: botulinum, email: mail, phone: '' };
      const ids = await Promise.all([1, 2].map(() => newEnquiry(still, asking)));
      const [one = nobody, two = nobody] = ids;
      const results = await Promise.all([refuses(one, 'duplicate', two), refuses(two, 'duplicate', one)]);
      expect(results.filter(({ done }) => done)).toHaveLength(1);
      expect(results).toContainEqual(notFirst);
      const states = (await Promise.all(ids.map(standing))).map(({ state }) => state);
      expect(states.sort()).toEqual(['open', 'refused']);
    }
  });

  test('refused as a duplicate while the first is refused as spam: she waits in any case (answering-228)', async () => {
    for (let round = 0; round < 8; round++) {
      const mail = { email: `${round}.${email}` };
      const [one, two] = [await asks(mail), await asks(mail)];
      const [asDuplicate] = await Promise.all([refuses(two, 'duplicate', one), refuses(one, 'spam')]);
      expect([{ done: true }, notFirst]).toContainEqual(asDuplicate);
      expect(await standing(two)).toMatchObject({ state: 'open', handledAt: null, duplicateOf: null });
    }
  });

  test('the same form once more, whatever has become of the first (answering-229)', async () => {
    const [one, two] = [await asks(), await asks()];
    const form = { ...(await lookingAt(relais.service, two)), reason: 'duplicate', of: one } as const;
    const doctor = await camille();
    expect(await Promise.all([1, 2].map(() => refuse(relais.service, doctor, form)))).toEqual([
      { done: true },
      { done: true },
    ]);
    await refuses(one, 'spam');
    expect(await refuse(relais.service, doctor, form)).toEqual({ done: true });
    expect(await relais.factsOf(two, 'refused')).toHaveLength(1);
  });

  test('the letter says where the first stands, for each duplicate (answering-230, answering-231, answering-232)', async () => {
    const one = await asks();
    const [two, three] = [await asks(), await asks()];
    await relais.sweep();
    const since = relais.mail.letters.length;
    await refuses(two, 'duplicate', one);
    await refuses(three, 'duplicate', one);
    const [letter, ...more] = await lettersTo(email, since);
    expect(more).toHaveLength(1);
    expect(letter?.text).toMatch(/a bien reçu l’alerte de votre première demande, du \w+ \d+/);
    expect(letter?.text).not.toMatch(/est suivie/);
    const locator = anId<LinkId>(
      new URL(relais.mail.linkIn(letter?.text ?? '')).pathname.split('/')[2] ?? '',
    );
    const link = await relais.service.database.read
      .selectFrom('link')
      .select('enquiry_id')
      .where('id', '=', locator)
      .executeTakeFirst();
    expect(link?.enquiry_id).toBe(one);
    await answers(one);
    const four = await asks();
    await refuses(four, 'duplicate', one);
    expect((await lettersTo(email)).at(-1)?.text).toMatch(/a répondu à votre première demande/);
  });

  test('for another address of hers, what she may know of the first (answering-231, answering-233)', async () => {
    const phone = '06 39 98 77 66';
    const one = await asks({ phone });
    const two = await asks({ email: `other.${email}`, phone });
    await refuses(two, 'duplicate', one);
    expect(await first(two)).toMatchObject({ own: false, stands: 'sent', offered: false });
    await refuses(one, 'not-interested');
    expect(await first(two)).toMatchObject({ own: false, stands: 'refused', offered: true });
  });

  test('the first refused otherwise is shown, with its offer, until that is undone (answering-233, answering-239)', async () => {
    const [one, two] = [await asks(), await asks()];
    await refuses(two, 'duplicate', one);
    expect(await first(two)).toMatchObject({ own: true, stands: 'sent', offered: false });
    await refuses(one, 'unavailable');
    expect(await standing(two)).toMatchObject({ state: 'refused', duplicateOf: one });
    expect(await first(two)).toMatchObject({ own: true, stands: 'refused', offered: true });
    await undoes(one);
    expect(await first(two)).toMatchObject({ own: true, stands: 'read' });
  });

  test('spam opens its duplicates again, which wait from their own sending (answering-234, answering-236)', async () => {
    const [one, two] = [await asks(), await asks()];
    const sentAt = (await standing(two)).sentAt;
    await refuses(two, 'duplicate', one);
    relais.clock.move({ hours: 24 * 7 });
    await relais.sweep();
    const since = relais.mail.letters.length;
    expect(await refuses(one, 'spam')).toEqual({ done: true });
    expect(await standing(two)).toMatchObject({ state: 'open', handledAt: null, sentAt });
    expect(await relais.factsOf(two, 'reopened-with-first')).toMatchObject([
      { of: one, because: 'spam', by: { kind: 'relais' } },
    ]);
    expect((await lettersTo(email, since)).map(({ subject }) => subject)).toEqual([
      expect.stringMatching(/^Avez-vous eu une réponse/),
    ]);
    const toCamille = await lettersTo(relais.cast.camille.email, since);
    expect(toCamille.map(({ subject }) => subject)).toEqual([expect.stringMatching(/^Dernier rappel/)]);
    expect(await relais.factsOf(two, 'reminded', 'questioned')).toMatchObject([
      { kind: 'reminded' },
      { kind: 'questioned', rule: 'silent' },
      { kind: 'reminded', rule: 'silent' },
    ]);
    expect(await first(two)).toBeNull();
  });

  test('before its reminder is due, its members are alerted, and it is due when it was (answering-234, answering-236)', async () => {
    const [one, two] = [await asks(), await asks()];
    const due = await dueAt(two);
    await refuses(two, 'duplicate', one);
    expect(await dueAt(two)).toBeNull();
    await relais.sweep();
    const since = relais.mail.letters.length;
    await refuses(one, 'spam');
    expect(await dueAt(two)).toEqual(due);
    for (const { email: to } of [relais.cast.camille, relais.cast.ines, relais.cast.theo])
      expect((await lettersTo(to, since)).map(({ subject }) => subject)).toEqual([
        'Une demande faite au Cabinet Lumière est de nouveau ouverte',
      ]);
    expect(await lettersTo(email, since)).toEqual([]);
    relais.clock.move(
      relais.clock
        .now()
        .until(due ?? relais.clock.now())
        .subtract({ minutes: 1 }),
    );
    await relais.sweep();
    expect(await relais.factsOf(two, 'reminded')).toEqual([]);
    relais.clock.move({ minutes: 1 });
    await relais.sweep();
    expect(await relais.factsOf(two, 'reminded')).toHaveLength(1);
  });

  test('so does her withdrawal of the first (answering-235)', async () => {
    const [one, two] = [await asks(), await asks()];
    await refuses(two, 'duplicate', one);
    await withdraws(relais, one);
    expect(await standing(two)).toMatchObject({ state: 'open', handledAt: null });
    expect(await relais.factsOf(two, 'reopened-with-first')).toMatchObject([{ because: 'withdrawn' }]);
  });

  test('refused as a duplicate while she withdraws the first: it waits in any case (answering-228, answering-235)', async () => {
    for (let round = 0; round < 3; round++) {
      const mail = { email: `${round}.${email}` };
      const one = await asks(mail);
      await isServedElsewhere(relais, one);
      const two = await asks(mail);
      await Promise.all([refuses(two, 'duplicate', one), play(relais, one, 'withdraw', 0)]);
      expect(await standing(one)).toMatchObject({ state: 'closed' });
      expect(await standing(two)).toMatchObject({ state: 'open', handledAt: null, duplicateOf: null });
    }
  });

  test('one press opens the first, in a browser that came by a letter to the same address (answering-250)', async () => {
    const phone = '06 39 98 77 66';
    const [one, two] = [await asks({ phone }), await asks({ phone })];
    const three = await asks({ email: `other.${email}`, phone });
    await relais.sweep();
    const byLetter = await cameByLetter(relais, two);
    expect(await openFirst(relais.service, byLetter, 'hers')).toBeNull();
    for (const id of [two, three]) await refuses(id, 'duplicate', one);
    const opened = await openFirst(relais.service, byLetter, 'hers');
    expect(opened).toEqual({ enquiryId: one, token: expect.any(String) });
    expect(await patientCaller(relais.service, opened?.token ?? '', one)).toMatchObject({ byLetter: true });
    const asked = await patientOf(relais.service, two);
    expect(await openFirst(relais.service, asked, 'hers')).toEqual({ enquiryId: one, token: null });
    expect(await openFirst(relais.service, await cameByLetter(relais, three), 'hers')).toBeNull();
    await undoes(two);
    expect(await openFirst(relais.service, byLetter, 'hers')).toBeNull();
  });

  test('only its own duplicates, and what has opened stays open (answering-237, answering-238)', async () => {
    const [one, other, two, undone, another] = [
      await asks(),
      await asks(),
      await asks(),
      await asks(),
      await asks(),
    ];
    await refuses(two, 'duplicate', one);
    await refuses(undone, 'duplicate', one);
    await refuses(another, 'duplicate', other);
    await undoes(undone);
    await refuses(one, 'spam');
    expect(await relais.factsOf(undone, 'reopened-with-first')).toEqual([]);
    expect(await standing(another)).toMatchObject({ state: 'refused', duplicateOf: other });
    await undoes(one);
    expect(await standing(two)).toMatchObject({ state: 'open' });
    expect(await refuses(two, 'duplicate', one)).toEqual({ done: true });
  });

  test('a chain shows its end, and opens one by one (answering-240)', async () => {
    const [one, two, three] = [await asks(), await asks(), await asks()];
    await refuses(three, 'duplicate', two);
    await refuses(two, 'duplicate', one);
    await relais.sweep();
    expect(await first(three)).toMatchObject({ own: true, stands: 'transmitted' });
    await refuses(one, 'spam');
    expect(await standing(two)).toMatchObject({ state: 'open' });
    expect(await standing(three)).toMatchObject({ state: 'refused', duplicateOf: two });
    expect(await first(three)).toMatchObject({ own: true, stands: 'read' });
    await refuses(two, 'spam');
    expect(await standing(three)).toMatchObject({ state: 'open' });
  });

  test('the first was answered, and is spam all the same (answering-241)', async () => {
    const [one, two] = [await asks(), await asks()];
    await answers(one);
    await refuses(two, 'duplicate', one);
    await refuses(one, 'spam');
    expect(await standing(two)).toMatchObject({ state: 'open' });
  });

  test('after 24 hours only what is contested is taken up again, and she is told (answering-242, answering-243)', async () => {
    const [one, two] = [await asks(), await asks()];
    await refuses(one, 'unavailable');
    await refuses(two, 'spam');
    relais.clock.move({ hours: 24, minutes: 1 });
    expect(await undoes(one)).toEqual({ done: false, because: 'too-late' });
    expect(await undoes(two)).toEqual({ done: false, because: 'too-late' });
    relais.clock.move({ hours: 24 * 30 });
    for (const id of [one, two]) {
      await writes(id);
      await relais.sweep();
      const since = relais.mail.letters.length;
      expect(await undoes(id)).toEqual({ done: true });
      expect((await lettersTo(email, since)).map(({ subject }) => subject)).toContain(
        'Le Cabinet Lumière a repris votre demande',
      );
    }
  });

  test('spam that she has not contested is undone without a word (answering-244)', async () => {
    const one = await asks();
    await refuses(one, 'spam');
    await undoes(one);
    expect((await lettersTo(email)).map(({ subject }) => subject)).toEqual([
      expect.stringMatching(/bien partie/),
    ]);
  });

  test('an old duplicate of nothing stands on the alarm list until it is undone (answering-245, answering-246, answering-247)', async () => {
    const [one, two] = [await asks(), await asks()];
    await refuses(two, 'duplicate', one);
    await refusedOfNothing(relais.service, one, relais.cast.camille.email);
    const listed = async () => (await alarms(relais.service.database.read)).enquiries.map(({ id }) => id);
    expect(await standing(one)).toMatchObject({ state: 'refused', needsAttention: true, duplicateOf: null });
    expect(await listed()).toContain(one);
    expect(await first(one)).toBeNull();
    expect(await first(two)).toMatchObject({ stands: 'duplicate' });
    relais.clock.move({ hours: 24 * 90 });
    await relais.sweep();
    expect(await undoes(one)).toEqual({ done: true });
    expect(await listed()).not.toContain(one);
    expect((await lettersTo(email)).map(({ subject }) => subject)).toContain(
      'Le Cabinet Lumière a repris votre demande',
    );
    expect(await relais.factsOf(one, 'reminded')).toMatchObject([{}, { rule: 'silent' }]);
  });
});

/** A patient in a browser that came by the first letter about an enquiry. */
async function cameByLetter({ service, mail }: Scene, enquiryId: EnquiryId) {
  const { read } = service.database;
  const { id } = await read
    .selectFrom('letter')
    .innerJoin('link', 'link.id', 'letter.link_id')
    .select('link.id')
    .where('letter.enquiry_id', '=', enquiryId)
    .where('letter.kind', '=', 'patient-received')
    .executeTakeFirstOrThrow();
  const letter = mail.letters.find((one) => one.text.includes(`/suivi/${id}/`));
  const secret = new URL(mail.linkIn(letter?.text ?? '')).pathname.split('/').at(-1) ?? '';
  const opened = await openPatientLink(service, { locator: id, secret, browser: 'hers', byHand: true });
  const caller = opened.opened ? await patientCaller(service, opened.token, enquiryId) : null;
  if (!caller) throw new Error('her link does not open');
  return caller;
}

/** She waits in vain, writes to others, and is answered there. */
async function isServedElsewhere(relais: Scene, enquiryId: EnquiryId) {
  for (let hours = 0; hours < 24 * 7; hours += 6) {
    relais.clock.move({ hours: 6 });
    await relais.sweep();
  }
  for (const doing of ['send on', 'serve elsewhere'] as const) await play(relais, enquiryId, doing, 0);
}

/** She says that she no longer waits for it: another practice has answered. */
async function withdraws(relais: Scene, enquiryId: EnquiryId) {
  await isServedElsewhere(relais, enquiryId);
  await play(relais, enquiryId, 'withdraw', 0);
  expect(await relais.factsOf(enquiryId, 'withdrawn')).toHaveLength(1);
}
