import Holidays from 'date-holidays';
import {
  isLocalTerritory,
  type LocalTerritory,
  localHolidays,
  nationalHolidays,
  type PublicHoliday,
} from './public-holiday.ts';
import { isTerritory, type Territory } from './territory.ts';

/** `local` names the territory where the holiday is one of its own, and is null where all France rests. */
export type HolidayDecision =
  | { holiday: false }
  | { holiday: true; name: PublicHoliday; local: LocalTerritory | null };

type HolidaysOfYear = ReadonlyMap<string, HolidayDecision>;

/** The lists there are: one for each territory with holidays of its own, one for all the others. */
type List = LocalTerritory | 'FR';

const none: HolidayDecision = { holiday: false };
const libraries = new Map<List, Holidays>();
const years = new Map<string, HolidaysOfYear>();

const localRules = (list: List): Record<string, PublicHoliday> => (list === 'FR' ? {} : localHolidays[list]);

/** The library is asked for the national list only, and told the local rules: for a territory that it does not
 * know it gives the national list in silence, and in the Antilles a Good Friday that is none. */
function libraryOf(list: List): Holidays {
  const made = libraries.get(list);
  if (made) return made;
  const library = new Holidays('FR', { types: ['public'] });
  for (const [rule, name] of Object.entries(localRules(list))) library.setHoliday(rule, name);
  libraries.set(list, library);
  return library;
}

/** The holidays of one year by month and day, `04-03`. */
function holidaysOf(list: List, year: number): HolidaysOfYear {
  const key = `${list} ${year}`;
  const counted = years.get(key);
  if (counted) return counted;
  const listed = libraryOf(list).getHolidays(year);
  const local = localRules(list);
  const found = new Map<string, HolidayDecision>();
  for (const [rule, name] of Object.entries({ ...nationalHolidays, ...local })) {
    const day = listed
      .find((holiday) => holiday.rule === rule)
      ?.date.split(' ')[0]
      ?.slice(-5);
    if (!day) throw new RangeError(`the date of ${name} in ${year} is not known`);
    const where = list !== 'FR' && rule in local ? list : null;
    if (!found.has(day)) found.set(day, { holiday: true, name, local: where });
  }
  years.set(key, found);
  return found;
}

/** Whether a day is a public holiday of a territory, and which (READINGS "Working days"). Throws a RangeError
 * for a territory that is none of ours and for a year whose Easter is not known (before 1583 or so). */
export function isPublicHoliday(day: Temporal.PlainDate, territory: Territory): HolidayDecision {
  if (!isTerritory(territory)) throw new RangeError(`${territory} is not a territory`);
  return (
    holidaysOf(isLocalTerritory(territory) ? territory : 'FR', day.year).get(day.toString().slice(-5)) ?? none
  );
}
