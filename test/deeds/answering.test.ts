import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MemberCaller } from '../../src/access/caller/caller.ts';
import { acts } from '../../src/answering/acts.ts';
import { answer } from '../../src/answering/answer.ts';
import { close } from '../../src/answering/close.ts';
import { contactOutside } from '../../src/answering/contact-outside.ts';
import { markRead } from '../../src/answering/mark-read.ts';
import { refuse } from '../../src/answering/refuse.ts';
import { reopen } from '../../src/answering/reopen.ts';
import { setAside } from '../../src/answering/set-aside.ts';
import { takeUp } from '../../src/answering/take-up.ts';
import { writeAgain } from '../../src/asking/write-again.ts';
import type { EnquiryId } from '../../src/database/id.ts';
import { transact } from '../../src/database/service.ts';
import type { Outcome } from '../../src/enquiry/facts/contact.ts';
import { type RefusalReason, refusalReasons } from '../../src/enquiry/facts/refusal.ts';
import { appendFact } from '../../src/enquiry/history/append-fact.ts';
import { openEnquiry } from '../../src/enquiry/history/open-enquiry.ts';
import { camille, theo } from '../cast.ts';
import { bothDatabases } from '../databases.ts';
import { said } from '../said.ts';
import { earlier, lookingAt, memberAt, newEnquiry, openedForm, patientOf, standingOf } from '../scene.ts';
import { startService, type TestService } from '../service.ts';

