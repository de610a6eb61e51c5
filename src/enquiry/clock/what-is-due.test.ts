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
  laterWaitsFrom: null,
};
const addressOnly: Surroundings = { ...paris, profile: 'address' };
const closedForGood: Surroundings = {
  ...paris,
  calendar: {
    ...paris.calendar,
    closures: [{ from: Temporal.PlainDate.from('2026-06-01'), to: null, reason: 'retired', note: null }],
  },
};
const entered = (to: string | null): Surroundings => ({
  ...paris,
  calendar: {
    ...paris.calendar,
    closures: [
      {
        from: Temporal.PlainDate.from('2026-06-10'),
        to: to === null ? null : Temporal.PlainDate.from(to),
        ...{ reason: 'leave', note: null, yearly: false },
        enteredAt: Temporal.Instant.from('2026-06-10T12:00:00+02:00'),
      },
    ],
  },
});
const closesOnWednesday = entered(null);
const leavesOnWednesday = entered('2026-06-26');
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
const byLink: By = { kind: 'member', person: anId('theo'), session: anId('of-a-link') };
const takenBack = (at: string): [string, By, Event] => [
  at,
  theo,
  { kind: 'reading-taken-back', session: anId('of-a-link') },
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

const answered: [string, By, Event] = [wednesday, theo, { kind: 'answered' }];
const patient: By = { kind: 'patient' };
const written = (at: string): [string, By, Event] => [at, patient, { kind: 'written' }];
const remindedAgain = (at: string): [string, By, Event] => [
  at,
  relais,
  { kind: 'reminded', told: [anId('theo')], rule: 'later-wait' },
];
const askedAgain = (at: string): [string, By, Event] => [
  at,
  relais,
  { kind: 'questioned', rule: 'later-silence' },
];
const says = (at: string, reached: boolean): [string, By, Event] => [
  at,
  patient,
  { kind: 'testified', reached },
];
const upgraded = (at: string): Surroundings => ({ ...paris, laterWaitsFrom: Temporal.Instant.from(at) });

/** Two and five working days after Thursday at ten. */
const [monday, thursdayNext] = ['2026-06-15T10:00:00+02:00', '2026-06-18T10:00:00+02:00'] as [string, string];

const askedAfterSilence: [string, By, Event] = [thursdayNext, relais, { kind: 'questioned', rule: 'silent' }];
const remindedLast: [string, By, Event] = [
  thursdayNext,
  relais,
  { kind: 'reminded', told: [anId('theo')], rule: 'silent' },
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
  [
    'asked while the practice was closed: the last reminder is still due (reminding-363)',
    asked([anId('theo')], read(wednesday), reminded(thursday), askedAfterSilence),
    paris,
    ['reminder', '2026-06-16T10:00:00+02:00', 'silent'],
  ],
  [
    'asked, and reminded a last time: nothing more (reminding-363)',
    asked([anId('theo')], read(wednesday), reminded(thursday), askedAfterSilence, remindedLast),
    paris,
    null,
  ],
  [
    'asked, and the patient says yes: no last reminder (reminding-363)',
    asked(
      [anId('theo')],
      ...[read(wednesday), reminded(thursday), askedAfterSilence],
      says(thursdayNext, true),
    ),
    paris,
    null,
  ],
  [
    'asked, and answered meanwhile: no last reminder (reminding-363)',
    asked([anId('theo')], ...[read(wednesday), reminded(thursday), askedAfterSilence], [
      thursdayNext,
      theo,
      { kind: 'answered' },
    ]),
    paris,
    null,
  ],
  [
    'asked, and nobody receives any more: no last reminder (reminding-363)',
    asked([anId('theo')], read(wednesday), reminded(thursday), askedAfterSilence),
    unreachable,
    null,
  ],
  ['reminded and offered', asked([anId('theo')], reminded(thursday), offered(friday, 'unread')), paris, null],
  [
    'answered, then written on Thursday: a reminder after two working days (clock-301)',
    asked([anId('theo')], answered, written(thursday)),
    paris,
    ['reminder', monday, 'later-wait'],
  ],
  [
    'an incomplete profile is reminded too (clock-302)',
    asked([anId('theo')], answered, written(thursday)),
    addressOnly,
    ['reminder', monday, 'later-wait'],
  ],
  [
    'nobody could be reminded: the patient is asked (clock-303)',
    asked([anId('theo')], answered, written(thursday)),
    unreachable,
    ['question', thursdayNext, 'later-silence'],
  ],
  [
    'reminded of: the patient is asked after five working days (clock-304)',
    asked([anId('theo')], answered, written(thursday), remindedAgain(monday)),
    paris,
    ['question', thursdayNext, 'later-silence'],
  ],
  [
    'reminded of and asked: nothing more in this wait (clock-301, clock-304)',
    asked([anId('theo')], answered, written(thursday), remindedAgain(monday), askedAgain(thursdayNext)),
    paris,
    null,
  ],
  [
    'answered and written again: a wait of its own (clock-301)',
    asked(
      [anId('theo')],
      ...[answered, written(thursday), remindedAgain(monday), askedAgain(thursdayNext)],
      [thursdayNext, theo, { kind: 'answered' }],
      written(thursdayNext),
    ),
    paris,
    ['reminder', '2026-06-22T10:00:00+02:00', 'later-wait'],
  ],
  [
    'a reminder of the first wait is none of the later one (clock-301)',
    asked([anId('theo')], reminded(thursday), [thursday, theo, { kind: 'answered' }], written(friday)),
    paris,
    ['reminder', '2026-06-16T10:00:00+02:00', 'later-wait'],
  ],
  [
    'the patient says yes: nothing more (clock-305)',
    asked(
      [anId('theo')],
      answered,
      written(thursday),
      remindedAgain(monday),
      askedAgain(monday),
      says(monday, true),
    ),
    paris,
    null,
  ],
  [
    'a wait that began with a no is reminded (clock-306)',
    asked(
      [anId('theo')],
      [wednesday, theo, { kind: 'contacted', channel: 'telephone', on: wednesday, outcome: 'reached' }],
      [wednesday, relais, { kind: 'questioned', rule: 'contacted' }],
      says(thursday, false),
    ),
    paris,
    ['reminder', monday, 'later-wait'],
  ],
  [
    'and the patient is not asked again (clock-306)',
    asked(
      [anId('theo')],
      [wednesday, theo, { kind: 'contacted', channel: 'telephone', on: wednesday, outcome: 'reached' }],
      [wednesday, relais, { kind: 'questioned', rule: 'contacted' }],
      ...[says(thursday, false), remindedAgain(monday)],
    ),
    paris,
    null,
  ],
  [
    'closed without an end: neither (clock-307)',
    asked([anId('theo')], answered, written(thursday)),
    closedForGood,
    null,
  ],
  [
    'nothing to answer: neither (clock-308)',
    asked([anId('theo')], answered, written(thursday), [friday, theo, { kind: 'nothing-to-answer' }]),
    paris,
    null,
  ],
  [
    'contested: no clock (clock-309)',
    asked([anId('theo')], [wednesday, theo, { kind: 'refused', reason: 'unavailable' }], written(thursday)),
    paris,
    null,
  ],
  [
    'a wait from before an upgrade counts from the upgrade (clock-310)',
    asked([anId('theo')], answered, written(thursday)),
    upgraded('2026-06-16T10:00:00+02:00'),
    ['reminder', thursdayNext, 'later-wait'],
  ],
  [
    'one from after it from its beginning (clock-310)',
    asked([anId('theo')], answered, written(thursday)),
    upgraded(wednesday),
    ['reminder', monday, 'later-wait'],
  ],
  [
    'a first wait counts from the sending, whenever the upgrade was (clock-310)',
    asked([anId('theo')]),
    upgraded(friday),
    ['reminder', thursday, 'unanswered'],
  ],
  [
    'reached outside after an answer on the site: asked about it (clock-311)',
    asked([anId('theo')], ...[answered, written(thursday)], [
      thursday,
      theo,
      { kind: 'contacted', channel: 'telephone', on: thursday, outcome: 'reached' },
    ]),
    paris,
    ['question', monday, 'contacted'],
  ],
  [
    'but not where that was before an upgrade (clock-311)',
    asked([anId('theo')], ...[answered, written(thursday)], [
      thursday,
      theo,
      { kind: 'contacted', channel: 'telephone', on: thursday, outcome: 'reached' },
    ]),
    upgraded(friday),
    null,
  ],
  [
    'forwarded, answered and written again: reminded (clock-312)',
    asked([anId('theo')], answered, written(thursday)),
    { ...paris, mode: 'forward' },
    ['reminder', monday, 'later-wait'],
  ],
  [
    'an offer found nobody: the alarm list has it',
    asked([anId('theo')], [thursday, relais, { kind: 'found-nobody', rule: 'incomplete' }]),
    addressOnly,
    null,
  ],
  [
    'a refusal found nobody and was undone: whoever refuses has read, and the silence is asked about (enquiry-201)',
    asked(
      [anId('theo')],
      [wednesday, theo, { kind: 'refused', reason: 'unavailable' }],
      [wednesday, relais, { kind: 'found-nobody', rule: 'unavailable' }],
      [wednesday, theo, { kind: 'reopened' }],
      reminded(thursday),
    ),
    paris,
    ['question', '2026-06-16T10:00:00+02:00', 'silent'],
  ],
  [
    'a voicemail is a reading, and cancels the offer (enquiry-201)',
    asked([anId('theo')], reminded(thursday), [
      ...([thursday, theo] as const),
      { kind: 'contacted', channel: 'telephone', on: thursday, outcome: 'voicemail' },
    ]),
    paris,
    ['question', '2026-06-16T10:00:00+02:00', 'silent'],
  ],
  [
    'a reading taken back: the offer of an unread enquiry, though it may lie in the past (enquiry-211)',
    asked(
      [anId('theo')],
      [wednesday, byLink, { kind: 'read', upTo: 1 }],
      reminded(thursday),
      takenBack('2026-06-16T11:00:00+02:00'),
    ),
    paris,
    ['offer', friday, 'unread'],
  ],
  [
    'the same, taken back before the reminder (enquiry-211)',
    asked([anId('theo')], [wednesday, byLink, { kind: 'read', upTo: 1 }], takenBack(wednesday)),
    paris,
    ['reminder', thursday, 'unanswered'],
  ],
  [
    'one of two readings taken back: somebody has read (enquiry-211)',
    asked(
      [anId('theo')],
      [wednesday, byLink, { kind: 'read', upTo: 1 }],
      read(wednesday),
      reminded(thursday),
      takenBack(thursday),
    ),
    paris,
    ['question', '2026-06-16T10:00:00+02:00', 'silent'],
  ],
  [
    'a refusal in that session, undone: the offer of an unread enquiry (enquiry-209)',
    asked(
      [anId('theo')],
      [wednesday, byLink, { kind: 'refused', reason: 'spam' }],
      takenBack(friday),
      [friday, theo, { kind: 'reopened' }],
      reminded(friday),
    ),
    paris,
    ['offer', '2026-06-15T10:00:00+02:00', 'reminded'],
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
  ...(
    [
      ['a first wait (clock-341)', asked([anId('theo')])],
      ['one that was read', asked([anId('theo')], read(tuesday))],
      ['a later wait (clock-341)', asked([anId('theo')], read(tuesday), answered, written(wednesday))],
      ['one that began with a *no*', asked([anId('theo')], answered, says(wednesday, false))],
      [
        'one that was refused, and taken up again',
        asked(
          [anId('theo')],
          [tuesday, theo, { kind: 'refused', reason: 'spam' }],
          [tuesday, theo, { kind: 'reopened' }],
        ),
      ],
    ] as [string, History][]
  ).map(([name, history]): [string, History, Surroundings, Expected] => [
    `a closure without an end, entered on Wednesday at noon over ${name}`,
    history,
    closesOnWednesday,
    ['offer', '2026-06-10T12:00:00+02:00', 'closed-for-good'],
  ]),
  ...(
    [
      ['nobody who waits', asked([anId('theo')], answered)],
      ['a refused one', asked([anId('theo')], [tuesday, theo, { kind: 'refused', reason: 'unavailable' }])],
      [
        'a contested refusal',
        asked([anId('theo')], [tuesday, theo, { kind: 'refused', reason: 'spam' }], written(wednesday)),
      ],
      [
        'one of which the patient says that they had an answer',
        asked([anId('theo')], askedAgain(wednesday), says(wednesday, true)),
      ],
      ['one for which others were offered (clock-345)', asked([anId('theo')], offered(tuesday, 'says-no'))],
      [
        'one for which nobody was found',
        asked([anId('theo')], [tuesday, relais, { kind: 'found-nobody', rule: 'unreachable' }]),
      ],
      [
        'one that was written after it (clock-342)',
        asked([anId('theo')], answered, written('2026-06-10T12:00:00+02:00')),
      ],
      ['a held one', held],
    ] as [string, History][]
  ).map(([name, history]): [string, History, Surroundings, Expected] => [
    `a closure without an end, entered on Wednesday at noon over ${name}`,
    history,
    closesOnWednesday,
    null,
  ]),
  [
    'entered over a secondary enquiry whose group was served',
    asked([anId('theo')]),
    { ...closesOnWednesday, served: true },
    null,
  ],
  [
    'entered over a later wait of one whose group was served',
    asked([anId('theo')], answered, written(wednesday)),
    { ...closesOnWednesday, served: true },
    ['offer', '2026-06-10T12:00:00+02:00', 'closed-for-good'],
  ],
  [
    'entered before the clock of later waits began (clock-347)',
    asked([anId('theo')], answered, written(wednesday)),
    { ...closesOnWednesday, laterWaitsFrom: Temporal.Instant.from(thursday) },
    null,
  ],
  [
    'a long leave, entered on Wednesday at noon over a first wait (clock-344)',
    asked([anId('theo')]),
    leavesOnWednesday,
    ['offer', '2026-06-10T12:00:00+02:00', 'long-closure'],
  ],
  [
    'once it has offered, the reminder waits for the end of the leave',
    asked([anId('theo')], offered(wednesday, 'long-closure')),
    leavesOnWednesday,
    ['reminder', '2026-06-30T10:00:00+02:00', 'unanswered'],
  ],
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

test('an operator may switch the clock of later waits off (clock-314)', () => {
  const off = { ...policy, laterClock: false };
  const again = asked([anId('theo')], answered, written(thursday));
  expect(whatIsDue(whereItStands(again), paris, off)).toBeNull();
  expect(whatIsDue(whereItStands(asked([anId('theo')])), paris, off)).toMatchObject({ action: 'reminder' });
});
