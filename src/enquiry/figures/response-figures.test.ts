import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { policy } from '../clock/policy.ts';
import { countedBy } from './counted-by.ts';
import { type Measured, measureOf, responseFigures } from './response-figures.ts';
import type { Counting } from './why-left-out.ts';

const after = (minutes: number): Measured => ({ leftOut: null, minutes });
const never: Measured = { leftOut: null, minutes: null };
const young: Measured = { leftOut: 'young', minutes: 3 };
const withdrawn: Measured = { leftOut: 'withdrawn', minutes: null };

test.each<[string, Measured[], [number, number, number | null, number | null]]>([
  ['nothing', [], [0, 0, null, null]],
  ['four are too few (figures-3)', [1, 2, 3, 4].map(after), [4, 4, null, null]],
  ['five', [50, 10, 30, 20, 40].map(after), [5, 5, 1, 30]],
  [
    'an even number: the slower of the middle (figures-5)',
    [10, 20, 30, 40, 50, 60].map(after),
    [6, 6, 1, 40],
  ],
  ['two of five unanswered (figures-4)', [after(10), after(20), after(30), never, never], [5, 3, 0.6, 30]],
  [
    'three of five unanswered: no delay (figures-4)',
    [after(10), after(20), never, never, never],
    [5, 2, 0.4, null],
  ],
  ['half of six unanswered: no delay', [...[1, 2, 3].map(after), never, never, never], [6, 3, 0.5, null]],
  ['all unanswered', [never, never, never, never, never], [5, 0, 0, null]],
  ['what is left out counts nowhere', [...[1, 2, 3, 4].map(after), young, withdrawn], [4, 4, null, null]],
])('%s', (_, measured, [counted, handled, rate, medianMinutes]) =>
  expect(responseFigures(measured, policy)).toMatchObject({ counted, handled, rate, medianMinutes }),
);

test('delay is working time', () => {
  const paris2026 = (text: string) =>
    Temporal.PlainDateTime.from(`2026-${text}`).toZonedDateTime('Europe/Paris').toInstant();
  const friday: Counting = {
    sentAt: paris2026('06-05T18:00'),
    handledAt: paris2026('06-08T09:30'),
    withdrawnAt: null,
    servedElsewhereAt: null,
  };
  const calendar = { territory: 'FR-69', zone: 'Europe/Paris', closures: [] } as const;
  const by = countedBy({ calendar, mode: 'space', now: paris2026('06-12T10:00') }, policy);
  expect(measureOf(friday, by)).toEqual({ leftOut: null, minutes: 150 });
});

describe('whatever was measured', () => {
  const one = fc.record<Measured>({
    leftOut: fc.constantFrom(null, null, null, 'young', 'withdrawn', 'served-elsewhere', 'unknown'),
    minutes: fc.option(fc.nat(10_000), { nil: null }),
  });
  const all = fc.array(one, { maxLength: 40 });
  const orNever = (minutes: number | null) => minutes ?? Infinity;

  test('each enquiry counts or is left out for one reason, and the order is nothing', () =>
    fc.assert(
      fc.property(all, (measured) => {
        const figures = responseFigures(measured, policy);
        const leftOut = Object.values(figures.leftOut).reduce((sum, count) => sum + count, 0);
        expect(figures.counted + leftOut).toBe(measured.length);
        expect(figures.handled).toBeLessThanOrEqual(figures.counted);
        expect(responseFigures(measured.toReversed(), policy)).toEqual(figures);
      }),
    ));

  test('at least half were handled within the median, and fewer than half before it', () =>
    fc.assert(
      fc.property(all, (measured) => {
        const { counted, medianMinutes } = responseFigures(measured, policy);
        if (medianMinutes === null) return;
        const minutes = measured
          .filter(({ leftOut }) => leftOut === null)
          .map((each) => orNever(each.minutes));
        expect(minutes.filter((each) => each <= medianMinutes).length * 2).toBeGreaterThan(counted);
        expect(minutes.filter((each) => each < medianMinutes).length * 2).toBeLessThanOrEqual(counted);
      }),
    ));

  test('one more unanswered never makes a practice look better', () =>
    fc.assert(
      fc.property(all, (measured) => {
        const before = responseFigures(measured, policy);
        const afterwards = responseFigures([...measured, never], policy);
        if (before.rate === null) return;
        expect(afterwards.rate).toBeLessThanOrEqual(before.rate);
        expect(orNever(afterwards.medianMinutes)).toBeGreaterThanOrEqual(orNever(before.medianMinutes));
      }),
    ));

  test('what is left out changes no rate and no delay', () =>
    fc.assert(
      fc.property(
        all,
        fc.array(one.map((each): Measured => ({ ...each, leftOut: 'withdrawn' }))),
        (kept, gone) => {
          const { rate, medianMinutes } = responseFigures(kept, policy);
          expect(responseFigures([...kept, ...gone], policy)).toMatchObject({ rate, medianMinutes });
        },
      ),
    ));
});
