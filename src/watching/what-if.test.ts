import { expect, test } from 'vitest';
import { anId } from '../../test/an-id.ts';
import { factOf } from '../../test/history.ts';
import { policy } from '../enquiry/clock/policy.ts';
import type { By, Event, Fact } from '../enquiry/facts/fact.ts';
import { type Around, whatIf, whatTheClockDid } from './what-if.ts';

const paris2026 = (text: string) =>
  Temporal.PlainDateTime.from(`2026-${text}`).toZonedDateTime('Europe/Paris').toInstant();
const lyon: Around = {
  calendar: { territory: 'FR-69', zone: 'Europe/Paris', closures: [] },
  profile: 'complete',
  mode: 'space',
  reachable: true,
  servedAt: null,
  laterWaitsFrom: null,
};
const theo: By = { kind: 'member', person: anId('theo') };
const patient: By = { kind: 'patient' };
const relais: By = { kind: 'relais' };

type Line = [string, By, Event];
const asked: Line = ['06-02T10:00', patient, { kind: 'asked', held: [], told: [anId('theo')] }];
const heldUp: Line = ['06-02T10:00', patient, { kind: 'asked', held: ['too-fast'], told: [] }];
const toldNobody: Line = ['06-02T20:00', patient, { kind: 'asked', held: [], told: [] }];
const secondary: Line = [
  '06-02T10:00',
  patient,
  { kind: 'asked', held: [], told: [anId('theo')], first: anId('one') },
];
const reminded: Line = ['06-04T10:00', relais, { kind: 'reminded', told: [anId('theo')] }];
const offered: Line = ['06-05T10:00', relais, { kind: 'offered', rule: 'unread', byLetter: true }];
const foundNobody: Line = ['06-05T10:00', relais, { kind: 'found-nobody', rule: 'unread' }];
const act = (at: string, event: Event, by: By = theo): Line => [at, by, event];
const history = (lines: Line[]): Fact[] =>
  lines.map(([at, by, event], place) => factOf(by, event, place + 1, paris2026(at)));

const said = (at: Temporal.Instant | null) =>
  at?.toZonedDateTimeISO('Europe/Paris').toPlainDateTime().toString({ smallestUnit: 'minute' }).slice(5) ??
  null;

/** Sent on Tuesday 2 June at 10:00, asked on Tuesday 9 June at noon: reminder and offer under 2 and 3 working days,
 * then under 1 and 2. */