describe.each(bothDatabases)('answering, on the %s database', (kind) => {
  let relais: TestService;
  let doctor: MemberCaller;
  let assistant: MemberCaller;
  beforeAll(async () => {
    relais = await startService(kind, { web: false, worker: false });
    doctor = await memberAt(relais.service, camille.email);
    assistant = await memberAt(relais.service, theo.email);
  });
  afterAll(() => relais.stop());

  const looking = (enquiryId: EnquiryId) => lookingAt(relais.service, enquiryId);
  const standing = (enquiryId: EnquiryId) => standingOf(relais.service, enquiryId);
  const toPatient = async (enquiryId: EnquiryId) => {
    const rows = await relais.service.database.read
      .selectFrom('letter')
      .select('kind')
      .where('enquiry_id', '=', enquiryId)
      .where('person_id', 'is', null)
      .orderBy('posted_at')
      .execute();
    return rows.map((row) => row.kind).filter((one) => one !== 'patient-received');
  };
  const answers = async (enquiryId: EnquiryId, text = 'Non.') =>
    answer(relais.service, doctor, { ...(await looking(enquiryId)), text });
  const refuses = async (enquiryId: EnquiryId, reason: RefusalReason) =>
    refuse(relais.service, doctor, {
      ...(await looking(enquiryId)),
      ...{ reason, sentence: '' },
      ...(reason === 'duplicate' && { of: await newEnquiry(earlier(relais.service, { hours: 1 })) }),
    });
  const contacts = async (enquiryId: EnquiryId, outcome: Outcome) =>
    contactOutside(relais.service, doctor, {
      ...(await looking(enquiryId)),
      channel: 'telephone',
      on: relais.clock.now().toString(),
      outcome,
      note: 'Rappelée à midi.',
    });

  test('an answer is archived, the patient gets one letter, and no deadline is left', async () => {
    const enquiryId = await newEnquiry(relais.service);
    const form = await looking(enquiryId);
    const twice = [1, 2].map(() => answer(relais.service, doctor, { ...form, text: 'Non.' }));
    expect(await Promise.all(twice)).toEqual([{ done: true }, { done: true }]);
    expect(await toPatient(enquiryId)).toEqual(['patient-answered']);
    expect(await standing(enquiryId)).toMatchObject({ step: 'answered', wait: null });
    const row = await relais.service.database.read
      .selectFrom('enquiry')
      .select(['due_at', 'handled_at'])
      .where('id', '=', enquiryId)
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ due_at: null, handled_at: expect.anything() });
  });

  test('an author who has not seen the last message is stopped, and nothing is sent', async () => {
    const enquiryId = await newEnquiry(relais.service);
    const form = await looking(enquiryId);
    await writeAgain(relais.service, await patientOf(relais.service, enquiryId), {
      text: said('Une précision.'),
      formToken: openedForm(relais.service),
    });
    expect(await answer(relais.service, doctor, { ...form, text: 'Non.' })).toEqual({
      done: false,
      because: 'changed',
    });
    expect(await toPatient(enquiryId)).toEqual([]);
  });

  test.each<[Outcome, boolean]>([
    ['reached', true],
    ['no-reply', false],
  ])(
    'a contact outside the site that ended with %s counts as handled: %s (answering-2)',
    async (outcome, counts) => {
      const enquiryId = await newEnquiry(relais.service);
      expect(await contacts(enquiryId, outcome)).toEqual({ done: true });
      const { handledAt, state, step } = await standing(enquiryId);
      expect({ handled: handledAt !== null, state, step }).toEqual({
        handled: counts,
        state: 'open',
        step: 'read',
      });
    },
  );

  test.each([
    ['answers', acts.answer, { text: 'Non.' }],
    ['tries in vain', acts.contact, { channel: 'telephone', on: 'now', outcome: 'voicemail' }],
    ['refuses', acts.refuse, { reason: 'not-interested' }],
  ] as const)('whoever %s has read, without a script (enquiry-201)', async (_, { take }, fields) => {
    const enquiryId = await newEnquiry(relais.service);
    const form = await lookingAt(relais.service, enquiryId);
    expect(await take(relais.service, assistant, enquiryId, { ...form, ...fields })).toEqual({ done: true });
    const row = await relais.service.database.read
      .selectFrom('enquiry')
      .innerJoin('enquiry_tally', 'enquiry_tally.enquiry_id', 'enquiry.id')
      .select(['unread', 'first_read_at', 'read_at'])
      .where('enquiry.id', '=', enquiryId)
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({ unread: false, first_read_at: row.read_at });
    expect((await standing(enquiryId)).firstRead).toEqual({ at: row.read_at, by: assistant.person.id });
  });

  const told: Record<RefusalReason, string[]> = {
    duplicate: ['patient-duplicate'],
    spam: [],
    'not-practised': ['patient-refused-offer'],
    unavailable: ['patient-refused-offer'],
    'not-interested': ['patient-refused-offer'],
  };
  test.each(refusalReasons)(
    'a refusal as %s tells the patient what it should (answering-4, answering-221)',
    async (reason) => {
      const enquiryId = await newEnquiry(relais.service);
      expect(await refuses(enquiryId, reason)).toEqual({ done: true });
      expect(await toPatient(enquiryId)).toEqual(told[reason]);
      const { state, handledAt } = await standing(enquiryId);
      expect({ state, handled: handledAt !== null }).toEqual({
        state: 'refused',
        handled: reason !== 'not-interested',
      });
    },
  );

  test('a refusal is taken back within a day, which the patient is told; not a minute later (answering-5)', async () => {
    const undone = await newEnquiry(relais.service);
    const kept = await newEnquiry(relais.service);
    await refuses(undone, 'unavailable');
    await refuses(kept, 'unavailable');
    relais.clock.move({ hours: 23, minutes: 59 });
    expect(await reopen(relais.service, assistant, await looking(undone))).toEqual({ done: true });
    expect(await toPatient(undone)).toEqual(['patient-refused-offer', 'patient-reopened']);
    relais.clock.move({ minutes: 2 });
    expect(await reopen(relais.service, assistant, await looking(kept))).toEqual({
      done: false,
      because: 'too-late',
    });
  });

  test('a withdrawal that is opened again is no refusal that is taken back', async () => {
    const enquiryId = await newEnquiry(relais.service);
    await refuses(enquiryId, 'unavailable');
    await reopen(relais.service, assistant, await looking(enquiryId));
    await transact(relais.service, async (within) => {
      const enquiry = await openEnquiry(within, enquiryId);
      if (enquiry) await appendFact(within, enquiry, { kind: 'withdrawn', by: { kind: 'patient' } });
    });
    const before = await toPatient(enquiryId);
    expect(await standing(enquiryId)).toMatchObject({ state: 'closed' });
    expect(await reopen(relais.service, assistant, await looking(enquiryId))).toEqual({ done: true });
    expect(await toPatient(enquiryId)).toEqual(before);
  });

  test.each([0, -1, 0.5, Number.NaN, Number.NEGATIVE_INFINITY])(
    'who says to have seen up to %s has read nothing, and the enquiry can be opened afterwards',
    async (seen) => {
      const enquiryId = await newEnquiry(relais.service);
      expect(await markRead(relais.service, doctor, { enquiryId, seen })).toMatchObject({ read: false });
      expect(await standing(enquiryId)).toMatchObject({ unread: true, firstRead: null });
      expect(await answers(enquiryId)).toEqual({ done: true });
    },
  );

  test('a patient’s message contests a refusal and does not undo it (answering-6)', async () => {
    const enquiryId = await newEnquiry(relais.service);
    await refuses(enquiryId, 'duplicate');
    const formToken = openedForm(relais.service);
    expect(
      await writeAgain(relais.service, await patientOf(relais.service, enquiryId), {
        text: said('Mais non.'),
        formToken,
      }),
    ).toEqual({
      written: true,
    });
    expect(await standing(enquiryId)).toMatchObject({ state: 'refused', unread: true });
  });

  const writesAgain = async (enquiryId: EnquiryId) =>
    writeAgain(relais.service, await patientOf(relais.service, enquiryId), {
      text: said('Merci beaucoup !'),
      formToken: openedForm(relais.service),
    });
  const kinds = async (enquiryId: EnquiryId) => {
    const rows = await relais.service.database.read
      .selectFrom('enquiry_fact')
      .select('kind')
      .where('enquiry_id', '=', enquiryId)
      .where('by_kind', '=', 'member')
      .orderBy('number')
      .execute();
    return rows.map((row) => row.kind);
  };
  const closing = async (enquiryId: EnquiryId, outcome: Outcome) => ({
    ...(await looking(enquiryId)),
    ...{ channel: 'telephone', on: 'now', outcome, note: '', close: 'yes' },
  });

  test('a contact that reached the patient closes in the same commit, once; one without success does neither (answering-321)', async () => {
    const enquiryId = await newEnquiry(relais.service);
    const tried = await contactOutside.take(
      relais.service,
      doctor,
      enquiryId,
      await closing(enquiryId, 'voicemail'),
    );
    expect(tried).toEqual({ done: false, errors: { outcome: 'choose' } });
    const form = await closing(enquiryId, 'reached');
    const twice = [1, 2].map(() => contactOutside.take(relais.service, doctor, enquiryId, form));
    expect(await Promise.all(twice)).toEqual([{ done: true }, { done: true }]);
    expect(await kinds(enquiryId)).toEqual(['contacted', 'closed']);
    expect(await standing(enquiryId)).toMatchObject({ state: 'closed', wait: null });
    expect(await writesAgain(enquiryId)).toMatchObject({ written: true });
    expect(await standing(enquiryId)).toMatchObject({ state: 'open', wait: { which: 'later' } });
  });

  test('nothing to answer closes in the same commit, and taken back it opens again (answering-322, answering-324)', async () => {
    const enquiryId = await newEnquiry(relais.service);
    await answers(enquiryId);
    await writesAgain(enquiryId);
    const waited = (await standing(enquiryId)).wait;
    const aside = { ...(await looking(enquiryId)), close: 'yes' } as const;
    expect(await setAside(relais.service, assistant, aside)).toEqual({ done: true });
    expect(await kinds(enquiryId)).toEqual(['answered', 'nothing-to-answer', 'closed']);
    expect(await standing(enquiryId)).toMatchObject({ state: 'closed', wait: null, setAside: true });
    expect(await takeUp(relais.service, doctor, await looking(enquiryId))).toEqual({ done: true });
    expect(await standing(enquiryId)).toMatchObject({ state: 'open', wait: waited, setAside: false });
  });

  test('of a message that nobody has seen nothing is said and nothing is closed (desk-322)', async () => {
    const enquiryId = await newEnquiry(relais.service);
    await answers(enquiryId);
    await writesAgain(enquiryId);
    const aside = { ...(await looking(enquiryId)), close: 'yes' } as const;
    await writesAgain(enquiryId);
    expect(await setAside(relais.service, doctor, aside)).toEqual({ done: false, because: 'changed' });
    expect(await kinds(enquiryId)).toEqual(['answered']);
  });

  test('two members set aside at once: one does, the other is told that nothing waits', async () => {
    const enquiryId = await newEnquiry(relais.service);
    await answers(enquiryId);
    await writesAgain(enquiryId);
    const forms = [await looking(enquiryId), await looking(enquiryId)];
    const done = await Promise.all(
      [doctor, assistant].map((who, place) => setAside(relais.service, who, forms[place]!)),
    );
    expect(done).toContainEqual({ done: true });
    expect(done).toContainEqual({ done: false, because: 'not-waiting' });
    expect(await kinds(enquiryId)).toEqual(['answered', 'nothing-to-answer']);
  });

  test('a contact is dated between the sending and now (answering-323)', async () => {
    const enquiryId = await newEnquiry(relais.service);
    const contactOn = async (at: Temporal.Instant) =>
      contactOutside(relais.service, doctor, {
        ...(await looking(enquiryId)),
        ...{ channel: 'telephone', outcome: 'voicemail', note: '', on: at.toString() },
      });
    const sentAt = (await standing(enquiryId)).sentAt!;
    relais.clock.move({ hours: 1 });
    const wrong = (error: string) => ({ done: false, errors: { on: error } });
    expect(await contactOn(sentAt.subtract({ minutes: 1 }))).toEqual(wrong('before-sending'));
    expect(await contactOn(sentAt.add({ hours: 1, minutes: 2 }))).toEqual(wrong('moment'));
    expect(await contactOn(sentAt)).toEqual({ done: true });
    expect(await contactOn(sentAt.add({ hours: 1 }))).toEqual({ done: true });
  });

  test('nothing is closed while the patient waits; what is closed opens again by hand or by the patient’s message (answering-3)', async () => {
    const enquiryId = await newEnquiry(relais.service);
    const closes = async () => close(relais.service, assistant, await looking(enquiryId));
    expect(await closes()).toEqual({ done: false, because: 'unhandled' });
    await answers(enquiryId);
    expect(await closes()).toEqual({ done: true });
    expect(await answers(enquiryId)).toEqual({ done: false, because: 'closed' });
    expect(await reopen(relais.service, assistant, await looking(enquiryId))).toEqual({ done: true });
    expect(await closes()).toEqual({ done: true });
    await writeAgain(relais.service, await patientOf(relais.service, enquiryId), {
      text: said('Encore moi.'),
      formToken: openedForm(relais.service),
    });
    expect(await standing(enquiryId)).toMatchObject({
      state: 'open',
      unread: true,
      wait: { which: 'later' },
    });
  });

  test('the first reading keeps its moment and its reader, whoever reads after her (answering-8)', async () => {
    const enquiryId = await newEnquiry(relais.service);
    const read = (who: MemberCaller) => markRead(relais.service, who, { enquiryId, seen: 99 });
    expect(await read(assistant)).toEqual({ read: true, because: 'read' });
    const { firstRead } = await standing(enquiryId);
    relais.clock.move({ minutes: 5 });
    expect(await read(doctor)).toEqual({ read: true, because: 'read' });
    expect(await read(assistant)).toEqual({ read: true, because: 'known' });
    expect((await standing(enquiryId)).firstRead).toEqual(firstRead);
    expect(firstRead?.by).toBe(assistant.person.id);
  });
});
