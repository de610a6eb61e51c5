import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { senderCaller } from '../../src/access/caller/held-token.ts';
import { patientCaller } from '../../src/access/caller/patient-caller.ts';
import { moveTo } from '../../src/access/link/move-to.ts';
import { openPatientLink } from '../../src/access/link/open-patient-link.ts';
import { renewLink } from '../../src/access/link/renew-link.ts';
import { patientThread } from '../../src/access/theirs/patient-thread.ts';
import { sealSearch } from '../../src/access/theirs/search-address.ts';
import { theirList } from '../../src/access/theirs/their-enquiries.table.ts';
import { answer } from '../../src/answering/answer.ts';
import { confirm } from '../../src/asking/confirm.ts';
import { confirmAgain, heldAddress } from '../../src/asking/confirm-again.ts';
import { correctAddress } from '../../src/asking/correct-address.ts';
import { newFormToken } from '../../src/asking/form-token.ts';
import { heldWith } from '../../src/asking/held-with.ts';
import type { EnquiryId } from '../../src/database/id.ts';
import { type Service, transact } from '../../src/database/service.ts';
import { openEnquiry } from '../../src/enquiry/history/open-enquiry.ts';
import { threadOf } from '../../src/enquiry/history/thread.table.ts';
import { anId } from '../an-id.ts';
import { databases } from '../databases.ts';
import { asks, lookingAt, memberAt, patientOf, senderOf } from '../scene.ts';
import { enterScene, type Scene } from '../stage.ts';

