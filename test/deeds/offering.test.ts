import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { MemberCaller } from '../../src/access/caller/caller.ts';
import { patientCaller } from '../../src/access/caller/patient-caller.ts';
import { openPatientLink } from '../../src/access/link/open-patient-link.ts';
import { patientThread } from '../../src/access/theirs/patient-thread.ts';
import { answer } from '../../src/answering/answer.ts';
import { markRead } from '../../src/answering/mark-read.ts';
import { refuse } from '../../src/answering/refuse.ts';
import { reopen } from '../../src/answering/reopen.ts';
import { recentEnquiries } from '../../src/asking/recent.table.ts';
import { writeAgain } from '../../src/asking/write-again.ts';
import type { EnquiryId, PracticeId } from '../../src/database/id.ts';
import { newId } from '../../src/database/new-id.ts';
import { practiceByReference } from '../../src/directory/practice.table.ts';
import type { RefusalReason } from '../../src/enquiry/facts/refusal.ts';
import { threadOf } from '../../src/enquiry/history/thread.table.ts';
import { patientOffer } from '../../src/offering/patient-offer.ts';
import { type SendingOn, sendOn } from '../../src/offering/send-on.ts';
import { withdrawOthers } from '../../src/offering/withdraw-others.ts';
import { recipientsOf } from '../../src/people/person.table.ts';
import { alarms } from '../../src/watching/alarms.table.ts';
import { nobody } from '../an-id.ts';
import type { Cast, Place } from '../cast.ts';
import { databases } from '../databases.ts';
import { said } from '../said.ts';
import { lookingAt, memberAt, openedForm, patientOf, standingOf } from '../scene.ts';
import { enterScene, type Scene } from '../stage.ts';

