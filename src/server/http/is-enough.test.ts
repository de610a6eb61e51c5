import { describe, expect, test } from 'vitest';
import { isEnough, lookedAt } from './is-enough.ts';

const now = Temporal.Instant.from('2026-06-09T08:00:00Z');
const ago = (seconds: number | null) => (seconds === null ? null : now.subtract({ seconds }));
const says = (shown: number | null, onceMore: number | null) => ({
  now,
  shownAt: ago(shown),
  onceMoreAt: ago(onceMore),
});

describe('what a form says', () => {
  test.each([
    ['look', null, null, false],
    ['look', 2, null, false],
    ['look', 3, null, true],
    ['look', null, 2, false],
    ['look', 2, 3, true],
    ['once-more', 60, null, false],
    ['once-more', 60, 2, false],
    ['once-more', null, 3, true],
    ['nothing', null, null, true],
  ] as const)(
    'where it takes %s: shown %s s ago, asked once more %s s ago',
    (takes, shown, onceMore, enough) => expect(isEnough(takes, says(shown, onceMore))).toBe(enough),
  );
});

test.each([
  [null, null, null],
  [2, null, null],
  [9, null, 9],
  [9, 4, 9],
  [2, 4, 4],
] as const)(
  'shown %s s ago, asked once more %s s ago: she has looked at the page of %s s ago',
  (shown, onceMore, at) =>
    expect(lookedAt(says(shown, onceMore))?.epochMilliseconds).toBe(ago(at)?.epochMilliseconds),
);
