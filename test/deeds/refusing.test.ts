import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { patientThread } from '../../src/access/theirs/patient-thread.ts';
import { theirList, theirThread } from '../../src/access/theirs/their-enquiries.table.ts';
import { lookAlikes } from '../../src/answering/look-alikes.ts';
import { ownFirst } from '../../src/answering/own-first.ts';
import { refuse } from '../../src/answering/refuse.ts';
import { reopen } from '../../src/answering/reopen.ts';
import { newFormToken } from '../../src/asking/form-token.ts';
import { writeAgain } from '../../src/asking/write-again.ts';
import type { EnquiryId, LinkId } from '../../src/database/id.ts';
import { anId } from '../an-id.ts';
import { camille, port, samir } from '../cast.ts';
import { databases } from '../databases.ts';
import { said } from '../said.ts';
import { lookingAt, memberAt, newEnquiry, patientOf, standingOf } from '../scene.ts';
import { startService, type TestService } from '../service.ts';

describe.each(databases)('refusals and what follows, on the %s database', (kind) => {
  let relais: TestService;
  beforeAll(async () => {
    relais = await startService(kind, { web: false, worker: true });
  });
  afterAll(() => relais.stop());

  const likes = async (enquiryId: EnquiryId) => {
    const doctor = await memberAt(relais.service, camille.email);
    const thread = await theirThread(relais.service, doctor, enquiryId);
    if (!thread) throw new Error('there is no such enquiry');
    return lookAlikes(relais.service, thread);
  };
  const refuses = async (enquiryId: EnquiryId, of: EnquiryId | null) =>
    refuse(relais.service, await memberAt(relais.service, camille.email), {
      ...(await lookingAt(relais.service, enquiryId)),
      reason: 'duplicate',
      sentence: '',
      of,
    });
  const firstShown = async (enquiryId: EnquiryId) => {
    const thread = await patientThread(relais.service, await patientOf(relais.service, enquiryId));
    return thread && ownFirst(relais.service, thread);
  };
  const later = (minutes = 5) => relais.clock.move({ minutes });

  /** Somebody with an address of her own; every scene begins with one whom nobody has seen. */
  const locatorIn = (text = '') =>
    anId<LinkId>(new URL(relais.mail.linkIn(text)).pathname.split('/')[2] ?? '');
  const somebody = () => `marie.${relais.service.chance.uuid()}`;

  test('the same person, written two ways, is recognised by marks alone (answering-11)', async () => {
    const name = somebody();
    const first = await newEnquiry(relais.service, {
      email: `${name}@courriel.example`,
      message: 'Un.',
      phone: '',
    });
    later();
    const second = await newEnquiry(relais.service, {
      email: `${name.toUpperCase()}+botox@courriel.example`,
      message: 'Deux.',
      phone: '',
    });
    expect(await likes(second)).toMatchObject({
      earlier: [{ id: first, because: ['same-person', 'same-procedure'] }],
      spam: [],
      repeatedBy: [],
    });
    expect((await likes(first)).earlier).toEqual([]);
    const row = await relais.service.database.read
      .selectFrom('enquiry')
      .selectAll()
      .where('id', '=', second)
      .executeTakeFirstOrThrow();
    const bytes = Buffer.concat(Object.values(row).filter((one) => Buffer.isBuffer(one)));
    expect(bytes.toString('latin1').toLowerCase()).not.toContain(name.toLowerCase());
  });

  test('the same telephone, dialled from home and from abroad, is the same person; another practice is not asked (answering-11, answering-17)', async () => {
    const elsewhere = await newEnquiry(relais.service, { phone: '06 11 22 33 44', practice: port.reference });
    later();
    const first = await newEnquiry(relais.service, { phone: '06 11 22 33 44' });
    later();
    const second = await newEnquiry(relais.service, { phone: '+33 6 11 22 33 44', message: 'Autre chose.' });
    expect((await likes(second)).earlier.map((one) => one.id)).toEqual([first]);
    expect(await refuses(second, elsewhere)).toEqual({ done: false, because: 'gone' });
    expect(await refuses(second, anId<EnquiryId>('nonsense'))).toEqual({ done: false, because: 'gone' });
    expect(await standingOf(relais.service, second)).toMatchObject({ state: 'open' });
  });

  test('a duplicate points at the first enquiry, for both sides, until it is taken back (answering-19)', async () => {
    const email = `${somebody()}@courriel.example`;
    const first = await newEnquiry(relais.service, { email });
    later();
    const second = await newEnquiry(relais.service, { email });
    await relais.worker?.drain();
    const since = relais.mail.letters.length;
    expect(await refuses(second, first)).toEqual({ done: true });
    await relais.worker?.drain();
    const letter = relais.mail.letters.slice(since).find((one) => one.recipient === email);
    expect(letter?.subject).toMatch(/a déjà votre demande/);
    const link = await relais.service.database.read
      .selectFrom('link')
      .select('enquiry_id')
      .where('id', '=', locatorIn(letter?.text))
      .executeTakeFirst();
    expect(link?.enquiry_id).toBe(first);
    expect(await standingOf(relais.service, second)).toMatchObject({ duplicateOf: first, state: 'refused' });
    expect((await likes(first)).repeatedBy.map((one) => one.id)).toEqual([second]);
    expect(await firstShown(second)).toMatchObject({ own: true, stands: 'transmitted', offered: false });
    const doctor = await memberAt(relais.service, camille.email);
    await reopen(relais.service, doctor, await lookingAt(relais.service, second));
    expect((await likes(first)).repeatedBy).toEqual([]);
    expect(await firstShown(second)).toBeNull();
  });

  test('the letter of a duplicate opens nothing that another address wrote (answering-231)', async () => {
    const first = await newEnquiry(relais.service, { phone: '06 99 88 77 66' });
    later();
    const email = `${somebody()}@courriel.example`;
    const second = await newEnquiry(relais.service, { email, phone: '0033 6 99 88 77 66' });
    await relais.worker?.drain();
    const since = relais.mail.letters.length;
    await refuses(second, first);
    await relais.worker?.drain();
    const [letter, ...more] = relais.mail.letters.slice(since);
    expect(more).toEqual([]);
    expect(letter?.recipient).toBe(email);
    const link = await relais.service.database.read
      .selectFrom('link')
      .select('enquiry_id')
      .where('id', '=', locatorIn(letter?.text))
      .executeTakeFirst();
    expect(link?.enquiry_id).toBe(second);
    expect(await firstShown(second)).toMatchObject({ own: false, stands: 'transmitted' });
  });

  test('the long words of three other people of the practice may be spam; nothing is done by it', async () => {
    const message =
      'Gagnez de l’argent depuis chez vous, en quelques minutes par jour, sans effort et sans risque.';
    const copies = [];
    for (let copy = 0; copy < 4; copy++) {
      copies.push(await newEnquiry(relais.service, { message, phone: '' }));
      later();
    }
    const last = copies.at(-1)!;
    expect(await likes(last)).toMatchObject({ earlier: [], spam: ['copies'] });
    expect(await standingOf(relais.service, last)).toMatchObject({ state: 'open' });
  });

  test('refused as spam, she writes: contested, among the unread, still refused (answering-20)', async () => {
    const enquiryId = await newEnquiry(relais.service, { practice: port.reference });
    const doctor = await memberAt(relais.service, samir.email);
    const spam = { ...(await lookingAt(relais.service, enquiryId)), reason: 'spam', sentence: '' } as const;
    expect(await refuse(relais.service, doctor, spam)).toEqual({ done: true });
    const listed = async () => {
      const { lines } = await theirList(relais.service, doctor, { show: 'unread', after: null });
      return lines.filter((line) => line.id === enquiryId);
    };
    expect(await listed()).toEqual([]);
    later();
    await writeAgain(relais.service, await patientOf(relais.service, enquiryId), {
      text: said('Je suis là.'),
      formToken: newFormToken(relais.service),
    });
    expect(await listed()).toMatchObject([
      { contested: true, state: 'refused', unread: true, wait: { which: 'contested', lateAt: null } },
    ]);
    await reopen(relais.service, doctor, await lookingAt(relais.service, enquiryId));
    expect(await listed()).toMatchObject([{ contested: false, state: 'open', isNew: true }]);
  });
});
