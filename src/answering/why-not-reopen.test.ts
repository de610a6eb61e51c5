import { expect, test } from 'vitest';
import { whyNotReopen } from './why-not-reopen.ts';

const now = Temporal.Instant.from('2026-06-09T08:00:00Z');
const policy = { undoRefusalWithin: 24 };
type Standing = Parameters<typeof whyNotReopen>[0];

const refused = (ago: { hours?: number; seconds?: number }, more: Partial<Standing> = {}): Standing => ({
  ...{ state: 'refused', contested: false, duplicateOf: null },
  refused: { at: now.subtract(ago), reason: 'unavailable' },
  ...more,
});
const duplicate = (of: string | null): Standing =>
  refused(
    { hours: 0 },
    { refused: { at: now.subtract({ hours: 25 }), reason: 'duplicate' }, duplicateOf: of },
  );

test.each<[string, Standing, ReturnType<typeof whyNotReopen>]>([
  ['open', refused({ hours: 1 }, { state: 'open' }), 'open'],
  ['closed, whenever it was', refused({ hours: 99 }, { state: 'closed' }), null],
  ['refused 24 hours ago', refused({ hours: 24 }), null],
  ['answering-242: refused 24 hours and a second ago', refused({ hours: 24, seconds: 1 }), 'too-late'],
  ['answering-243: contested, a month ago', refused({ hours: 24 * 30 }, { contested: true }), null],
  ['a duplicate of another, 25 hours ago', duplicate('the-first'), 'too-late'],
  ['answering-246: a duplicate of nothing, 25 hours ago', duplicate(null), null],
])('%s', (_, standing, expected) => expect(whyNotReopen(standing, now, policy)).toBe(expected));
