import { expect, test } from 'vitest';
import { type RefusalReason, refusalReasons } from '../enquiry/facts/refusal.ts';
import { whyOpenAgain } from './why-open-again.ts';

const at = Temporal.Instant.from('2026-06-09T08:00:00Z');
const first: Parameters<typeof whyOpenAgain>[0] = { state: 'open', refused: null, withdrawnAt: null };
const refusal = (reason: RefusalReason) => ({ at, reason, disowned: false });

test.each<[string, Partial<typeof first>, ReturnType<typeof whyOpenAgain>]>([
  ['open', {}, null],
  ['closed by a member', { state: 'closed' }, null],
  ['withdrawn (answering-235)', { state: 'closed', withdrawnAt: at }, 'withdrawn'],
  ['withdrawn, after a refusal that was undone', { refused: refusal('spam'), withdrawnAt: at }, 'withdrawn'],
  ['spam, which was undone (reminding-384)', { refused: refusal('spam') }, null],
])('%s: %s', (_, change, expected) => expect(whyOpenAgain({ ...first, ...change })).toBe(expected));

test.each(refusalReasons)('refused as %s: by spam alone (answering-234, answering-240)', (reason) =>
  expect(whyOpenAgain({ ...first, state: 'refused', refused: refusal(reason) })).toBe(
    reason === 'spam' ? 'spam' : null,
  ),
);
