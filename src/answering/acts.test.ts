import { describe, expect, test } from 'vitest';
import { anId } from '../../test/an-id.ts';
import { policy } from '../enquiry/clock/policy.ts';
import type { Standing } from '../enquiry/history/standing.ts';
import type { Wait } from '../enquiry/history/wait.ts';
import type { WhyNot } from './act.ts';
import { type ActName, acts } from './acts.ts';

const now = Temporal.Instant.from('2026-06-09T08:00:00Z');
const waiting = (which: Wait['which']): Wait => ({
  ...{ which, number: 1, since: now, saysNo: false, saysYes: false },
  ...{ remindedAt: null, questionedAt: null },
});
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
  lastAnsweredAt: null,
  wait: waiting('first'),
  setAside: false,
  needsAttention: false,
  first: null,
  toldNobody: false,
  remindedAt: null,
  remindedLastAt: null,
  offeredAt: null,
  offerLetterAt: null,
  foundNobodyAt: null,
  withdrawnAt: null,
  contested: false,
  duplicateOf: null,
  reachedAt: null,
  contactToAskAbout: null,
  reachedBy: null,
  questioned: null,
  testified: null,
  rating: null,
  sentOn: false,
};
const refusedAgo = (ago: Temporal.DurationLike): Standing => ({
  ...open,
  state: 'refused',
  wait: null,
  refused: { at: now.subtract(ago), reason: 'unavailable', disowned: false },
});
const standings = {
  new: open,
  handled: { ...open, wait: null, handledAt: now },
  'written again': { ...open, wait: waiting('later'), handledAt: now },
  'set aside': { ...open, wait: null, setAside: true, handledAt: now },
  'refused and contested': { ...refusedAgo({ minutes: 1 }), wait: waiting('contested'), contested: true },
  closed: { ...open, wait: null, state: 'closed', handledAt: now },
  'refused just now': refusedAgo({ minutes: 1 }),
  'refused 24 hours ago': refusedAgo({ hours: 24 }),
  'refused over a day ago': refusedAgo({ hours: 24, seconds: 1 }),
  'refused long ago in a session that was not hers': {
    ...open,
    state: 'refused',
    wait: null,
    refused: { at: now.subtract({ hours: 24 * 30 }), reason: 'spam', disowned: true },
  },
  'contested, over a day ago': {
    ...refusedAgo({ hours: 24 * 30 }),
    contested: true,
  },
  'a duplicate over a day ago': {
    ...refusedAgo({ hours: 25 }),
    refused: { at: now.subtract({ hours: 25 }), reason: 'duplicate', disowned: false },
    duplicateOf: anId('the-first'),
  },
  'a duplicate of nothing, over a day ago': {
    ...refusedAgo({ hours: 25 }),
    refused: { at: now.subtract({ hours: 25 }), reason: 'duplicate', disowned: false },
  },
  'closed, long after a refusal that was taken back': {
    ...refusedAgo({ hours: 24 * 30 }),
    state: 'closed',
    wait: null,
    handledAt: now,
  },
} as const satisfies Record<string, Standing>;

type State = keyof typeof standings;
const states = Object.keys(standings) as State[];

const refusals = Array.from({ length: 7 }, () => 'refused' as const);

/** Why each act does not fit, in the order of the states; a new act does not compile until it has its row. */
const table: Record<ActName, (WhyNot | null)[]> = {
  answer: [null, null, null, null, 'refused', 'closed', ...refusals, 'closed'],
  contact: [null, null, null, null, 'refused', 'closed', ...refusals, 'closed'],
  refuse: [null, null, null, null, 'refused', 'closed', ...refusals, 'closed'],
  close: ['unhandled', null, 'unhandled', null, 'refused', 'closed', ...refusals, 'closed'],
  reopen: [
    ...(['open', 'open', 'open', 'open', null, null, null, null, 'too-late'] as const),
    ...([null, null, 'too-late', null, null] as const),
  ],
  'set-aside': ['first-wait', 'not-waiting', null, 'not-waiting', null, 'closed', ...refusals, 'closed'],
  'take-up': states.map((state) => (state === 'set aside' ? null : 'not-set-aside')),
};

describe('whether an act fits an enquiry', () => {
  test.each(
    (Object.keys(table) as ActName[]).flatMap((act) =>
      states.map((state, place) => [act, state, table[act][place]] as const),
    ),
  )('%s, where it is %s: %s (answering-1, answering-5, answering-243)', (act, state, expected) =>
    expect(acts[act].of.whyNot(standings[state], now, { ...policy, undoRefusalWithin: 24 })).toBe(expected),
  );

  test('has a right of its own for each', () => {
    const rights = Object.values(acts).map(({ of }) => of.right);
    expect(new Set(rights).size).toBe(rights.length);
  });
});
