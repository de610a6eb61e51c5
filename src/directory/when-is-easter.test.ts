import Holidays from 'date-holidays';
import { expect, test } from 'vitest';
import { whenIsEaster } from './when-is-easter.ts';

const france = new Holidays('FR', { types: ['public'] });

/** What another way of counting says: the day before the Easter Monday of the library. */
const byTheLibrary = (year: number) => {
  const monday = france.getHolidays(year).find(({ rule }) => rule === 'easter 1');
  return Temporal.PlainDate.from(monday!.date.slice(0, 10)).subtract({ days: 1 }).toString();
};

test('Easter of every year from 1900 to 2199 is what the library counts', () => {
  for (let year = 1900; year <= 2199; year++) expect(whenIsEaster(year).toString()).toBe(byTheLibrary(year));
});

test.each([
  [1583, '1583-04-10'],
  [1818, '1818-03-22'],
  [1943, '1943-04-25'],
  [2026, '2026-04-05'],
  [2285, '2285-03-22'],
  [10_000, '+010000-04-16'],
])('%i: %s', (year, day) => expect(whenIsEaster(year).toString()).toBe(day));

test.each([1582, 1, 0, -5])('%i had no Easter of this calendar', (year) =>
  expect(() => whenIsEaster(year)).toThrow(RangeError),
);
