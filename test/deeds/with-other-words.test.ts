import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DeskCaller, MemberCaller } from '../../src/access/caller/caller.ts';
import { patientThread } from '../../src/access/theirs/patient-thread.ts';
import type { Handled } from '../../src/answering/act.ts';
import { answer } from '../../src/answering/answer.ts';
import { contactOutside } from '../../src/answering/contact-outside.ts';
import { refuse } from '../../src/answering/refuse.ts';
import { newFormToken } from '../../src/asking/form-token.ts';
import { writeAgain } from '../../src/asking/write-again.ts';
import type { EnquiryId, PracticeId } from '../../src/database/id.ts';
import { practiceByReference } from '../../src/directory/practice.table.ts';
import { patientOffer } from '../../src/offering/patient-offer.ts';
import { sendOn } from '../../src/offering/send-on.ts';
import type { PracticeChange } from '../../src/people/practice-change.ts';
import type { PracticePart } from '../../src/people/practice-part.ts';
import { changePractice, previewPracticeChange } from '../../src/reminding/change-practice.ts';
import { theirPractice } from '../../src/reminding/their-practice.ts';
import { camille, ines, lumiere } from '../cast.ts';
import { bothDatabases } from '../databases.ts';
import { said } from '../said.ts';
import { asks, lookingAt, memberAt, newEnquiry, openedForm, patientOf, standingOf } from '../scene.ts';
import { startService, type TestService } from '../service.ts';