test.each<[string, Line[], Partial<Around>, [string | null, string | null], [string | null, string | null]]>([
  ['nobody does anything', [asked], {}, ['06-04T10:00', '06-05T10:00'], ['06-03T10:00', '06-04T10:00']],
  [
    'what the clock did is left out of the count (watching-12)',
    [asked, reminded, offered],
    {},
    ['06-04T10:00', '06-05T10:00'],
    ['06-03T10:00', '06-04T10:00'],
  ],
  [
    'nobody was found',
    [asked, reminded, foundNobody],
    {},
    ['06-04T10:00', '06-05T10:00'],
    ['06-03T10:00', '06-04T10:00'],
  ],
  [
    'read between the two reminders',
    [asked, act('06-03T15:00', { kind: 'read', upTo: 1 })],
    {},
    ['06-04T10:00', null],
    ['06-03T10:00', null],
  ],
  [
    'read between the two offers',
    [asked, act('06-04T15:00', { kind: 'read', upTo: 1 })],
    {},
    ['06-04T10:00', null],
    ['06-03T10:00', '06-04T10:00'],
  ],
  ['answered at once', [asked, act('06-02T11:00', { kind: 'answered' })], {}, [null, null], [null, null]],
  [
    'answered after a day and a half',
    [asked, act('06-03T15:00', { kind: 'answered' })],
    {},
    [null, null],
    ['06-03T10:00', null],
  ],
  [
    'answered at the moment when the reminder falls due (watching-13)',
    [asked, act('06-03T10:00', { kind: 'answered' })],
    {},
    [null, null],
    [null, null],
  ],
  [
    'held, and confirmed a day later',
    [heldUp, act('06-03T10:00', { kind: 'confirmed', told: [anId('theo')] }, patient)],
    {},
    ['06-05T10:00', '06-08T10:00'],
    ['06-04T10:00', '06-05T10:00'],
  ],
  [
    'a refusal undone in the evening: whoever refused has read (enquiry-201)',
    [
      asked,
      act('06-02T12:00', { kind: 'refused', reason: 'spam' }),
      act('06-04T22:00', { kind: 'reopened' }),
    ],
    {},
    ['06-05T08:00', null],
    ['06-05T08:00', null],
  ],
  [
    'offered already by a refusal that was taken back',
    [
      asked,
      act('06-02T12:00', { kind: 'refused', reason: 'unavailable' }),
      act('06-02T12:00', { kind: 'offered', rule: 'unavailable', byLetter: true }, relais),
      act('06-02T15:00', { kind: 'reopened' }),
    ],
    {},
    ['06-04T10:00', null],
    ['06-03T10:00', null],
  ],
  ['address only', [asked], { profile: 'address' }, [null, '06-04T10:00'], [null, '06-03T10:00']],
  ['forwarded', [asked], { mode: 'forward' }, ['06-04T10:00', null], ['06-03T10:00', null]],
  [
    'nobody receives: others are offered at once, at night too',
    [toldNobody],
    { reachable: false },
    [null, '06-02T20:00'],
    [null, '06-02T20:00'],
  ],
  [
    'nobody receives any more, and a refusal is taken back in the evening: somebody was told, it can wait',
    [
      asked,
      act('06-02T12:00', { kind: 'refused', reason: 'spam' }),
      act('06-04T22:00', { kind: 'reopened' }),
    ],
    { reachable: false },
    [null, '06-05T08:00'],
    [null, '06-05T08:00'],
  ],
  [
    'secondary, and somebody of the group answers between the two offers',
    [secondary],
    { servedAt: paris2026('06-04T12:00') },
    ['06-04T10:00', null],
    ['06-03T10:00', '06-04T10:00'],
  ],
  [
    'withdrawn, and written again',
    [
      asked,
      act('06-03T09:00', { kind: 'withdrawn' }, patient),
      act('06-03T12:00', { kind: 'written' }, patient),
    ],
    {},
    ['06-04T10:00', '06-05T10:00'],
    ['06-03T12:00', '06-04T12:00'],
  ],
])('%s', (_, lines, around, usual, sooner) => {
  const until = paris2026('06-09T12:00');
  const under = (reminderAfter: number, offerAfter: number) => {
    const did = whatIf(
      history(lines),
      { ...lyon, ...around },
      { ...policy, reminderAfter, offerAfter },
      until,
    );
    return [said(did.remindedAt), said(did.offeredAt)];
  };
  expect([under(2, 3), under(1, 2)]).toEqual([usual, sooner]);
});

test.each<[string, Line[], Partial<Around>, [string | null, string | null]]>([
  ['what the clock did sooner is left out', [asked, reminded, offered], {}, ['06-08T10:00', '06-09T10:00']],
  ['and that it found nobody', [asked, reminded, foundNobody], {}, ['06-08T10:00', '06-09T10:00']],
  [
    'forwarded, address only: she is asked before, and that is no offer',
    [asked],
    { mode: 'forward', profile: 'address' },
    [null, '06-08T10:00'],
  ],
])('later, under 4 and 5 working days: %s', (_, lines, around, later) => {
  const thresholds = { ...policy, reminderAfter: 4, offerAfter: 5 };
  const did = whatIf(history(lines), { ...lyon, ...around }, thresholds, paris2026('06-09T12:00'));
  expect([said(did.remindedAt), said(did.offeredAt)]).toEqual(later);
});

test('what has not fallen due yet has not happened', () => {
  const at = (until: string) => whatIf(history([asked]), lyon, policy, paris2026(until));
  expect([said(at('06-04T10:00').remindedAt), said(at('06-04T10:01').remindedAt)]).toEqual([
    null,
    '06-04T10:00',
  ]);
});

test.each<[string, Line[], [string | null, string | null]]>([
  ['nothing', [asked], [null, null]],
  ['both', [asked, reminded, offered], ['06-04T10:00', '06-05T10:00']],
  [
    'an offer of a refusal is no act of the clock',
    [asked, act('06-03T10:00', { kind: 'offered', rule: 'unavailable', byLetter: true }, relais)],
    [null, null],
  ],
])('what the clock did: %s', (_, lines, did) => {
  const { remindedAt, offeredAt } = whatTheClockDid(history(lines));
  expect([said(remindedAt), said(offeredAt)]).toEqual(did);
});

