import { expect, test } from 'vitest';
import { anId } from '../../../test/an-id.ts';
import { factOf } from '../../../test/history.ts';
import type { PersonId } from '../../database/id.ts';
import type { By, Event, History } from '../facts/fact.ts';
import type { OfferRule } from '../facts/reasons.ts';
import { whereItStands } from '../history/where-it-stands.ts';
import { policy } from './policy.ts';
import { type Surroundings, whatIsDue } from './what-is-due.ts';

const paris: Surroundings = {
  calendar: { territory: 'FR-75', zone: 'Europe/Paris', closures: [] },
  profile: 'complete',
  mode: 'space',
  reachable: true,
  served: false,
};
const addressOnly: Surroundings = { ...paris, profile: 'address' };
const closedForGood: Surroundings = {
  ...paris,
  calendar: {
    ...paris.calendar,
    closures: [{ from: Temporal.PlainDate.from('2026-06-01'), to: null, reason: 'retired', note: null }],
  },
};
const unreachable: Surroundings = { ...paris, reachable: false };

const [tuesday, wednesday, thursday, friday] = [9, 10, 11, 12].map(
  (day) => `2026-06-${String(day).padStart(2, '0')}T10:00:00+02:00`,
) as [string, string, string, string];

const theo: By = { kind: 'member', person: anId('theo') };
const relais: By = { kind: 'relais' };

/** A history that begins on Tuesday at ten: each fact with its moment. */
const asked = (told: PersonId[], ...then: [string, By, Event][]): History =>
  [[tuesday, { kind: 'patient' }, { kind: 'asked', held: [], told }] as [string, By, Event], ...then].map(
    ([at, by, event], place) => factOf(by, event, place + 1, Temporal.Instant.from(at)),
  );
const reminded = (at: string): [string, By, Event] => [
  at,
  relais,
  { kind: 'reminded', told: [anId('theo')] },
];
const offered = (at: string, rule: OfferRule): [string, By, Event] => [
  at,
  relais,
  { kind: 'offered', rule, byLetter: true },
];
const read = (at: string): [string, By, Event] => [at, theo, { kind: 'read', upTo: 1 }];

const held: History = [
  {
    kind: 'asked',
    held: ['too-fast'],
    told: [],
    number: 1,
    at: Temporal.Instant.from(tuesday),
    by: { kind: 'patient' },
  },
];

type Expected = [action: 'reminder' | 'offer' | 'question', at: string, rule: string] | null;