describe.each(bothDatabases)('the same form with other words, on the %s database', (kind) => {
  let relais: TestService;
  let doctor: MemberCaller;
  let manager: DeskCaller;
  let practiceId: PracticeId;
  beforeAll(async () => {
    relais = await startService(kind, { web: false, worker: false });
    doctor = await memberAt(relais.service, camille.email);
    manager = await memberAt(relais.service, ines.email);
    const practice = await practiceByReference(relais.service.database.read, lumiere.reference);
    practiceId = practice!.id;
  });
  afterAll(() => relais.stop());

  type Looking = Awaited<ReturnType<typeof lookingAt>>;
  const acts: [string, (form: Looking, words: string) => Promise<Handled>][] = [
    ['an answer', (form, text) => answer(relais.service, doctor, { ...form, text })],
    [
      'a contact',
      (form, note) =>
        contactOutside(relais.service, doctor, {
          ...form,
          channel: 'telephone',
          on: 'now',
          outcome: 'voicemail',
          note,
        }),
    ],
    [
      'a refusal',
      (form, sentence) => refuse(relais.service, doctor, { ...form, reason: 'unavailable', sentence }),
    ],
  ];

  test.each(acts)(
    '%s: equal words are one, also later; others are kept for its author (history-1, history-2)',
    async (_, act) => {
      const enquiryId = await newEnquiry(relais.service);
      const form = await lookingAt(relais.service, enquiryId);
      expect(await act(form, 'Un.')).toEqual({ done: true });
      const { version } = await standingOf(relais.service, enquiryId);
      relais.clock.move({ minutes: 1 });
      expect(await act(form, 'Un.')).toEqual({ done: true });
      expect(await act(form, 'Un. Et deux.')).toEqual({ done: false, because: 'already-sent' });
      expect((await standingOf(relais.service, enquiryId)).version).toBe(version);
    },
  );

  test('the same key in another form is not taken for it', async () => {
    const enquiryId = await newEnquiry(relais.service);
    const form = await lookingAt(relais.service, enquiryId);
    await answer(relais.service, doctor, { ...form, text: 'Un.' });
    const other = { ...form, reason: 'unavailable' as const, sentence: 'Un.' };
    expect(await refuse(relais.service, doctor, other)).toEqual({ done: false, because: 'already-sent' });
  });

  test('her message, and her enquiry (history-2)', async () => {
    const enquiryId = await newEnquiry(relais.service);
    const formToken = newFormToken(relais.service);
    const patient = await patientOf(relais.service, enquiryId);
    const writes = (text: string) => writeAgain(relais.service, patient, { text: said(text), formToken });
    expect(await writes('Un.')).toEqual({ written: true });
    expect(await writes('Un.')).toEqual({ written: true });
    expect(await writes('Un. Et deux.')).toEqual({ written: false, because: 'already-sent' });
    const form = openedForm(relais.service);
    const email = 'nour@courriel.example';
    expect(await asks(relais.service, { formToken: form, email, message: 'Un.' })).toMatchObject({
      asked: true,
    });
    expect(await asks(relais.service, { formToken: form, email, message: 'Un. Et deux.' })).toEqual({
      asked: false,
      because: 'already-used',
    });
  });

  test('her message to other practices (history-2)', async () => {
    const enquiryId = await newEnquiry(relais.service);
    await refuse(relais.service, doctor, {
      ...(await lookingAt(relais.service, enquiryId)),
      reason: 'unavailable',
      sentence: '',
    });
    const formToken = newFormToken(relais.service);
    const { patient, others } = await offered(enquiryId);
    const sends = async (message: string) =>
      sendOn(relais.service, patient, {
        practiceIds: others.slice(0, 1).map((one) => one.practice.id),
        message: said(message),
        seen: (await standingOf(relais.service, enquiryId)).version,
        formToken,
        sender: 'hers',
        browser: 'hers',
      });
    expect(await sends('Un.')).toMatchObject({ done: true, sent: [{}] });
    expect(await sends('Un.')).toMatchObject({ done: true, sent: [{}] });
    expect(await sends('Un. Et deux.')).toEqual({ done: false, because: 'already-used' });
  });

  /** What her page offers, as her own browser sees it. */
  async function offered(enquiryId: EnquiryId) {
    const patient = await patientOf(relais.service, enquiryId);
    const thread = await patientThread(relais.service, patient);
    const offer = thread && (await patientOffer(relais.service, thread));
    if (!offer) throw new Error('nothing was offered');
    return { ...offer, patient };
  }

  const seenNow = async (part: PracticePart) =>
    (await theirPractice(relais.service, manager, practiceId))?.marks[part] ?? '';
  const hours = (from: string): PracticeChange => ({ part: 'hours', hours: [{ day: 1, from, to: '12:00' }] });
  const street = (name: string): PracticeChange => ({
    part: 'contacts',
    contacts: { street: name, phone: null, email: null },
  });

  test('a part of the page that another has changed is not saved over what she has not seen (reminding-2)', async () => {
    const seen = await seenNow('hours');
    const change = (wanted: PracticeChange, over: string | null) =>
      changePractice(relais.service, manager, practiceId, wanted, over);
    expect(await change(street('3 rue Neuve'), await seenNow('contacts'))).toMatchObject({ done: true });
    expect(await change(hours('08:00'), seen)).toMatchObject({ done: true });
    const stopped = { done: false, because: 'changed', by: ines.name };
    expect(await change(hours('09:00'), seen)).toEqual(stopped);
    expect(await previewPracticeChange(relais.service, manager, practiceId, hours('09:00'), seen)).toEqual(
      stopped,
    );
    expect(await change(hours('09:00'), await seenNow('hours'))).toMatchObject({ done: true });
  });

  test('what came from a file has no name', async () => {
    const seen = await seenNow('contacts');
    await relais.service.database.transact((tx) =>
      tx.updateTable('practice').set({ street: '4 rue du Fichier' }).where('id', '=', practiceId).execute(),
    );
    expect(await changePractice(relais.service, manager, practiceId, street('5 rue Neuve'), seen)).toEqual({
      done: false,
      because: 'changed',
      by: null,
    });
  });

  test('two managers at the same moment: one is saved, the other is stopped', async () => {
    const seen = await seenNow('hours');
    const results = await Promise.all(
      ['07:00', '07:30'].map((from) =>
        changePractice(relais.service, manager, practiceId, hours(from), seen),
      ),
    );
    expect(results.map((one) => one.done).sort()).toEqual([false, true]);
  });
});
