import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { answer } from '../../src/answering/answer.ts';
import { contactOutside } from '../../src/answering/contact-outside.ts';
import type { EnquiryId } from '../../src/database/id.ts';
import { practiceByReference } from '../../src/directory/practice.table.ts';
import { smtpTransport, type Transport } from '../../src/letters/transport.ts';
import { type SendingOn, sendOn } from '../../src/offering/send-on.ts';
import { actOnDue } from '../../src/reminding/act-on-due.ts';
import { testify } from '../../src/reminding/testify.ts';
import type { Place } from '../cast.ts';
import { bothDatabases } from '../databases.ts';
import { long } from '../long.ts';
import { said } from '../said.ts';
import { deliverAll, lookingAt, memberAt, openedForm, patientOf } from '../scene.ts';
import { enterScene, type Scene } from '../stage.ts';

describe.each(bothDatabases)('at the same moment, on the %s database', (kind) => {
  let relais: Scene;
  beforeEach(async () => {
    relais = await enterScene(kind);
  });
  afterEach(() => relais.stop());

  const answers = async (enquiryId: EnquiryId) =>
    answer(relais.service, await memberAt(relais.service, relais.cast.camille.email), {
      ...(await lookingAt(relais.service, enquiryId)),
      text: 'Non.',
    });
  const idOf = async ({ reference }: Place) =>
    (await practiceByReference(relais.service.database.read, reference))!.id;
  /** What Léa's page of offers says when she has ticked one practice. */
  const chooses = async (enquiryId: EnquiryId, practice: Place): Promise<SendingOn> => ({
    practiceIds: [await idOf(practice)],
    message: said('Bonjour docteur, est-ce douloureux ?'),
    seen: (await lookingAt(relais.service, enquiryId)).seen,
    formToken: openedForm(relais.service),
    sender: '192.0.2.0/24',
    browser: 'hers',
  });
  /** Three working days pass, and a worker looks every six hours. */
  const untilOffered = async () => {
    for (let hours = 0; hours < 72; hours += 6) {
      relais.clock.move({ hours: 6 });
      await relais.sweep();
    }
  };

  const drain = async (transport: Transport) => {
    await deliverAll(relais.service, transport);
  };

  test('three workers at once deliver many letters, each once', async () => {
    const enquiries = long ? 50 : 15;
    for (let count = 0; count < enquiries; count++) await relais.newEnquiry();
    const transports = [1, 2, 3].map(() => smtpTransport(relais.mail.url()));
    await Promise.all(transports.map(drain));
    for (const transport of transports) transport.close();
    const ids = relais.mail.letters.map((letter) => letter.messageId);
    expect(ids).toHaveLength(4 * enquiries);
    expect(new Set(ids).size).toBe(4 * enquiries);
  });

  test('answered while workers act: reminded or not, never after the answer', async () => {
    for (let round = 0; round < 10; round++) {
      const enquiryId = await relais.newEnquiry();
      relais.clock.move({ hours: 24 * 7 });
      await Promise.all([actOnDue(relais.service), answers(enquiryId), actOnDue(relais.service)]);
      await relais.sweep();
      const kinds = (await relais.factsOf(enquiryId, 'reminded', 'answered', 'offered')).map(
        (fact) => fact.kind,
      );
      expect([['answered'], ['reminded', 'answered']]).toContainEqual(kinds);
    }
  });

  test('three workers at once, a year later: each reminder once, one letter for each member', async () => {
    const ids: EnquiryId[] = [];
    for (let count = 0; count < 6; count++) ids.push(await relais.newEnquiry());
    const elsewhere = await relais.newEnquiry({ practice: relais.cast.port.reference });
    relais.clock.move({ hours: 24 * 365 });
    const work = async () => {
      while ((await actOnDue(relais.service)) > 0);
    };
    await Promise.all([work(), work(), work()]);
    await relais.sweep();
    for (const id of [...ids, elsewhere])
      expect(await relais.factsOf(id, 'reminded', 'offered')).toHaveLength(1);
    const reminders = relais.mail.letters.filter((letter) => /^Rappel/.test(letter.subject));
    for (const email of [relais.cast.camille, relais.cast.ines, relais.cast.theo].map((one) => one.email)) {
      const hers = reminders.filter((letter) => letter.recipient === email);
      expect(hers.map((letter) => letter.subject)).toEqual([
        'Rappel\u00a0: 6 demandes attendent une réponse',
      ]);
      const links = hers[0]?.text.match(/\/l\/\S+/g) ?? [];
      expect(new Set(links).size).toBe(6);
      expect(hers[0]?.text.match(/^[A-Z2-9]{8}$/gm)).toHaveLength(6);
    }
  });

  test('a double click sends once; the same form with other choices is not taken', async () => {
    const enquiryId = await relais.newEnquiry();
    await untilOffered();
    const by = await chooses(enquiryId, relais.cast.parc);
    const patient = await patientOf(relais.service, enquiryId);
    const results = await Promise.all([1, 2, 3].map(() => sendOn(relais.service, patient, by)));
    const made = results.flatMap((one) => (one.done ? one.sent.map((each) => each.enquiryId) : ['none']));
    expect(made).toHaveLength(3);
    expect(new Set(made).size).toBe(1);
    expect(
      await sendOn(relais.service, patient, { ...by, practiceIds: [await idOf(relais.cast.horizon)] }),
    ).toEqual({
      done: false,
      because: 'already-used',
    });
  });

  test('answers and clicks at the same moment: each click is sent, or shown the answer, and never both', async () => {
    const rounds = 20;
    const ids: EnquiryId[] = [];
    for (let round = 0; round < rounds; round++) ids.push(await relais.newEnquiry());
    await untilOffered();
    const doctor = await memberAt(relais.service, relais.cast.camille.email);
    for (const enquiryId of ids) {
      const by = await chooses(enquiryId, relais.cast.parc);
      const form = { ...(await lookingAt(relais.service, enquiryId)), text: 'Non.' };
      const answering = () => answer(relais.service, doctor, form);
      const patient = await patientOf(relais.service, enquiryId);
      const sending = () => sendOn(relais.service, patient, by);
      const [answered, sent] = await Promise.all([answering(), sending()]);
      expect(answered).toEqual({ done: true });
      const secondary = await relais.service.database.read
        .selectFrom('enquiry')
        .select('id')
        .where('first_id', '=', enquiryId)
        .execute();
      expect(secondary).toHaveLength(sent.done ? 1 : 0);
      if (!sent.done) expect(sent.because).toBe('answered');
      const kinds = (await relais.factsOf(enquiryId)).map((fact) => fact.kind);
      if (sent.done) expect(kinds.indexOf('sent-on')).toBeLessThan(kinds.indexOf('answered'));
    }
  });

  test('a press of "no" and its double are one testimony', async () => {
    const enquiryId = await relais.newEnquiry();
    const at = await lookingAt(relais.service, enquiryId);
    const doctor = await memberAt(relais.service, relais.cast.camille.email);
    await contactOutside(relais.service, doctor, {
      ...at,
      channel: 'telephone',
      on: relais.clock.now().toString(),
      outcome: 'reached',
      note: '',
    });
    relais.clock.move({ hours: 48 });
    await relais.sweep();
    const patient = await patientOf(relais.service, enquiryId);
    const no = () => testify(relais.service, patient, { reached: false });
    const presses = await Promise.all([no(), no()]);
    expect(presses).toEqual(Array(2).fill({ done: true, offered: true }));
    expect(await relais.factsOf(enquiryId, 'testified')).toHaveLength(1);
  });
});
