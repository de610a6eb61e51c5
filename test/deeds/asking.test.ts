import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { theirList, theirThread } from '../../src/access/their-enquiries.table.ts';
import { markRead } from '../../src/answering/mark-read.ts';
import { ask } from '../../src/asking/ask.ts';
import { confirm } from '../../src/asking/confirm.ts';
import { expectOf } from '../../src/asking/expect-of.ts';
import { newFormToken } from '../../src/asking/form-token.ts';
import { writeAgain } from '../../src/asking/write-again.ts';
import { practiceByReference } from '../../src/directory/practice.table.ts';
import { threadOf } from '../../src/enquiry/thread.table.ts';
import { camille, ines, lea, lumiere, theo } from '../cast.ts';
import { bothDatabases } from '../databases.ts';
import { asks, memberAt, newEnquiry, openedForm, standingOf } from '../scene.ts';
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

  const lettersAbout = (enquiryId: string) =>
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

  test('twenty clicks at once on the same form are one enquiry, and each is told that it is sent', async () => {
    const formToken = openedForm(relais.service);
    const told = await Promise.all(
      Array.from({ length: 20 }, () => asks(relais.service, { formToken, email })),
    );
    const ids = told.map((asked) => asked.asked && !asked.held && asked.enquiryId);
    expect(new Set(ids).size).toBe(1);
    expect(await lettersAbout(String(ids[0]))).toHaveLength(4);
  });

  test('the same form with other words is not taken for the first', async () => {
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
        message: 'Bonjour',
        consent: 'yes' as const,
      },
      formToken: openedForm(service),
      hiddenField: '',
      sender: email,
      browser: '',
    };
    expect(await ask(service, asking)).toEqual({ asked: false, because: 'procedure' });
    expect(await ask(service, { ...asking, practiceId: service.chance.uuid() })).toEqual({
      asked: false,
      because: 'practice',
    });
  });

  describe('a doubtful one is held', () => {
    const held = async () => {
      const asked = await asks(relais.service, { email, formToken: newFormToken(relais.service) });
      expect(asked).toEqual({ asked: true, held: true });
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
      await Promise.all([1, 2, 3].map(() => confirm(relais.service, enquiryId)));
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
      expect(await writeAgain(relais.service, { enquiryId, text: 'Bonjour ?', formToken })).toEqual({
        written: false,
        because: 'held',
      });
    });

    test('the seventh enquiry of an address in a day waits for her word', async () => {
      for (let count = 0; count < 6; count++)
        expect(await asks(relais.service, { email })).toMatchObject({ asked: true, held: false });
      expect(await asks(relais.service, { email })).toEqual({ asked: true, held: true });
    });
  });

  test('she writes again: archived in order, every member alerted, the same form twice is one message', async () => {
    const enquiryId = await newEnquiry(relais.service);
    const formToken = openedForm(relais.service);
    const message = { enquiryId, text: 'Une précision.', formToken };
    expect(await Promise.all([1, 2, 3].map(() => writeAgain(relais.service, message)))).toEqual(
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
    const warning = async () => (await expectOf(service, practice)).warning;
    await markRead(service, await memberAt(service, theo.email), {
      enquiryId: await newEnquiry(service),
      seen: 1,
      acted: true,
    });
    clock.move({ minutes: 1 });
    for (let count = 0; count < 23; count++) await newEnquiry(service);
    clock.move({ hours: 7 * 24 });
    await newEnquiry(service);
    expect(await warning()).toEqual({ kind: 'unread', count: 23 });
  });
});
