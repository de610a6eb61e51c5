const firstYear = 1583;

/** How many days after 22 March the Easter Sunday of a year of the Gregorian calendar is, by the algorithm of Meeus,
 * Jones and Butcher. Throws a RangeError before 1583, the first Easter that this calendar saw. */
export function easterAfterMarch22(year: number): number {
  if (year < firstYear) throw new RangeError(`Easter of ${year} is not known: the first is ${firstYear}`);
  const [golden, century, inCentury] = [year % 19, Math.floor(year / 100), year % 100];
  const correction = Math.floor((8 * century + 13) / 25);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 19 * weekday) / 433);
  return epact + weekday - 7 * late;
}

/** Easter Sunday of a year. Throws a RangeError before 1583. */
export const whenIsEaster = (year: number): Temporal.PlainDate =>
  Temporal.PlainDate.from({ year, month: 3, day: 22 }).add({ days: easterAfterMarch22(year) });
