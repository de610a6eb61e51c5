import type { Closure, ClosureRule } from './closure.ts';
import { whichClosure } from './which-closure.ts';

/** The run of a closure that covers a day, or the next one after it; null if the closure is over by then. */
export function whichRun(day: Temporal.PlainDate, rule: ClosureRule): Closure | null {
  const covering = whichClosure(day, [rule]);
  if (covering) return covering;
  if (Temporal.PlainDate.compare(day, rule.from) < 0) return whichClosure(rule.from, [rule]);
  if (!rule.yearly) return null;
  const years = day.year - rule.from.year;
  const next = [years, years + 1]
    .map((count) => rule.from.add({ years: count }))
    .find((first) => Temporal.PlainDate.compare(day, first) < 0);
  return next ? whichClosure(next, [rule]) : null;
}
