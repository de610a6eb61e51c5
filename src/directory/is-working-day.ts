import type { Calendar } from './calendar.ts';
import type { NotWorking } from './skipped-days.ts';
import { whichClosure } from './which-closure.ts';
import { whichHoliday } from './which-holiday.ts';

const saturday = 6;

/** Why a day is not a working day of a practice, null if it is (*jour ouvré*). If there are several reasons, the
 * closure comes first, then the weekend (directory-7). Throws like `whichHoliday`. */
export function whyNotWorking(day: Temporal.PlainDate, calendar: Calendar): NotWorking | null {
  const closure = whichClosure(day, calendar.closures);
  if (closure) return { kind: 'closure', closure };
  if (day.dayOfWeek >= saturday) return { kind: 'weekend' };
  const holiday = whichHoliday(day, calendar.territory);
  return holiday && { kind: 'public-holiday', ...holiday };
}

/** Whether a practice works on a day. Throws like `whichHoliday`. */
export const isWorkingDay = (day: Temporal.PlainDate, calendar: Calendar): boolean =>
  whyNotWorking(day, calendar) === null;
