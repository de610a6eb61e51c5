import { expect, test } from 'vitest';
import { anId } from '../../../test/an-id.ts';
import { factOf } from '../../../test/history.ts';
import type { By, Event, History } from '../facts/fact.ts';
import { type MessageState, whatBecameOf } from './what-became-of.ts';

const patient: By = { kind: 'patient' };
const theo: By = { kind: 'member', person: anId('theo') };
const relais: By = { kind: 'relais' };
const start = Temporal.Instant.from('2026-06-09T08:00:00Z');

type Line = [By, Event];
const asked = (held: 'too-fast'[]): Line => [patient, { kind: 'asked', held, told: [anId('theo')] }];
const historyOf = (...lines: Line[]): History =>
  lines.map(([by, event], place) => factOf(by, event, place + 1, start.add({ hours: place })));
const history = (...then: Line[]) => historyOf(asked([]), ...then);

const letter = (event: 'accepted' | 'refused', letterKind: string, about?: number): Line => [
  relais,
  {
    ...{ kind: `letter-${event}`, letter: anId(`${letterKind} ${about}`), letterKind, person: anId('theo') },
    ...(about !== undefined && { about }),
  },
];
const written: Line = [patient, { kind: 'written' }];
const answered: Line = [theo, { kind: 'answered' }];
const read = (upTo: number): Line => [theo, { kind: 'read', upTo }];
const contacted = (outcome: 'reached' | 'voicemail'): Line => [
  theo,
  { kind: 'contacted', channel: 'telephone', on: start.toString(), outcome },
];

test.each<[string, History, Record<number, MessageState>]>([
  ['just sent', history(), { 1: 'sent' }],
  ['held: it has not been sent', historyOf(asked(['too-fast'])), {}],
  ['its alert was accepted', history(letter('accepted', 'new-enquiry', 1)), { 1: 'transmitted' }],
  ['as facts of before say it', history(letter('accepted', 'new-enquiry')), { 1: 'transmitted' }],
  [
    'accepted, then bounced',
    history(letter('accepted', 'new-enquiry', 1), letter('refused', 'new-enquiry', 1)),
    { 1: 'sent' },
  ],
  ['read', history(read(1)), { 1: 'read' }],
  ['answered, and written again', history(read(1), answered, written), { 1: 'answered', 4: 'sent' }],
  [
    'the alert about the second one was accepted',
    history(answered, written, letter('accepted', 'new-message', 3)),
    { 1: 'answered', 3: 'transmitted' },
  ],
  [
    'the alert about another message is none about this one',
    history(answered, written, letter('accepted', 'new-message', 3), written),
    { 1: 'answered', 3: 'transmitted', 5: 'sent' },
  ],
  [
    'facts of before do not name the message: sent',
    history(answered, written, letter('accepted', 'new-message')),
    { 1: 'answered', 3: 'sent' },
  ],
  ['the second one read', history(answered, written, read(3)), { 1: 'answered', 3: 'read' }],
  ['the second one answered', history(answered, written, answered), { 1: 'answered', 3: 'answered' }],
  ['reached outside the site', history(contacted('reached')), { 1: 'reached' }],
  ['a voicemail: somebody has read', history(contacted('voicemail')), { 1: 'read' }],
  [
    'the patient says that nobody reached them',
    history(contacted('reached'), [patient, { kind: 'testified', reached: false }]),
    { 1: 'read' },
  ],
  [
    'nothing to answer says nothing (patient-302)',
    history(answered, written, read(3), [theo, { kind: 'nothing-to-answer' }]),
    { 1: 'answered', 3: 'read' },
  ],
])('%s (patient-301)', (_, facts, expected) =>
  expect(Object.fromEntries(whatBecameOf(facts))).toEqual(expected),
);
