import type { Calendar } from '../directory/calendar.ts';
import { deadlines } from './deadlines.ts';
import type { Standing } from './standing.ts';

/** What decides the clock of an enquiry besides its own history: the practice as it is now. */
export type PracticeClock = {
  calendar: Calendar;
  profile: 'complete' | 'address';
  mode: 'space' | 'forward';
};

/** The earliest moment at which an open enquiry asks for something (READINGS 3, 4), and which rule makes it;
 * null for one that is held, handled, refused or closed, or whose practice is closed without an end. */
export function whatIsDue(standing: Standing, practice: PracticeClock) {
  if (standing.sentAt === null || standing.state !== 'open') return null;
  const { reminder, offer } = deadlines(
    {
      sentAt: standing.sentAt,
      profile: practice.profile,
      mode: practice.mode,
      readAt: standing.firstRead?.at ?? null,
      handledAt: standing.handledAt,
      remindedAt: null,
      offeredAt: null,
    },
    practice.calendar,
  );
  const next = reminder ?? offer;
  return next && { at: next.at.toInstant(), because: next.because };
}
