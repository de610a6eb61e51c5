import { expect, test } from 'vitest';
import { anId } from '../../../test/an-id.ts';
import { factOf } from '../../../test/history.ts';
import type { By, Event, Fact } from '../facts/fact.ts';
import type { RefusalReason } from '../facts/refusal.ts';
import type { Tally } from './tally.ts';
import { whatCounts } from './what-counts.ts';

const start = Temporal.Instant.from('2026-06-02T08:00:00Z');
const at = (hour: number) => start.add({ hours: hour });
const theo: By = { kind: 'member', person: anId('theo') };
const camille: By = { kind: 'member', person: anId('camille') };
const patient: By = { kind: 'patient' };
const relais: By = { kind: 'relais' };

/** A history of one fact an hour. */
const history = (...facts: [By, Event][]): Fact[] =>
  facts.map(([by, event], place) => factOf(by, event, place + 1, at(place)));
const asked: [By, Event] = [patient, { kind: 'asked', held: [], told: [anId('theo')] }];
const held: [By, Event] = [patient, { kind: 'asked', held: ['too-fast'], told: [] }];
const confirmed: [By, Event] = [patient, { kind: 'confirmed', told: [anId('theo')] }];
const arrived: [By, Event] = [
  relais,
  { kind: 'letter-accepted', letter: anId('a'), letterKind: 'new-enquiry', person: anId('theo') },
];
const cameBack: [By, Event] = [
  relais,
  { kind: 'letter-refused', letter: anId('a'), letterKind: 'new-enquiry', person: anId('theo') },
];
const read: [By, Event] = [theo, { kind: 'read', upTo: 1 }];
const answered: [By, Event] = [camille, { kind: 'answered' }];
const reached: [By, Event] = [theo, { kind: 'contacted', channel: 'telephone', on: '', outcome: 'reached' }];
const missed: [By, Event] = [theo, { kind: 'contacted', channel: 'telephone', on: '', outcome: 'no-reply' }];
const refused = (reason: RefusalReason): [By, Event] => [theo, { kind: 'refused', reason }];
const reopened: [By, Event] = [theo, { kind: 'reopened' }];
const written: [By, Event] = [patient, { kind: 'written' }];
const withdrawn: [By, Event] = [patient, { kind: 'withdrawn' }];

const nothing = { handledAt: null, handledBy: null, handledHow: null, servedAt: null, refusal: null };

test.each<[string, Fact[], Partial<Tally>]>([
  ['sent', history(asked), { ...nothing, sentAt: at(0), transmittedAt: null, readAt: null }],
  ['held (figures-14)', history(held), { ...nothing, sentAt: null }],
  ['held, then confirmed', history(held, confirmed), { sentAt: at(1) }],
  ['transmitted and read', history(asked, arrived, read), { transmittedAt: at(1), readAt: at(2) }],
  ['transmitted, and come back', history(asked, arrived, cameBack), { transmittedAt: null }],
  [
    'answered',
    history(asked, read, answered),
    { handledAt: at(2), handledBy: anId('camille'), handledHow: 'answered', servedAt: at(2) },
  ],
  [
    'reached, then answered: the first handling counts',
    history(asked, reached, answered),
    { handledAt: at(1), handledBy: anId('theo'), handledHow: 'contacted', servedAt: at(1) },
  ],
  ['a contact without success (figures-11)', history(asked, missed), nothing],
  [
    'a contact without success, then an answer',
    history(asked, missed, answered),
    { handledAt: at(2), handledBy: anId('camille'), handledHow: 'answered' },
  ],
  ...(['duplicate', 'spam', 'not-practised', 'unavailable'] as const).map(
    (reason): [string, Fact[], Partial<Tally>] => [
      `refused as ${reason}: handled, and nobody is served (figures-8)`,
      history(asked, refused(reason)),
      { handledAt: at(1), handledBy: anId('theo'), handledHow: reason, servedAt: null, refusal: reason },
    ],
  ),
  [
    'not interested is nobody’s handling (figures-8)',
    history(asked, refused('not-interested')),
    { ...nothing, refusal: 'not-interested' },
  ],
  ['a refusal taken back', history(asked, refused('spam'), reopened), nothing],
  [
    'a refusal taken back, then an answer (figures-9)',
    history(asked, refused('spam'), reopened, answered),
    { handledAt: at(3), handledBy: anId('camille'), handledHow: 'answered', refusal: null },
  ],
  [
    'answered, then refused: handled by the answer',
    history(asked, answered, refused('not-interested')),
    { handledAt: at(1), handledHow: 'answered', refusal: 'not-interested' },
  ],
  [
    'contested (figures-10)',
    history(asked, refused('spam'), written, written),
    { contestedAt: at(2), handledAt: at(1) },
  ],
  [
    'refused, and what the practice does afterwards is no contest',
    history(asked, refused('spam'), read),
    { contestedAt: null },
  ],
  [
    'two refusals: the contest is of the one that stands',
    history(asked, refused('spam'), written, reopened, refused('unavailable'), read, written),
    { refusal: 'unavailable', contestedAt: at(6) },
  ],
  ['written before the refusal', history(asked, written, refused('spam')), { contestedAt: null }],
  [
    'contested, then taken back',
    history(asked, refused('spam'), written, reopened),
    { contestedAt: null, refusal: null, handledAt: null },
  ],
  ['withdrawn', history(asked, withdrawn), { ...nothing, withdrawnAt: at(1) }],
  ['withdrawn, then written again (figures-12)', history(asked, withdrawn, written), { withdrawnAt: null }],
])('%s', (_, facts, expected) => expect(whatCounts(facts)).toMatchObject(expected));

test('no history, no figure', () => expect(() => whatCounts([])).toThrow('question'));
