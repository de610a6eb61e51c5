import { expect, test } from 'vitest';
import { isSpoken } from './is-spoken.ts';

test.each(['asked', 'written', 'answered', 'contacted', 'refused', 'testified'] as const)(
  '%s is a line of the conversation',
  (kind) => expect(isSpoken(kind)).toBe(true),
);

test.each(['read', 'reminded', 'offered', 'letter-refused', 'sent-on'] as const)(
  '%s is one of the history alone',
  (kind) => expect(isSpoken(kind)).toBe(false),
);
