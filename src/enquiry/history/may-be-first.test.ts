import { expect, test } from 'vitest';
import { type RefusalReason, refusalReasons } from '../facts/refusal.ts';
import { type First, mayBeFirst } from './may-be-first.ts';

const at = Temporal.Instant.from('2026-06-09T08:00:00Z');
const open: First = { state: 'open', answeredAt: null, reachedBy: null, withdrawnAt: null, refused: null };
const refused = (reason: RefusalReason): First => ({ ...open, state: 'refused', refused: { reason } });

test.each<[string, First, boolean]>([
  ['open (answering-222)', open, true],
  ['answered (answering-222)', { ...open, answeredAt: at }, true],
  ['answered and closed (answering-222)', { ...open, state: 'closed', answeredAt: at }, true],
  ['reached and closed (answering-222)', { ...open, state: 'closed', reachedBy: 'telephone' }, true],
  [
    'closed, and the patient denies that they were reached (answering-222)',
    { ...open, state: 'closed' },
    false,
  ],
  ['withdrawn (answering-223)', { ...open, state: 'closed', withdrawnAt: at }, false],
  ['open, after a refusal that was undone', { ...open, refused: { reason: 'spam' } }, true],
  ['answered, then refused (answering-224)', { ...refused('unavailable'), answeredAt: at }, true],
  ['reached, then refused (answering-224)', { ...refused('not-interested'), reachedBy: 'email' }, true],
  ['answered, then refused as spam (answering-223)', { ...refused('spam'), answeredAt: at }, false],
  [
    'answered, then refused as a duplicate (answering-223)',
    { ...refused('duplicate'), answeredAt: at },
    false,
  ],
])('%s: %s', (_, first, expected) => expect(mayBeFirst(first)).toBe(expected));

test.each(refusalReasons)('refused as %s, and never answered', (reason) =>
  expect(mayBeFirst(refused(reason))).toBe(false),
);
