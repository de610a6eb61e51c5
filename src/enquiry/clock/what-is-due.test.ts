import { expect, test } from 'vitest';
import { factOf } from '../../../test/history.ts';
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

const theo: By = { kind: 'member', person: 'theo' };
const relais: By = { kind: 'relais' };

/** A history that begins on Tuesday at ten: each fact with its moment. */
const asked = (told: string[], ...then: [string, By, Event][]): History =>
  [[tuesday, { kind: 'patient' }, { kind: 'asked', held: [], told }] as [string, By, Event], ...then].map(
    ([at, by, event], place) => factOf(by, event, place + 1, Temporal.Instant.from(at)),
  );
const reminded = (at: string): [string, By, Event] => [at, relais, { kind: 'reminded', told: ['theo'] }];
const offered = (at: string, rule: OfferRule): [string, By, Event] => [
  at,
  relais,
  { kind: 'offered', rule, byLetter: true },
];
const byLink: By = { kind: 'member', person: 'theo', session: 'of-a-link' };
const takenBack = (at: string): [string, By, Event] => [
  at,
  theo,
  { kind: 'reading-taken-back', session: 'of-a-link' },
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
    asked(['theo']),
    paris,
    ['reminder', thursday, 'unanswered'],
  ],
  [
    'address only: an offer at the same moment',
    asked(['theo']),
    addressOnly,
    ['offer', thursday, 'incomplete'],
  ],
  [
    'reminded and unread: an offer on Friday',
    asked(['theo'], reminded(thursday)),
    paris,
    ['offer', friday, 'unread'],
  ],
  [
    'reminded late: a working day after the reminder',
    asked(['theo'], reminded('2026-06-15T09:00:00+02:00')),
    paris,
    ['offer', '2026-06-16T09:00:00+02:00', 'reminded'],
  ],
  [
    'read before the offer was due, and silent: the patient is asked on the fifth working day',
    asked(['theo'], read(wednesday), reminded(thursday)),
    paris,
    ['question', '2026-06-16T10:00:00+02:00', 'silent'],
  ],
  [
    'reached outside the site: she is asked about it',
    asked(
      ['theo'],
      [thursday, theo, { kind: 'contacted', channel: 'telephone', on: thursday, outcome: 'reached' }],
    ),
    paris,
    ['question', '2026-06-15T10:00:00+02:00', 'contacted'],
  ],
  [
    'she says that she had her answer: no reminder is left to send',
    asked(
      ['theo'],
      [tuesday, relais, { kind: 'questioned', rule: 'forwarded' }],
      [wednesday, { kind: 'patient' }, { kind: 'testified', reached: true }],
    ),
    { ...paris, mode: 'forward' },
    null,
  ],
  [
    'read and silent: the reminder all the same',
    asked(['theo'], read(wednesday)),
    paris,
    ['reminder', thursday, 'unanswered'],
  ],
  ['reminded and offered', asked(['theo'], reminded(thursday), offered(friday, 'unread')), paris, null],
  [
    'an offer found nobody: the alarm list has it',
    asked(['theo'], [thursday, relais, { kind: 'found-nobody', rule: 'incomplete' }]),
    addressOnly,
    null,
  ],
  [
    'enquiry-201: a refusal found nobody and was undone: whoever refuses has read, and the silence is asked about',
    asked(
      ['theo'],
      [wednesday, theo, { kind: 'refused', reason: 'unavailable' }],
      [wednesday, relais, { kind: 'found-nobody', rule: 'unavailable' }],
      [wednesday, theo, { kind: 'reopened' }],
      reminded(thursday),
    ),
    paris,
    ['question', '2026-06-16T10:00:00+02:00', 'silent'],
  ],
  [
    'enquiry-201: a voicemail is a reading, and cancels the offer',
    asked(['theo'], reminded(thursday), [
      ...([thursday, theo] as const),
      { kind: 'contacted', channel: 'telephone', on: thursday, outcome: 'voicemail' },
    ]),
    paris,
    ['question', '2026-06-16T10:00:00+02:00', 'silent'],
  ],
  [
    'enquiry-211: a reading taken back: the offer of an unread enquiry, though it may lie in the past',
    asked(
      ['theo'],
      [wednesday, byLink, { kind: 'read', upTo: 1 }],
      reminded(thursday),
      takenBack('2026-06-16T11:00:00+02:00'),
    ),
    paris,
    ['offer', friday, 'unread'],
  ],
  [
    'enquiry-211: the same, taken back before the reminder',
    asked(['theo'], [wednesday, byLink, { kind: 'read', upTo: 1 }], takenBack(wednesday)),
    paris,
    ['reminder', thursday, 'unanswered'],
  ],
  [
    'enquiry-211: one of two readings taken back: somebody has read',
    asked(
      ['theo'],
      [wednesday, byLink, { kind: 'read', upTo: 1 }],
      read(wednesday),
      reminded(thursday),
      takenBack(thursday),
    ),
    paris,
    ['question', '2026-06-16T10:00:00+02:00', 'silent'],
  ],
  [
    'enquiry-209: a refusal in that session, undone: the offer of an unread enquiry',
    asked(
      ['theo'],
      [wednesday, byLink, { kind: 'refused', reason: 'spam' }],
      takenBack(friday),
      [friday, theo, { kind: 'reopened' }],
      reminded(friday),
    ),
    paris,
    ['offer', '2026-06-15T10:00:00+02:00', 'reminded'],
  ],
  [
    'a refusal was taken back: the clock runs on from the sending',
    asked(
      ['theo'],
      [wednesday, theo, { kind: 'refused', reason: 'unavailable' }],
      [wednesday, theo, { kind: 'reopened' }],
    ),
    paris,
    ['reminder', thursday, 'unanswered'],
  ],
  ['answered', asked(['theo'], [wednesday, theo, { kind: 'answered' }]), paris, null],
  ['refused', asked(['theo'], [wednesday, theo, { kind: 'refused', reason: 'not-interested' }]), paris, null],
  ['closed without an end', asked(['theo']), closedForGood, null],
  ['held', held, paris, null],
  [
    'nobody was told, nobody receives: an offer at once',
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
    asked(['theo'], reminded(thursday)),
    unreachable,
    ['offer', friday, 'unread'],
  ],
  ['nobody was told, somebody receives now', asked([]), paris, ['reminder', thursday, 'unanswered']],
  [
    'those who were told have left: an offer instead of a reminder',
    asked(['theo']),
    unreachable,
    ['offer', thursday, 'unreachable'],
  ],
  [
    'a secondary enquiry whose group was served: reminded like any other',
    asked(['theo']),
    { ...paris, served: true },
    ['reminder', thursday, 'unanswered'],
  ],
  [
    'a secondary enquiry whose group was served: no offer of its own',
    asked(['theo'], reminded(thursday)),
    { ...paris, served: true },
    null,
  ],
  ['the same, address only', asked(['theo']), { ...addressOnly, served: true }, null],
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
  const due = whatIsDue(whereItStands(asked(['theo'])), forwarded, { ...policy, askForwardedAfter });
  expect(due?.action).toBe(action);
});

test('the operator’s numbers count', () => {
  const due = whatIsDue(whereItStands(asked(['theo'])), paris, { ...policy, reminderAfter: 1 });
  expect(due?.at.toString()).toBe(Temporal.Instant.from(wednesday).toString());
});
