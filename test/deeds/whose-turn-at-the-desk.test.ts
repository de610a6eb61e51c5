import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { MemberCaller } from '../../src/access/caller/caller.ts';
import type { Order } from '../../src/access/theirs/enquiry-list.ts';
import { theirList } from '../../src/access/theirs/their-enquiries.table.ts';
import { theirWaiting } from '../../src/access/theirs/their-waiting.table.ts';
import { answer } from '../../src/answering/answer.ts';
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
import { personByEmail } from '../../src/people/person.table.ts';
import { showAlarms } from '../../src/watching/show-alarms.ts';
import { nobody } from '../an-id.ts';
import { stopClock } from '../clock.ts';
import { databases } from '../databases.ts';
import { said } from '../said.ts';
import { lookingAt, memberAt, openedForm, operatorAt, patientOf } from '../scene.ts';
import { enterScene, type Scene } from '../stage.ts';

/** It is Tuesday, 10:00 in Paris. */
describe.each(databases)('whose turn it is at the desk, on the %s database', (kind) => {
  let relais: Scene;
  let doctor: MemberCaller;
  beforeEach(async () => {
    relais = await enterScene(kind);
    stopClock(relais.clock);
    doctor = await memberAt(relais.service, relais.cast.camille.email);
  });
  afterEach(() => relais.stop());

  const looking = (id: EnquiryId) => lookingAt(relais.service, id);
  const answers = async (id: EnquiryId) =>
    answer(relais.service, doctor, { ...(await looking(id)), text: 'Non.' });
  const writes = async (id: EnquiryId) =>
    writeAgain(relais.service, await patientOf(relais.service, id), {
      text: said('Et combien de séances ?'),
      formToken: openedForm(relais.service),
    });
  const contacts = async (id: EnquiryId, outcome: Outcome) =>
    contactOutside(relais.service, doctor, {
      ...(await looking(id)),
      ...{ channel: 'telephone', on: 'now', outcome, note: '' },
    });
  const toHandle = async (order: Order = 'longest') => {
    const page = await theirList(relais.service, doctor, { show: 'to-handle', order, after: null });
    expect(page.counts['to-handle']).toBe(page.lines.length);
    return page.lines;
  };
  const ids = async (order?: Order) => (await toHandle(order)).map((line) => line.id);
  const waitOf = async (id: EnquiryId) => (await toHandle()).find((line) => line.id === id)?.wait;

  test('to the minute: today from midnight, late from the deadline on, and still late once the reminder has left (clock-321, clock-322)', async () => {
    const id = await relais.newEnquiry();
    await markRead(relais.service, doctor, { enquiryId: id, seen: 1 });
    expect(await waitOf(id)).toMatchObject({ workingDays: 0, began: 'today', urgency: null });
    relais.clock.move({ hours: 37, minutes: 59 });
    expect(await waitOf(id)).toMatchObject({ workingDays: 1, began: 'yesterday', urgency: null });
    relais.clock.move({ minutes: 1 });
    expect(await waitOf(id)).toMatchObject({ workingDays: 1, urgency: 'today' });
    relais.clock.move({ hours: 9, minutes: 59 });
    expect(await waitOf(id)).toMatchObject({ workingDays: 1, urgency: 'today' });
    relais.clock.move({ minutes: 1 });
    expect(await waitOf(id)).toMatchObject({ workingDays: 2, urgency: 'late' });
    await relais.sweep();
    expect(await relais.factsOf(id, 'reminded')).toHaveLength(1);
    relais.clock.move({ hours: 24 * 20 });
    expect(await waitOf(id)).toMatchObject({ workingDays: 15 + 1, urgency: 'late' });
  });

  test('a second question waits though it is read, until a turn: not after a voicemail (access-321)', async () => {
    const id = await relais.newEnquiry();
    await answers(id);
    expect(await ids()).toEqual([]);
    relais.clock.move({ hours: 1 });
    await writes(id);
    await markRead(relais.service, doctor, { enquiryId: id, seen: 99 });
    relais.clock.move({ hours: 24 * 2 });
    await contacts(id, 'voicemail');
    const [line] = await toHandle();
    expect(line).toMatchObject({
      ...{ id, step: 'answered', isNew: false, unread: false },
      wait: { which: 'later', workingDays: 2, urgency: 'late' },
    });
    await contacts(id, 'reached');
    expect(await ids()).toEqual([]);
  });

  test('who has waited longest comes first, by the wait and not by the sending; or the newest (access-322)', async () => {
    const first = await relais.newEnquiry();
    relais.clock.move({ hours: 1 });
    const then = await relais.newEnquiry();
    relais.clock.move({ hours: 1 });
    const last = await relais.newEnquiry();
    expect(await ids()).toEqual([first, then, last]);
    await answers(first);
    await writes(first);
    relais.clock.move({ hours: 1 });
    await writes(then);
    expect((await ids()).slice(0, 1)).toEqual([then]);
    expect(await ids('newest')).toEqual((await ids()).toReversed());
    const { longest } = await theirWaiting(
      relais.service,
      await memberAt(relais.service, relais.cast.camille.email),
    );
    expect(longest?.id).toBe(then);
  });

  test('a thank-you is set aside and taken back, and waits from where it began (desk-323)', async () => {
    const id = await relais.newEnquiry();
    await answers(id);
    await writes(id);
    relais.clock.move({ hours: 24 * 3 });
    await setAside(relais.service, doctor, await looking(id));
    expect(await ids()).toEqual([]);
    await takeUp(relais.service, doctor, await looking(id));
    expect(await waitOf(id)).toMatchObject({ which: 'later', workingDays: 3, urgency: 'late' });
  });

  test('a contested refusal waits without a deadline, until it is decided either way (access-321, watching-321)', async () => {
    const [upheld, undone] = [await relais.newEnquiry(), await relais.newEnquiry()];
    for (const id of [upheld, undone]) {
      await refuse(relais.service, doctor, { ...(await looking(id)), reason: 'unavailable', sentence: '' });
      await writes(id);
    }
    relais.clock.move({ hours: 23 });
    expect((await ids()).toSorted()).toEqual([upheld, undone].toSorted());
    expect(await waitOf(upheld)).toMatchObject({ which: 'contested', lateAt: null, urgency: null });
    const late = async () => (await showAlarms(relais.service, await operatorAt(relais.service))).late;
    expect(await late()).toMatchObject({ late: 0, contested: 2, after: 2 });
    await setAside(relais.service, doctor, await looking(upheld));
    await reopen(relais.service, doctor, await looking(undone));
    expect(await ids()).toEqual([undone]);
    relais.clock.move({ hours: 25 });
    expect(await late()).toMatchObject({ late: 1, contested: 0, practices: 1 });
  });

  test('a member of two practices, in Paris and at La Réunion, has two days that end (access-323)', async () => {
    const { service, cast, practiceIds } = relais;
    const reunion = await transact(service, ({ tx }) =>
      tx
        .selectFrom('practice')
        .select('id')
        .where('id', 'in', practiceIds)
        .where('reference', '=', cast.port.reference)
        .executeTakeFirstOrThrow(),
    );
    const camille = await personByEmail(service.database.read, cast.camille.email);
    await transact(service, async ({ tx, clock }) => {
      const there = { zone: 'Indian/Reunion', territory: 'FR-974' };
      await tx.updateTable('practice').set(there).where('id', '=', reunion.id).execute();
      const row = { person_id: camille?.id ?? nobody, practice_id: reunion.id, since: clock.now() };
      await tx
        .insertInto('membership')
        .values({ ...row, role: 'doctor' })
        .execute();
    });
    const caller = await memberAt(service, cast.camille.email);
    const [here, far] = [
      await relais.newEnquiry(),
      await relais.newEnquiry({ practice: cast.port.reference }),
    ];
    const today = async () => (await theirWaiting(service, caller)).dueToday.map((one) => one.id);
    // 22:00 in Paris on Wednesday is midnight there, and the day of the deadline.
    relais.clock.move({ hours: 35, minutes: 59 });
    expect(await today()).toEqual([]);
    relais.clock.move({ minutes: 1 });
    expect(await today()).toEqual([far]);
    relais.clock.move({ hours: 2 });
    expect((await today()).toSorted()).toEqual([here, far].toSorted());
    relais.clock.move({ hours: 10 });
    expect(await today()).toEqual([]);
  });
});
