import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { theirLinkSession, theirReadings } from '../../src/access/theirs/read-by-link.ts';
import { theirList } from '../../src/access/theirs/their-enquiries.table.ts';
import { answer } from '../../src/answering/answer.ts';
import { contactOutside } from '../../src/answering/contact-outside.ts';
import { markRead } from '../../src/answering/mark-read.ts';
import { itWasMe, notMe } from '../../src/answering/not-me.ts';
import { refuse } from '../../src/answering/refuse.ts';
import { reopen } from '../../src/answering/reopen.ts';
import { writeAgain } from '../../src/asking/write-again.ts';
import type { EnquiryId, SessionId } from '../../src/database/id.ts';
import { proveFigures } from '../../src/watching/prove-figures.ts';
import { anId } from '../an-id.ts';
import type { Cast } from '../cast.ts';
import { bothDatabases } from '../databases.ts';
import { said } from '../said.ts';
import { byLink, lookingAt, memberAt, openedForm, patientOf, standingOf } from '../scene.ts';
import { enterScene, type Scene } from '../stage.ts';
import { readsByLink } from './by-link.ts';

const telephone = 'Mozilla/5.0 (Linux; Android 15) Chrome/140.0 Mobile Safari/537.36';

describe.each(bothDatabases)('“that was not me”, on the %s database', (kind) => {
  let relais: Scene;
  let cast: Cast;
  beforeEach(async () => {
    relais = await enterScene(kind);
    cast = relais.cast;
  });
  afterEach(() => relais.stop());

  const theo = () => memberAt(relais.service, cast.theo.email);
  const readings = async () => theirReadings(relais.service, await theo());
  const standing = (enquiryId: EnquiryId) => standingOf(relais.service, enquiryId);
  const looking = (enquiryId: EnquiryId) => lookingAt(relais.service, enquiryId);
  const offers = () => relais.mail.letters.filter(({ subject }) => /d’autres cabinets/.test(subject));
  const lettersTo = (email: string, subject: RegExp) =>
    relais.mail.letters.filter((letter) => letter.recipient === email && subject.test(letter.subject));

  /** Somebody reads by Théo's link. */
  const isRead = (enquiryId: EnquiryId) => readsByLink(relais, enquiryId, cast.theo.email);
  const takesBack = async (sessionId: SessionId) => notMe(relais.service, await theo(), sessionId);

  test('a reading by a link names its session, one at a desk names none (answering-201)', async () => {
    const enquiryId = await relais.newEnquiry();
    const { sessionId, caller } = await isRead(enquiryId);
    await markRead(relais.service, await theo(), { enquiryId, seen: 1 });
    await markRead(relais.service, caller, { enquiryId, seen: 1 });
    const facts = await relais.factsOf(enquiryId, 'read');
    expect(facts.map(({ by }) => by.kind === 'member' && (by.session ?? null))).toEqual([sessionId, null]);
  });

  test('told on her desk until it is handled, and to nobody else (answering-202)', async () => {
    const enquiryId = await relais.newEnquiry();
    const { caller } = await byLink(relais.service, cast.theo.email, enquiryId, telephone);
    expect(await readings()).toEqual([]);
    relais.clock.move({ minutes: 5 });
    await markRead(relais.service, caller, { enquiryId, seen: 1 });
    expect(await readings()).toMatchObject([
      {
        enquiryId,
        browser: telephone,
        readAt: expect.stringMatching(/^2026-06-09T08:05:0/),
        practiceName: cast.lumiere.name,
      },
    ]);
    const others = await memberAt(relais.service, cast.camille.email);
    expect(await theirReadings(relais.service, others)).toEqual([]);
    await contactOutside(relais.service, others, {
      ...{ ...(await looking(enquiryId)), channel: 'telephone', outcome: 'voicemail', note: '', on: 'now' },
    });
    expect(await readings()).toHaveLength(1);
    await answer(relais.service, others, { ...(await looking(enquiryId)), text: 'Venez jeudi.' });
    expect(await readings()).toEqual([]);
  });

  test('told in the next alert, once, to her alone, without a word about the patient (answering-203)', async () => {
    await isRead(await relais.newEnquiry());
    await isRead(await relais.newEnquiry());
    await relais.newEnquiry();
    await relais.newEnquiry();
    await relais.sweep();
    const told = (letter: { text: string }) => letter.text.match(/un appareil que nous/g)?.length ?? 0;
    const alerts = lettersTo(cast.theo.email, /^Nouvelle demande/);
    expect(alerts.map(told).toSorted()).toEqual([0, 0, 1, 1]);
    expect(lettersTo(cast.camille.email, /^Nouvelle demande/).map(told)).toEqual([0, 0, 0, 0]);
    for (const { raw } of alerts) expect(raw.toString()).not.toMatch(/Léa|L=C3=A9a|toxine|botulique/i);
  });

  test('told in the next reminder, if no alert came before (answering-203)', async () => {
    const enquiryId = await relais.newEnquiry();
    await isRead(enquiryId);
    relais.clock.move({ hours: 48 });
    await relais.sweep();
    const [reminder] = lettersTo(cast.theo.email, /^Rappel/);
    const text = reminder?.text.replaceAll(/\s+/g, ' ');
    expect(text).toContain(
      'Le mar. 9 juin, 10 h, une demande faite au Cabinet Lumière a été lue avec le lien',
    );
    expect(text).toContain('Si ce n’était pas vous');
    await writeAgain(relais.service, await patientOf(relais.service, enquiryId), {
      text: said('Encore moi.'),
      formToken: openedForm(relais.service),
    });
    await relais.sweep();
    const [alert] = lettersTo(cast.theo.email, /de nouveau écrit/);
    expect(alert?.text).not.toContain('Si ce n’était pas vous');
  });

  test('five in one letter, and the others in the next (answering-203)', async () => {
    const enquiryId = await relais.newEnquiry();
    for (let count = 0; count < 7; count++) await isRead(enquiryId);
    await relais.newEnquiry();
    await relais.newEnquiry();
    await relais.sweep();
    const alerts = lettersTo(cast.theo.email, /^Nouvelle demande/);
    const told = alerts.map(({ text }) => text.match(/un appareil que/g)?.length ?? 0);
    expect(told.toSorted()).toEqual([0, 2, 5]);
  });

  test('what she has said something of is told in no letter (answering-203)', async () => {
    const enquiries = [await relais.newEnquiry(), await relais.newEnquiry()] as const;
    const [one, other] = [await isRead(enquiries[0]), await isRead(enquiries[1])];
    await itWasMe(relais.service, await theo(), one.sessionId);
    await takesBack(other.sessionId);
    await relais.newEnquiry();
    await relais.sweep();
    for (const { text } of lettersTo(cast.theo.email, /^Nouvelle demande/))
      expect(text).not.toContain('Si ce n’était pas vous');
  });

  test('nobody else says so (answering-204)', async () => {
    const enquiryId = await relais.newEnquiry();
    const { sessionId } = await isRead(enquiryId);
    const camille = await memberAt(relais.service, cast.camille.email);
    for (const [caller, id] of [
      [camille, sessionId],
      [await theo(), anId<SessionId>(relais.service.chance.uuid())],
    ] as const) {
      expect(await notMe(relais.service, caller, id)).toBe(false);
      expect(await itWasMe(relais.service, caller, id)).toBe(false);
      expect(await theirLinkSession(relais.service, caller, id)).toBeNull();
    }
    expect((await standing(enquiryId)).step).toBe('read');
    expect(await readings()).toHaveLength(1);
  });

  test('the session ends, the progress goes back, and it is unread again (answering-205, enquiry-203)', async () => {
    const enquiryId = await relais.newEnquiry();
    await relais.sweep();
    const { sessionId, caller } = await isRead(enquiryId);
    expect(await standing(enquiryId)).toMatchObject({ step: 'read', unread: false });
    expect(await takesBack(sessionId)).toBe(true);
    expect(await standing(enquiryId)).toMatchObject({ step: 'transmitted', unread: true, firstRead: null });
    const { lines } = await theirList(relais.service, await theo(), { show: 'unread', after: null });
    expect(lines).toMatchObject([{ id: enquiryId, step: 'transmitted', unread: true }]);
    expect(await readings()).toEqual([]);
    expect(await markRead(relais.service, caller, { enquiryId, seen: 1 })).toMatchObject({ because: 'gone' });
    expect(await answer(relais.service, caller, { ...(await looking(enquiryId)), text: 'Non.' })).toEqual({
      done: false,
      because: 'gone',
    });
    expect((await standing(enquiryId)).step).toBe('transmitted');
  });

  test('the offer leaves at its time, as if nobody had read it (enquiry-211)', async () => {
    const enquiryId = await relais.newEnquiry();
    const { sessionId } = await isRead(enquiryId);
    relais.clock.move({ hours: 48 });
    await relais.sweep();
    await takesBack(sessionId);
    relais.clock.move({ hours: 23, minutes: 59 });
    await relais.sweep();
    expect(offers()).toHaveLength(0);
    relais.clock.move({ minutes: 1 });
    await relais.sweep();
    expect(offers()).toHaveLength(1);
  });

  test('what has fallen due meanwhile is due at once, in daytime, and once (enquiry-211)', async () => {
    const enquiryId = await relais.newEnquiry();
    const { sessionId } = await isRead(enquiryId);
    relais.clock.move({ hours: 48 });
    await relais.sweep();
    relais.clock.move({ hours: 24 + 10 });
    await relais.sweep();
    await takesBack(sessionId);
    await relais.sweep();
    expect(offers()).toHaveLength(0);
    relais.clock.move({ hours: 11, minutes: 59 });
    await relais.sweep();
    expect(offers()).toHaveLength(0);
    relais.clock.move({ hours: 24 * 2, minutes: 1 });
    await relais.sweep();
    await relais.sweep();
    expect(offers()).toHaveLength(1);
    expect(await relais.factsOf(enquiryId, 'reminded', 'offered', 'questioned')).toHaveLength(2);
  });

  test('by somebody else it was read all the same (enquiry-203)', async () => {
    const enquiryId = await relais.newEnquiry();
    const { sessionId } = await isRead(enquiryId);
    const ines = await memberAt(relais.service, cast.ines.email);
    await markRead(relais.service, ines, { enquiryId, seen: 1 });
    await takesBack(sessionId);
    expect(await standing(enquiryId)).toMatchObject({ step: 'read', firstRead: { by: ines.person.id } });
  });

  test('her own reading stays, before or after that of the link (answering-212)', async () => {
    for (const first of ['hers', 'theirs']) {
      const enquiryId = await relais.newEnquiry();
      const hers = async () => markRead(relais.service, await theo(), { enquiryId, seen: 1 });
      if (first === 'hers') await hers();
      const { sessionId } = await isRead(enquiryId);
      if (first === 'theirs') await hers();
      await takesBack(sessionId);
      expect(await standing(enquiryId)).toMatchObject({ step: 'read', unread: false });
    }
  });

  test('twice, and at once on two devices, is once (answering-207)', async () => {
    const enquiryId = await relais.newEnquiry();
    const { sessionId } = await isRead(enquiryId);
    expect(await Promise.all([takesBack(sessionId), takesBack(sessionId)])).toEqual([true, true]);
    await takesBack(sessionId);
    expect(await relais.factsOf(enquiryId, 'reading-taken-back')).toHaveLength(1);
  });

  test('handled by somebody else meanwhile: the session ends, the reading stays (answering-208)', async () => {
    const enquiryId = await relais.newEnquiry();
    const { sessionId, caller } = await isRead(enquiryId);
    const camille = await memberAt(relais.service, cast.camille.email);
    await answer(relais.service, camille, { ...(await looking(enquiryId)), text: 'Venez jeudi.' });
    expect(await takesBack(sessionId)).toBe(true);
    expect(await relais.factsOf(enquiryId, 'reading-taken-back')).toEqual([]);
    expect(await markRead(relais.service, caller, { enquiryId, seen: 1 })).toMatchObject({ because: 'gone' });
    expect(await theirLinkSession(relais.service, await theo(), sessionId)).toMatchObject({
      ...{ hers: false, takenBackAt: null, mayBeTakenBack: false },
    });
  });

  test('of two enquiries, the one session leaves the other alone (answering-209)', async () => {
    const [one, other] = [await relais.newEnquiry(), await relais.newEnquiry()];
    const { sessionId } = await isRead(one);
    await isRead(other);
    await takesBack(sessionId);
    expect([(await standing(one)).unread, (await standing(other)).unread]).toEqual([true, false]);
    expect(await readings()).toMatchObject([{ enquiryId: other }]);
  });

  test('while an answer is being sent, either it stands and is listed, or it is stopped (answering-206)', async () => {
    const hers = await theo();
    for (let round = 0; round < 12; round++) {
      const enquiryId = await relais.newEnquiry();
      const { sessionId, caller } = await isRead(enquiryId);
      const form = { ...(await looking(enquiryId)), text: 'Non.' };
      const both = [() => answer(relais.service, caller, form), () => notMe(relais.service, hers, sessionId)];
      await Promise.all((round % 2 === 0 ? both : both.toReversed()).map((deed) => deed()));
      const [answered] = await relais.factsOf(enquiryId, 'answered');
      const shown = await theirLinkSession(relais.service, hers, sessionId);
      expect(shown?.deeds.map((fact) => fact.kind)).toEqual(answered ? ['answered'] : []);
      expect(shown?.takenBackAt).not.toBeNull();
      expect(await standing(enquiryId)).toMatchObject({ firstRead: null, unread: true });
    }
  });

  test('an answer sent in it stands, and somebody has to look (enquiry-208)', async () => {
    const enquiryId = await relais.newEnquiry();
    const { sessionId, caller } = await isRead(enquiryId);
    await answer(relais.service, caller, { ...(await looking(enquiryId)), text: 'Non.' });
    expect(await readings()).toHaveLength(1);
    await takesBack(sessionId);
    expect(await standing(enquiryId)).toMatchObject({ step: 'answered', unread: true, firstRead: null });
    const { lines } = await theirList(relais.service, await theo(), { show: 'unread', after: null });
    expect(lines.map(({ id }) => id)).toEqual([enquiryId]);
    relais.clock.move({ hours: 24 * 10 });
    await relais.sweep();
    expect(await relais.factsOf(enquiryId, 'reminded', 'offered', 'questioned')).toEqual([]);
  });

  test('a refusal made in it is listed, and undone after a week; the offer is due at once (answering-210, enquiry-209)', async () => {
    const enquiryId = await relais.newEnquiry();
    const { sessionId, caller } = await isRead(enquiryId);
    await refuse(relais.service, caller, { ...(await looking(enquiryId)), reason: 'spam', sentence: '' });
    relais.clock.move({ hours: 24 * 7 });
    await relais.sweep();
    const camille = await memberAt(relais.service, cast.camille.email);
    const undo = async () => reopen(relais.service, camille, await looking(enquiryId));
    expect(await undo()).toEqual({ done: false, because: 'too-late' });
    expect(await readings()).toHaveLength(1);
    await takesBack(sessionId);
    expect(await theirLinkSession(relais.service, await theo(), sessionId)).toMatchObject({
      ...{ refusalStands: true, deeds: [{ kind: 'refused', reason: 'spam' }] },
    });
    expect(await undo()).toEqual({ done: true });
    expect(await standing(enquiryId)).toMatchObject({ state: 'open', handledAt: null, step: 'transmitted' });
    await relais.sweep();
    expect(await relais.factsOf(enquiryId, 'reminded')).toHaveLength(1);
    relais.clock.move({ hours: 24 });
    await relais.sweep();
    expect(offers()).toHaveLength(1);
  });

  test('“that was me” is told no more, and may still turn out otherwise (answering-211)', async () => {
    const enquiryId = await relais.newEnquiry();
    const { sessionId } = await isRead(enquiryId);
    expect(await itWasMe(relais.service, await theo(), sessionId)).toBe(true);
    expect(await readings()).toEqual([]);
    expect((await standing(enquiryId)).step).toBe('read');
    await takesBack(sessionId);
    expect((await standing(enquiryId)).unread).toBe(true);
    await itWasMe(relais.service, await theo(), sessionId);
    expect(await theirLinkSession(relais.service, await theo(), sessionId)).toMatchObject({ hers: false });
  });

  test('read in the second wait, told and taken back like the first (enquiry-207)', async () => {
    const enquiryId = await relais.newEnquiry();
    const camille = await memberAt(relais.service, cast.camille.email);
    await answer(relais.service, camille, { ...(await looking(enquiryId)), text: 'Venez jeudi.' });
    await writeAgain(relais.service, await patientOf(relais.service, enquiryId), {
      text: said('À quelle heure ?'),
      formToken: openedForm(relais.service),
    });
    const { sessionId } = await isRead(enquiryId);
    expect(await standing(enquiryId)).toMatchObject({ unread: false });
    expect(await readings()).toHaveLength(1);
    await takesBack(sessionId);
    expect(await standing(enquiryId)).toMatchObject({ unread: true, firstRead: { by: camille.person.id } });
  });

  test('the figures are those of the history', async () => {
    const { sessionId } = await isRead(await relais.newEnquiry());
    await takesBack(sessionId);
    const enquiryId = await relais.newEnquiry();
    await answer(relais.service, await theo(), { ...(await looking(enquiryId)), text: 'Venez jeudi.' });
    while ((await proveFigures(relais.service)) > 0);
    const differing = await relais.service.database.read
      .selectFrom('figure_difference')
      .innerJoin('enquiry', 'enquiry.id', 'figure_difference.enquiry_id')
      .select('enquiry.id')
      .where('enquiry.practice_id', 'in', relais.practiceIds)
      .execute();
    expect(differing).toEqual([]);
  });
});
