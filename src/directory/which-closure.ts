import type { Closure, ClosureRule } from './closure.ts';

const isBefore = (left: Temporal.PlainDate, right: Temporal.PlainDate) =>
  Temporal.PlainDate.compare(left, right) < 0;

const covers = ({ from, to }: Closure, day: Temporal.PlainDate) =>
  !isBefore(day, from) && (to === null || !isBefore(to, day));

const withoutEnd = ({ from, reason, note }: Closure): Closure => ({ from, to: null, reason, note });

const placeInYear = ({ month, day }: Temporal.PlainDate) => month * 32 + day;

/** Whether month and day alone say that a day lies outside of a yearly closure, which spares most days the sums. */
function isElsewhereInYear(day: Temporal.PlainDate, from: Temporal.PlainDate, to: Temporal.PlainDate) {
  const [place, last] = [placeInYear(day), placeInYear(to)];
  const first = placeInYear(from) - (from.month === 2 && from.day === 29 ? 1 : 0);
  return from.year === to.year ? place < first || place > last : place < first && place > last;
}

/** The run of days of a yearly closure that covers a day: it began that year, or the year before. */
function yearlyRun(rule: Closure, day: Temporal.PlainDate): Closure | null {
  const { from, to } = rule;
  if (isBefore(day, from)) return null;
  if (to === null || !isBefore(to, from.add({ years: 1 }).subtract({ days: 1 }))) return withoutEnd(rule);
  if (isElsewhereInYear(day, from, to)) return null;
  const years = day.year - from.year;
  for (const one of [years, years - 1].filter((count) => count >= 0)) {
    const run = { ...rule, from: from.add({ years: one }), to: to.add({ years: one }) };
    if (covers(run, day)) return run;
  }
  return null;
}

const isYearly = (closure: Closure | ClosureRule) => 'yearly' in closure && closure.yearly;

/** The run of days on which a practice is closed and in which a day lies, the first of those it announces; null
 * where it is open that day (mission 9). A yearly closure comes back every year from its first day on, without
 * end: the 29th of February is the 28th in other years, and one that fills a year has no end. */
export function whichClosure(
  day: Temporal.PlainDate,
  closures: readonly (Closure | ClosureRule)[],
): Closure | null {
  for (const closure of closures) {
    if (isYearly(closure)) {
      const run = yearlyRun(closure, day);
      if (run) return run;
    } else if (covers(closure, day)) return closure;
  }
  return null;
}
