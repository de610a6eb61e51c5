import { describe, expect, test } from 'vitest';
import { type Act, acts, type Decision, mayAct } from './may-act.ts';
import type { Standing } from './standing.ts';

const now = Temporal.Instant.from('2026-06-09T08:00:00Z');
const open: Standing = {
  step: 'transmitted',
  state: 'open',
  askedAt: now,
  sentAt: now,
  transmittedAt: now,
  firstRead: null,
  answeredAt: null,
  handledAt: null,
  refused: null,
  version: 4,
  lastFact: 6,
  lastActivityAt: now,
  unread: true,
  awaitsReply: true,
  needsAttention: false,
  first: null,
  toldNobody: false,
  remindedAt: null,
  offeredAt: null,
  offerLetterAt: null,
  foundNobodyAt: null,
  withdrawnAt: null,
  contested: false,
  duplicateOf: null,
  reachedAt: null,
  reachedBy: null,
  questioned: null,
  testified: null,
  rating: null,
  sentOn: false,
};
const refusedAgo = (ago: Temporal.DurationLike): Standing => ({
  ...open,
  state: 'refused',
  refused: { at: now.subtract(ago), reason: 'unavailable' },
});
const standings = {
  new: open,
  handled: { ...open, handledAt: now },
  closed: { ...open, state: 'closed', handledAt: now },
  'refused just now': refusedAgo({ minutes: 1 }),
  'refused 24 hours ago': refusedAgo({ hours: 24 }),
  'refused over a day ago': refusedAgo({ hours: 24, seconds: 1 }),
  'closed, long after a refusal that was taken back': {
    ...refusedAgo({ hours: 24 * 30 }),
    state: 'closed',
    handledAt: now,
  },
  held: { ...open, step: 'held', sentAt: null, transmittedAt: null },
} as const satisfies Record<string, Standing>;

type Because = Exclude<Decision, { may: true }>['because'];

/** What each act gets, in the order of `acts`. */
const table: [keyof typeof standings, (Because | 'yes')[]][] = [
  ['new', ['yes', 'yes', 'yes', 'unhandled', 'open', 'yes', 'yes']],
  ['handled', ['yes', 'yes', 'yes', 'yes', 'open', 'yes', 'yes']],
  ['closed', ['closed', 'closed', 'closed', 'closed', 'yes', 'yes', 'yes']],
  ['refused just now', ['refused', 'refused', 'refused', 'refused', 'yes', 'yes', 'yes']],
  ['refused 24 hours ago', ['refused', 'refused', 'refused', 'refused', 'yes', 'yes', 'yes']],
  ['refused over a day ago', ['refused', 'refused', 'refused', 'refused', 'too-late', 'yes', 'yes']],
  [
    'closed, long after a refusal that was taken back',
    ['closed', 'closed', 'closed', 'closed', 'yes', 'yes', 'yes'],
  ],
  ['held', ['held', 'held', 'held', 'held', 'held', 'held', 'held']],
];

const said = (decision: Decision) => (decision.may ? 'yes' : decision.because);

describe('whether an act fits an enquiry', () => {
  test.each(table)('that is %s', (name, expected) =>
    expect(acts.map((act) => said(mayAct(act, standings[name], 4, now, 24)))).toEqual(expected),
  );

  const stopped = acts.filter((act) => act !== 'write' && act !== 'read');
  test.each(stopped)(
    '%s is stopped over a change that its author has not seen, older or impossible',
    (act) => {
      for (const seen of [0, 3, 5])
        expect(said(mayAct(act, standings.handled, seen, now, 24))).toBe('changed');
    },
  );

  test.each<Act>(['write', 'read'])('%s is stopped by no change', (act) =>
    expect(said(mayAct(act, open, 0, now, 24))).toBe('yes'),
  );
});
