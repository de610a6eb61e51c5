import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { MemberCaller } from '../../src/access/caller/caller.ts';
import { hasWholeDesk } from '../../src/access/caller/has-whole-desk.ts';
import { patientCaller } from '../../src/access/caller/patient-caller.ts';
import { recognise } from '../../src/access/caller/recognise.ts';
import { openLink } from '../../src/access/link/open-link.ts';
import { openPatientLink } from '../../src/access/link/open-patient-link.ts';
import { renewLink } from '../../src/access/link/renew-link.ts';
import { acceptInvitation, readInvitation } from '../../src/access/session/accept-invitation.ts';
import { endAllSessions, endSession } from '../../src/access/session/end-session.ts';
import { invite } from '../../src/access/session/invite.ts';
import { leave } from '../../src/access/session/leave.ts';
import { cameByLetter } from '../../src/access/session/session.table.ts';
import { signIn } from '../../src/access/session/sign-in.ts';
import { theirSessions } from '../../src/access/session/their-sessions.ts';
import { theirList, theirThread } from '../../src/access/theirs/their-enquiries.table.ts';
import { answer } from '../../src/answering/answer.ts';
import { markRead } from '../../src/answering/mark-read.ts';
import { type Service, transact } from '../../src/database/service.ts';
import { personByEmail } from '../../src/people/person.table.ts';
import { sampleSignIns } from '../../src/server/sample/sign-ins.ts';
import { camille, ines, lumiere, samir, theo } from '../cast.ts';
import { databases } from '../databases.ts';
import { atSignIn, lookingAt, memberAt, newEnquiry, signsIn } from '../scene.ts';
import { startService, type TestService } from '../service.ts';

const browser = 'a browser';
const wrong = { signed: false, because: 'wrong' };

/** Waits until so many statements wait for a lock. */
const waitForLocks = ({ database }: Service, count: number) =>
  vi.waitFor(async () => {
    const { rows } = await sql`
      select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
    `.execute(database.read);
    expect(rows).toHaveLength(count);
  }, 20_000);

