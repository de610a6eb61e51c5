import type { LetterId, PersonId } from '../src/database/id.ts';
import { kinds } from '../src/enquiry/facts/catalogue.ts';
import type { By, Event, Fact } from '../src/enquiry/facts/fact.ts';
import { anId } from './an-id.ts';
import { factOf } from './history.ts';

const patient: By = { kind: 'patient' };
const relais: By = { kind: 'relais' };
const theo: By = { kind: 'member', person: anId('theo') };
const letter = {
  letter: anId<LetterId>('a'),
  letterKind: 'new-enquiry',
  person: anId<PersonId>('theo'),
};
const contacted = (outcome: 'reached' | 'voicemail' | 'no-reply'): [By, Event] => [
  theo,
  { kind: 'contacted', channel: 'telephone', on: '2026-06-09T08:00:00Z', outcome },
];

/** Examples of every kind of fact, one for each value on which something depends. */
const examples = {
  asked: [patient, { kind: 'asked', held: [], told: [anId('theo')] }],
  'asked, held': [patient, { kind: 'asked', held: ['too-fast'], told: [] }],
  confirmed: [patient, { kind: 'confirmed', told: [anId('theo')] }],
  written: [patient, { kind: 'written' }],
  readdressed: [patient, { kind: 'readdressed' }],
  read: [theo, { kind: 'read', upTo: 1 }],
  'read by a link': [
    { ...theo, session: anId('of-a-link') },
    { kind: 'read', upTo: 1 },
  ],
  'reading-taken-back': [theo, { kind: 'reading-taken-back', session: anId('of-a-link') }],
  answered: [theo, { kind: 'answered' }],
  'contacted reached': contacted('reached'),
  'contacted voicemail': contacted('voicemail'),
  'contacted no-reply': contacted('no-reply'),
  'refused duplicate': [theo, { kind: 'refused', reason: 'duplicate', of: anId('the-first') }],
  'refused spam': [theo, { kind: 'refused', reason: 'spam' }],
  'refused not-practised': [theo, { kind: 'refused', reason: 'not-practised' }],
  'refused unavailable': [theo, { kind: 'refused', reason: 'unavailable' }],
  'refused not-interested': [theo, { kind: 'refused', reason: 'not-interested' }],
  closed: [theo, { kind: 'closed' }],
  reopened: [theo, { kind: 'reopened' }],
  'nothing-to-answer': [theo, { kind: 'nothing-to-answer' }],
  'to-answer-after-all': [theo, { kind: 'to-answer-after-all' }],
  'reopened-with-first': [relais, { kind: 'reopened-with-first', of: anId('the-first'), because: 'spam' }],
  'letter-accepted': [relais, { kind: 'letter-accepted', ...letter }],
  'letter-refused': [relais, { kind: 'letter-refused', ...letter }],
  'letter-refused dead': [relais, { kind: 'letter-refused', ...letter, dead: true }],
  reminded: [relais, { kind: 'reminded', told: [anId('theo')] }],
  'reminded again': [relais, { kind: 'reminded', told: [anId('theo')], rule: 'later-wait' }],
  questioned: [relais, { kind: 'questioned', rule: 'silent' }],
  'testified yes': [patient, { kind: 'testified', reached: true }],
  'testified no': [patient, { kind: 'testified', reached: false }],
  rated: [patient, { kind: 'rated', rating: 'helped' }],
  'offered unread': [relais, { kind: 'offered', rule: 'unread', byLetter: true }],
  'offered says-no': [relais, { kind: 'offered', rule: 'says-no', byLetter: false }],
  'offered unavailable': [relais, { kind: 'offered', rule: 'unavailable', byLetter: true }],
  'offered closed-for-good': [relais, { kind: 'offered', rule: 'closed-for-good', byLetter: true }],
  'found-nobody unreachable': [relais, { kind: 'found-nobody', rule: 'unreachable' }],
  'found-nobody not-interested': [relais, { kind: 'found-nobody', rule: 'not-interested' }],
  'sent-on': [patient, { kind: 'sent-on', to: [], not: [], consent: 'a text' }],
  withdrawn: [patient, { kind: 'withdrawn' }],
} satisfies Record<string, [By, Event]>;

export type Example = keyof typeof examples;

/** The pairs of a record, with their names. */
export const each = <Name extends string, Value>(record: Record<Name, Value>) =>
  Object.entries(record) as [Name, Value][];

const at = Temporal.Instant.from('2026-06-09T08:00:00Z');

/** Each example as a fact. */
export const factsOf = Object.fromEntries(
  each<Example, [By, Event]>(examples).map(([name, [by, event]], place) => [
    name,
    factOf(by, event, place + 1, at),
  ]),
) as Record<Example, Fact>;

const met = new Set<string>(Object.values(factsOf).map(({ kind }) => kind));
const missing = kinds.filter((kind) => !met.has(kind));
if (missing.length > 0) throw new Error(`no example of ${missing.join(', ')}`);
