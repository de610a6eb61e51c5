import type { Closure, ClosureRule } from './closure.ts';

const isBefore = (left: Temporal.PlainDate, right: Temporal.PlainDate) =>
  Temporal.PlainDate.compare(left, right) < 0;

const covers = ({ from, to }: Closure, day: Temporal.PlainDate) =>
  !isBefore(day, from) && (to === null || !isBefore(to, day));

const withoutEnd = ({ from, reason, note }: Closure): Closure => ({ from, to: null, reason, note });

const placeInYear = ({ month, day }: Temporal.PlainDate) => month * 32 + day;

/** A shortcut: whether month and day alone show that a day is outside a yearly closure, which saves the date
 * arithmetic on most days. */
function isElsewhereInYear(day: Temporal.PlainDate, from: Temporal.PlainDate, to: Temporal.PlainDate) {
  const [place, last] = [placeInYear(day), placeInYear(to)];
  const first = placeInYear(from) - (from.month === 2 && from.day === 29 ? 1 : 0);
  return from.year === to.year ? place < first || place > last : place < first && place > last;
}

/** The occurrence of a yearly closure that covers a day: it began that year, or the year before. */
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

/** The closure that covers a day, with its dates, the first announced; null if the practice is open that day. A yearly
 * closure repeats every year from its first day on, without end: 29 February is 28 February in other years, and one
 * that fills a year has no end (directory-10). */
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
