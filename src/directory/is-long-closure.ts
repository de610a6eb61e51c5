import type { Calendar } from './calendar.ts';
import type { Closure } from './closure.ts';
import { whichWorkingDay } from './which-working-day.ts';

/** Whether closures together take more than so many working days, counted over the whole of each (asking-25,
 * asking-247); one without an end does. */
export function isLongClosure(
  closures: readonly Closure[],
  { territory, zone }: Pick<Calendar, 'territory' | 'zone'>,
  longClosure: number,
): boolean {
  const open = { territory, zone, closures: [] };
  let count = 0;
  for (const { from, to } of closures) {
    if (to === null) return true;
    let { day } = whichWorkingDay(from, open);
    for (; day !== null && Temporal.PlainDate.compare(day, to) <= 0 && count <= longClosure; count++)
      day = whichWorkingDay(day.add({ days: 1 }), open).day;
  }
  return count > longClosure;
}
