import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { patientCaller } from '../../src/access/caller/patient-caller.ts';
import { openPatientLink } from '../../src/access/link/open-patient-link.ts';
import { type OwnThread, patientThread } from '../../src/access/theirs/patient-thread.ts';
import { theirList, theirThread } from '../../src/access/theirs/their-enquiries.table.ts';
import { answer } from '../../src/answering/answer.ts';
import { markRead } from '../../src/answering/mark-read.ts';
import { ask } from '../../src/asking/ask.ts';
import { confirm } from '../../src/asking/confirm.ts';
import { expectOf } from '../../src/asking/expect-of.ts';
import { newFormToken } from '../../src/asking/form-token.ts';
import { confirmHeldWith, heldWith } from '../../src/asking/held-with.ts';
import { writeAgain } from '../../src/asking/write-again.ts';
import type { EnquiryId } from '../../src/database/id.ts';
import { newId } from '../../src/database/new-id.ts';
import { practiceByReference } from '../../src/directory/practice.table.ts';
import { threadOf } from '../../src/enquiry/history/thread.table.ts';
import { nobody } from '../an-id.ts';
import { camille, castOf, ines, lea, lumiere, port, theo } from '../cast.ts';
import { bothDatabases } from '../databases.ts';
import { said } from '../said.ts';
import {
  asks,
  deliverAll,
  lookingAt,
  memberAt,
  newEnquiry,
  openedForm,
  patientOf,
  standingOf,
} from '../scene.ts';
import { startService, type TestService } from '../service.ts';