describe.each(databases)('who is at the door, on the %s database', (kind) => {
  let relais: TestService;
  beforeAll(async () => {
    relais = await startService(kind, { web: false, worker: true });
  });
  afterAll(() => relais.stop());

  /** The locator and the secret of the latest link that somebody was sent about an enquiry just made. */
  async function sentLink(email: string, since: number) {
    await relais.worker?.drain();
    const ofTheClock = /^(Votre semaine|Rappel)/;
    const letter = relais.mail.letters
      .slice(since)
      .findLast((one) => one.recipient === email && !ofTheClock.test(one.subject));
    const address = new URL(relais.mail.linkIn(letter?.text ?? ''));
    const [, , locator = '', inPath = ''] = address.pathname.split('/');
    const code = relais.mail.codeIn(letter?.text ?? '');
    return { locator, secret: inPath || address.hash.slice(1), code };
  }

  async function alertOf(email: string) {
    await relais.worker?.drain();
    const since = relais.mail.letters.length;
    const enquiryId = await newEnquiry(relais.service);
    return { enquiryId, ...(await sentLink(email, since)) };
  }

  const knock = {
    session: null,
    deviceToken: undefined as string | undefined,
    browser,
    network: '192.0.2',
    byHand: true,
  };
  const opens = async (link: { locator: string; secret: string }, with_: Partial<typeof knock> = {}) =>
    openLink(relais.service, { ...knock, ...with_, locator: link.locator, secret: link.secret });
  const recognised = (token: string | null) => recognise(relais.service, token ?? undefined);
  const callerOf = async (token: string | null): Promise<MemberCaller | null> =>
    (await recognised(token))?.caller ?? null;

  describe('the link of an alert', () => {
    test('a hand on an unknown browser looks at that one enquiry, at any age of the letter, and at nothing else (link-1)', async () => {
      const other = await newEnquiry(relais.service);
      const link = await alertOf(theo.email);
      relais.clock.move({ minutes: 6 });
      const opened = await opens(link);
      expect(opened).toMatchObject({ opened: true, enquiryId: link.enquiryId });
      const caller = await callerOf(opened.opened ? opened.token : null);
      if (!caller) throw new Error('nobody was signed in');
      expect(caller.reach.maybeAutomatic).toBe(true);
      expect(await theirThread(relais.service, caller, link.enquiryId)).not.toBeNull();
      expect(await theirThread(relais.service, caller, other)).toBeNull();
      const { lines } = await theirList(relais.service, caller, { show: 'all', after: null });
      expect(lines.map((line) => line.id)).toEqual([link.enquiryId]);
      const looking = await lookingAt(relais.service, other);
      expect(await answer(relais.service, caller, { ...looking, text: 'Non.' })).toEqual({
        done: false,
        because: 'gone',
      });
      expect(await markRead(relais.service, caller, { enquiryId: other, seen: 1 })).toMatchObject({
        read: false,
      });
    });

    test('it opens any number of browsers for thirty days, then offers a fresh one to the same address (link-6)', async () => {
      const link = await alertOf(ines.email);
      for (let browsers = 0; browsers < 3; browsers++)
        expect(await opens(link)).toMatchObject({ opened: true });
      relais.clock.move({ hours: 24 * 30 });
      expect(await opens(link)).toEqual({ opened: false, because: 'dead' });
      await relais.worker?.drain();
      const since = relais.mail.letters.length;
      await Promise.all([1, 2, 3].map(() => renewLink(relais.service, link.locator)));
      const fresh = await sentLink(ines.email, since);
      expect(relais.mail.letters.slice(since)).toHaveLength(1);
      expect(fresh.locator).toBe(link.locator);
      expect(await opens(fresh)).toMatchObject({ opened: true, enquiryId: link.enquiryId });
      expect(await opens(link)).toEqual({ opened: false, because: 'wrong' });
    });

    test('the code of the letter serves where the secret was cut off', async () => {
      const link = await alertOf(ines.email);
      expect(link.code).toHaveLength(8);
      const typed = { locator: link.locator, secret: ` ${link.code.toLowerCase()} ` };
      expect(await opens(typed)).toMatchObject({ opened: true, enquiryId: link.enquiryId });
    });

    test('a wrong secret, an unknown locator and the link of a patient open nothing', async () => {
      const link = await alertOf(ines.email);
      for (const wrong of [
        { ...link, secret: 'x'.repeat(43) },
        { ...link, secret: '' },
        { ...link, locator: 'AAAAAAAAAAAAAAAA' },
      ])
        expect(await opens(wrong)).toEqual({ opened: false, because: 'wrong' });
    });

    test('a device that Théo has made his goes straight in with his whole desk; another member’s does not', async () => {
      const his = await signsIn(relais.service, theo.email, { ownDevice: true });
      const deviceToken = his.deviceToken ?? undefined;
      const toTheo = await alertOf(theo.email);
      const byPage = { byHand: false, deviceToken };
      const opened = await opens(toTheo, byPage);
      const caller = await callerOf(opened.opened ? opened.token : null);
      expect(caller).toMatchObject({ reach: { enquiryId: null }, person: { email: theo.email } });
      expect(await opens(await alertOf(ines.email), byPage)).toEqual({
        opened: false,
        because: 'unknown-browser',
      });
      relais.clock.move({ hours: 24 * 91 });
      expect(await opens(await alertOf(theo.email), byPage)).toEqual({
        opened: false,
        because: 'unknown-browser',
      });
    });
  });

  test('a patient’s link opens her own enquiry on her browser, and no other; a hand proves her address (link-4)', async () => {
    const since = relais.mail.letters.length;
    const email = 'lea.private@courriel.example';
    const enquiryId = await newEnquiry(relais.service, { email });
    const other = await newEnquiry(relais.service);
    const link = await sentLink(email, since);
    const opened = await openPatientLink(relais.service, { ...link, browser, byHand: false });
    expect(opened).toMatchObject({ opened: true, enquiryId });
    const token = opened.opened ? opened.token : undefined;
    expect(await patientCaller(relais.service, token, enquiryId)).toMatchObject({
      enquiryId,
      byLetter: true,
    });
    expect(await patientCaller(relais.service, token, other)).toBeNull();
    const { read } = relais.service.database;
    expect(await cameByLetter(read, [enquiryId])).toBe(false);
    await openPatientLink(relais.service, { ...link, browser, byHand: true });
    expect(await cameByLetter(read, [enquiryId])).toBe(true);
    expect(await recognise(relais.service, token)).toBeNull();
    expect(
      await openPatientLink(relais.service, { ...link, secret: 'wrong', browser, byHand: true }),
    ).toEqual({
      opened: false,
      because: 'wrong',
    });
  });

  test('what belongs to another practice does not exist for Dr Benali, nor for the operator', async () => {
    const enquiryId = await newEnquiry(relais.service);
    const form = await lookingAt(relais.service, enquiryId);
    for (const email of [samir.email, sampleSignIns.operator]) {
      const stranger = await memberAt(relais.service, email);
      expect(await theirThread(relais.service, stranger, enquiryId)).toBeNull();
      const { lines } = await theirList(relais.service, stranger, { show: 'all', after: null });
      expect(lines.map((line) => line.id)).not.toContain(enquiryId);
      expect(await answer(relais.service, stranger, { ...form, text: 'Non.' })).toEqual({
        done: false,
        because: 'gone',
      });
      expect(await markRead(relais.service, stranger, { enquiryId, seen: 1 })).toEqual({
        read: false,
        because: 'gone',
      });
    }
  });

  describe('invitations and passwords', () => {
    const invited = async (email: string) => {
      await relais.worker?.drain();
      const since = relais.mail.letters.length;
      await transact(relais.service, async (within) => {
        const person = await personByEmail(within.tx, email);
        if (person) await invite(within, person, lumiere.name);
      });
      return sentLink(email, since);
    };

    test('Dr Benali sets a password once, signs in with it, and the invitation is spent', async () => {
      const link = await invited(samir.email);
      expect(await readInvitation(relais.service, link.locator, link.secret)).toMatchObject({ live: true });
      const accepts = (password: string, byHand = true) =>
        acceptInvitation(relais.service, { ...link, password, byHand });
      expect(await accepts('un lilas fleurit tard ici', false)).toEqual({
        accepted: false,
        because: 'not-by-hand',
      });
      expect(await accepts('motdepasse1')).toMatchObject({ accepted: false, because: 'known' });
      expect(await accepts('court')).toEqual({ accepted: false, because: 'too-short' });
      expect(await accepts('un lilas fleurit tard ici')).toEqual({ accepted: true, email: samir.email });
      expect(await accepts('un autre lilas fleurit ici')).toEqual({ accepted: false, because: 'dead' });
      const by = { ...atSignIn, email: ` ${samir.email.toUpperCase()} ` };
      expect(await signIn(relais.service, { ...by, password: 'un lilas fleurit tard ici' })).toMatchObject({
        signed: true,
      });
      expect(await signIn(relais.service, { ...by, password: 'un lilas fleurit tard la' })).toEqual(wrong);
    });

    test('a second invitation ends the first (session-6)', async () => {
      const first = await invited(ines.email);
      const second = await invited(ines.email);
      const state = ({ locator, secret }: typeof first) => readInvitation(relais.service, locator, secret);
      expect(await state(first)).toEqual({ live: false, because: 'dead' });
      expect(await state(second)).toMatchObject({ live: true });
    });

    test('a new password ends what was opened with the old one: sessions, devices, other invitations (session-7)', async () => {
      const old = 'un jasmin grimpe ici';
      await acceptInvitation(relais.service, {
        ...(await invited(samir.email)),
        password: old,
        byHand: true,
      });
      const other = await invited(samir.email);
      const link = await invited(samir.email);
      // As where two were sent at the same moment.
      await relais.service.database.transact((tx) =>
        sql`update link set ended_at = null where id = ${other.locator}`.execute(tx),
      );
      const readsOther = () => readInvitation(relais.service, other.locator, other.secret);
      expect(await readsOther()).toMatchObject({ live: true });
      const signs = (password: string) =>
        signIn(relais.service, { ...atSignIn, email: samir.email, password, ownDevice: true });
      const before = await signsIn(relais.service, samir.email, { password: old, ownDevice: true });
      const { person } = (await callerOf(before.token)) ?? {};
      if (!person) throw new Error('he could not sign in');
      const password = 'une glycine pousse au mur';
      const accepts = () => acceptInvitation(relais.service, { ...link, password, byHand: true });
      const both = await Promise.all([accepts(), accepts()]);
      expect(both.map((one) => one.accepted).sort()).toEqual([false, true]);
      expect(await readsOther()).toEqual({ live: false, because: 'dead' });
      expect(await callerOf(before.token)).toBeNull();
      const { read } = relais.service.database;
      const live = (table: 'session' | 'device') =>
        read
          .selectFrom(table)
          .select('id')
          .where('person_id', '=', person.id)
          .where('ended_at', 'is', null)
          .execute();
      expect([await live('session'), await live('device')]).toEqual([[], []]);
      expect(await signs(old)).toEqual(wrong);
      expect(await signs(password)).toMatchObject({ signed: true });
    });

    test.runIf(kind === 'postgres')(
      'a sign-in with the old password that is under way while a new one is set fails (session-7)',
      async () => {
        const { service } = relais;
        const old = 'un pommier donne tard ici';
        await acceptInvitation(service, { ...(await invited(samir.email)), password: old, byHand: true });
        const signs = () =>
          signIn(service, { ...atSignIn, email: samir.email, password: old, ownDevice: true });
        expect(await signs()).toMatchObject({ signed: true });
        const link = await invited(samir.email);
        const { caller } =
          (await recognised((await signsIn(service, samir.email, { password: old })).token)) ?? {};
        if (!caller) throw new Error('he could not sign in');
        const letGo = Promise.withResolvers<void>();
        // The new password is written, and its transaction waits for the devices.
        const holding = service.database.transact(async (tx) => {
          await sql`select from device where person_id = ${caller.person.id} for update`.execute(tx);
          await letGo.promise;
        });
        const accepting = acceptInvitation(service, {
          ...link,
          password: 'un cerisier donne tôt là',
          byHand: true,
        });
        await waitForLocks(service, 1);
        // The old one still fits, and this waits for the password.
        const signing = signs();
        await waitForLocks(service, 2);
        letGo.resolve();
        await holding;
        expect(await accepting).toMatchObject({ accepted: true });
        expect(await signing).toEqual(wrong);
      },
    );

    test('an invitation that nobody took for a week is dead', async () => {
      const link = await invited(ines.email);
      relais.clock.move({ hours: 24 * 7 });
      expect(await readInvitation(relais.service, link.locator, link.secret)).toEqual({
        live: false,
        because: 'dead',
      });
    });

    test.each(['', 'nobody@relais.example', 'a\0b@relais.example', "' or 1=1 --", camille.email])(
      'with %j and a wrong password nobody comes in',
      async (email) =>
        expect(
          await signIn(relais.service, { ...atSignIn, email, password: 'wrong\0', ownDevice: true }),
        ).toEqual(wrong),
    );
  });

  test('Inès lists her sessions, ends one, then all; a stranger’s session is not hers to end', async () => {
    const signedIn = async (email: string) => {
      const signed = await signsIn(relais.service, email, { ownDevice: true });
      const who = await recognised(signed.token);
      if (!who || !hasWholeDesk(who.caller)) throw new Error('she could not sign in');
      return { token: signed.token, session: who.session, caller: who.caller };
    };
    const desk = await signedIn(ines.email);
    const phone = await signedIn(ines.email);
    const his = await signedIn(theo.email);
    const { sessions, devices } = await theirSessions(relais.service, desk.caller, desk.session.id);
    expect(sessions.map((session) => session.id)).toEqual(
      expect.arrayContaining([desk.session.id, phone.session.id]),
    );
    expect(devices.length).toBeGreaterThanOrEqual(2);
    await endSession(relais.service, desk.caller, his.session.id);
    expect(await callerOf(his.token)).not.toBeNull();
    await endSession(relais.service, desk.caller, phone.session.id);
    expect(await callerOf(phone.token)).toBeNull();
    expect(await callerOf(desk.token)).not.toBeNull();
    await endAllSessions(relais.service, desk.caller);
    expect(await callerOf(desk.token)).toBeNull();
    expect((await theirSessions(relais.service, desk.caller, desk.session.id)).devices).toEqual([]);
  });

  test('a session ends by itself after its time', async () => {
    const signed = await signsIn(relais.service, camille.email);
    relais.clock.move({ hours: 11, minutes: 59 });
    expect(await callerOf(signed.token)).not.toBeNull();
    relais.clock.move({ minutes: 2 });
    expect(await callerOf(signed.token)).toBeNull();
  });

  test('whoever leaves is out at once: session, device, link, and the deed that was under way (answering-7, link-7)', async () => {
    const link = await alertOf(theo.email);
    const signed = await signsIn(relais.service, theo.email, { ownDevice: true });
    const caller = await callerOf(signed.token);
    if (!caller) throw new Error('he could not sign in');
    const form = await lookingAt(relais.service, link.enquiryId);
    const who = { email: theo.email, practice: lumiere.reference };
    expect(await leave(relais.service, who)).toEqual({ left: true });
    expect(await callerOf(signed.token)).toBeNull();
    expect(await answer(relais.service, caller, { ...form, text: 'Non.' })).toEqual({
      done: false,
      because: 'gone',
    });
    expect(await opens(link)).toEqual({ opened: false, because: 'dead' });
    expect(await opens(link, { deviceToken: signed?.deviceToken ?? undefined })).toMatchObject({
      opened: false,
    });
    const since = relais.mail.letters.length;
    await renewLink(relais.service, link.locator);
    await newEnquiry(relais.service);
    await relais.worker?.drain();
    const later = relais.mail.letters.slice(since).map((letter) => letter.recipient);
    expect(later).toContain(camille.email);
    expect(later).not.toContain(theo.email);
    expect(await leave(relais.service, who)).toEqual({ left: false, because: 'not-a-member' });
  });
});
