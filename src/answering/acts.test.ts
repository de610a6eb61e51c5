import { describe, expect, test } from 'vitest';
import { policy } from '../enquiry/clock/policy.ts';
import type { Standing } from '../enquiry/history/standing.ts';
import type { WhyNot } from './act.ts';
import { type ActName, acts } from './acts.ts';

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
  'contested, over a day ago': { ...refusedAgo({ hours: 24 * 30 }), contested: true },
  'a duplicate over a day ago': {
    ...refusedAgo({ hours: 25 }),
    refused: { at: now.subtract({ hours: 25 }), reason: 'duplicate' },
    duplicateOf: 'the-first',
  },
  'a duplicate of nothing, over a day ago': {
    ...refusedAgo({ hours: 25 }),
    refused: { at: now.subtract({ hours: 25 }), reason: 'duplicate' },
  },
  'closed, long after a refusal that was taken back': {
    ...refusedAgo({ hours: 24 * 30 }),
    state: 'closed',
    handledAt: now,
  },
} as const satisfies Record<string, Standing>;

type State = keyof typeof standings;
const states = Object.keys(standings) as State[];

const refusals = Array.from({ length: 6 }, () => 'refused' as const);

/** Why each act does not fit, in the order of the states; a new act does not compile until it has its row. */
const table: Record<ActName, (WhyNot | null)[]> = {
  answer: [null, null, 'closed', ...refusals, 'closed'],
  contact: [null, null, 'closed', ...refusals, 'closed'],
  refuse: [null, null, 'closed', ...refusals, 'closed'],
  close: ['unhandled', null, 'closed', ...refusals, 'closed'],
  reopen: ['open', 'open', null, null, null, 'too-late', null, 'too-late', null, null],
};

describe('whether an act fits an enquiry', () => {
  test.each(
    (Object.keys(table) as ActName[]).flatMap((act) =>
      states.map((state, place) => [act, state, table[act][place]] as const),
    ),
  )('%s, where it is %s: %s', (act, state, expected) =>
    expect(acts[act].of.whyNot(standings[state], now, { ...policy, undoRefusalWithin: 24 })).toBe(expected),
  );

  test('has a right of its own for each', () => {
    const rights = Object.values(acts).map(({ of }) => of.right);
    expect(new Set(rights).size).toBe(rights.length);
  });
});
