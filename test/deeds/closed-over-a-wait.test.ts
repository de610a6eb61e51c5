import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { patientThread } from '../../src/access/theirs/patient-thread.ts';
import { answer } from '../../src/answering/answer.ts';
import { markRead } from '../../src/answering/mark-read.ts';
import { writeAgain } from '../../src/asking/write-again.ts';
import type { EnquiryId } from '../../src/database/id.ts';
import type { ClosureRule } from '../../src/directory/closure.ts';
import { practiceByReference } from '../../src/directory/practice.table.ts';
import { patientOffer } from '../../src/offering/patient-offer.ts';
import type { DirectoryFile } from '../../src/people/directory-file.ts';
import { readDirectoryFile } from '../../src/people/read-directory-file.ts';
import { actOnDue } from '../../src/reminding/act-on-due.ts';
import { bringDirectory, previewDirectory } from '../../src/reminding/bring-directory.ts';
import { changePractice, previewPracticeChange } from '../../src/reminding/change-practice.ts';
import { alarms } from '../../src/watching/alarms.table.ts';
import type { Cast } from '../cast.ts';
import { databases } from '../databases.ts';
import { said } from '../said.ts';
import { lookingAt, memberAt, openedForm, patientOf, standingOf } from '../scene.ts';
import { enterScene, type Scene } from '../stage.ts';

type Days = [from: string, to: string | null];

