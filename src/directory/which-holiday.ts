import {
  isLocalTerritory,
  type LocalTerritory,
  localHolidays,
  nationalHolidays,
  type PublicHoliday,
} from './public-holiday.ts';
import { isTerritory, type Territory } from './territory.ts';
import { whenIsEaster } from './when-is-easter.ts';

/** `local` names the territory where the holiday is one of its own, and is null where all France rests. */
export type Holiday = { name: PublicHoliday; local: LocalTerritory | null };

type HolidaysOfYear = ReadonlyMap<string, Holiday>;

/** The lists there are: one for each territory with holidays of its own, one for all the others. */
export type List = LocalTerritory | 'FR';

const years = new Map<string, HolidaysOfYear>();

const monthAndDay = (day: Temporal.PlainDate) => day.toString().slice(-5);

/** The month and day on which a rule falls in the year with this Easter: `04-03` is itself, `easter -2` is two days before. */
const dayOf = (rule: string, easter: Temporal.PlainDate) =>
  rule.startsWith('easter ') ? monthAndDay(easter.add({ days: Number(rule.slice(7)) })) : rule;

/** The holidays of one year by month and day, `04-03`; of two on one day the first of the list is told. Throws a
 * RangeError for a year before 1583. */
export function holidaysOf(list: List, year: number): HolidaysOfYear {
  const key = `${list} ${year}`;
  const counted = years.get(key);
  if (counted) return counted;
  const easter = whenIsEaster(year);
  const local: Record<string, PublicHoliday> = list === 'FR' ? {} : localHolidays[list];
  const found = new Map<string, Holiday>();
  for (const [rule, name] of Object.entries({ ...nationalHolidays, ...local })) {
    const day = dayOf(rule, easter);
    const where = list !== 'FR' && rule in local ? list : null;
    if (!found.has(day)) found.set(day, { name, local: where });
  }
  years.set(key, found);
  return found;
}

/** Which public holiday of a territory a day is (mission "Working days"), null where it is none. Throws a RangeError
 * for a territory that is none of ours and for a year before 1583, whose Easter is not known. */
export function whichHoliday(day: Temporal.PlainDate, territory: Territory): Holiday | null {
  if (!isTerritory(territory)) throw new RangeError(`${territory} is not a territory`);
  return holidaysOf(isLocalTerritory(territory) ? territory : 'FR', day.year).get(monthAndDay(day)) ?? null;
}
