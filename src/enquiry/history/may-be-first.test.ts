import { expect, test } from 'vitest';
import { type RefusalReason, refusalReasons } from '../facts/refusal.ts';
import { type First, mayBeFirst } from './may-be-first.ts';

const at = Temporal.Instant.from('2026-06-09T08:00:00Z');
const open: First = { state: 'open', answeredAt: null, reachedBy: null, withdrawnAt: null, refused: null };
const refused = (reason: RefusalReason): First => ({ ...open, state: 'refused', refused: { reason } });

test.each<[string, First, boolean]>([
  ['answering-222: open', open, true],
  ['answering-222: answered', { ...open, answeredAt: at }, true],
  ['answering-222: answered and closed', { ...open, state: 'closed', answeredAt: at }, true],
  ['answering-222: reached and closed', { ...open, state: 'closed', reachedBy: 'telephone' }, true],
  [
    'answering-222: closed, and the patient denies that they were reached',
    { ...open, state: 'closed' },
    false,
  ],
  ['answering-223: withdrawn', { ...open, state: 'closed', withdrawnAt: at }, false],
  ['open, after a refusal that was undone', { ...open, refused: { reason: 'spam' } }, true],
  ['answering-224: answered, then refused', { ...refused('unavailable'), answeredAt: at }, true],
  ['answering-224: reached, then refused', { ...refused('not-interested'), reachedBy: 'email' }, true],
  ['answering-223: answered, then refused as spam', { ...refused('spam'), answeredAt: at }, false],
  [
    'answering-223: answered, then refused as a duplicate',
    { ...refused('duplicate'), answeredAt: at },
    false,
  ],
])('%s: %s', (_, first, expected) => expect(mayBeFirst(first)).toBe(expected));

test.each(refusalReasons)('refused as %s, and never answered', (reason) =>
  expect(mayBeFirst(refused(reason))).toBe(false),
);
