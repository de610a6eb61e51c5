import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Handled } from '../../src/answering/act.ts';
import { answer } from '../../src/answering/answer.ts';
import { close } from '../../src/answering/close.ts';
import { markRead } from '../../src/answering/mark-read.ts';
import { refuse } from '../../src/answering/refuse.ts';
import type { reopen } from '../../src/answering/reopen.ts';
import { setAside } from '../../src/answering/set-aside.ts';
import { takeUp } from '../../src/answering/take-up.ts';
import { writeAgain } from '../../src/asking/write-again.ts';
import type { EnquiryId } from '../../src/database/id.ts';
import { projectAnew } from '../../src/enquiry/history/project-anew.ts';
import { testify } from '../../src/reminding/testify.ts';
import type { Cast } from '../cast.ts';
import { databases } from '../databases.ts';
import { said } from '../said.ts';
import { lookingAt, memberAt, openedForm, patientOf, standingOf } from '../scene.ts';
import { enterScene, type Scene } from '../stage.ts';

/** Every scene begins on Tuesday, 9 June 2026, at ten in Paris: no holiday is near. */
describe.each(databases)('a patient who writes again, on the %s database', (kind) => {
  let relais: Scene;
  let cast: Cast;
  beforeEach(async () => {
    relais = await enterScene(kind);
    cast = relais.cast;
  });
  afterEach(() => relais.stop());

  const theo = () => memberAt(relais.service, cast.theo.email);
  const form = (enquiryId: EnquiryId) => lookingAt(relais.service, enquiryId);
  const answers = async (enquiryId: EnquiryId) =>
    answer(relais.service, await theo(), { ...(await form(enquiryId)), text: 'Oui.' });
  const writes = async (enquiryId: EnquiryId, text = 'Et après ?') =>
    writeAgain(relais.service, await patientOf(relais.service, enquiryId), {
      text: said(text),
      formToken: openedForm(relais.service),
    });
  const says = async (enquiryId: EnquiryId, reached: boolean) =>
    testify(relais.service, await patientOf(relais.service, enquiryId), { reached });
  const acts = async (
    act: typeof setAside | typeof takeUp | typeof close | typeof reopen,
    enquiryId: EnquiryId,
  ): Promise<Handled> => act(relais.service, await theo(), await form(enquiryId));
  const answeredAndAgain = async () => {
    const enquiryId = await relais.newEnquiry();
    await answers(enquiryId);
    await writes(enquiryId);
    return enquiryId;
  };
  const pass = async (time: { hours: number; minutes?: number }) => {
    await relais.sweep();
    relais.clock.move(time);
    await relais.sweep();
  };
  const subjects = (words: RegExp) => relais.mail.letters.filter((letter) => words.test(letter.subject));
  const reminders = () => subjects(/^Rappel/).length;
  const questions = () => subjects(/^Avez-vous eu une réponse/);

  test('reminded after two working days, asked after five, each once, however long it lasts (clock-301, clock-304)', async () => {
    const enquiryId = await answeredAndAgain();
    const reader = await theo();
    await markRead(relais.service, reader, { enquiryId, seen: 3 });
    await pass({ hours: 47, minutes: 59 });
    expect(reminders()).toBe(0);
    await pass({ hours: 0, minutes: 1 });
    expect(reminders()).toBe(3);
    await pass({ hours: 24 * 5 - 1, minutes: 59 });
    expect(questions()).toHaveLength(0);
    await pass({ hours: 0, minutes: 1 });
    expect(questions()).toHaveLength(1);
    await pass({ hours: 24 * 30 });
    expect([reminders(), questions().length]).toEqual([3, 1]);
    expect(await relais.factsOf(enquiryId, 'reminded', 'questioned', 'offered')).toMatchObject([
      { kind: 'reminded', rule: 'later-wait', count: { workingDays: 2 } },
      { kind: 'questioned', rule: 'later-silence', count: { workingDays: 5 } },
    ]);
  });

  test('twelve days without a worker: both at once, each once (clock-301, clock-304)', async () => {
    await answeredAndAgain();
    await pass({ hours: 24 * 13 });
    await pass({ hours: 0, minutes: 1 });
    expect([reminders(), questions().length]).toEqual([3, 1]);
  });

  test('the letter that asks names the day of the message, and its no opens other practices (patient-304)', async () => {
    const enquiryId = await relais.newEnquiry();
    await answers(enquiryId);
    await pass({ hours: 24 });
    await writes(enquiryId);
    await pass({ hours: 24 * 7 });
    expect(questions()[0]?.text.replaceAll(/\s+/g, ' ')).toContain(
      'Vous avez de nouveau écrit le mercredi 10 juin',
    );
    expect(await says(enquiryId, false)).toEqual({ done: true, offered: true });
    expect(await relais.factsOf(enquiryId, 'offered')).toMatchObject([{ rule: 'says-no', byLetter: false }]);
    expect((await standingOf(relais.service, enquiryId)).wait).toMatchObject({
      which: 'later',
      saysNo: false,
    });
  });

  test('the yes of the patient ends clock and lateness, and the enquiry waits for a word of the practice (clock-305)', async () => {
    const enquiryId = await answeredAndAgain();
    await pass({ hours: 24 * 7 });
    expect(await says(enquiryId, true)).toEqual({ done: true, offered: false });
    const row = () =>
      relais.service.database.read
        .selectFrom('enquiry')
        .select(['waits_since', 'wait', 'says_yes', 'late_at', 'due_at'])
        .where('id', '=', enquiryId)
        .executeTakeFirstOrThrow();
    expect(await row()).toMatchObject({ wait: 'later', says_yes: true, late_at: null, due_at: null });
    expect((await row()).waits_since).not.toBeNull();
    expect(await acts(close, enquiryId)).toEqual({ done: false, because: 'unhandled' });
    expect(await acts(setAside, enquiryId)).toEqual({ done: true });
    expect(await row()).toMatchObject({ waits_since: null, wait: null });
    expect(await acts(close, enquiryId)).toEqual({ done: true });
  });

  test('a thank-you: nothing is due; taken back after a week, the reminder is due at once (clock-308, history-307, history-308)', async () => {
    const enquiryId = await answeredAndAgain();
    const { version } = await standingOf(relais.service, enquiryId);
    expect(await acts(setAside, enquiryId)).toEqual({ done: true });
    expect((await standingOf(relais.service, enquiryId)).version).toBe(version);
    await pass({ hours: 24 * 6 });
    expect(reminders()).toBe(0);
    expect(await acts(takeUp, enquiryId)).toEqual({ done: true });
    expect(await acts(takeUp, enquiryId)).toEqual({ done: false, because: 'not-set-aside' });
    await pass({ hours: 0 });
    expect(reminders()).toBe(3);
  });

  test('two set it aside at once, and one while a colleague answers: nothing is doubled (history-307)', async () => {
    const enquiryId = await answeredAndAgain();
    const seen = await form(enquiryId);
    const [one, other] = await Promise.all([theo(), memberAt(relais.service, cast.camille.email)]);
    const done = await Promise.all([
      setAside(relais.service, one, seen),
      setAside(relais.service, other, { ...seen, submission: 'another-form' }),
    ]);
    expect(done.map((each) => each.done).sort()).toEqual([false, true]);
    const text = { ...seen, submission: 'an-answer', text: 'Merci à vous.' };
    expect(await answer(relais.service, other, text)).toEqual({ done: true });
    expect(await relais.factsOf(enquiryId, 'nothing-to-answer', 'answered')).toHaveLength(3);
  });

  test('the first wait takes an answer, not nothing; what waits is not closed (history-307, answering-3)', async () => {
    const enquiryId = await relais.newEnquiry();
    expect(await acts(setAside, enquiryId)).toEqual({ done: false, because: 'first-wait' });
    await answers(enquiryId);
    expect(await acts(setAside, enquiryId)).toEqual({ done: false, because: 'not-waiting' });
    await writes(enquiryId);
    expect(await acts(close, enquiryId)).toEqual({ done: false, because: 'unhandled' });
  });

  test('a contested refusal has no clock, and is maintained or reopened (history-315, history-316, history-317, clock-309)', async () => {
    const enquiryId = await relais.newEnquiry();
    await refuse(relais.service, await theo(), {
      ...(await form(enquiryId)),
      ...{ reason: 'not-practised', sentence: '', of: null },
    });
    await writes(enquiryId, 'Vous le pratiquez pourtant.');
    const standing = () => standingOf(relais.service, enquiryId);
    expect((await standing()).wait).toMatchObject({ which: 'contested' });
    await pass({ hours: 24 * 14 });
    expect([reminders(), questions().length]).toEqual([0, 0]);
    expect(await acts(setAside, enquiryId)).toEqual({ done: true });
    expect((await standing()).wait).toBeNull();
    expect(await acts(takeUp, enquiryId)).toEqual({ done: true });
    expect((await standing()).wait).toMatchObject({ which: 'contested' });
  });

  test('rows of before are derived again, in parts', async () => {
    const waiting = await answeredAndAgain();
    const first = await relais.newEnquiry();
    await pass({ hours: 24 * 9 });
    expect(reminders()).toBe(3);
    const { direct } = relais.service.database;
    const mine = [waiting, first];
    const rows = () =>
      direct.selectFrom('enquiry').selectAll().where('id', 'in', mine).orderBy('id').execute();
    const before = await rows();
    await direct
      .updateTable('enquiry')
      .set({ projected: 0, waits_since: null, wait: null, late_at: null, due_at: null })
      .where('id', 'in', mine)
      .execute();
    let derived = 0;
    for (let some = 1; some > 0; derived += some) some = await projectAnew(relais.service);
    expect(derived).toBe(2);
    expect(await rows()).toEqual(before);
  });

  test('after an upgrade the clock of what waits already begins then: no storm (clock-310)', async () => {
    const enquiryId = await answeredAndAgain();
    const { since } = (await standingOf(relais.service, enquiryId)).wait ?? {};
    const { direct } = relais.service.database;
    const upgradedAt = (moment: Temporal.Instant | null) =>
      direct.updateTable('installation').set({ later_waits_from: moment }).execute();
    relais.clock.move({ hours: 24 * 28 });
    const upgrade = relais.clock.now();
    await upgradedAt(upgrade);
    await direct
      .updateTable('enquiry')
      .set({ projected: 0, waits_since: null, wait: null, due_at: null })
      .where('id', '=', enquiryId)
      .execute();
    while ((await projectAnew(relais.service)) > 0);
    const row = await direct
      .selectFrom('enquiry')
      .selectAll()
      .where('id', '=', enquiryId)
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({ waits_since: since, due_at: upgrade.add({ hours: 48 }) });
    expect(row.late_at).toEqual(since?.add({ hours: 48 }));
    await pass({ hours: 47 });
    expect(reminders()).toBe(0);
    await pass({ hours: 1 });
    expect(reminders()).toBe(3);
    await upgradedAt(null);
  });
});
