import type { Policy } from '../database/policy.ts';
import type { Calendar } from '../directory/calendar.ts';
import type { Closure } from '../directory/closure.ts';
import { isLongClosure } from '../directory/is-long-closure.ts';
import { ageLimit, isOldEnough } from '../directory/is-old-enough.ts';
import type { OpeningSpan } from '../directory/practice.ts';
import { whenOpen } from '../directory/when-open.ts';
import { whichClosure } from '../directory/which-closure.ts';
import { deadlines } from '../enquiry/clock/deadlines.ts';
import { policy as letterOfTheMission } from '../enquiry/clock/policy.ts';

/** One of the last enquiries of a practice. */
export type RecentEnquiry = { sentAt: Temporal.Instant; read: boolean; handled: boolean };

/** Whoever has handled an enquiry has read it (asking-22). */
export const wasRead = (one: RecentEnquiry): boolean => one.read || one.handled;

export type ToExpectFrom = {
  calendar: Calendar;
  profile: 'complete' | 'address';
  mode: 'space' | 'forward';
  hours: readonly OpeningSpan[];
  /** Whether anybody receives alerts for it. */
  reachable: boolean;
  /** The last enquiries, the newest first. */
  recent: readonly RecentEnquiry[];
  now: Temporal.Instant;
};

/** What a patient should know before they write; `closed` has the first and the last day of the closure. */
export type Warning =
  | { kind: 'no-recipient' }
  | { kind: 'closed'; from: string; to: string | null }
  | { kind: 'unread'; count: number };

/** `unlessBy` is the moment by which the patient gets a letter if nobody has read, or answered, their enquiry: an ISO
 * 8601 instant (asking-28). */
export type Expectation = {
  warning: Warning | null;
  offersOthers: boolean;
  /** Open until a moment, or opening at one, as ISO 8601 instants; null if unknown. */
  doors: { open: boolean; at: string } | null;
  unlessBy: { if: 'unread' | 'unanswered'; at: string } | null;
};

const toldFrom = 3;

/** How many of the newest enquiries that are old enough to have been read nobody has read, up to one that was. */
function unreadRun(from: ToExpectFrom, policy: Policy): number {
  if (from.mode === 'forward') return 0;
  const limit = ageLimit(policy.reminderAfter, from, policy.daytime);
  const due = from.recent.filter(({ sentAt }) => isOldEnough(sentAt, limit));
  const run = due.findIndex(wasRead);
  return run === -1 ? due.length : run;
}

function warningOf(from: ToExpectFrom, closure: Closure | null, policy: Policy): Warning | null {
  if (!from.reachable) return { kind: 'no-recipient' };
  if (closure) return { kind: 'closed', from: closure.from.toString(), to: closure.to?.toString() ?? null };
  const count = unreadRun(from, policy);
  return count >= toldFrom ? { kind: 'unread', count } : null;
}

function doorsOf({ now, hours, calendar }: ToExpectFrom): Expectation['doors'] {
  const doors = whenOpen(now, hours, calendar);
  const at = doors.open ? doors.until : doors.next;
  return at && { open: doors.open, at: at.toInstant().toString() };
}

/** What a patient may expect of a practice before they write to it (mission, points 1 and 9): a warning in neutral
 * words, whether others are offered beside it, and by when they would get a letter. No list is sorted by it. */
export function whatToExpect(from: ToExpectFrom, policy: Policy = letterOfTheMission): Expectation {
  const { calendar, profile, mode, now } = from;
  const today = now.toZonedDateTimeISO(calendar.zone).toPlainDate();
  const closure = whichClosure(today, calendar.closures);
  const warning = warningOf(from, closure, policy);
  const facts = {
    sentAt: now,
    profile,
    mode,
    readAt: null,
    handledAt: null,
    remindedAt: null,
    offeredAt: null,
  };
  const { offer } = deadlines(facts, calendar, policy);
  return {
    warning,
    offersOthers:
      warning !== null && (closure === null || isLongClosure(closure, calendar, policy.longClosure)),
    doors: doorsOf(from),
    unlessBy: offer && {
      if: offer.because.rule === 'incomplete' ? 'unanswered' : 'unread',
      at: offer.at.toInstant().toString(),
    },
  };
}