const linkIn = (text: string) => /\/suivi\/([^/\s]+)\/([^/\s"<]+)/.exec(text)?.slice(1) ?? [];

const waitsForALock = ({ database }: Service) =>
  vi.waitFor(async () => {
    const { rows } = await sql`
      select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
    `.execute(database.read);
    expect(rows).not.toEqual([]);
  }, 20_000);

describe.each(databases)('another address, on the %s database', (kind) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await enterScene(kind);
  });
  afterAll(() => scene.stop());

  let count = 0;
  const addressOf = () => `lea.${++count}.${scene.service.chance.uuid()}@courriel.example`;
  const lettersTo = async (address: string) => {
    await scene.sweep();
    return scene.mail.letters.filter((letter) => letter.recipient === address);
  };
  const open = ([locator = '', secret = '']: string[]) =>
    openPatientLink(scene.service, { locator, secret, browser: 'hers', byHand: true });
  const pageOf = async (token: string, id: EnquiryId) => {
    const caller = await patientCaller(scene.service, token, id);
    const page = caller && (await patientThread(scene.service, caller));
    if (!page) throw new Error('her page does not open');
    return page;
  };
  const emailOf = async (id: EnquiryId) =>
    (await threadOf(scene.service.database.read, scene.service.keys, id))?.patient.email;

  test('proves itself before anything private goes there (asking-19)', async () => {
    const { service, cast } = scene;
    const [wrong, right] = [addressOf(), addressOf()];
    const id = await scene.newEnquiry({ email: wrong, name: 'Ysolde Kerbrat' });
    const [first] = await lettersTo(wrong);
    const old = linkIn(first?.text ?? '');
    expect(await correctAddress(service, await patientOf(service, id), right)).toEqual({ sent: true });
    const [proof] = await lettersTo(right);
    expect(`${proof?.subject} ${proof?.text}`).not.toMatch(/Ysolde|Kerbrat|Lumi/);

    const doctor = await memberAt(service, cast.camille.email);
    await answer(service, doctor, { ...(await lookingAt(service, id)), text: 'Oui.' });
    expect((await lettersTo(right)).length).toBe(1);
    expect((await lettersTo(wrong)).length).toBe(2);

    const proven = linkIn(proof?.text ?? '');
    await renewLink(service, proven[0] ?? '');
    expect((await lettersTo(wrong)).length).toBe(2);
    expect(await open(proven)).toMatchObject({ opened: true, enquiryId: id, to: 'enquiry' });
    expect(await emailOf(id)).toBe(right);
    expect(await scene.factsOf(id, 'readdressed')).toHaveLength(1);
    await answer(service, doctor, { ...(await lookingAt(service, id)), text: 'Et encore.' });
    expect((await lettersTo(right)).length).toBe(2);
    expect((await lettersTo(wrong)).length).toBe(2);
    expect(await open(old)).toMatchObject({ opened: true, enquiryId: id });
    const find = await sealSearch(service, doctor, right);
    const { lines } = await theirList(service, doctor, { show: 'all', after: null, find });
    expect(lines.map((line) => line.id)).toEqual([id]);
  });

  test('the last one given counts, three a day, never the same (asking-19)', async () => {
    const { service } = scene;
    const email = addressOf();
    const id = await scene.newEnquiry({ email });
    const given = [addressOf(), addressOf(), addressOf()];
    expect(await correctAddress(service, await patientOf(service, id), email.toUpperCase())).toEqual({
      sent: false,
      because: 'same',
    });
    for (const one of given)
      expect(await correctAddress(service, await patientOf(service, id), one)).toEqual({ sent: true });
    expect(await correctAddress(service, await patientOf(service, id), addressOf())).toEqual({
      sent: false,
      because: 'too-many',
    });
    await scene.sweep();
    const letters = given.map((to) => scene.mail.letters.find((letter) => letter.recipient === to)?.text);
    expect(await open(linkIn(letters[0] ?? ''))).toEqual({ opened: false, because: 'dead' });
    expect(await open(linkIn(letters[2] ?? ''))).toMatchObject({ opened: true });
    expect(await emailOf(id)).toBe(given[2]);
    scene.clock.move({ hours: 25 });
    expect(await correctAddress(service, await patientOf(service, id), given[0] ?? '')).toEqual({
      sent: true,
    });
  });

  test('a held enquiry shows its address, is sent again and corrected, by the browser that sent it (asking-17)', async () => {
    const { service, cast } = scene;
    const [wrong, right] = [addressOf(), addressOf()];
    const asked = await asks(service, {
      ...{ practice: cast.lumiere.reference, procedure: cast.botulinum, email: wrong },
      formToken: newFormToken(service),
    });
    if (!asked.asked || !asked.held) throw new Error('it was not held');
    const { token } = asked;
    expect(await heldAddress(service, senderOf(service, token))).toBe(wrong);
    for (const none of [undefined, '', `${token}x`, token.replace(/^./, (one) => (one === '0' ? '1' : '0'))])
      expect(senderCaller(service, none)).toBeNull();
    expect(await confirmAgain(service, senderOf(service, token), wrong)).toEqual({ sent: true });
    const before = await lettersTo(wrong);
    expect(before).toHaveLength(2);
    expect(await confirmAgain(service, senderOf(service, token), right)).toEqual({ sent: true });
    expect(await confirmAgain(service, senderOf(service, token), right)).toEqual({
      sent: false,
      because: 'too-many',
    });
    expect(await open(linkIn(before[0]?.text ?? ''))).toEqual({ opened: false, because: 'dead' });
    const [letter] = await lettersTo(right);
    const opened = await open(linkIn(letter?.text ?? ''));
    if (!opened.opened) throw new Error('the letter does not open');
    await confirm(service, await patientOf(service, opened.enquiryId));
    expect(await heldAddress(service, senderOf(service, token))).toBeNull();
    expect(await emailOf(opened.enquiryId)).toBe(right);
    expect(await confirmAgain(service, senderOf(service, token), wrong)).toEqual({
      sent: false,
      because: 'gone',
    });
  });

  const heldFrom = async (email: string) => {
    const { service, cast } = scene;
    const formToken = newFormToken(service);
    const practice = cast.lumiere.reference;
    const asked = await asks(service, { practice, procedure: cast.botulinum, email, formToken });
    if (!asked.asked || !asked.held) throw new Error('it was not held');
    return { token: asked.token, id: anId<EnquiryId>(asked.token.split('.')[0] ?? '') };
  };
  const asksToConfirm = async (email: string) =>
    (await lettersTo(email)).filter(({ subject }) => /confirmez/.test(subject));

  test('a mailbox keeps its three letters a day, whatever address its enquiries have since', async () => {
    const { service } = scene;
    const email = addressOf();
    for (const _ of 'abc') {
      const { token } = await heldFrom(email);
      expect(await confirmAgain(service, senderOf(service, token), addressOf())).toEqual({ sent: true });
    }
    const last = await heldFrom(email);
    expect(await confirmAgain(service, senderOf(service, last.token), email)).toEqual({ sent: true });
    expect(await asksToConfirm(email)).toHaveLength(3);
    const sent = await scene.newEnquiry({ email: addressOf() });
    expect(await correctAddress(service, await patientOf(service, sent), email)).toEqual({ sent: true });
    expect(await lettersTo(email)).toHaveLength(3);
    scene.clock.move({ hours: 24 });
    expect(await asksToConfirm(email)).toHaveLength(4);
    const opened = await open(linkIn((await asksToConfirm(email)).at(-1)?.text ?? ''));
    expect(opened).toMatchObject({ opened: true, enquiryId: last.id });
  });

  test('nobody learns how many letters another mailbox has had', async () => {
    const { service } = scene;
    const [full, fresh] = [addressOf(), addressOf()];
    for (const _ of 'abc') await heldFrom(full);
    const answersOf = async (email: string) => {
      const patient = await patientOf(service, await scene.newEnquiry({ email: addressOf() }));
      const answers = [];
      for (const tag of ['', '+1', '+2', '+3'])
        answers.push(await correctAddress(service, patient, email.replace('@', `${tag}@`)));
      return answers;
    };
    expect(await answersOf(full)).toEqual(await answersOf(fresh));
  });

  test('a held enquiry of tomorrow’s letter moves away: the letter asks for the other', async () => {
    const { service } = scene;
    const email = addressOf();
    for (const _ of 'abc') await heldFrom(email);
    const fourth = await heldFrom(email);
    const fifth = await heldFrom(email);
    expect(await confirmAgain(service, senderOf(service, fourth.token), addressOf())).toEqual({ sent: true });
    scene.clock.move({ hours: 24 });
    const letters = await asksToConfirm(email);
    expect(letters).toHaveLength(4);
    expect(await open(linkIn(letters[3]?.text ?? ''))).toMatchObject({ opened: true, enquiryId: fifth.id });
  });

  test('opened at the moment at which its enquiry moves, a letter to the wrong address opens nothing', async () => {
    const { service } = scene;
    const wrong = addressOf();
    const { id } = await heldFrom(wrong);
    const link = linkIn((await asksToConfirm(wrong))[0]?.text ?? '');
    const [isHeld, isOpening] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const moving = transact(service, async (within) => {
      const held = await openEnquiry(within, id);
      if (!held) throw new Error('there is none');
      isHeld.resolve();
      await isOpening.promise;
      await moveTo(within, held, addressOf());
    });
    await isHeld.promise;
    const opening = open(link);
    if (kind === 'postgres') await waitsForALock(service);
    isOpening.resolve();
    await moving;
    expect(await opening).toEqual({ opened: false, because: 'dead' });
  });

  test('moved to a mailbox that has had its three, a held enquiry waits on their pages (asking-17)', async () => {
    const { service } = scene;
    const [wrong, right] = [addressOf(), addressOf()];
    for (const _ of 'abc') await heldFrom(right);
    const letters = await asksToConfirm(right);
    const moved = await heldFrom(wrong);
    expect(await asksToConfirm(wrong)).toHaveLength(1);
    scene.clock.move({ minutes: 1 });
    expect(await confirmAgain(service, senderOf(service, moved.token), right)).toEqual({ sent: true });
    expect(await asksToConfirm(right)).toHaveLength(3);
    const opened = await open(linkIn(letters[0]?.text ?? ''));
    if (!opened.opened) throw new Error('the letter does not open');
    const page = await pageOf(opened.token, opened.enquiryId);
    expect((await heldWith(service, page, null)).map(({ id }) => id)).toEqual([moved.id]);
  });

  test('who came by a letter to the address before sees, confirms and proves nothing of the next', async () => {
    const { service } = scene;
    const [foe, hers] = [addressOf(), addressOf()];
    const { token, id } = await heldFrom(foe);
    const opened = await open(linkIn((await asksToConfirm(foe))[0]?.text ?? ''));
    if (!opened.opened) throw new Error('the letter does not open');
    expect(await patientCaller(service, opened.token, id)).toMatchObject({ byLetter: true });
    expect(await correctAddress(service, await patientOf(service, id), hers)).toMatchObject({ sent: false });
    expect(await confirmAgain(service, senderOf(service, token), hers)).toEqual({ sent: true });
    expect(await patientCaller(service, opened.token, id)).toBeNull();
    const [letter] = await asksToConfirm(hers);
    expect(letter?.text).toMatch(/^Bonjour,\s/);
    const own = await open(linkIn(letter?.text ?? ''));
    if (!own.opened) throw new Error('her letter does not open');
    expect(await patientCaller(service, own.token, id)).toMatchObject({ byLetter: true });
  });

  test('a page that was sent and has another address since shows nothing that is held with it', async () => {
    const { service } = scene;
    const [before, after] = [addressOf(), addressOf()];
    const { id } = await heldFrom(before);
    const [letter] = await asksToConfirm(before);
    const link = linkIn(letter?.text ?? '');
    await open(link);
    await confirm(service, await patientOf(service, id));
    await correctAddress(service, await patientOf(service, id), after);
    await open(linkIn((await lettersTo(after))[0]?.text ?? ''));
    for (const _ of 'abc') await heldFrom(after);
    await scene.sweep();
    const again = await open(link);
    if (!again.opened) throw new Error('her old link does not open');
    const page = await pageOf(again.token, id);
    expect(await heldWith(service, page, null)).toEqual([]);
  });
});
