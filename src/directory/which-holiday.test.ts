import Holidays from 'date-holidays';
import { expect, test } from 'vitest';
import { isLocalTerritory, localHolidays, nationalHolidays } from './public-holiday.ts';
import { type Territory, territories } from './territory.ts';
import { whenIsEaster } from './when-is-easter.ts';
import { whichHoliday } from './which-holiday.ts';

const fixed = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];
const abolition: Partial<Record<Territory, string>> = {
  'FR-971': '05-27',
  'FR-972': '05-22',
  'FR-973': '06-10',
  'FR-974': '12-20',
  'FR-976': '04-27',
  'FR-977': '10-09',
  'FR-978': '05-28',
};

function expected(territory: Territory, year: number): string[] {
  const moving = [1, 39, 50].map((days) => whenIsEaster(year).add({ days }).toString());
  const alsace = ['FR-57', 'FR-67', 'FR-68'].includes(territory);
  const own = alsace ? [whenIsEaster(year).subtract({ days: 2 }).toString(), `${year}-12-26`] : [];
  const abolished = abolition[territory] ? [`${year}-${abolition[territory]}`] : [];
  return [...new Set([...fixed.map((day) => `${year}-${day}`), ...moving, ...own, ...abolished])].sort();
}

const daysOf = (year: number) =>
  Array.from({ length: 366 }, (_, place) =>
    Temporal.PlainDate.from({ year, month: 1, day: 1 }).add({ days: place }),
  ).filter((day) => day.year === year);

const found = (territory: Territory, year: number): string[] =>
  daysOf(year)
    .filter((day) => whichHoliday(day, territory) !== null)
    .map(String);

test.each(territories)('%s has the holidays that the law gives it and no other', (territory) => {
  for (const year of [2024, 2026]) expect(found(territory, year)).toEqual(expected(territory, year));
});

/** The lists of the library, which counts another way. It is asked for the national list only, and told the local
 * rules: for a territory that it does not know it gives the national list in silence, and in the Antilles a Good
 * Friday that is none. */
function byTheLibrary(list: keyof typeof localHolidays | 'FR') {
  const library = new Holidays('FR', { types: ['public'] });
  const own: Record<string, string> = list === 'FR' ? {} : localHolidays[list];
  for (const [rule, name] of Object.entries(own)) library.setHoliday(rule, name);
  const names = new Map(Object.entries({ ...nationalHolidays, ...own }));
  const rank = [...names.keys()];
  return (year: number) => {
    const listed = library
      .getHolidays(year)
      .sort((one, other) => rank.indexOf(other.rule) - rank.indexOf(one.rule));
    return new Map(
      listed.map(({ date, rule }) => [
        date.slice(5, 10),
        { name: names.get(rule) ?? `unknown: ${rule}`, local: rule in own ? list : null },
      ]),
    );
  };
}

test('the list of every territory is in every year from 1900 to 2199 that of the library', () => {
  const lists = ['FR', ...territories.filter(isLocalTerritory)] as const;
  const byLibrary = lists.map((list) => ({
    list,
    territory: list === 'FR' ? 'FR-75' : list,
    of: byTheLibrary(list),
  }));
  for (let year = 1900; year <= 2199; year++) {
    const days = daysOf(year);
    for (const { list, territory, of } of byLibrary) {
      const ours = new Map<string, unknown>();
      for (const day of days) {
        const holiday = whichHoliday(day, territory as Territory);
        if (holiday) ours.set(day.toString().slice(5), holiday);
      }
      expect(ours, `${list} in ${year}`).toEqual(of(year));
    }
  }
});

test.each([
  ['2026-01-01', 'FR-75', 'new-year', null],
  ['2026-04-03', 'FR-67', 'good-friday', 'FR-67'],
  ['2026-04-03', 'FR-57', 'good-friday', 'FR-57'],
  ['2026-04-06', 'FR-67', 'easter-monday', null],
  ['2026-05-01', 'FR-75', 'labour-day', null],
  ['2026-05-08', 'FR-75', 'victory-day', null],
  ['2026-05-14', 'FR-75', 'ascension', null],
  ['2026-05-25', 'FR-75', 'whit-monday', null],
  ['2026-07-14', 'FR-75', 'national-day', null],
  ['2026-08-15', 'FR-75', 'assumption', null],
  ['2026-11-01', 'FR-75', 'all-saints', null],
  ['2026-11-11', 'FR-75', 'armistice', null],
  ['2026-12-25', 'FR-68', 'christmas', null],
  ['2026-12-26', 'FR-68', 'saint-stephen', 'FR-68'],
  ['2026-12-20', 'FR-974', 'abolition', 'FR-974'],
  ['2026-05-28', 'FR-978', 'abolition', 'FR-978'],
] as const)('%s in %s is %s', (day, territory, name, local) => {
  expect(whichHoliday(Temporal.PlainDate.from(day), territory)).toEqual({ name, local });
});

test('of two holidays on one day the first in the national list is named (directory-8)', () =>
  expect(whichHoliday(Temporal.PlainDate.from('2008-05-01'), 'FR-75')).toEqual({
    name: 'labour-day',
    local: null,
  }));

test.each([
  ['2026-04-03', 'FR-75'],
  ['2026-04-03', 'FR-971'],
  ['2026-04-03', 'FR-972'],
  ['2026-04-03', 'FR-973'],
  ['2026-12-26', 'FR-75'],
  ['2026-05-27', 'FR-978'],
  ['2026-05-27', 'FR-977'],
  ['2026-12-20', 'FR-75'],
  ['2026-05-15', 'FR-75'],
  ['2026-05-31', 'FR-75'],
] as const)('%s in %s is none', (day, territory) => {
  expect(whichHoliday(Temporal.PlainDate.from(day), territory)).toBeNull();
});

test.each(['FR-20', 'FR-975', 'FR-00', 'FR-96', 'FR-GP', 'FR', '67', 'DE-BY', ''])(
  '%j is an error',
  (text) => {
    expect(() => whichHoliday(Temporal.PlainDate.from('2026-01-01'), text as Territory)).toThrow(
      new RangeError(`${text} is not a territory`),
    );
  },
);

test('a closure until the end of time does not break the list', () => {
  expect(whichHoliday(Temporal.PlainDate.from('+010000-01-01'), 'FR-67')?.name).toBe('new-year');
  expect(whichHoliday(Temporal.PlainDate.from('+010000-01-02'), 'FR-67')).toBeNull();
});
