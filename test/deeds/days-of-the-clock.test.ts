import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { answer } from '../../src/answering/answer.ts';
import { markRead } from '../../src/answering/mark-read.ts';
import { writeAgain } from '../../src/asking/write-again.ts';
import type { ClosureId, EnquiryId } from '../../src/database/id.ts';
import { newId } from '../../src/database/new-id.ts';
import { practiceByReference } from '../../src/directory/practice.table.ts';
import type { Cast } from '../cast.ts';
import { stopClock } from '../clock.ts';
import { databases } from '../databases.ts';
import { said } from '../said.ts';
import { lookingAt, memberAt, openedForm, patientOf } from '../scene.ts';
import { enterScene, type Scene } from '../stage.ts';

/** Every scene begins on Tuesday, 9 June 2026, at ten in Paris. Until `at` names a moment, no worker runs. */
describe.each(databases)('letters of the clock after an outage, on the %s database', (kind) => {
  let relais: Scene;
  let cast: Cast;
  beforeEach(async () => {
    relais = await enterScene(kind);
    cast = relais.cast;
    stopClock(relais.clock);
    until('2026-06-09T10:00');
  });
  afterEach(() => relais.stop());

  const letters = (subject: RegExp) =>
    relais.mail.letters.filter((letter) => subject.test(letter.subject)).length;
  /** How many reminders, questions and offers have left so far. */
  const sent = () => [
    letters(/^(Rappel|Dernier rappel)/),
    letters(/^Avez-vous eu une réponse/),
    letters(/vous pouvez écrire à d’autres cabinets/),
  ];
  const until = (local: string, zone = 'Europe/Paris') =>
    relais.clock.move(
      relais.clock.now().until(Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant()),
    );
  /** Moves on to a moment, has the worker sweep there, and tells what has left so far. */
  const at = async (local: string, zone?: string) => {
    until(local, zone);
    await relais.sweep();
    return sent();
  };
  const lives = async (reference: string, place: { territory: string; zone: string }) => {
    const { transact } = relais.service.database;
    await transact((tx) =>
      tx.updateTable('practice').set(place).where('reference', '=', reference).execute(),
    );
  };
  const closes = async (from: string, to: string, { reference } = cast.lumiere) => {
    const { read, transact } = relais.service.database;
    const practice = await practiceByReference(read, reference);
    await transact((tx) =>
      tx
        .insertInto('closure')
        .values({
          id: newId<ClosureId>(relais.service.chance),
          practice_id: practice!.id,
          first_day: Temporal.PlainDate.from(from),
          last_day: Temporal.PlainDate.from(to),
          reason: 'leave',
        })
        .execute(),
    );
  };
  const reads = async (enquiryId: EnquiryId) =>
    markRead(relais.service, await memberAt(relais.service, cast.theo.email), { enquiryId, seen: 1 });
  const answersAndIsAskedAgain = async (enquiryId: EnquiryId) => {
    await answer(relais.service, await memberAt(relais.service, cast.theo.email), {
      ...(await lookingAt(relais.service, enquiryId)),
      text: 'Oui.',
    });
    await writeAgain(relais.service, await patientOf(relais.service, enquiryId), {
      text: said('Et après ?'),
      formToken: openedForm(relais.service),
    });
  };

  test('due on a Friday, swept on Saturday: nothing until Monday at eight, and the offer a working day later (reminding-361)', async () => {
    until('2026-06-10T10:00');
    await relais.newEnquiry();
    expect(await at('2026-06-13T12:00')).toEqual([0, 0, 0]);
    expect(await at('2026-06-14T12:00')).toEqual([0, 0, 0]);
    expect(await at('2026-06-15T07:59')).toEqual([0, 0, 0]);
    expect(await at('2026-06-15T08:00')).toEqual([3, 0, 0]);
    expect(await at('2026-06-16T07:59')).toEqual([3, 0, 0]);
    expect(await at('2026-06-16T08:00')).toEqual([3, 0, 1]);
  });

  test('swept at seven in the evening it leaves, a minute later it waits over 14 July (reminding-361)', async () => {
    until('2026-07-09T10:00');
    await relais.newEnquiry();
    expect(await at('2026-07-13T19:01')).toEqual([0, 0, 0]);
    expect(await at('2026-07-14T12:00')).toEqual([0, 0, 0]);
    expect(await at('2026-07-15T07:59')).toEqual([0, 0, 0]);
    expect(await at('2026-07-15T08:00')).toEqual([3, 0, 0]);
    await relais.newEnquiry();
    expect(await at('2026-07-17T19:00')).toEqual([6, 0, 1]);
  });

  test('an offer that is due waits over Sunday and 14 July, and not over a closure (reminding-362)', async () => {
    until('2026-07-08T10:00');
    await relais.newEnquiry({ practice: cast.quatreVents.reference });
    expect(await at('2026-07-12T10:00')).toEqual([0, 0, 0]);
    expect(await at('2026-07-14T10:00')).toEqual([0, 0, 0]);
    expect(await at('2026-07-15T07:59')).toEqual([0, 0, 0]);
    await closes('2026-07-14', '2026-07-24', cast.quatreVents);
    expect(await at('2026-07-15T08:00')).toEqual([0, 0, 1]);
  });

  test.each([
    ['FR-69', 'Europe/Paris', '2027-03-26T10:00'],
    ['FR-67', 'Europe/Paris', '2027-03-30T08:00'],
    ['FR-974', 'Indian/Reunion', '2027-03-26T12:00'],
  ])('Good Friday in %s (reminding-361)', async (territory, zone, leaves) => {
    await lives(cast.lumiere.reference, { territory, zone });
    until('2027-03-23T10:00');
    await relais.newEnquiry();
    const first = await at('2027-03-26T10:00');
    const isThen = leaves <= '2027-03-26T12:00';
    expect(first[0]).toBe(isThen ? 3 : 0);
    if (isThen) return;
    expect((await at('2027-03-30T07:59'))[0]).toBe(0);
    expect((await at(leaves))[0]).toBe(3);
  });

  test('in La Réunion its own eight o’clock counts, and its own seven (reminding-361)', async () => {
    await lives(cast.lumiere.reference, { territory: 'FR-974', zone: 'Indian/Reunion' });
    await relais.newEnquiry();
    expect(await at('2026-06-11T19:01', 'Indian/Reunion')).toEqual([0, 0, 0]);
    expect(await at('2026-06-12T07:59', 'Indian/Reunion')).toEqual([0, 0, 0]);
    expect(await at('2026-06-12T08:00', 'Indian/Reunion')).toEqual([3, 0, 0]);
  });

  test('closed since the fifth day of a later wait: the question leaves, the reminder after the closure (reminding-362)', async () => {
    await answersAndIsAskedAgain(await relais.newEnquiry());
    await closes('2026-06-17', '2026-06-19');
    expect(await at('2026-06-17T07:59')).toEqual([0, 0, 0]);
    expect(await at('2026-06-17T08:00')).toEqual([0, 1, 0]);
    expect(await at('2026-06-22T07:59')).toEqual([0, 1, 0]);
    expect(await at('2026-06-22T08:00')).toEqual([3, 1, 0]);
    expect(await at('2026-08-22T08:00')).toEqual([3, 1, 0]);
  });

  test('closed since the fifth day of silence: the question leaves, the last reminder after the closure (reminding-363)', async () => {
    const enquiryId = await relais.newEnquiry();
    await reads(enquiryId);
    expect(await at('2026-06-11T10:00')).toEqual([3, 0, 0]);
    await closes('2026-06-17', '2026-06-19');
    expect(await at('2026-06-17T10:00')).toEqual([3, 1, 0]);
    expect(await at('2026-06-22T07:59')).toEqual([3, 1, 0]);
    expect(await at('2026-06-22T08:00')).toEqual([6, 1, 0]);
    expect(await at('2026-08-22T08:00')).toEqual([6, 1, 0]);
    expect(await relais.factsOf(enquiryId, 'reminded', 'questioned')).toMatchObject([
      { kind: 'reminded', count: { workingDays: 2 } },
      { kind: 'questioned', rule: 'silent' },
      { kind: 'reminded', rule: 'silent', count: { workingDays: 5 } },
    ]);
  });

  test('both reminders held up by the closure: one letter to each, the last (reminding-103, reminding-363)', async () => {
    const enquiryId = await relais.newEnquiry();
    await reads(enquiryId);
    await closes('2026-06-17', '2026-06-19');
    expect(await at('2026-06-17T10:00')).toEqual([0, 1, 0]);
    expect(await at('2026-06-22T08:00')).toEqual([3, 1, 0]);
    expect(await relais.factsOf(enquiryId, 'reminded')).toHaveLength(2);
  });

  test('twelve days of outage that end on a Sunday: reminder, question and last reminder, each reader one letter (reminding-103)', async () => {
    await reads(await relais.newEnquiry());
    expect(await at('2026-06-21T12:00')).toEqual([0, 0, 0]);
    expect(await at('2026-06-22T08:00')).toEqual([3, 1, 0]);
    expect(await at('2026-08-22T08:00')).toEqual([3, 1, 0]);
  });

  test('unread, and the reminder waits for the end of a closure: so does the offer, a working day longer (reminding-364)', async () => {
    await relais.newEnquiry();
    await closes('2026-06-17', '2026-06-19');
    expect(await at('2026-06-17T10:00')).toEqual([0, 0, 0]);
    expect(await at('2026-06-22T08:00')).toEqual([3, 0, 0]);
    expect(await at('2026-06-23T07:59')).toEqual([3, 0, 0]);
    expect(await at('2026-06-23T08:00')).toEqual([3, 0, 1]);
  });

  test('a last, a later and a first reminder due at once: one letter, the longest wait first (reminding-366, reminding-367)', async () => {
    await reads(await relais.newEnquiry());
    expect(await at('2026-06-11T10:00')).toEqual([3, 0, 0]);
    await answersAndIsAskedAgain(await relais.newEnquiry());
    until('2026-06-12T10:00');
    await relais.newEnquiry();
    expect(await at('2026-06-16T12:00')).toEqual([6, 1, 0]);
    const several = relais.mail.letters.filter((letter) => /^Rappel\s: 3 demandes/.test(letter.subject));
    expect(several).toHaveLength(3);
    for (const { text } of several) {
      const said = text.replaceAll(/\s+/g, ' ');
      expect(said).toMatch(
        /mar\. 9 juin.*\(dernier rappel\).*jeu\. 11 juin.*\(le patient a de nouveau écrit\)/,
      );
      expect(said).toMatch(/\(le patient a de nouveau écrit\).*ven\. 12 juin.*\(premier rappel\)/);
      expect(text.split('\n')).toContain(`${relais.service.site.publicUrl}/desk`);
      expect(text.match(/\/l\/[\w-]+#/g)).toHaveLength(3);
    }
  });

  test('a reminder that a mail server held up until Saturday goes on Monday at eight (letters-362)', async () => {
    until('2026-06-10T10:00');
    await relais.newEnquiry();
    await relais.sweep();
    const members = [cast.camille, cast.ines, cast.theo].map((member) => member.email);
    for (const email of members) relais.mail.answer(email, 450);
    expect(await at('2026-06-12T19:00')).toEqual([0, 0, 0]);
    for (const email of members) relais.mail.answer(email, null);
    expect(await at('2026-06-12T19:01')).toEqual([0, 0, 0]);
    expect(await at('2026-06-14T12:00')).toEqual([0, 0, 0]);
    expect(await at('2026-06-15T07:59')).toEqual([0, 0, 0]);
    expect(await at('2026-06-15T08:00')).toEqual([3, 0, 0]);
    expect(await at('2026-06-16T07:59')).toEqual([3, 0, 0]);
    expect(await at('2026-06-16T09:01')).toEqual([3, 0, 1]);
  });

  test('a question held up until the evening goes next morning, closed or not; an alert goes at once (letters-362)', async () => {
    await answersAndIsAskedAgain(await relais.newEnquiry({ email: cast.lea.email }));
    await at('2026-06-16T09:00');
    relais.mail.answer(cast.lea.email, 450);
    expect((await at('2026-06-16T19:00'))[1]).toBe(0);
    relais.mail.answer(cast.lea.email, null);
    await closes('2026-06-17', '2026-06-19');
    expect((await at('2026-06-16T19:02'))[1]).toBe(0);
    await relais.newEnquiry();
    await relais.sweep();
    expect(letters(/^Nouvelle demande/)).toBe(6);
    expect((await at('2026-06-17T07:59'))[1]).toBe(0);
    expect((await at('2026-06-17T08:00'))[1]).toBe(1);
  });
});
