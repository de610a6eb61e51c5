import type { MemberCaller } from '../../src/access/caller/caller.ts';
import { heldToken } from '../../src/access/caller/held-token.ts';
import { openPatientLink } from '../../src/access/link/open-patient-link.ts';
import { type ActName, acts } from '../../src/answering/acts.ts';
import { answer } from '../../src/answering/answer.ts';
import { close } from '../../src/answering/close.ts';
import { contactOutside } from '../../src/answering/contact-outside.ts';
import { markRead } from '../../src/answering/mark-read.ts';
import { refuse } from '../../src/answering/refuse.ts';
import { reopen } from '../../src/answering/reopen.ts';
import { setAside } from '../../src/answering/set-aside.ts';
import { takeUp } from '../../src/answering/take-up.ts';
import { confirm } from '../../src/asking/confirm.ts';
import { confirmAgain } from '../../src/asking/confirm-again.ts';
import { correctAddress } from '../../src/asking/correct-address.ts';
import { rate } from '../../src/asking/rate.ts';
import { writeAgain } from '../../src/asking/write-again.ts';
import type { EnquiryId } from '../../src/database/id.ts';
import { whenAtWork } from '../../src/directory/when-at-work.ts';
import { outcomes } from '../../src/enquiry/facts/contact.ts';
import type { Event } from '../../src/enquiry/facts/fact.ts';
import { ratings } from '../../src/enquiry/facts/rating.ts';
import { threadOf } from '../../src/enquiry/history/thread.table.ts';
import { deliver } from '../../src/letters/deliver.ts';
import { findOthers } from '../../src/offering/find-others.ts';
import { sendOn } from '../../src/offering/send-on.ts';
import { withdrawOthers } from '../../src/offering/withdraw-others.ts';
import { recipientsOf } from '../../src/people/person.table.ts';
import { actOnDue } from '../../src/reminding/act-on-due.ts';
import { testify } from '../../src/reminding/testify.ts';
import { linkSecret } from '../../src/vault/secret.ts';
import { camille, ines, theo } from '../cast.ts';
import { said } from '../said.ts';
import { lookingAt, memberAt, openedForm, patientOf, senderOf } from '../scene.ts';
import type { TestService } from '../service.ts';
import { readsByLink, takesBack } from './by-link.ts';
import { refusesAsDuplicate, refusesFirst } from './play-duplicates.ts';

/** Letters of the clock leave on no other days. */
const weekdays = { territory: 'FR-75', closures: [] } as const;

/** Everything that anybody, the clock or the far mail server does in a history, and time that passes. */
export const doings = [
  ...(Object.keys(acts) as ActName[]),
  'refuse as a duplicate',
  'refuse its first',
  'read',
  'read by a link',
  'not me',
  'write',
  'confirm',
  'correct the address',
  'testify',
  'rate',
  'send on',
  'serve elsewhere',
  'withdraw',
  'deliver',
  'bounce',
  'clock',
  'later',
  'a week later',
] as const;
export type Doing = (typeof doings)[number];

/** Who makes each kind of fact; a new kind does not compile until it is said here. */
export const madeBy: Record<Event['kind'], readonly (Doing | 'ask')[]> = {
  asked: ['ask', 'send on'],
  confirmed: ['confirm'],
  'letter-accepted': ['deliver', 'bounce'],
  'letter-refused': ['bounce'],
  read: ['read', 'read by a link'],
  'reading-taken-back': ['not me'],
  answered: ['answer', 'serve elsewhere'],
  contacted: ['contact'],
  refused: ['refuse', 'refuse as a duplicate'],
  closed: ['close'],
  reopened: ['reopen'],
  'nothing-to-answer': ['set-aside'],
  'to-answer-after-all': ['take-up'],
  'reopened-with-first': ['refuse its first'],
  written: ['write'],
  readdressed: ['correct the address'],
  withdrawn: ['withdraw'],
  reminded: ['clock'],
  questioned: ['clock'],
  testified: ['testify'],
  rated: ['rate'],
  offered: ['clock', 'refuse', 'testify'],
  'found-nobody': ['clock', 'refuse', 'testify'],
  'sent-on': ['send on'],
};

const team = [camille, ines, theo];
const reasons = ['unavailable', 'not-interested', 'spam'] as const;

