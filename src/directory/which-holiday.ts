import {
  isLocalTerritory,
  type LocalTerritory,
  localHolidays,
  nationalHolidays,
  type PublicHoliday,
} from './public-holiday.ts';
import { isTerritory, type Territory } from './territory.ts';
import { easterAfterMarch22 } from './when-is-easter.ts';

/** `local` names the territory where the holiday is one of its own, and is null where all France rests. */
export type Holiday = { name: PublicHoliday; local: LocalTerritory | null };

type List = LocalTerritory | 'FR';

const listed = (rules: Record<string, PublicHoliday>, local: LocalTerritory | null) =>
  Object.entries(rules).map(([rule, name]): [string, Holiday] => [rule, { name, local }]);

/** The lists there are: one for each territory with holidays of its own, one for all the others. Of two holidays on one day
 * the first is told. */
const lists = Object.fromEntries([
  ['FR', listed(nationalHolidays, null)],
  ...Object.entries(localHolidays).map(([list, own]) => [
    list,
    [...listed(nationalHolidays, null), ...listed(own, list as LocalTerritory)],
  ]),
]) as Record<List, [string, Holiday][]>;

/** How many days before the first of a month, from March to June, 22 March is. */
const beforeTheFirst: Readonly<Record<number, number>> = { 3: -22, 4: 9, 5: 39, 6: 70 };

/** The rules by which a day may be a holiday: `04-03`, its month and day, and `easter -2` where it is two days before. */
function rulesOf(day: Temporal.PlainDate): string[] {
  const before = beforeTheFirst[day.month];
  const fromEaster = (before ?? Number.NaN) + day.day - easterAfterMarch22(day.year);
  return [day.toString().slice(-5), `easter ${fromEaster}`];
}

/** Which public holiday of a territory a day is (mission "Working days"), null where it is none. Throws a RangeError
 * for a territory that is none of ours and for a year before 1583, whose Easter is not known. */
export function whichHoliday(day: Temporal.PlainDate, territory: Territory): Holiday | null {
  if (!isTerritory(territory)) throw new RangeError(`${territory} is not a territory`);
  const rules = rulesOf(day);
  const list = lists[isLocalTerritory(territory) ? territory : 'FR'];
  return list.find(([rule]) => rules.includes(rule))?.[1] ?? null;
}
