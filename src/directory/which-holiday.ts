import {
  isLocalTerritory,
  type LocalTerritory,
  localHolidays,
  nationalHolidays,
  type PublicHoliday,
} from './public-holiday.ts';
import { isTerritory, type Territory } from './territory.ts';
import { easterAfterMarch22 } from './when-is-easter.ts';

/** `local` is the territory whose own holiday it is, null for a national one. */
export type Holiday = { name: PublicHoliday; local: LocalTerritory | null };

type List = LocalTerritory | 'FR';

const listed = (rules: Record<string, PublicHoliday>, local: LocalTerritory | null) =>
  Object.entries(rules).map(([rule, name]): [string, Holiday] => [rule, { name, local }]);

/** One list for each territory with holidays of its own, one for all the others. Of two holidays on one day the first
 * is returned (directory-8). */
const lists = Object.fromEntries([
  ['FR', listed(nationalHolidays, null)],
  ...Object.entries(localHolidays).map(([list, own]) => [
    list,
    [...listed(nationalHolidays, null), ...listed(own, list as LocalTerritory)],
  ]),
]) as Record<List, [string, Holiday][]>;

/** How many days 22 March is before the first of a month, from March to June. */
const beforeTheFirst: Readonly<Record<number, number>> = { 3: -22, 4: 9, 5: 39, 6: 70 };

/** The keys by which a day may be a holiday: `04-03`, its month and day, and `easter -2` for two days before Easter. */
function rulesOf(day: Temporal.PlainDate): string[] {
  const before = beforeTheFirst[day.month];
  const fromEaster = (before ?? Number.NaN) + day.day - easterAfterMarch22(day.year);
  return [day.toString().slice(-5), `easter ${fromEaster}`];
}

/** The public holiday of a territory on a day, null if there is none. Throws a RangeError for an unknown territory and
 * for a year before 1583, whose Easter is not defined. */
export function whichHoliday(day: Temporal.PlainDate, territory: Territory): Holiday | null {
  if (!isTerritory(territory)) throw new RangeError(`${territory} is not a territory`);
  const rules = rulesOf(day);
  const list = lists[isLocalTerritory(territory) ? territory : 'FR'];
  return list.find(([rule]) => rules.includes(rule))?.[1] ?? null;
}