describe.each(databases)('offering, on the %s database', (kind) => {
  let relais: Scene;
  let cast: Cast;
  let doctor: MemberCaller;
  beforeEach(async () => {
    relais = await enterScene(kind);
    cast = relais.cast;
    doctor = await memberAt(relais.service, cast.camille.email);
  });
  afterEach(() => relais.stop());

  /** Hours pass, and a worker looks at each. */
  const pass = async (hours: number) => {
    for (let hour = 0; hour < hours; hour += 6) {
      relais.clock.move({ hours: Math.min(6, hours - hour) });
      await relais.sweep();
    }
  };
  const offers = () => relais.mail.letters.filter((letter) => /d’autres cabinets/.test(letter.subject));
  const idOf = async ({ reference }: Place) =>
    (await practiceByReference(relais.service.database.read, reference))!.id;
  const answers = async (enquiryId: EnquiryId, by = doctor) =>
    answer(relais.service, by, { ...(await lookingAt(relais.service, enquiryId)), text: 'Non.' });
  const refuses = async (
    enquiryId: EnquiryId,
    reason: RefusalReason,
    by = doctor,
    of: EnquiryId | null = null,
  ) => refuse(relais.service, by, { ...(await lookingAt(relais.service, enquiryId)), reason, of });
  const closes = async (practice: Place) => {
    const practice_id = await idOf(practice);
    const first_day = Temporal.PlainDate.from('2026-06-01');
    await relais.service.database.transact((tx) =>
      tx
        .insertInto('closure')
        .values({ id: newId(relais.service.chance), practice_id, first_day, reason: 'illness' })
        .execute(),
    );
  };
  const change = ({ reference }: Place, row: { owner?: string | null; phone?: string | null }) =>
    relais.service.database.transact((tx) =>
      tx.updateTable('practice').set(row).where('reference', '=', reference).execute(),
    );

  /** The patient opens the link of the last offer letter and sees whom she may choose. */
  async function opensOffer() {
    const letter = offers().at(-1);
    const [, , locator = '', secret = ''] = new URL(relais.mail.linkIn(letter?.text ?? '')).pathname.split(
      '/',
    );
    const opened = await openPatientLink(relais.service, { locator, secret, browser: 'hers', byHand: true });
    if (!opened.opened) throw new Error('her link did not open');
    const caller = await patientCaller(relais.service, opened.token, opened.enquiryId);
    const thread = caller && (await patientThread(relais.service, caller));
    const page = thread && (await patientOffer(relais.service, thread));
    if (!page) throw new Error('she was offered nothing');
    return { ...page, to: opened.to, token: opened.token };
  }
  const sends = async (enquiryId: EnquiryId, by: SendingOn) =>
    sendOn(relais.service, await patientOf(relais.service, enquiryId), by);
  async function chooses(enquiryId: EnquiryId, practices: Place[], more: Partial<SendingOn> = {}) {
    const { seen } = await lookingAt(relais.service, enquiryId);
    return {
      enquiryId,
      practiceIds: await Promise.all(practices.map(idOf)),
      message: said('Bonjour docteur, est-ce douloureux ?'),
      seen,
      formToken: openedForm(relais.service),
      sender: '192.0.2.0/24',
      browser: 'hers',
      ...more,
    };
  }
  /** An enquiry at Cabinet Lumière from which others have just been offered. */
  async function offered(more: { email?: string } = {}) {
    const enquiryId = await relais.newEnquiry(more);
    await pass(72);
    expect(offers()).toHaveLength(1);
    return enquiryId;
  }

  test('read at 2.9 working days: no offer', async () => {
    const enquiryId = await relais.newEnquiry();
    await pass(70);
    const reader = await memberAt(relais.service, cast.theo.email);
    await markRead(relais.service, reader, { enquiryId, seen: 1 });
    await pass(24 * 14);
    expect(offers()).toHaveLength(0);
  });

  test('reminded and unread for three working days: exactly one offer, of the nearest four', async () => {
    const enquiryId = await relais.newEnquiry();
    await pass(71);
    expect(offers()).toHaveLength(0);
    await pass(1);
    await pass(24 * 14);
    expect(offers()).toHaveLength(1);
    const page = await opensOffer();
    expect(page.to).toBe('offer');
    expect(page.others.map((one) => one.practice.reference)).toEqual([
      cast.horizon.reference,
      cast.parc.reference,
      cast.beausejour.reference,
      cast.sainteOdile.reference,
    ]);
    expect(page.others.map((one) => Math.round(one.metres / 100) / 10)).toEqual([0.6, 0.9, 275.6, 276.2]);
    expect(offers()[0]?.raw.toString()).not.toMatch(/douloureux|toxine|botulique|Horizon|du Parc/i);
    expect(await answers(enquiryId)).toEqual({ done: true });
  });

  test('an address-only practice stays silent: the offer after two working days, and no reminder', async () => {
    await relais.newEnquiry({ practice: cast.quatreVents.reference });
    await pass(24 * 14);
    expect(offers()).toHaveLength(1);
    expect(relais.mail.letters.filter((letter) => /Rappel/.test(letter.subject))).toHaveLength(0);
  });

  test('nothing is offered to whoever has no offer, and nobody else sees it', async () => {
    const enquiryId = await relais.newEnquiry();
    expect(await sends(enquiryId, await chooses(enquiryId, [cast.horizon]))).toEqual({
      done: false,
      because: 'not-offered',
    });
    expect(await patientCaller(relais.service, 'a wrong token', enquiryId)).toBeNull();
    const thread = await patientThread(relais.service, await patientOf(relais.service, enquiryId));
    expect(thread && (await patientOffer(relais.service, thread))).toBeNull();
  });

  test('she chooses two: each gets a secondary enquiry, its alerts, and her consent is kept for each (offering-113)', async () => {
    const enquiryId = await offered({ email: cast.lea.email });
    const by = await chooses(enquiryId, [cast.parc, cast.horizon], {
      message: said('Est-ce possible chez vous ?'),
    });
    const result = await sends(enquiryId, by);
    if (!result.done) throw new Error(result.because);
    expect(result.not).toEqual([]);
    expect(result.sent).toHaveLength(2);
    for (const { enquiryId: secondary, practiceId } of result.sent) {
      const thread = await threadOf(relais.service.database.read, relais.service.keys, secondary);
      expect(thread).toMatchObject({ practiceId, patient: cast.lea, standing: { first: enquiryId } });
      expect(thread?.lines[0]?.words).toBe('Est-ce possible chez vous ?');
      const alerted = await relais.service.database.read
        .selectFrom('letter')
        .select('person_id')
        .where('enquiry_id', '=', secondary)
        .where('kind', '=', 'new-enquiry')
        .execute();
      expect(alerted.length).toBeGreaterThan(0);
    }
    expect(await standingOf(relais.service, enquiryId)).toMatchObject({
      state: 'open',
      sentOn: true,
      first: null,
    });
    const fact = (await relais.factsOf(enquiryId)).find((one) => one.kind === 'sent-on');
    expect(fact).toMatchObject({
      by: { kind: 'patient' },
      consent: 'sent-on/2',
      to: result.sent.map((one) => ({ practice: one.practiceId, enquiry: one.enquiryId })),
    });
    await relais.sweep();
    const page = await opensOffer();
    expect(page.sent.map((one) => one.practice.reference)).toEqual([
      cast.parc.reference,
      cast.horizon.reference,
    ]);
    expect(page.others).toHaveLength(2);
    expect(await answers(enquiryId)).toEqual({ done: true });
  });

  test('a practice that closes between letter and click is gone, and she is told (offering-109)', async () => {
    const enquiryId = await offered();
    const by = await chooses(enquiryId, [cast.parc, cast.horizon]);
    await closes(cast.horizon);
    expect((await opensOffer()).others.map((one) => one.practice.reference)).not.toContain(
      cast.horizon.reference,
    );
    expect(await sends(enquiryId, by)).toMatchObject({
      done: true,
      sent: [{ practiceId: await idOf(cast.parc) }],
      not: [{ practiceId: await idOf(cast.horizon), because: 'closed' }],
    });
  });

  test('one that lost its telephone, was asked already, or does not exist, is named with its reason (offering-109)', async () => {
    const enquiryId = await offered();
    await sends(enquiryId, await chooses(enquiryId, [cast.parc]));
    await change(cast.horizon, { phone: null });
    const unknown = newId<PracticeId>(relais.service.chance);
    const by = await chooses(enquiryId, [cast.parc, cast.horizon, cast.lumiere]);
    expect(await sends(enquiryId, { ...by, practiceIds: [...by.practiceIds, unknown] })).toMatchObject({
      done: true,
      sent: [],
      not: [{ because: 'asked' }, { because: 'incomplete' }, { because: 'asked' }, { because: 'gone' }],
    });
  });

  test('at most four from one offer (offering-111)', async () => {
    const enquiryId = await offered();
    const five = [cast.horizon, cast.parc, cast.beausejour, cast.sainteOdile, cast.port];
    const result = await sends(enquiryId, await chooses(enquiryId, five));
    expect(result).toMatchObject({
      sent: [{}, {}, {}, {}],
      not: [{ practiceId: await idOf(cast.port), because: 'enough' }],
    });
    expect((await opensOffer()).others).toEqual([]);
  });

  test('the answer that comes while she chooses is shown first; then she may still choose (offering-110)', async () => {
    const enquiryId = await offered();
    const by = await chooses(enquiryId, [cast.parc]);
    await answers(enquiryId);
    expect(await sends(enquiryId, by)).toEqual({ done: false, because: 'answered' });
    expect(await sends(enquiryId, { ...by, ...(await chooses(enquiryId, [cast.parc])) })).toMatchObject({
      done: true,
      sent: [{}],
    });
  });

  test('not of the same owner, and nobody who works for both (offering-106)', async () => {
    await change(cast.lumiere, { owner: 'groupe-horizon' });
    await change(cast.horizon, { owner: 'groupe-horizon' });
    await relais.service.database.transact(async (tx) =>
      tx
        .insertInto('membership')
        .values({
          person_id: doctor.person.id,
          practice_id: await tx
            .selectFrom('practice')
            .select('id')
            .where('reference', '=', cast.parc.reference)
            .executeTakeFirstOrThrow()
            .then((row) => row.id),
          role: 'doctor',
          since: relais.clock.now(),
        })
        .execute(),
    );
    const enquiryId = await offered();
    const shown = (await opensOffer()).others.map((one) => one.practice.reference);
    expect(shown).not.toContain(cast.horizon.reference);
    expect(shown).not.toContain(cast.parc.reference);
    expect(await sends(enquiryId, await chooses(enquiryId, [cast.horizon, cast.parc]))).toMatchObject({
      sent: [],
      not: [{ because: 'same-house' }, { because: 'same-house' }],
    });
  });

  test.each<[RefusalReason, number]>([
    ['not-interested', 1],
    ['not-practised', 1],
    ['unavailable', 1],
    ['duplicate', 0],
    ['spam', 0],
  ])('a refusal as %s offers others at once: %i letter (offering-102)', async (reason, letters) => {
    const first = reason === 'duplicate' ? await relais.newEnquiry() : null;
    const enquiryId = await relais.newEnquiry();
    relais.clock.move({ hours: 12 });
    expect(await refuses(enquiryId, reason, doctor, first)).toEqual({ done: true });
    await relais.sweep();
    expect(offers()).toHaveLength(letters);
    if (letters === 0) return;
    const page = await opensOffer();
    expect(page.others).toHaveLength(4);
    relais.clock.move({ hours: 1 });
    expect(await reopen(relais.service, doctor, await lookingAt(relais.service, enquiryId))).toEqual({
      done: true,
    });
    await pass(24 * 14);
    expect(offers()).toHaveLength(letters);
    expect((await relais.factsOf(enquiryId)).filter((fact) => fact.kind === 'reminded')).toHaveLength(1);
  });

  test('one offer letter a day: the clock waits for tomorrow, a refusal offers on her page alone (offering-101)', async () => {
    const ids = [
      await relais.newEnquiry({ email: cast.lea.email }),
      await relais.newEnquiry({ email: cast.lea.email }),
      await relais.newEnquiry({ email: cast.lea.email }),
    ];
    await pass(72);
    expect(offers()).toHaveLength(1);
    await refuses(ids[2] ?? nobody, 'unavailable');
    await relais.sweep();
    expect(offers()).toHaveLength(1);
    expect((await relais.factsOf(ids[2] ?? nobody)).find((fact) => fact.kind === 'offered')).toMatchObject({
      byLetter: false,
    });
    expect(relais.mail.letters.at(-1)?.subject).toBe(
      'Le Cabinet Lumière ne peut pas donner suite à votre demande',
    );
    await pass(24);
    expect(offers()).toHaveLength(1);
    await pass(46);
    expect(offers()).toHaveLength(2);
    await pass(24 * 7);
    expect(offers()).toHaveLength(2);
  });

  test('when nobody may be offered nothing is sent, and the alarm list names the enquiry (offering-103)', async () => {
    const enquiryId = await relais.newEnquiry({ practice: cast.quatreVents.reference });
    await relais.service.database.transact((tx) =>
      tx.updateTable('practice').set({ phone: null }).where('id', 'in', relais.practiceIds).execute(),
    );
    await pass(24 * 14);
    expect(offers()).toHaveLength(0);
    const { enquiries } = await alarms(relais.service.database.read);
    expect(enquiries).toMatchObject([{ id: enquiryId, foundNobody: true }]);
    const refused = await relais.newEnquiry();
    await refuses(refused, 'unavailable');
    expect((await alarms(relais.service.database.read)).enquiries).toHaveLength(2);
  });

  test('a secondary enquiry is reminded; it offers others itself only while nobody has answered (offering-104)', async () => {
    const enquiryId = await offered();
    const result = await sends(enquiryId, await chooses(enquiryId, [cast.port, cast.parc]));
    const [atPort = nobody, atParc = nobody] = result.done ? result.sent.map((one) => one.enquiryId) : [];
    await refuses(atPort, 'unavailable', await memberAt(relais.service, cast.samir.email));
    await relais.sweep();
    expect(offers()).toHaveLength(1);
    expect((await relais.factsOf(atPort)).find((fact) => fact.kind === 'offered')).toMatchObject({
      byLetter: false,
    });
    await answers(enquiryId);
    await pass(24 * 14);
    const kinds = (await relais.factsOf(atParc)).map((fact) => fact.kind);
    expect(kinds).toContain('reminded');
    expect(kinds).not.toContain('offered');
    expect(offers()).toHaveLength(1);
    const row = await relais.service.database.read
      .selectFrom('enquiry')
      .select('due_at')
      .where('id', '=', atParc)
      .executeTakeFirstOrThrow();
    expect(row.due_at).toBeNull();
  });

  test('once she has her answer she tells the others with one click: nobody is reminded, nobody penalised (offering-112)', async () => {
    const enquiryId = await offered();
    const result = await sends(enquiryId, await chooses(enquiryId, [cast.port, cast.parc]));
    const [atPort = nobody, atParc = nobody] = result.done ? result.sent.map((one) => one.enquiryId) : [];
    expect(await withdrawOthers(relais.service, await patientOf(relais.service, atPort))).toBe(0);
    const form = { ...(await lookingAt(relais.service, atParc)), text: 'Oui.' };
    await answers(atPort, await memberAt(relais.service, cast.samir.email));
    expect(await withdrawOthers(relais.service, await patientOf(relais.service, atPort))).toBe(2);
    expect(await withdrawOthers(relais.service, await patientOf(relais.service, atPort))).toBe(0);
    for (const id of [enquiryId, atParc])
      expect(await standingOf(relais.service, id)).toMatchObject({ state: 'closed', handledAt: null });
    const [member] = await recipientsOf(relais.service.database.read, await idOf(cast.parc));
    const late = await memberAt(relais.service, member?.email ?? '');
    expect(await answer(relais.service, late, form)).toEqual({ done: false, because: 'changed' });
    const sent = () => ({
      since: relais.clock.now().subtract({ hours: 24 * 60 }),
      until: relais.clock.now(),
    });
    expect(await recentEnquiries(relais.service.database.read, await idOf(cast.parc), sent())).toEqual([]);
    await pass(24 * 14);
    expect((await relais.factsOf(atParc)).filter((fact) => fact.kind === 'reminded')).toEqual([]);
    const formToken = openedForm(relais.service);
    await writeAgain(relais.service, await patientOf(relais.service, atParc), {
      text: said('Finalement, si.'),
      formToken,
    });
    expect(await standingOf(relais.service, atParc)).toMatchObject({ state: 'open', withdrawnAt: null });
    expect(await recentEnquiries(relais.service.database.read, await idOf(cast.parc), sent())).toHaveLength(
      1,
    );
  });

  test('a secondary enquiry that nobody reads either offers whom she has not asked', async () => {
    const enquiryId = await offered();
    await sends(enquiryId, await chooses(enquiryId, [cast.parc]));
    await pass(24 * 7);
    expect(offers()).toHaveLength(2);
    const shown = (await opensOffer()).others.map((one) => one.practice.reference);
    expect(shown[0]).toBe(cast.horizon.reference);
    expect(shown).not.toContain(cast.parc.reference);
    expect(shown).not.toContain(cast.lumiere.reference);
    await pass(24 * 30);
    expect(offers()).toHaveLength(2);
  });

  test('an enquiry sent where nobody receives offers others at once, at night too (asking-5)', async () => {
    const practiceId = await idOf(cast.lumiere);
    await relais.service.database.transact((tx) =>
      tx.updateTable('membership').set({ receives: false }).where('practice_id', '=', practiceId).execute(),
    );
    relais.clock.move({ hours: 13 });
    const enquiryId = await relais.newEnquiry();
    await relais.sweep();
    expect(offers()).toHaveLength(1);
    expect((await relais.factsOf(enquiryId)).find((fact) => fact.kind === 'offered')).toMatchObject({
      rule: 'unreachable',
    });
  });
});
