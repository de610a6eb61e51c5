import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { answer } from '../../src/answering/answer.ts';
import { markRead } from '../../src/answering/mark-read.ts';
import { refuse } from '../../src/answering/refuse.ts';
import type { ClosureId, EnquiryId } from '../../src/database/id.ts';
import { newId } from '../../src/database/new-id.ts';
import { transact } from '../../src/database/service.ts';
import { practiceByReference } from '../../src/directory/practice.table.ts';
import { moveDeadlines } from '../../src/reminding/move-deadlines.ts';
import { alarms } from '../../src/watching/alarms.table.ts';
import type { Cast } from '../cast.ts';
import { databases } from '../databases.ts';
import { lookingAt, memberAt, standingOf } from '../scene.ts';
import { enterScene, type Scene } from '../stage.ts';

describe.each(databases)('reminding, on the %s database', (kind) => {
  let relais: Scene;
  let cast: Cast;
  beforeEach(async () => {
    relais = await enterScene(kind);
    cast = relais.cast;
  });
  afterEach(() => relais.stop());

  const members = () => [cast.camille, cast.ines, cast.theo].map((member) => member.email);

  const reminders = () => relais.mail.letters.filter((letter) => /^Rappel/.test(letter.subject));
  const offers = () => relais.mail.letters.filter((letter) => /d’autres cabinets/.test(letter.subject));
  const answers = async (enquiryId: EnquiryId) =>
    answer(relais.service, await memberAt(relais.service, cast.camille.email), {
      ...(await lookingAt(relais.service, enquiryId)),
      text: 'Non.',
    });
  const closure = async (reference: string, days: { from: string; to: string | null } | null) => {
    const practice = await practiceByReference(relais.service.database.read, reference);
    await relais.service.database.transact(async (tx) => {
      await tx.deleteFrom('closure').where('practice_id', '=', practice!.id).execute();
      if (days)
        await tx
          .insertInto('closure')
          .values({
            id: newId<ClosureId>(relais.service.chance),
            practice_id: practice!.id,
            first_day: Temporal.PlainDate.from(days.from),
            last_day: days.to === null ? null : Temporal.PlainDate.from(days.to),
            reason: 'leave',
          })
          .execute();
    });
  };
  const dueAt = async (enquiryId: EnquiryId) => {
    const row = await relais.service.database.read
      .selectFrom('enquiry')
      .select('due_at')
      .where('id', '=', enquiryId)
      .executeTakeFirstOrThrow();
    return row.due_at?.toZonedDateTimeISO('Europe/Paris').toPlainDateTime().toString().slice(0, 16) ?? null;
  };

  test('asked on Tuesday at ten: each member is reminded on Thursday at ten, once, without a word of hers (reminding-105)', async () => {
    const enquiryId = await relais.newEnquiry();
    relais.clock.move({ hours: 47, minutes: 59 });
    await relais.sweep();
    expect(reminders()).toHaveLength(0);
    relais.clock.move({ minutes: 2 });
    await relais.sweep();
    await relais.sweep();
    expect(
      reminders()
        .map((letter) => letter.recipient)
        .sort(),
    ).toEqual([...members()].sort());
    expect(new Set(reminders().map((letter) => relais.mail.linkIn(letter.text))).size).toBe(3);
    for (const { raw } of reminders())
      expect(raw.toString()).not.toMatch(/Léa|L=C3=A9a|douloureux|toxine|botulique/i);
    expect(await relais.factsOf(enquiryId, 'reminded')).toHaveLength(1);
    expect(await dueAt(enquiryId)).toBe('2026-06-12T10:01');
  });

  test('the letter says why it comes now, and which day did not count', async () => {
    relais.clock.move({ hours: 24 * 34 });
    const enquiryId = await relais.newEnquiry();
    relais.clock.move({ hours: 72 });
    await relais.sweep();
    const why = /Personne n’a répondu depuis 2 jours ouvrés\.\sLe 14 juillet est la fête nationale\./;
    expect(reminders()).toHaveLength(3);
    for (const { text } of reminders()) expect(text.replaceAll(/\s+/g, ' ')).toMatch(why);
    expect((await relais.factsOf(enquiryId, 'reminded'))[0]).toMatchObject({
      count: { workingDays: 2, skipped: [{ from: '2026-07-14', to: '2026-07-14' }] },
    });
  });

  test('read and silent: reminded all the same, and offered nothing', async () => {
    const enquiryId = await relais.newEnquiry();
    const reader = await memberAt(relais.service, cast.theo.email);
    await markRead(relais.service, reader, { enquiryId, seen: 1 });
    relais.clock.move({ hours: 48 });
    await relais.sweep();
    expect(reminders()).toHaveLength(3);
    relais.clock.move({ hours: 24 * 32 });
    await relais.sweep();
    expect(offers()).toHaveLength(0);
    expect(await dueAt(enquiryId)).toBeNull();
  });

  test('answered a moment before: nothing', async () => {
    const enquiryId = await relais.newEnquiry();
    relais.clock.move({ hours: 48 });
    expect(await answers(enquiryId)).toEqual({ done: true });
    await relais.sweep();
    expect(reminders()).toHaveLength(0);
  });

  test('four days without a worker: reminded once by one letter, and offered a working day after that', async () => {
    const first = await relais.newEnquiry();
    relais.clock.move({ hours: 1 });
    const second = await relais.newEnquiry();
    relais.clock.move({ hours: 24 * 6 });
    await relais.sweep();
    expect(reminders()).toHaveLength(3);
    expect(offers()).toHaveLength(0);
    const listed = reminders()[0]?.text ?? '';
    const places = [/10\sh/, /11\sh/].map((hour) => listed.search(hour));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    relais.clock.move({ hours: 23, minutes: 58 });
    await relais.sweep();
    expect(offers()).toHaveLength(0);
    relais.clock.move({ minutes: 3 });
    await relais.sweep();
    expect(offers()).toHaveLength(2);
    for (const id of [first, second])
      expect((await relais.factsOf(id, 'reminded', 'offered')).map((fact) => fact.kind)).toEqual([
        'reminded',
        'offered',
      ]);
  });

  test('twelve days without a worker and 110 enquiries of a clinic: each member gets one letter (reminding-104)', async () => {
    for (let count = 0; count < 110; count++) await relais.newEnquiry();
    relais.clock.move({ hours: 24 * 13 });
    await relais.sweep();
    expect(
      reminders()
        .map((letter) => letter.recipient)
        .sort(),
    ).toEqual([...members()].sort());
    expect(reminders()[0]?.text.match(/\/l\/[\w-]+#/g)).toHaveLength(110);
  });

  test('after an outage that ends at night the letters wait for the morning', async () => {
    const enquiryId = await relais.newEnquiry();
    await relais.sweep();
    relais.clock.move({ hours: 24 * 7 + 13 });
    await relais.sweep();
    expect(reminders()).toHaveLength(0);
    expect(await dueAt(enquiryId)).toBe('2026-06-17T08:00');
    relais.clock.move({ hours: 9, minutes: 1 });
    await relais.sweep();
    expect(reminders()).toHaveLength(3);
  });

  test('handled, closed, refused or held: nothing, for ever', async () => {
    const doctor = await memberAt(relais.service, cast.camille.email);
    const answered = await relais.newEnquiry();
    await answers(answered);
    const spam = await relais.newEnquiry();
    await refuse(relais.service, doctor, {
      ...(await lookingAt(relais.service, spam)),
      reason: 'spam',
      sentence: '',
    });
    relais.clock.move({ hours: 24 * 60 });
    await relais.sweep();
    expect(reminders()).toHaveLength(0);
    expect(offers()).toHaveLength(0);
  });

  test('address only: no reminder, and one offer after two working days', async () => {
    const enquiryId = await relais.newEnquiry({ practice: cast.quatreVents.reference });
    relais.clock.move({ hours: 48 });
    await relais.sweep();
    await relais.sweep();
    expect(reminders()).toHaveLength(0);
    expect(offers()).toHaveLength(1);
    expect((await relais.factsOf(enquiryId, 'offered'))[0]).toMatchObject({
      rule: 'incomplete',
      byLetter: true,
    });
    expect(await dueAt(enquiryId)).toBeNull();
  });

  test('a closure begun meanwhile moves it; one without an end stops it (clock-101)', async () => {
    const enquiryId = await relais.newEnquiry();
    await closure(cast.lumiere.reference, { from: '2026-06-10', to: '2026-06-19' });
    relais.clock.move({ hours: 48 });
    await relais.sweep();
    expect(reminders()).toHaveLength(0);
    expect(await dueAt(enquiryId)).toBe('2026-06-23T10:00');
    await closure(cast.lumiere.reference, { from: '2026-06-10', to: null });
    relais.clock.move({ hours: 24 * 12 });
    await relais.sweep();
    expect(reminders()).toHaveLength(0);
    expect(await dueAt(enquiryId)).toBeNull();
  });

  test('a closure that is shortened moves it back, and what is past is acted on at once (clock-101)', async () => {
    await closure(cast.lumiere.reference, { from: '2026-06-09', to: '2026-07-31' });
    const enquiryId = await relais.newEnquiry();
    expect(await dueAt(enquiryId)).toBe('2026-08-05T08:00');
    relais.clock.move({ hours: 24 * 7 });
    await closure(cast.lumiere.reference, null);
    expect(await moveDeadlines(relais.service, [cast.lumiere.reference])).toBe(1);
    expect(await dueAt(enquiryId)).toBe('2026-06-11T10:00');
    await relais.sweep();
    expect(reminders()).toHaveLength(3);
    await moveDeadlines(relais.service, [cast.lumiere.reference]);
    await relais.sweep();
    expect(reminders()).toHaveLength(3);
  });

  test('a reminder that is held up on its way holds up the offer: a working day after it has left', async () => {
    await relais.newEnquiry();
    await relais.sweep();
    for (const email of members()) relais.mail.answer(email, 450);
    relais.clock.move({ hours: 48 });
    await relais.sweep();
    relais.clock.move({ hours: 24 });
    await relais.sweep();
    expect(offers()).toHaveLength(0);
    for (const email of members()) relais.mail.answer(email, null);
    relais.clock.move({ hours: 2 });
    await relais.sweep();
    expect(reminders()).toHaveLength(3);
    expect(offers()).toHaveLength(0);
    relais.clock.move({ hours: 24 * 3 });
    await relais.sweep();
    expect(offers()).toHaveLength(1);
  });

  test('a reminder that no member’s server will take holds up nothing', async () => {
    await relais.newEnquiry();
    await relais.sweep();
    for (const email of members()) relais.mail.answer(email, 550);
    relais.clock.move({ hours: 48 });
    await relais.sweep();
    relais.clock.move({ hours: 24 });
    await relais.sweep();
    expect(offers()).toHaveLength(1);
  });

  test('a practice that everybody has left: others are offered in the place of the reminder', async () => {
    const enquiryId = await relais.newEnquiry();
    await relais.service.database.transact((tx) =>
      tx
        .updateTable('membership')
        .set({ left_at: relais.clock.now() })
        .where('practice_id', 'in', relais.practiceIds)
        .execute(),
    );
    relais.clock.move({ hours: 48 });
    await relais.sweep();
    expect(await standingOf(relais.service, enquiryId)).toMatchObject({
      remindedAt: null,
      needsAttention: true,
    });
    expect((await relais.factsOf(enquiryId, 'found-nobody'))[0]).toMatchObject({ rule: 'unreachable' });
    const { enquiries } = await alarms(relais.service.database.read);
    expect(enquiries.map((enquiry) => enquiry.id)).toEqual([enquiryId]);
  });

  test('one enquiry that cannot be opened holds up nobody else (reminding-106)', async () => {
    const broken = await relais.newEnquiry();
    relais.clock.move({ minutes: 1 });
    const sound = await relais.newEnquiry();
    await relais.sweep();
    await transact(relais.service, ({ tx }) =>
      tx
        .updateTable('enquiry')
        .set({ sealed_key: Buffer.alloc(60) })
        .where('id', '=', broken)
        .execute(),
    );
    relais.clock.move({ hours: 48 });
    await relais.sweep();
    expect(await relais.factsOf(sound, 'reminded')).toHaveLength(1);
    expect(await dueAt(broken)).toBe('2026-06-11T11:01');
  });
});