/** Plays one doing to an enquiry; `who` chooses the member, what she records, and what the patient says. */
export async function play(relais: TestService, enquiryId: EnquiryId, doing: Doing, who: number) {
  const { service, clock, transport, mail } = relais;
  const one = <Choice>(choices: readonly Choice[]) => choices[who % choices.length] as Choice;
  const words = { text: said('Encore moi.'), formToken: openedForm(service) };
  const member = () => memberAt(service, one(team).email);
  const patient = () => herPage(service, enquiryId);
  const form = () => lookingAt(service, enquiryId);
  const all = async (work: () => Promise<number>) => {
    while ((await work()) > 0);
  };
  const delivers = () => all(() => deliver(service, transport));

  const plays: Record<Doing, () => unknown> = {
    read: async () => markRead(service, await member(), { ...(await form()) }),
    'read by a link': () => readsByLink(relais, enquiryId, one(team).email),
    'not me': () => takesBack(relais, enquiryId, one(team).email),
    answer: async () => answer(service, await member(), { ...(await form()), text: 'Non.' }),
    contact: async () =>
      contactOutside(service, await member(), {
        ...(await form()),
        channel: 'telephone',
        outcome: one(outcomes),
        note: '',
        on: clock.now().toString(),
      }),
    refuse: async () =>
      refuse(service, await member(), { ...(await form()), reason: one(reasons), sentence: '' }),
    'refuse as a duplicate': async () => refusesAsDuplicate(relais, enquiryId, await member()),
    'refuse its first': async () => refusesFirst(relais, enquiryId, await member()),
    close: async () => close(service, await member(), await form()),
    reopen: async () => reopen(service, await member(), await form()),
    'set-aside': async () => setAside(service, await member(), await form()),
    'take-up': async () => takeUp(service, await member(), await form()),
    write: async () => writeAgain(service, await patient(), words),
    confirm: async () => confirm(service, await patient()),
    'correct the address': () => correctsAddress(relais, enquiryId),
    testify: async () => testify(service, await patient(), { reached: who === 0 }),
    rate: async () => rate(service, await patient(), one(ratings)),
    'send on': () => sendsOn(relais, enquiryId),
    'serve elsewhere': () => servesElsewhere(relais, enquiryId),
    withdraw: async () => withdrawOthers(service, await patient()),
    deliver: delivers,
    bounce: async () => {
      const { email } = one(team);
      mail.answer(email, 550);
      await delivers();
      mail.answer(email, null);
    },
    clock: () => all(() => actOnDue(service)),
    later: () => clock.move({ hours: 13 }),
    'a week later': () => {
      const now = clock.now().toZonedDateTimeISO('Europe/Paris');
      const later = now.add({ days: 8 }).withPlainTime('10:00').toInstant();
      const working = whenAtWork(later, { ...weekdays, zone: now.timeZoneId }, service.policy.daytime);
      clock.move(clock.now().until(working ?? later));
    },
  };
  return plays[doing]();
}

/** An address that is proved at this moment in another browser ends the session of her page: she opens it again. */
const herPage = (service: TestService['service'], enquiryId: EnquiryId) =>
  patientOf(service, enquiryId).catch(() => patientOf(service, enquiryId));

/** She gives another address and proves it, or, where her enquiry is held, is sent its letter there. */
async function correctsAddress({ service }: TestService, enquiryId: EnquiryId) {
  const { database, keys, chance } = service;
  const email = `lea.${chance.uuid()}@courriel.example`;
  await confirmAgain(service, senderOf(service, heldToken(keys, enquiryId)), email);
  if (!(await correctAddress(service, await herPage(service, enquiryId), email)).sent) return;
  const link = await database.read
    .selectFrom('link')
    .select('id')
    .where('enquiry_id', '=', enquiryId)
    .where('purpose', '=', 'address')
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  if (!link) return;
  await openPatientLink(service, {
    locator: link.id,
    secret: linkSecret(keys, link.id, 1),
    browser: 'hers',
    byHand: true,
  });
}

async function sendsOn({ service }: TestService, enquiryId: EnquiryId) {
  const { read } = service.database;
  const thread = await threadOf(read, service.keys, enquiryId);
  const others = thread
    ? await findOthers(read, thread, { ...service, now: service.clock.now(), own: null })
    : [];
  return sendOn(service, await herPage(service, enquiryId), {
    practiceIds: others.slice(0, 2).map((other) => other.practice.id),
    message: said('Est-ce possible chez vous ?'),
    seen: thread?.standing.version ?? 0,
    formToken: openedForm(service),
    sender: service.chance.uuid(),
    browser: 'hers',
  });
}

/** The enquiries that came of the offers of another one, by id. */
export async function secondariesOf({ service }: TestService, enquiryId: EnquiryId): Promise<EnquiryId[]> {
  const rows = await service.database.read
    .selectFrom('enquiry')
    .select('id')
    .where('first_id', '=', enquiryId)
    .orderBy('id')
    .execute();
  return rows.map((row) => row.id);
}

async function servesElsewhere(relais: TestService, enquiryId: EnquiryId) {
  const { service } = relais;
  const { read } = service.database;
  const [secondary] = await secondariesOf(relais, enquiryId);
  const thread = secondary ? await threadOf(read, service.keys, secondary) : null;
  const [person] = thread ? await recipientsOf(read, thread.practiceId) : [];
  if (!secondary || !person) return;
  const caller: MemberCaller = await memberAt(service, person.email);
  await answer(service, caller, { ...(await lookingAt(service, secondary)), text: 'Oui, chez nous.' });
}