/** Every scene begins on Tuesday, 9 June 2026, at ten in Paris: no holiday is near. */
describe.each(databases)('a practice that closes while patients wait, on the %s database', (kind) => {
  let relais: Scene;
  let cast: Cast;
  beforeEach(async () => {
    relais = await enterScene(kind);
    cast = relais.cast;
  });
  afterEach(() => relais.stop());

  const closures = (days: Days[], note: string | null = null) => ({
    part: 'closures' as const,
    closures: days.map(
      ([from, to]): ClosureRule => ({
        from: Temporal.PlainDate.from(from),
        to: to === null ? null : Temporal.PlainDate.from(to),
        ...{ reason: 'leave', note, yearly: false },
      }),
    ),
  });
  const practiceId = async () =>
    (await practiceByReference(relais.service.database.read, cast.lumiere.reference))!.id;
  const manager = () => memberAt(relais.service, cast.ines.email);
  const closes = async (days: Days[], note: string | null = null) =>
    changePractice(relais.service, await manager(), await practiceId(), closures(days, note));
  const previews = async (days: Days[]) =>
    previewPracticeChange(relais.service, await manager(), await practiceId(), closures(days));
  const theo = () => memberAt(relais.service, cast.theo.email);
  const answers = async (enquiryId: EnquiryId) =>
    answer(relais.service, await theo(), { ...(await lookingAt(relais.service, enquiryId)), text: 'Oui.' });
  const writes = async (enquiryId: EnquiryId) =>
    writeAgain(relais.service, await patientOf(relais.service, enquiryId), {
      text: said('Et après ?'),
      formToken: openedForm(relais.service),
    });
  const hers = (more: { message?: string } = {}) => relais.newEnquiry({ email: cast.lea.email, ...more });
  const pass = async (time: Temporal.DurationLike) => {
    await relais.sweep();
    relais.clock.move(time);
    await relais.sweep();
  };
  const offers = () => relais.mail.letters.filter((letter) => /d’autres cabinets/.test(letter.subject));
  const rules = async (enquiryId: EnquiryId) =>
    (await relais.factsOf(enquiryId, 'offered')).map((fact) => 'rule' in fact && fact.rule);
  const watched = async () =>
    (await alarms(relais.service.database.read)).enquiries.filter(({ closed }) => closed).map(({ id }) => id);
  const forGood: Days = ['2026-06-09', null];

  test('without an end: others at once, once, for a first wait; the reason is told, the practice’s own is not (clock-341)', async () => {
    const enquiryId = await hers();
    await pass({ hours: 1 });
    expect(offers()).toHaveLength(0);
    await closes([forGood], 'Dr Moreau est malade.');
    await relais.sweep();
    expect(await rules(enquiryId)).toEqual(['closed-for-good']);
    const [letter] = offers();
    expect(letter?.recipient).toBe(cast.lea.email);
    const text = letter?.text.replaceAll(/\s+/g, ' ');
    expect(text).toMatch(/le mardi 9 juin .*n’a pas encore reçu de réponse/);
    expect(text).toMatch(/Pourquoi maintenant \? Le cabinet a annoncé une fermeture sans date de fin/);
    expect(text).not.toMatch(/malade/);
    await pass({ hours: 24 * 30 });
    expect(offers()).toHaveLength(1);
    const thread = await patientThread(relais.service, await patientOf(relais.service, enquiryId));
    const page = await patientOffer(relais.service, thread!);
    expect(page?.others).toHaveLength(4);
  });

  test.each([
    ['entered at night, for tomorrow', 13, '2026-06-10'],
    ['entered in the evening, for Friday', 10, '2026-06-12'],
    ['entered as of last week', 1, '2026-06-02'],
  ])('%s: at once (clock-341, clock-343)', async (_, hours, from) => {
    const enquiryId = await hers();
    await pass({ hours });
    await closes([[from, null]]);
    await relais.sweep();
    expect(await rules(enquiryId)).toEqual(['closed-for-good']);
    expect(offers()).toHaveLength(1);
  });

  test('one that was read waits too, without a reminder or a question (clock-341)', async () => {
    const enquiryId = await hers();
    await markRead(relais.service, await theo(), { enquiryId, seen: 1 });
    await pass({ hours: 24 * 3 });
    expect(await relais.factsOf(enquiryId, 'reminded')).toHaveLength(1);
    expect(offers()).toHaveLength(0);
    await closes([['2026-06-12', null]]);
    await relais.sweep();
    expect(await rules(enquiryId)).toEqual(['closed-for-good']);
    await pass({ hours: 24 * 30 });
    expect(offers()).toHaveLength(1);
    expect(await relais.factsOf(enquiryId, 'questioned')).toEqual([]);
  });

  test('a later wait: others at once, where none of its own would follow (clock-341)', async () => {
    const enquiryId = await hers();
    await answers(enquiryId);
    await pass({ hours: 24 });
    await writes(enquiryId);
    await pass({ hours: 1 });
    await closes([['2026-06-10', null]]);
    await relais.sweep();
    expect(await rules(enquiryId)).toEqual(['closed-for-good']);
    expect(offers()[0]?.text.replaceAll(/\s+/g, ' ')).toMatch(/Ce que vous avez écrit le mercredi 10 juin/);
    expect(await standingOf(relais.service, enquiryId)).toMatchObject({ step: 'answered', state: 'open' });
  });

  test('who does not wait is not written to: answered, refused, withdrawn from the list', async () => {
    const enquiryId = await hers();
    await answers(enquiryId);
    await pass({ hours: 1 });
    expect(await closes([forGood])).toMatchObject({ done: true, moved: [] });
    await pass({ hours: 24 * 10 });
    expect(offers()).toHaveLength(0);
  });

  test('to the minute: who wrote before the entry is offered others, who writes after it is on the alarm list until somebody reads (clock-342, watching-342)', async () => {
    const before = await hers();
    relais.clock.move({ minutes: 1 });
    await closes([forGood]);
    relais.clock.move({ minutes: 1 });
    const after = await relais.newEnquiry();
    await pass({ hours: 1 });
    expect(await rules(before)).toEqual(['closed-for-good']);
    expect(await rules(after)).toEqual([]);
    expect(await watched()).toEqual([after]);
    await pass({ hours: 24 * 30 });
    expect(await relais.factsOf(after, 'offered', 'reminded', 'questioned')).toEqual([]);
    expect(await watched()).toEqual([after]);
    await markRead(relais.service, await theo(), { enquiryId: after, seen: 1 });
    expect(await watched()).toEqual([]);
    await writes(after);
    expect(await watched()).toEqual([after]);
  });

  test('it begins in a month: the clock runs until then, and whoever still waits that morning is offered others (clock-343)', async () => {
    const enquiryId = await hers();
    await markRead(relais.service, await theo(), { enquiryId, seen: 1 });
    relais.clock.move({ hours: 1 });
    expect(await previews([['2026-07-09', null]])).toMatchObject({ patients: 0 });
    await closes([['2026-07-09', null]]);
    await pass({ hours: 47 });
    expect(await relais.factsOf(enquiryId, 'reminded')).toHaveLength(1);
    await pass({ hours: 24 * 28 - 3, minutes: 59 });
    expect(await rules(enquiryId)).toEqual([]);
    await pass({ minutes: 1 });
    expect(await rules(enquiryId)).toEqual(['closed-for-good']);
    expect(await watched()).toEqual([]);
  });

  test('a long leave offers to first waits alone, and the clock goes on after it (clock-344)', async () => {
    const [first, again] = [await hers(), await relais.newEnquiry()];
    await answers(again);
    await writes(again);
    await pass({ hours: 1 });
    await closes([['2026-06-10', '2026-06-16']]);
    await relais.sweep();
    expect(await rules(first)).toEqual(['long-closure']);
    expect(await rules(again)).toEqual([]);
    await pass({ hours: 24 * 9 });
    expect(await relais.factsOf(first, 'reminded')).toHaveLength(1);
    expect(offers()).toHaveLength(1);
  });

  test('the operator has switched that off: no offer by a leave, but by a closure without an end (clock-344)', async () => {
    const enquiryId = await hers();
    relais.clock.move({ hours: 1 });
    const service = { ...relais.service, policy: { ...relais.service.policy, offerOverClosures: false } };
    const by = await manager();
    await changePractice(service, by, await practiceId(), closures([['2026-06-10', '2026-06-16']]));
    while ((await actOnDue(service)) > 0);
    expect(await rules(enquiryId)).toEqual([]);
    await changePractice(service, by, await practiceId(), closures([['2026-06-10', null]]));
    while ((await actOnDue(service)) > 0);
    expect(await rules(enquiryId)).toEqual(['closed-for-good']);
  });

  test('the preview counts patients, once each, and writes to nobody (reminding-341)', async () => {
    await hers({ message: 'Une première question.' });
    await hers({ message: 'Une tout autre question.' });
    await relais.newEnquiry();
    relais.clock.move({ hours: 1 });
    expect(await previews([forGood])).toMatchObject({ done: true, patients: 2 });
    expect(await previews([['2026-06-09', '2026-06-10']])).toMatchObject({ done: true, patients: 0 });
    await relais.sweep();
    expect(offers()).toHaveLength(0);
    await relais.service.database.transact((tx) =>
      tx.updateTable('practice').set({ phone: null }).where('id', 'in', relais.practiceIds).execute(),
    );
    expect(await previews([forGood])).toMatchObject({ done: true, patients: 0 });
  });

  test('two of her enquiries: one letter at once, the other the next morning, through a restart and other facts (reminding-342)', async () => {
    const ids = [await hers({ message: 'Une question.' }), await hers({ message: 'Une autre question.' })];
    await pass({ hours: 1 });
    await closes([forGood]);
    await relais.sweep();
    expect(offers()).toHaveLength(1);
    const left = [];
    for (const id of ids) if ((await rules(id)).length === 0) left.push(id);
    expect(left).toHaveLength(1);
    await markRead(relais.service, await theo(), { enquiryId: left[0]!, seen: 1 });
    await pass({ hours: 8 });
    expect(offers()).toHaveLength(1);
    relais.clock.move({ hours: 12, minutes: 59 });
    await relais.sweep();
    expect(offers()).toHaveLength(1);
    relais.clock.move({ minutes: 1 });
    await relais.sweep();
    expect(offers()).toHaveLength(2);
    for (const id of ids) expect(await rules(id)).toEqual(['closed-for-good']);
    await pass({ hours: 24 * 10 });
    expect(offers()).toHaveLength(2);
  });

  test('two workers and the manager’s second press: one letter', async () => {
    const enquiryId = await hers();
    await pass({ hours: 1 });
    await Promise.all([closes([forGood]), closes([forGood])]);
    await Promise.all([actOnDue(relais.service), actOnDue(relais.service), closes([forGood])]);
    await relais.sweep();
    expect(await rules(enquiryId)).toEqual(['closed-for-good']);
    expect(offers()).toHaveLength(1);
  });

  test('an answer that comes before the sweep: no offer', async () => {
    const enquiryId = await hers();
    await pass({ hours: 1 });
    await closes([forGood]);
    await answers(enquiryId);
    await relais.sweep();
    expect(await rules(enquiryId)).toEqual([]);
    expect(offers()).toHaveLength(0);
  });

  test('taken back, or given an end, after the offer: it stands, the clock runs on, and nothing is offered again (reminding-343)', async () => {
    const enquiryId = await hers();
    await pass({ hours: 1 });
    await closes([forGood]);
    await relais.sweep();
    await closes([]);
    await pass({ hours: 24 * 3 });
    expect(await relais.factsOf(enquiryId, 'reminded')).toHaveLength(1);
    await closes([['2026-06-12', null]]);
    await pass({ hours: 24 * 10 });
    expect(offers()).toHaveLength(1);
    expect((await standingOf(relais.service, enquiryId)).offeredAt).not.toBeNull();
  });

  test('taken back before the sweep: nothing was said', async () => {
    const enquiryId = await hers();
    relais.clock.move({ hours: 1 });
    await closes([forGood]);
    await closes([]);
    await relais.sweep();
    expect(await rules(enquiryId)).toEqual([]);
    expect(offers()).toHaveLength(0);
  });

  test('saved again with other words: it was entered when it was entered first (reminding-344)', async () => {
    await closes([forGood]);
    relais.clock.move({ hours: 1 });
    const enquiryId = await hers();
    relais.clock.move({ hours: 1 });
    await closes([forGood], 'Nous ne savons pas encore.');
    await closes([forGood, ['2026-06-10', '2026-06-10']]);
    await relais.sweep();
    expect(await rules(enquiryId)).toEqual([]);
    expect(await watched()).toEqual([enquiryId]);
  });

  describe('a directory file brings it (reminding-345)', () => {
    const file = (days: Days): DirectoryFile => {
      const [from, to] = days;
      const read = readDirectoryFile(
        JSON.stringify({
          practices: [{ reference: cast.lumiere.reference, closures: [{ from, to, reason: 'retired' }] }],
        }),
      );
      if (!read.ok) throw new Error(JSON.stringify(read.errors));
      return read.directory;
    };

    test('its preview counts the patients, the import offers at once', async () => {
      const ids = [await hers({ message: 'Une question.' }), await hers({ message: 'Une autre question.' })];
      relais.clock.move({ hours: 1 });
      expect(await previewDirectory(relais.service, file(forGood))).toMatchObject({
        moved: [{ practice: cast.lumiere.reference, enquiries: 2 }],
        patients: 1,
      });
      await relais.sweep();
      expect(offers()).toHaveLength(0);
      await bringDirectory(relais.service, file(forGood));
      await relais.sweep();
      expect(offers()).toHaveLength(1);
      await bringDirectory(relais.service, file(forGood));
      await pass({ hours: 24 * 3 });
      expect(offers()).toHaveLength(2);
      for (const id of ids) expect(await rules(id)).toEqual(['closed-for-good']);
      expect(await previewDirectory(relais.service, file(forGood))).toMatchObject({ moved: [], patients: 0 });
    });

    test('the process ends as soon as it is written: the next worker offers all the same', async () => {
      const enquiryId = await hers();
      await pass({ hours: 1 });
      const stopping = {
        ...relais.service,
        database: {
          ...relais.service.database,
          read: new Proxy(relais.service.database.read, {
            get: () => {
              throw new Error('the process has ended');
            },
          }),
        },
      };
      await expect(bringDirectory(stopping, file(forGood))).rejects.toThrow('the process has ended');
      await relais.sweep();
      expect(await rules(enquiryId)).toEqual(['closed-for-good']);
    });
  });

  test('an installation of before: whoever wrote before the first day is offered others, whoever wrote since was told (clock-346)', async () => {
    const before = await hers();
    relais.clock.move({ hours: 24 });
    const after = await relais.newEnquiry();
    const id = await practiceId();
    await relais.service.database.transact(async (tx) => {
      await tx
        .insertInto('closure')
        .values({
          ...{ id: relais.service.chance.uuid() as never, practice_id: id, reason: 'retired' },
          first_day: Temporal.PlainDate.from('2026-06-10'),
          entered_at: Temporal.Instant.from('2026-06-10T00:00:00+02:00'),
        })
        .execute();
      await tx
        .updateTable('enquiry')
        .set({ due_at: relais.clock.now() })
        .where('practice_id', '=', id)
        .execute();
    });
    await relais.sweep();
    expect(await rules(before)).toEqual(['closed-for-good']);
    expect(await rules(after)).toEqual([]);
    expect(await watched()).toEqual([after]);
  });
});