const wrote = (at: string): Line => [at, patient, { kind: 'written' }];
const answered = (at: string): Line => [at, theo, { kind: 'answered' }];
/** Answered on the day of the sending, and the patient wrote again on Wednesday 3 June at 10:00. */
const wroteAgain: Line[] = [asked, answered('06-02T11:00'), wrote('06-03T10:00')];
const [againReminded, againAsked]: Line[] = [
  ['06-05T10:00', relais, { kind: 'reminded', told: [], rule: 'later-wait' }],
  ['06-10T10:00', relais, { kind: 'questioned', rule: 'later-silence' }],
];
type Later = [string | null, string | null][];

/** Under 2 and 5 working days, then under 1 and 3, asked on Friday 12 June at noon. */
test.each<[string, Line[], Partial<Around>, Later, Later]>([
  [
    'nobody replies (watching-381)',
    wroteAgain,
    {},
    [['06-05T10:00', '06-10T10:00']],
    [['06-04T10:00', '06-08T10:00']],
  ],
  [
    'what the clock did is left out of the count (watching-381)',
    [...wroteAgain, againReminded!, againAsked!],
    {},
    [['06-05T10:00', '06-10T10:00']],
    [['06-04T10:00', '06-08T10:00']],
  ],
  [
    'answered between the two reminders',
    [...wroteAgain, answered('06-04T15:00')],
    {},
    [[null, null]],
    [['06-04T10:00', null]],
  ],
  [
    'answered at the moment when the reminder falls due (watching-13)',
    [...wroteAgain, answered('06-04T10:00')],
    {},
    [[null, null]],
    [[null, null]],
  ],
  [
    'each time that they write is a wait of its own (watching-383)',
    [...wroteAgain, answered('06-04T15:00'), wrote('06-05T09:00')],
    {},
    [
      [null, null],
      ['06-09T09:00', '06-12T09:00'],
    ],
    [
      ['06-04T10:00', null],
      ['06-08T09:00', '06-10T09:00'],
    ],
  ],
  [
    'a yes is kept as it was: nothing is sent after it',
    [...wroteAgain, ['06-05T08:00', patient, { kind: 'testified', reached: true }]],
    {},
    [[null, null]],
    [['06-04T10:00', null]],
  ],
  [
    'nothing to answer',
    [...wroteAgain, act('06-03T12:00', { kind: 'nothing-to-answer' })],
    {},
    [[null, null]],
    [[null, null]],
  ],
  ['nobody receives', wroteAgain, { reachable: false }, [[null, '06-10T10:00']], [[null, '06-08T10:00']]],
  [
    'it began before the clock of later waits: from the upgrade (watching-384)',
    wroteAgain,
    { laterWaitsFrom: paris2026('06-04T10:00') },
    [['06-08T10:00', '06-11T10:00']],
    [['06-05T10:00', '06-09T10:00']],
  ],
])('written again: %s', (_, lines, around, usual, sooner) => {
  const under = (remindAgainAfter: number, askAgainAfter: number, laterClock = true) =>
    whatIf(
      history(lines),
      { ...lyon, ...around },
      { ...policy, remindAgainAfter, askAgainAfter, laterClock },
      paris2026('06-12T12:00'),
    );
  const acts = ({ later }: ReturnType<typeof under>) =>
    later.map((one) => [said(one.remindedAt), said(one.questionedAt)]);
  expect([acts(under(2, 5)), acts(under(1, 3))]).toEqual([usual, sooner]);
  const off = under(2, 5, false);
  expect(acts(off).flat().filter(Boolean)).toEqual([]);
  expect([off.remindedAt, off.offeredAt]).toEqual([null, null]);
});

test('what was done about later waits is no reminder of the first one (watching-383)', () => {
  const did = whatTheClockDid(history([...wroteAgain, againReminded!, againAsked!]));
  expect(did.remindedAt).toBeNull();
  expect(did.later.map((one) => [one.number, said(one.remindedAt), said(one.questionedAt)])).toEqual([
    [3, '06-05T10:00', '06-10T10:00'],
  ]);
  const again = whatTheClockDid(history([asked, reminded, answered('06-04T11:00'), wrote('06-04T12:00')]));
  expect(said(again.remindedAt)).toBe('06-04T10:00');
  expect(again.later).toMatchObject([{ remindedAt: null, questionedAt: null }]);
});
