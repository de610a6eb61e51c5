import { answer } from '../src/answering/answer.ts';
import { contactOutside } from '../src/answering/contact-outside.ts';
import { markRead } from '../src/answering/mark-read.ts';
import { refuse } from '../src/answering/refuse.ts';
import { reopen } from '../src/answering/reopen.ts';
import { writeAgain } from '../src/asking/write-again.ts';
import type { EnquiryId } from '../src/database/id.ts';
import type { Service } from '../src/database/service.ts';
import { practiceByReference } from '../src/directory/practice.table.ts';
import { policy } from '../src/enquiry/clock/policy.ts';
import type { Outcome } from '../src/enquiry/facts/contact.ts';
import type { RefusalReason } from '../src/enquiry/facts/refusal.ts';
import { countedBy } from '../src/enquiry/figures/counted-by.ts';
import { measureOf, responseFigures } from '../src/enquiry/figures/response-figures.ts';
import { whatCounts } from '../src/enquiry/figures/what-counts.ts';
import { historiesOf } from '../src/enquiry/history/enquiry.table.ts';
import type { Transport } from '../src/letters/transport.ts';
import { sendOn } from '../src/offering/send-on.ts';
import { nobody } from './an-id.ts';
import { camille, ines, port, samir, theo } from './cast.ts';
import { said } from './said.ts';
import { deliverAll, lookingAt, memberAt, newEnquiry, openedForm, patientOf } from './scene.ts';

const paris2026 = (text: string) =>
  Temporal.PlainDateTime.from(`2026-${text}`).toZonedDateTime('Europe/Paris').toInstant();

/** What happened at Cabinet Lumière until Tuesday 9 June 2026 at 10:00, when the tests' clock starts. Thursday 14 May
 * and Monday 25 May are public holidays. Counted by hand, with a working day from 08:00 to 19:00:
 *
 * | | sent | first handled | working minutes | |
 * |---|---|---|---|---|
 * | old | Thu 5 March 09:00 | 10:00, answered by Théo | 60 | before the 90 days |
 * | holiday | Wed 13 May 18:00 | Fri 15 May 09:30, answered by Camille | 60 + 90 = 150 | |
 * | quick | Mon 18 May 09:00 | 11:00, answered by Théo | 120 | |
 * | telephone | Fri 22 May 17:00 | Tue 26 May 10:00, reached by Théo, after a try in vain | 120 + 120 = 240 | |
 * | spam | Sat 23 May 11:00 | Tue 26 May 08:30, refused by Inès | 30 | |
 * | silent | Mon 1 June 10:00 | never, though read by Théo | – | |
 * | undone | Tue 2 June 08:00 | Wed 3 June 09:00, answered by Camille; a refusal of the 2nd was taken back | 660 + 60 = 720 | |
 * | elsewhere | Wed 3 June 14:00 | never: not interested; the Clinique du Port answered on the 4th | – | left out |
 * | contested | Thu 4 June 10:00 | never: not interested, and she wrote again | – | |
 * | young | Mon 8 June 09:00 | 09:30, answered by Théo | 30 | left out |
 */
