import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Calendar } from './calendar.ts';
import { ageLimit, isOldEnough, youngestOldEnough } from './is-old-enough.ts';
import { workingDaysAfter } from './working-days-after.ts';

const lyon: Calendar = { territory: 'FR-69', zone: 'Europe/Paris', closures: [] };
const closed = (from: string, to: string | null): Calendar => ({
  ...lyon,
  closures: [
    {
      from: Temporal.PlainDate.from(from),
      to: to === null ? null : Temporal.PlainDate.from(to),
      reason: 'leave',
      note: null,
    },
  ],
});
const at = (text: string) => Temporal.Instant.from(text);

/** Friday noon. */
const now = at('2026-06-05T12:00+02:00');

test.each([
  ['two working days to the second', lyon, 2, '2026-06-03T12:00:00+02:00', true],
  ['a thousandth of a second less', lyon, 2, '2026-06-03T12:00:00.001+02:00', false],
  ['a millionth of a second less', lyon, 2, '2026-06-03T12:00:00.000001+02:00', false],
  ['a year ago', lyon, 2, '2025-06-03T12:00+02:00', true],
  ['in the future', lyon, 2, '2026-06-08T12:00+02:00', false],
  ['no working day at all: now', lyon, 0, '2026-06-05T12:00+02:00', true],
  ['no working day at all: in a moment', lyon, 0, '2026-06-05T12:00:01+02:00', false],
  ['closed in between', closed('2026-06-04', '2026-06-04'), 2, '2026-06-03T12:00+02:00', false],
  ['sent before that', closed('2026-06-04', '2026-06-04'), 2, '2026-06-02T12:00+02:00', true],
  ['closed for good since', closed('2026-05-20', null), 2, '2026-05-19T12:00+02:00', false],
  ['two working days before that', closed('2026-05-20', null), 2, '2026-05-15T12:00+02:00', true],
] as const)('%s', (_, calendar, n, since, old) =>
  expect(isOldEnough(at(since), ageLimit(n, { calendar, now }))).toBe(old),
);

test('a working day over the night when clocks go forward has 23 hours', () => {
  const cairo = { calendar: { ...lyon, zone: 'Africa/Cairo' }, now: at('2026-04-24T09:00+03:00') };
  const thursday = at('2026-04-23T09:00+02:00');
  expect(isOldEnough(thursday, ageLimit(1, cairo))).toBe(true);
  expect(youngestOldEnough(1, cairo.now).equals(thursday)).toBe(true);
});

test('asked of any moments in any order, it says what counting each of them says', () => {
  const moments = fc.array(fc.integer({ min: -60 * 24 * 3600, max: 24 * 3600 }), { minLength: 1 });
  const calendars = fc.constantFrom(
    lyon,
    closed('2026-05-25', '2026-06-03'),
    closed('2026-06-02', null),
    closed('2026-01-02', null),
  );
  fc.assert(
    fc.property(moments, calendars, fc.integer({ min: 0, max: 5 }), (seconds, calendar, n) => {
      const limit = ageLimit(n, { calendar, now });
      for (const second of seconds) {
        const since = now.add({ seconds: second });
        const { at: due } = workingDaysAfter(n, since, calendar);
        const said = due !== null && Temporal.Instant.compare(due.toInstant(), now) <= 0;
        expect(isOldEnough(since, limit), since.toString()).toBe(said);
        if (said) expect(Temporal.Instant.compare(since, youngestOldEnough(n, now))).toBeLessThanOrEqual(0);
      }
    }),
  );
});
