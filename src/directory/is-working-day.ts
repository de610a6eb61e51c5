import type { Calendar } from './calendar.ts';
import { isPublicHoliday } from './is-public-holiday.ts';
import type { NotWorking } from './skipped-days.ts';
import { whichClosure } from './which-closure.ts';

export type WorkingDayDecision = { working: true } | { working: false; because: NotWorking };

const saturday = 6;

/** Whether a practice works on a day (*jour ouvré*: mission "Working days"). A day that is off for several
 * reasons names the closure first, then the weekend. Throws like `isPublicHoliday`. */
export function isWorkingDay(day: Temporal.PlainDate, calendar: Calendar): WorkingDayDecision {
  const closure = whichClosure(day, calendar.closures);
  if (closure) return { working: false, because: { kind: 'closure', closure } };
  if (day.dayOfWeek >= saturday) return { working: false, because: { kind: 'weekend' } };
  const decision = isPublicHoliday(day, calendar.territory);
  if (!decision.holiday) return { working: true };
  return { working: false, because: { kind: 'public-holiday', name: decision.name, local: decision.local } };
}