test.each<[string, History, Surroundings, Expected]>([
  [
    'asked on Tuesday at ten: a reminder on Thursday at ten',
    asked([anId('theo')]),
    paris,
    ['reminder', thursday, 'unanswered'],
  ],
  [
    'address only: an offer at the same moment',
    asked([anId('theo')]),
    addressOnly,
    ['offer', thursday, 'incomplete'],
  ],
  [
    'reminded and unread: an offer on Friday',
    asked([anId('theo')], reminded(thursday)),
    paris,
    ['offer', friday, 'unread'],
  ],
  [
    'reminded late: a working day after the reminder',
    asked([anId('theo')], reminded('2026-06-15T09:00:00+02:00')),
    paris,
    ['offer', '2026-06-16T09:00:00+02:00', 'reminded'],
  ],
  [
    'read before the offer was due, and silent: the patient is asked on the fifth working day',
    asked([anId('theo')], read(wednesday), reminded(thursday)),
    paris,
    ['question', '2026-06-16T10:00:00+02:00', 'silent'],
  ],
  [
    'reached outside the site: she is asked about it',
    asked(
      [anId('theo')],
      [thursday, theo, { kind: 'contacted', channel: 'telephone', on: thursday, outcome: 'reached' }],
    ),
    paris,
    ['question', '2026-06-15T10:00:00+02:00', 'contacted'],
  ],
  [
    'she says that she had her answer: no reminder is left to send',
    asked(
      [anId('theo')],
      [tuesday, relais, { kind: 'questioned', rule: 'forwarded' }],
      [wednesday, { kind: 'patient' }, { kind: 'testified', reached: true }],
    ),
    { ...paris, mode: 'forward' },
    null,
  ],
  [
    'read and silent: the reminder all the same',
    asked([anId('theo')], read(wednesday)),
    paris,
    ['reminder', thursday, 'unanswered'],
  ],
  ['reminded and offered', asked([anId('theo')], reminded(thursday), offered(friday, 'unread')), paris, null],
  [
    'an offer found nobody: the alarm list has it',
    asked([anId('theo')], [thursday, relais, { kind: 'found-nobody', rule: 'incomplete' }]),
    addressOnly,
    null,
  ],
  [
    'a refusal found nobody and was taken back: the offer of the clock is still to come',
    asked(
      [anId('theo')],
      [wednesday, theo, { kind: 'refused', reason: 'unavailable' }],
      [wednesday, relais, { kind: 'found-nobody', rule: 'unavailable' }],
      [wednesday, theo, { kind: 'reopened' }],
      reminded(thursday),
    ),
    paris,
    ['offer', friday, 'unread'],
  ],
  [
    'a refusal was taken back: the clock runs on from the sending (clock-107)',
    asked(
      [anId('theo')],
      [wednesday, theo, { kind: 'refused', reason: 'unavailable' }],
      [wednesday, theo, { kind: 'reopened' }],
    ),
    paris,
    ['reminder', thursday, 'unanswered'],
  ],
  ['answered', asked([anId('theo')], [wednesday, theo, { kind: 'answered' }]), paris, null],
  [
    'refused',
    asked([anId('theo')], [wednesday, theo, { kind: 'refused', reason: 'not-interested' }]),
    paris,
    null,
  ],
  ['closed without an end', asked([anId('theo')]), closedForGood, null],
  ['held', held, paris, null],
  [
    'nobody was told, nobody receives: an offer at once (clock-114)',
    asked([]),
    unreachable,
    ['offer', tuesday, 'unreachable'],
  ],
  [
    'nobody was told, nobody receives, and others were offered already',
    asked([], offered(tuesday, 'unreachable')),
    unreachable,
    null,
  ],
  [
    'reminded, and everybody has left since: the offer of an unread enquiry',
    asked([anId('theo')], reminded(thursday)),
    unreachable,
    ['offer', friday, 'unread'],
  ],
  ['nobody was told, somebody receives now', asked([]), paris, ['reminder', thursday, 'unanswered']],
  [
    'those who were told have left: an offer instead of a reminder (clock-115)',
    asked([anId('theo')]),
    unreachable,
    ['offer', thursday, 'unreachable'],
  ],
  [
    'a secondary enquiry whose group was served: reminded like any other',
    asked([anId('theo')]),
    { ...paris, served: true },
    ['reminder', thursday, 'unanswered'],
  ],
  [
    'a secondary enquiry whose group was served: no offer of its own',
    asked([anId('theo')], reminded(thursday)),
    { ...paris, served: true },
    null,
  ],
  ['the same, address only', asked([anId('theo')]), { ...addressOnly, served: true }, null],
])('%s', (_, history, practice, expected) => {
  const due = whatIsDue(whereItStands(history), practice);
  expect(due && [due.action, due.at.toString(), due.because.rule]).toEqual(
    expected && [expected[0], Temporal.Instant.from(expected[1]).toString(), expected[2]],
  );
});

test('an offer at once has counted nothing', () =>
  expect(whatIsDue(whereItStands(asked([])), unreachable)?.because).toEqual({
    rule: 'unreachable',
    workingDays: 0,
    skipped: [],
    moved: null,
  }));

test.each([
  [1, 'question'],
  [2, 'reminder'],
  [3, 'reminder'],
])('a reminder after two working days, a question after %i: first the %s', (askForwardedAfter, action) => {
  const forwarded: Surroundings = { ...paris, mode: 'forward' };
  const due = whatIsDue(whereItStands(asked([anId('theo')])), forwarded, { ...policy, askForwardedAfter });
  expect(due?.action).toBe(action);
});

test('the operator’s numbers count', () => {
  const due = whatIsDue(whereItStands(asked([anId('theo')])), paris, { ...policy, reminderAfter: 1 });
  expect(due?.at.toString()).toBe(Temporal.Instant.from(wednesday).toString());
});
