import type { Calendar } from './calendar.ts';
import type { Closure } from './closure.ts';
import { whichWorkingDay } from './which-working-day.ts';

/** Whether a closure takes more than so many working days, counted over the whole of it (asking-25); one without an end
 * does. */
export function isLongClosure(
  { from, to }: Closure,
  { territory, zone }: Pick<Calendar, 'territory' | 'zone'>,
  longClosure: number,
): boolean {
  if (to === null) return true;
  const open = { territory, zone, closures: [] };
  let { day } = whichWorkingDay(from, open);
  for (let count = 0; day !== null && Temporal.PlainDate.compare(day, to) <= 0; count++) {
    if (count === longClosure) return true;
    day = whichWorkingDay(day.add({ days: 1 }), open).day;
  }
  return false;
}
