import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { answer } from '../../src/answering/answer.ts';
import { close } from '../../src/answering/close.ts';
import { contactOutside } from '../../src/answering/contact-outside.ts';
import { markRead } from '../../src/answering/mark-read.ts';
import { rate } from '../../src/asking/rate.ts';
import type { ClosureId, EnquiryId } from '../../src/database/id.ts';
import { newId } from '../../src/database/new-id.ts';
import type { Outcome } from '../../src/enquiry/facts/contact.ts';
import { testify } from '../../src/reminding/testify.ts';
import { alarms } from '../../src/watching/alarms.table.ts';
import type { Cast } from '../cast.ts';
import { databases } from '../databases.ts';
import { lookingAt, memberAt, patientOf, standingOf } from '../scene.ts';
import { enterScene, type Scene } from '../stage.ts';

describe.each(databases)('the patient as witness, on the %s database', (kind) => {
  let relais: Scene;
  let cast: Cast;
  beforeEach(async () => {
    relais = await enterScene(kind);
    cast = relais.cast;
  });
  afterEach(() => relais.stop());

  const members = () => [cast.camille, cast.ines, cast.theo].map((member) => member.email).sort();

  const pass = async (time: { hours: number; minutes?: number }) => {
    await relais.sweep();
    relais.clock.move(time);
    await relais.sweep();
  };
  const subjects = (words: RegExp) => relais.mail.letters.filter((letter) => words.test(letter.subject));
  const questions = () => subjects(/^Avez-vous eu une réponse/);
  const records = async (enquiryId: EnquiryId, outcome: Outcome = 'reached') =>
    contactOutside(relais.service, await memberAt(relais.service, cast.theo.email), {
      ...(await lookingAt(relais.service, enquiryId)),
      channel: 'telephone',
      on: relais.clock.now().toString(),
      outcome,
      note: '',
    });
  const says = async (enquiryId: EnquiryId, reached: boolean) =>
    testify(relais.service, await patientOf(relais.service, enquiryId), { reached });

  test('two working days after a contact Léa is asked once; of a voicemail no sooner than of any silence (answering-10)', async () => {
    const enquiryId = await relais.newEnquiry();
    const inVain = await relais.newEnquiry();
    await records(inVain, 'voicemail');
    expect(await records(enquiryId)).toEqual({ done: true });
    expect(await says(enquiryId, false)).toEqual({ done: false, because: 'not-asked' });
    await pass({ hours: 47, minutes: 59 });
    expect(questions()).toHaveLength(0);
    await pass({ hours: 0, minutes: 1 });
    await pass({ hours: 24 * 4 + 23, minutes: 59 });
    expect(questions()).toHaveLength(1);
    expect(questions()[0]?.text.replaceAll(/\s+/g, ' ')).toContain(
      'Le cabinet a indiqué il y a au moins 2 jours ouvrés avoir pris contact avec vous.',
    );
    expect(await relais.factsOf(enquiryId, 'questioned')).toMatchObject([{ rule: 'contacted' }]);
    await pass({ hours: 0, minutes: 1 });
    expect(await relais.factsOf(inVain, 'questioned')).toMatchObject([{ rule: 'silent' }]);
    expect(await relais.factsOf(enquiryId, 'questioned')).toHaveLength(1);
  });

  test('she says that nobody called: the contact still counts, and everybody knows (reminding-3, reminding-5)', async () => {
    const enquiryId = await relais.newEnquiry();
    const reader = await memberAt(relais.service, cast.theo.email);
    await markRead(relais.service, reader, { enquiryId, seen: 1 });
    await records(enquiryId);
    await close(relais.service, reader, await lookingAt(relais.service, enquiryId));
    await pass({ hours: 48 });
    const presses = await Promise.all([says(enquiryId, false), says(enquiryId, false)]);
    expect(presses).toEqual([
      { done: true, offered: true },
      { done: true, offered: true },
    ]);
    expect(await says(enquiryId, true)).toEqual({ done: false, because: 'said-otherwise' });
    expect(await relais.factsOf(enquiryId, 'testified', 'offered')).toMatchObject([
      { kind: 'testified', reached: false },
      { kind: 'offered', rule: 'says-no', byLetter: false },
    ]);
    expect(await standingOf(relais.service, enquiryId)).toMatchObject({
      state: 'open',
      unread: true,
      needsAttention: true,
    });
    expect((await standingOf(relais.service, enquiryId)).handledAt).not.toBeNull();
    await relais.sweep();
    const told = subjects(/dit ne pas avoir eu de réponse/);
    expect(told.map((letter) => letter.recipient).sort()).toEqual(members());
    for (const { raw } of told) expect(raw.toString()).not.toMatch(/Léa|L=C3=A9a|botulique|douloureux/i);
    expect(subjects(/d’autres cabinets/)).toEqual([]);
    const { enquiries } = await alarms(relais.service.database.read);
    expect(enquiries).toMatchObject([{ id: enquiryId, saysNo: true }]);

    const doctor = await memberAt(relais.service, cast.camille.email);
    await answer(relais.service, doctor, {
      ...(await lookingAt(relais.service, enquiryId)),
      text: 'Pardon.',
    });
    expect(await standingOf(relais.service, enquiryId)).toMatchObject({ needsAttention: false });
    await pass({ hours: 24 * 14 });
    expect(questions()).toHaveLength(1);
  });

  test('she says yes: nothing is marked, nobody is alerted (reminding-1, reminding-4)', async () => {
    const enquiryId = await relais.newEnquiry();
    await records(enquiryId);
    await pass({ hours: 48 });
    const letters = relais.mail.letters.length;
    expect(await says(enquiryId, true)).toEqual({ done: true, offered: false });
    expect(await says(enquiryId, false)).toEqual({ done: false, because: 'said-otherwise' });
    await pass({ hours: 24 * 14 });
    expect(relais.mail.letters).toHaveLength(letters);
    expect(await standingOf(relais.service, enquiryId)).toMatchObject({ needsAttention: false });
  });

  test('read but silent for five working days: each member once more, and Léa is asked', async () => {
    const enquiryId = await relais.newEnquiry();
    const reader = await memberAt(relais.service, cast.theo.email);
    await markRead(relais.service, reader, { enquiryId, seen: 1 });
    await pass({ hours: 48 });
    await pass({ hours: 24 * 5 - 1 });
    expect(subjects(/^Rappel/)).toHaveLength(3);
    expect(questions()).toHaveLength(0);
    await pass({ hours: 1 });
    await pass({ hours: 24 * 30 });
    expect(subjects(/^Rappel/)).toHaveLength(3);
    expect(subjects(/^Dernier rappel/)).toHaveLength(3);
    const [last] = subjects(/^Dernier rappel/);
    expect(last?.text.replaceAll(/\s+/g, ' ')).toMatch(
      /Dernier rappel\..*Elle a été lue, et personne n’a répondu depuis 5 jours ouvrés\./,
    );
    expect(questions()).toHaveLength(1);
    expect(await relais.factsOf(enquiryId, 'reminded', 'questioned')).toMatchObject([
      { kind: 'reminded' },
      { kind: 'questioned', rule: 'silent' },
      { kind: 'reminded', rule: 'silent' },
    ]);
  });

  test('twelve days without a worker: both reminders are due, each member gets one letter, the last (reminding-103)', async () => {
    const enquiryId = await relais.newEnquiry();
    const reader = await memberAt(relais.service, cast.theo.email);
    await markRead(relais.service, reader, { enquiryId, seen: 1 });
    await pass({ hours: 24 * 13 });
    await pass({ hours: 0, minutes: 1 });
    expect(
      subjects(/^Dernier rappel/)
        .map((letter) => letter.recipient)
        .sort(),
    ).toEqual([cast.camille.email, cast.ines.email, cast.theo.email].sort());
    expect(subjects(/^Rappel/)).toEqual([]);
    expect(questions()).toHaveLength(1);
    expect(await relais.factsOf(enquiryId, 'reminded', 'questioned')).toMatchObject([
      { kind: 'reminded' },
      { kind: 'questioned', rule: 'silent' },
      { kind: 'reminded', rule: 'silent' },
    ]);
  });

  test('forwarded and not a word: asked on the third working day, and her no opens the offer', async () => {
    await relais.service.database.direct
      .updateTable('practice')
      .set({ mode: 'forward' })
      .where('reference', '=', cast.lumiere.reference)
      .execute();
    const enquiryId = await relais.newEnquiry();
    await pass({ hours: 72 });
    expect(questions()).toHaveLength(1);
    expect(await says(enquiryId, false)).toEqual({ done: true, offered: true });
  });

  test('a closure moves the question like any deadline', async () => {
    const enquiryId = await relais.newEnquiry();
    await records(enquiryId);
    const day = Temporal.PlainDate.from('2026-06-10');
    const practice = await relais.service.database.read
      .selectFrom('practice')
      .select('id')
      .where('reference', '=', cast.lumiere.reference)
      .executeTakeFirstOrThrow();
    await relais.service.database.direct
      .insertInto('closure')
      .values({
        id: newId<ClosureId>(relais.service.chance),
        practice_id: practice.id,
        first_day: day,
        last_day: day,
        reason: 'leave',
      })
      .execute();
    await pass({ hours: 48 });
    expect(questions()).toHaveLength(0);
    await pass({ hours: 24 });
    expect(questions()).toHaveLength(1);
  });

  test('once answered she may say how she found it, and say it otherwise; before that she may not (asking-30)', async () => {
    const enquiryId = await relais.newEnquiry();
    const patient = await patientOf(relais.service, enquiryId);
    const partly = () => rate(relais.service, patient, 'partly');
    expect(await partly()).toEqual({ rated: false, because: 'not-answered' });
    const doctor = await memberAt(relais.service, cast.camille.email);
    await answer(relais.service, doctor, { ...(await lookingAt(relais.service, enquiryId)), text: 'Non.' });
    await Promise.all([partly(), partly()]);
    expect(await rate(relais.service, patient, 'helped')).toEqual({ rated: true });
    expect(await relais.factsOf(enquiryId, 'rated')).toMatchObject([
      { rating: 'partly' },
      { rating: 'helped' },
    ]);
    expect(await standingOf(relais.service, enquiryId)).toMatchObject({ rating: 'helped', unread: false });
  });
});