export async function playTheNumbers(now: Service, transport: Transport): Promise<Record<string, EnquiryId>> {
  const ids: Record<string, EnquiryId> = {};
  const at = (text: string): Service => ({ ...now, clock: { now: () => paris2026(text) } });
  const by = async (name: string, text: string, email: string) => {
    const service = at(text);
    const enquiryId = ids[name] ?? nobody;
    return {
      service,
      enquiryId,
      member: await memberAt(service, email),
      form: await lookingAt(service, enquiryId),
    };
  };
  const sent = async (name: string, text: string) => {
    ids[name] = await newEnquiry(at(text), { message: `Bonjour, ${name}` });
    await deliverAll(at(text), transport);
  };
  const read = async (name: string, text: string, email: string) => {
    const { service, member, form } = await by(name, text, email);
    await markRead(service, member, { ...form });
  };
  const answered = async (name: string, text: string, email: string) => {
    const { service, member, form } = await by(name, text, email);
    await answer(service, member, { ...form, text: 'Non.' });
  };
  const called = async (name: string, text: string, email: string, outcome: Outcome) => {
    const { service, member, form } = await by(name, text, email);
    const on = service.clock.now().toString();
    await contactOutside(service, member, { ...form, channel: 'telephone', on, outcome, note: '' });
  };
  const refused = async (name: string, text: string, email: string, reason: RefusalReason) => {
    const { service, member, form } = await by(name, text, email);
    await refuse(service, member, { ...form, reason, sentence: '' });
  };

  await sent('old', '03-05T09:00');
  await answered('old', '03-05T10:00', theo.email);
  await sent('holiday', '05-13T18:00');
  await answered('holiday', '05-15T09:30', camille.email);
  await sent('quick', '05-18T09:00');
  await read('quick', '05-18T10:00', theo.email);
  await answered('quick', '05-18T11:00', theo.email);
  await sent('telephone', '05-22T17:00');
  await called('telephone', '05-22T18:00', theo.email, 'no-reply');
  await sent('spam', '05-23T11:00');
  await refused('spam', '05-26T08:30', ines.email, 'spam');
  await called('telephone', '05-26T10:00', theo.email, 'reached');
  await sent('silent', '06-01T10:00');
  await read('silent', '06-01T11:00', theo.email);
  await sent('undone', '06-02T08:00');
  await refused('undone', '06-02T12:00', ines.email, 'unavailable');
  const undoing = await by('undone', '06-02T15:00', ines.email);
  await reopen(undoing.service, undoing.member, undoing.form);
  await answered('undone', '06-03T09:00', camille.email);
  await sent('elsewhere', '06-03T14:00');
  await refused('elsewhere', '06-03T15:00', camille.email, 'not-interested');
  ids.port = await sentOnToPort(at('06-03T16:00'), ids.elsewhere ?? nobody);
  await answered('port', '06-04T09:00', samir.email);
  await sent('contested', '06-04T10:00');
  await read('contested', '06-04T10:30', camille.email);
  await refused('contested', '06-04T11:00', camille.email, 'not-interested');
  const contesting = at('06-04T12:00');
  await writeAgain(contesting, await patientOf(contesting, ids.contested ?? nobody), {
    text: said('Pourquoi ?'),
    formToken: openedForm(contesting),
  });
  await sent('young', '06-08T09:00');
  await answered('young', '06-08T09:30', theo.email);
  return ids;
}

async function sentOnToPort(service: Service, enquiryId: EnquiryId): Promise<EnquiryId> {
  const practice = await practiceByReference(service.database.read, port.reference);
  const { seen } = await lookingAt(service, enquiryId);
  const result = await sendOn(service, await patientOf(service, enquiryId), {
    practiceIds: [practice!.id],
    message: said('Bonjour docteur'),
    seen,
    formToken: openedForm(service),
    sender: '192.0.2.0/24',
    browser: 'hers',
  });
  if (!result.done) throw new Error(`she could not write to others: ${result.because}`);
  return result.sent[0]!.enquiryId;
}

/** Rate and delay once more, from the histories alone: nothing that is kept beside them is read. */
export async function countedAgain(service: Service, ids: Record<string, EnquiryId>) {
  const now = service.clock.now();
  const histories = await historiesOf(service.database.read, Object.values(ids));
  const tallyOf = (name: string) => whatCounts(histories.get(ids[name] ?? nobody) ?? []);
  const calendar = { territory: 'FR-69', zone: 'Europe/Paris', closures: [] } as const;
  const by = countedBy({ calendar, mode: 'space', now }, policy);
  const measured = Object.keys(ids).flatMap((name) => {
    const { sentAt, ...tally } = tallyOf(name);
    const isOld = !sentAt || Temporal.Instant.compare(sentAt, now.subtract({ hours: 24 * 90 })) < 0;
    if (isOld || name === 'port') return [];
    const servedElsewhereAt = name === 'elsewhere' ? tallyOf('port').servedAt : null;
    return measureOf({ ...tally, sentAt, servedElsewhereAt }, by);
  });
  return responseFigures(measured, policy);
}

/** The numbers of the last ninety days on Tuesday 9 June at 10:00: of the seven delays that count, two of them never,
 * the fourth is 240 minutes. */
export const theNumbers = {
  sent: 9,
  counted: 7,
  handled: 5,
  rate: 5 / 7,
  medianMinutes: 240,
  leftOut: { young: 1, withdrawn: 0, 'served-elsewhere': 1, unknown: 0 },
};

/** Sent, transmitted, read; then where they stand. Whoever has refused one has read it (enquiry-201). */
export const theFunnel = {
  sent: 9,
  transmitted: 9,
  read: 9,
  'not-transmitted': 0,
  'not-read': 0,
  'not-handled': 2,
  handled: 6,
  elsewhere: 1,
};