describe.each(bothDatabases)('asking, on the %s database', (kind) => {
  let relais: TestService;
  beforeAll(async () => {
    relais = await startService(kind, { web: false, worker: false });
  });
  afterAll(() => relais.stop());
  let email: string;
  beforeEach(() => {
    email = `lea.${relais.service.chance.uuid()}@courriel.example`;
  });

  const lettersAbout = (enquiryId: EnquiryId) =>
    relais.service.database.read
      .selectFrom('letter')
      .leftJoin('person', 'person.id', 'letter.person_id')
      .select(['letter.kind', 'person.email'])
      .where('enquiry_id', '=', enquiryId)
      .orderBy('letter.kind')
      .orderBy('person.email')
      .execute();

  test('the enquiry, an alert for each member and the acknowledgement commit together', async () => {
    const enquiryId = await newEnquiry(relais.service);
    expect(await lettersAbout(enquiryId)).toEqual([
      { kind: 'new-enquiry', email: camille.email },
      { kind: 'new-enquiry', email: ines.email },
      { kind: 'new-enquiry', email: theo.email },
      { kind: 'patient-received', email: null },
    ]);
    expect(await standingOf(relais.service, enquiryId)).toMatchObject({ step: 'sent', unread: true });
  });

  test('twenty clicks at once on the same form are one enquiry, and each is told that it is sent (asking-1)', async () => {
    const formToken = openedForm(relais.service);
    const told = await Promise.all(
      Array.from({ length: 20 }, () => asks(relais.service, { formToken, email })),
    );
    const ids = told.map((asked) => asked.asked && !asked.held && asked.enquiryId);
    expect(new Set(ids).size).toBe(1);
    expect(await lettersAbout(ids[0] || nobody)).toHaveLength(4);
  });

  test('the same form with other words is not taken for the first (asking-2)', async () => {
    const formToken = openedForm(relais.service);
    await asks(relais.service, { formToken, email, message: 'Bonjour' });
    expect(await asks(relais.service, { formToken, email, message: 'Autre chose' })).toEqual({
      asked: false,
      because: 'already-used',
    });
  });

  test('a form that is not ours is not taken', async () => {
    const stolen = newFormToken({
      ...relais.service,
      keys: { ...relais.service.keys, form: Buffer.alloc(32) },
    });
    for (const formToken of ['', 'a.b.c', stolen])
      expect(await asks(relais.service, { formToken, email })).toEqual({
        asked: false,
        because: 'form-expired',
      });
  });

  test('nobody asks a practice that is not there, or for what it does not practise', async () => {
    const { service } = relais;
    const practice = await service.database.read
      .selectFrom('practice')
      .select('id')
      .executeTakeFirstOrThrow();
    const asking = {
      practiceId: practice.id,
      locale: 'fr' as const,
      question: {
        procedure: 'magie',
        name: 'Léa',
        email,
        phone: '',
        message: said('Bonjour'),
        consent: 'yes' as const,
      },
      formToken: openedForm(service),
      hiddenField: '',
      sender: email,
      browser: '',
    };
    expect(await ask(service, asking)).toEqual({ asked: false, because: 'procedure' });
    expect(await ask(service, { ...asking, practiceId: newId(service.chance) })).toEqual({
      asked: false,
      because: 'practice',
    });
  });

  describe('a doubtful one is held', () => {
    const held = async () => {
      const asked = await asks(relais.service, { email, formToken: newFormToken(relais.service) });
      expect(asked).toMatchObject({ asked: true, held: true });
      const row = await relais.service.database.read
        .selectFrom('enquiry')
        .select('id')
        .orderBy('asked_at', 'desc')
        .limit(1)
        .executeTakeFirstOrThrow();
      return row.id;
    };

    test('no member sees it or hears of it; its sender gets a letter', async () => {
      const enquiryId = await held();
      expect(await lettersAbout(enquiryId)).toEqual([{ kind: 'patient-confirm', email: null }]);
      const theoAtWork = await memberAt(relais.service, theo.email);
      expect(await theirThread(relais.service, theoAtWork, enquiryId)).toBeNull();
      const { lines } = await theirList(relais.service, theoAtWork, { show: 'all', after: null });
      expect(lines.map((line) => line.id)).not.toContain(enquiryId);
    });

    test('confirmed from her mail, however often, it is sent once, and its clock starts then', async () => {
      const enquiryId = await held();
      relais.clock.move({ hours: 3 });
      const patient = await patientOf(relais.service, enquiryId);
      await Promise.all([1, 2, 3].map(() => confirm(relais.service, patient)));
      expect((await lettersAbout(enquiryId)).map((letter) => letter.kind)).toEqual([
        'new-enquiry',
        'new-enquiry',
        'new-enquiry',
        'patient-confirm',
        'patient-received',
      ]);
      const { step, askedAt, sentAt } = await standingOf(relais.service, enquiryId);
      expect(step).toBe('sent');
      expect(sentAt?.since(askedAt).total('hours')).toBeGreaterThanOrEqual(3);
    });

    test('she does not write again before she has confirmed', async () => {
      const enquiryId = await held();
      const formToken = openedForm(relais.service);
      const patient = await patientOf(relais.service, enquiryId);
      expect(await writeAgain(relais.service, patient, { text: said('Bonjour ?'), formToken })).toEqual({
        written: false,
        because: 'held',
      });
    });

    test('the seventh enquiry of a mailbox in a day, with whatever tags, waits for her word (asking-8)', async () => {
      for (let count = 0; count < 6; count++)
        expect(await asks(relais.service, { email: email.replace('@', `+${count}@`) })).toMatchObject({
          asked: true,
          held: false,
        });
      expect(await asks(relais.service, { email })).toMatchObject({ asked: true, held: true });
    });
  });

  describe('letters that ask for a confirmation', () => {
    const heldFrom = async (address: string, practice?: string) => {
      const formToken = newFormToken(relais.service);
      expect(
        await asks(relais.service, { email: address, formToken, ...(practice && { practice }) }),
      ).toMatchObject({
        asked: true,
        held: true,
      });
      const row = await relais.service.database.read
        .selectFrom('enquiry')
        .select('id')
        .where('submission', '=', formToken.split('.')[0] ?? '')
        .executeTakeFirstOrThrow();
      return row.id;
    };
    const drain = async () => {
      await deliverAll(relais.service, relais.transport);
    };
    const lettersTo = (address: string) =>
      relais.mail.letters.filter(
        ({ recipient, subject }) => recipient === address && /confirmez/.test(subject),
      );
    /** Her page, as she comes to it from a letter. */
    const pageOf = async (letter: { text: string } | undefined) => {
      const [, locator = '', secret = ''] = /suivi\/([\w-]+)\/([\w-]+)/.exec(letter?.text ?? '') ?? [];
      const opened = await openPatientLink(relais.service, {
        locator,
        secret,
        browser: 'a browser',
        byHand: true,
      });
      if (!opened.opened) throw new Error('the link does not open');
      const caller = await patientCaller(relais.service, opened.token, opened.enquiryId);
      const thread = caller && (await patientThread(relais.service, caller));
      if (!thread) throw new Error('the page does not open');
      return thread;
    };
    const heldOn = async (thread: OwnThread) =>
      (await heldWith(relais.service, thread, null)).map((one) => one.id);
    const aDay = () => relais.clock.move({ hours: 24 });

    test('25 forms are three letters to a stranger, and one more a day later; none greets by the name (asking-9)', async () => {
      await Promise.all(
        Array.from({ length: 25 }, () =>
          asks(relais.service, {
            email,
            name: 'Gagnez sur promo.example',
            formToken: openedForm(relais.service),
          }),
        ),
      );
      await drain();
      expect(lettersTo(email)).toHaveLength(3);
      aDay();
      await drain();
      expect(lettersTo(email)).toHaveLength(4);
      aDay();
      await drain();
      expect(lettersTo(email)).toHaveLength(4);
      for (const { raw, text } of lettersTo(email)) {
        expect(text).toMatch(/^Bonjour,\s/);
        expect(raw.toString()).not.toContain('promo.example');
      }
      expect(await heldOn(await pageOf(lettersTo(email).at(-1)))).toHaveLength(20);
    });

    test('however an address is written, it is one mailbox (asking-8)', async () => {
      const name = `lea${relais.service.chance.uuid().slice(0, 8)}`;
      const written = [`${name}+1@gmail.com`, `${name}+2@gmail.com`, `l.${name.slice(1)}@googlemail.com`];
      for (const address of [...written, `${name}@gmail.com`]) await heldFrom(address);
      await drain();
      expect(written.map((address) => lettersTo(address).length)).toEqual([1, 1, 1]);
      expect(lettersTo(`${name}@gmail.com`)).toHaveLength(0);
    });

    test('a foe spends all three: Léa’s own waits on the page of each, and leaves from there unread (asking-11)', async () => {
      for (const _ of [1, 2, 3]) await heldFrom(email);
      await drain();
      relais.clock.move({ minutes: 5 });
      const hers = await heldFrom(email, port.reference);
      const letters = lettersTo(email);
      expect(letters).toHaveLength(3);
      for (const letter of letters) expect(await heldOn(await pageOf(letter))).toEqual([hers]);
      const page = await pageOf(letters.at(-1));
      const [shown] = await heldWith(relais.service, page, null);
      expect(Object.keys(shown ?? {}).sort()).toEqual(['askedAt', 'id', 'practiceName', 'zone']);
      expect(await confirmHeldWith(relais.service, page, hers)).toBe(true);
      expect((await standingOf(relais.service, hers)).step).toBe('sent');
      expect(await heldOn(page)).toEqual([]);
      await drain();
      expect(await patientCaller(relais.service, undefined, hers)).toBeNull();
      const received = relais.mail.letters.filter(
        ({ recipient, subject }) => recipient === email && /partie/.test(subject),
      );
      expect((await pageOf(received[0])).id).toBe(hers);
      aDay();
      await drain();
      expect(lettersTo(email)).toHaveLength(3);
    });

    test('she has lost them: the next leaves when the first is a day old, and shows what came after (asking-12)', async () => {
      for (const _ of [1, 2, 3]) await heldFrom(email);
      relais.clock.move({ hours: 2 });
      const fourth = await heldFrom(email, port.reference);
      const fifth = await heldFrom(email, castOf().horizon.reference);
      relais.clock.move({ hours: 21, minutes: 59 });
      await drain();
      expect(lettersTo(email)).toHaveLength(3);
      relais.clock.move({ minutes: 2 });
      await drain();
      const next = await pageOf(lettersTo(email)[3]);
      expect(next.id).toBe(fourth);
      expect(await heldOn(next)).toEqual([fifth]);
    });

    test('what the letter of tomorrow would have asked for is confirmed today: it asks for the other (asking-12)', async () => {
      for (const _ of [1, 2, 3]) await heldFrom(email);
      await drain();
      const fourth = await heldFrom(email);
      const fifth = await heldFrom(email, port.reference);
      expect(await confirmHeldWith(relais.service, await pageOf(lettersTo(email)[0]), fourth)).toBe(true);
      aDay();
      await drain();
      expect((await pageOf(lettersTo(email)[3])).id).toBe(fifth);
    });

    test('nobody else’s, and nothing for who has not come by a letter (asking-10)', async () => {
      for (const _ of [1, 2, 3, 4]) await heldFrom(email);
      await drain();
      const page = await pageOf(lettersTo(email)[0]);
      const stranger = await heldFrom(`other.${email}`);
      expect(await confirmHeldWith(relais.service, page, stranger)).toBe(false);
      expect(await confirmHeldWith(relais.service, page, nobody)).toBe(false);
      expect((await standingOf(relais.service, stranger)).step).toBe('held');
      const unproven = await patientThread(relais.service, await patientOf(relais.service, page.id));
      if (!unproven) throw new Error('the page does not open');
      expect(await heldOn(unproven)).toEqual([]);
      const [own] = await heldOn(page);
      expect(await confirmHeldWith(relais.service, unproven, own ?? nobody)).toBe(false);
    });

    test('who sends the form of a confirmed one again sees her page, but not what else is held (asking-10)', async () => {
      const formToken = newFormToken(relais.service);
      await asks(relais.service, { email, formToken });
      await drain();
      await confirm(relais.service, (await pageOf(lettersTo(email)[0])).caller);
      const asked = await asks(relais.service, { email, formToken });
      if (!asked.asked || asked.held) throw new Error('it was confirmed');
      expect(await patientCaller(relais.service, asked.token, asked.enquiryId)).toMatchObject({
        byLetter: false,
      });
    });

    test('she is greeted by name once she has come by a letter (asking-18)', async () => {
      const enquiryId = await newEnquiry(relais.service, { email });
      await drain();
      const [received] = relais.mail.letters.filter(({ recipient }) => recipient === email);
      expect(received?.text).toMatch(/^Bonjour,\s/);
      expect(received?.raw.toString()).not.toMatch(/L=C3=A9a/);
      await pageOf(received);
      const doctor = await memberAt(relais.service, theo.email);
      await answer(relais.service, doctor, { ...(await lookingAt(relais.service, enquiryId)), text: 'Non.' });
      await drain();
      const answered = relais.mail.letters.findLast(({ recipient }) => recipient === email);
      expect(answered?.text).toContain(`Bonjour ${lea.name},`);
    });
  });

  test('she writes again: archived in order, every member alerted, the same form twice is one message', async () => {
    const enquiryId = await newEnquiry(relais.service);
    const formToken = openedForm(relais.service);
    const message = { text: said('Une précision.'), formToken };
    const patient = await patientOf(relais.service, enquiryId);
    expect(await Promise.all([1, 2, 3].map(() => writeAgain(relais.service, patient, message)))).toEqual(
      Array(3).fill({ written: true }),
    );
    const { read } = relais.service.database;
    const thread = await threadOf(read, relais.service.keys, enquiryId);
    expect(thread?.patient.name).toBe(lea.name);
    expect(thread?.lines.map((line) => line.words)).toEqual([
      'Bonjour docteur, est-ce douloureux ?',
      'Une précision.',
    ]);
    const alerted = (await lettersAbout(enquiryId)).filter((letter) => letter.kind === 'new-message');
    expect(alerted.map((letter) => letter.email)).toEqual([camille.email, ines.email, theo.email]);
  });

  test('every unread one counts, however many, until one that was read; the young do not', async () => {
    const { service, clock } = relais;
    const practice = await practiceByReference(service.database.read, lumiere.reference);
    if (!practice) throw new Error('the sample has no such practice');
    const warning = async () => (await expectOf(service, practice, null)).warning;
    await markRead(service, await memberAt(service, theo.email), {
      enquiryId: await newEnquiry(service),
      seen: 1,
    });
    clock.move({ minutes: 1 });
    for (let count = 0; count < 23; count++) await newEnquiry(service);
    clock.move({ hours: 7 * 24 });
    await newEnquiry(service);
    expect(await warning()).toEqual({ kind: 'unread', count: 23 });
  });
});
