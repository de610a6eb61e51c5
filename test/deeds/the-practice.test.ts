import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { EnquiryId, PracticeId } from '../../src/database/id.ts';
import type { ClosureRule } from '../../src/directory/closure.ts';
import { practiceByReference } from '../../src/directory/practice.table.ts';
import { threadOf } from '../../src/enquiry/history/thread.table.ts';
import type { PracticeChange } from '../../src/people/practice-change.ts';
import { actOnDue } from '../../src/reminding/act-on-due.ts';
import { changePractice, previewPracticeChange } from '../../src/reminding/change-practice.ts';
import { theirPractice } from '../../src/reminding/their-practice.ts';
import type { Cast } from '../cast.ts';
import { databases } from '../databases.ts';
import { memberAt } from '../scene.ts';
import { enterScene, type Scene } from '../stage.ts';

const closed = (from: string, to: string | null, yearly = false): PracticeChange => ({
  part: 'closures',
  closures: [
    {
      from: Temporal.PlainDate.from(from),
      to: to === null ? null : Temporal.PlainDate.from(to),
      reason: 'leave',
      note: null,
      yearly,
    } satisfies ClosureRule,
  ],
});

describe.each(databases)('the page of a practice, on the %s database', (kind) => {
  let relais: Scene;
  let cast: Cast;
  let practiceId: PracticeId;
  beforeEach(async () => {
    relais = await enterScene(kind);
    cast = relais.cast;
    practiceId = await idOf(cast.lumiere.reference);
  });
  afterEach(() => relais.stop());

  const idOf = async (reference: string) =>
    (await practiceByReference(relais.service.database.read, reference))!.id;
  const manager = () => memberAt(relais.service, cast.ines.email);
  const changes = async (wanted: PracticeChange, by = cast.ines.email) =>
    changePractice(relais.service, await memberAt(relais.service, by), practiceId, wanted);
  const dueOf = async (id: EnquiryId) => {
    const row = relais.service.database.read.selectFrom('enquiry').select('due_at').where('id', '=', id);
    return (await row.executeTakeFirst())?.due_at
      ?.toZonedDateTimeISO('Europe/Paris')
      .toPlainDateTime()
      .toString();
  };
  const reminded = async (id: EnquiryId) => {
    const thread = await threadOf(relais.service.database.read, relais.service.keys, id);
    return thread?.lines.filter((line) => line.fact.kind === 'reminded').length;
  };

  test('a closure moves the deadlines that run, says which, and taking it back moves them back', async () => {
    const enquiryId = await relais.newEnquiry();
    expect(await dueOf(enquiryId)).toMatch(/^2026-06-11T10:00/);
    const previewed = await previewPracticeChange(
      relais.service,
      await manager(),
      practiceId,
      closed('2026-06-10', '2026-06-12'),
    );
    expect(previewed).toMatchObject({ done: true, moved: [{ enquiryId, patientName: 'Léa Martin' }] });
    expect(await dueOf(enquiryId)).toMatch(/^2026-06-11/);
    expect({ ...(await changes(closed('2026-06-10', '2026-06-12'))), patients: 0 }).toEqual(previewed);
    expect(await dueOf(enquiryId)).toMatch(/^2026-06-16T10:00/);
    relais.clock.move({ hours: 72 });
    await actOnDue(relais.service);
    expect(await reminded(enquiryId)).toBe(0);
    await changes({ part: 'closures', closures: [] });
    expect(await dueOf(enquiryId)).toMatch(/^2026-06-11T10:00/);
    while ((await actOnDue(relais.service)) > 0);
    expect(await reminded(enquiryId)).toBe(1);
  });

  test('after a closure without an end and its offer no deadline is left; a change that moves nothing says so', async () => {
    const enquiryId = await relais.newEnquiry();
    relais.clock.move({ minutes: 1 });
    expect(await changes(closed('2026-06-09', null))).toMatchObject({ moved: [{ enquiryId, offers: true }] });
    await relais.sweep();
    expect(await dueOf(enquiryId)).toBeUndefined();
    expect(await changes(closed('2026-06-09', null))).toEqual({ done: true, moved: [] });
  });

  test('what is overdue and waits for Monday is not moved by a closure of later (reminding-368)', async () => {
    relais.clock.move({ hours: 24 });
    await relais.newEnquiry();
    relais.clock.move({ hours: 24 * 3 });
    while ((await actOnDue(relais.service)) > 0);
    expect(await changes(closed('2026-08-03', '2026-08-21'))).toEqual({ done: true, moved: [] });
  });

  test('a yearly closure of a quarter of a century ago moves the deadlines of this year', async () => {
    const enquiryId = await relais.newEnquiry();
    expect(await changes(closed('2000-06-10', '2000-06-12', true))).toMatchObject({ moved: [{ enquiryId }] });
    expect(await dueOf(enquiryId)).toMatch(/^2026-06-16T10:00/);
  });

  test('hours that are taken away make the profile incomplete: the reminder becomes an offer', async () => {
    const enquiryId = await relais.newEnquiry();
    expect(await changes({ part: 'hours', hours: [] })).toMatchObject({ done: true });
    const shown = await theirPractice(relais.service, await manager(), practiceId);
    expect(shown?.lacks).toEqual(['hours']);
    relais.clock.move({ hours: 48 });
    while ((await actOnDue(relais.service)) > 0);
    expect(await reminded(enquiryId)).toBe(0);
  });

  test('contacts, procedures and recipients are what she says; somebody always receives (reminding-108)', async () => {
    const contacts = { street: '1 rue Neuve', phone: null, email: 'nous@lumiere.example' };
    await changes({ part: 'contacts', contacts });
    await changes({ part: 'procedures', practised: [{ slug: 'toxine-botulique', available: false }] });
    const doctor = await memberAt(relais.service, cast.camille.email);
    await changes({ part: 'recipients', recipients: [doctor.person.id] });
    await changes({ part: 'mode', mode: 'forward' });
    const shown = await theirPractice(relais.service, await manager(), practiceId);
    expect(shown?.practice).toMatchObject({ ...contacts, mode: 'forward' });
    expect(shown?.practised).toMatchObject([{ slug: 'toxine-botulique', available: false }]);
    expect(shown?.members.filter((member) => member.receives).map((member) => member.name)).toEqual([
      cast.camille.name,
    ]);
    const nobody = { done: false, because: 'nobody-receives' };
    expect(await changes({ part: 'recipients', recipients: [] })).toEqual(nobody);
    const stranger = await memberAt(relais.service, cast.samir.email);
    expect(await changes({ part: 'recipients', recipients: [stranger.person.id] })).toEqual(nobody);
    const after = await theirPractice(relais.service, await manager(), practiceId);
    expect(after?.members).toEqual(shown?.members);
  });

  test('it exists for its managers only', async () => {
    const gone = { done: false, because: 'gone' };
    for (const email of [cast.camille.email, cast.samir.email]) {
      expect(await changes({ part: 'hours', hours: [] }, email)).toEqual(gone);
      const caller = await memberAt(relais.service, email);
      expect(await theirPractice(relais.service, caller, practiceId)).toBeNull();
    }
    const elsewhere = await idOf(cast.port.reference);
    expect(await theirPractice(relais.service, await manager(), elsewhere)).toBeNull();
  });
});
