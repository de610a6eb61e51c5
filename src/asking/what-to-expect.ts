import type { Policy } from '../database/policy.ts';
import type { Calendar } from '../directory/calendar.ts';
import type { Closure, ClosureReason } from '../directory/closure.ts';
import { isLongClosure } from '../directory/is-long-closure.ts';
import { ageLimit, isOldEnough } from '../directory/is-old-enough.ts';
import type { OpeningSpan } from '../directory/practice.ts';
import { whenOpen } from '../directory/when-open.ts';
import { deadlines } from '../enquiry/clock/deadlines.ts';
import { policy as letterOfTheMission } from '../enquiry/clock/policy.ts';
import type { UsualDelay } from '../enquiry/figures/usual-delay.ts';
import { whichClosuresAhead } from './which-closures-ahead.ts';

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
  /** Within what it usually handles an enquiry; null where that cannot be said. */
  usually: UsualDelay | null;
  now: Temporal.Instant;
};

/** A closure as it is told: its first and last day, as ISO 8601 dates, the last one null where no end is known. */
export type ToldClosure = { from: string; to: string | null; reason: ClosureReason; note: string | null };

/** What a patient should know before they write. */
export type Warning =
  | { kind: 'no-recipient' }
  | { kind: 'closed'; closure: ToldClosure }
  | { kind: 'unread'; count: number };

/** `unlessBy` is the moment by which the patient gets a letter if nobody has read, or answered, their enquiry: an ISO
 * 8601 instant (asking-28). */
export type Expectation = {
  warning: Warning | null;
  closing: ToldClosure[];
  usually: UsualDelay | null;
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

const told = ({ from, to, reason, note }: Closure): ToldClosure => ({
  from: from.toString(),
  to: to?.toString() ?? null,
  reason,
  note,
});

function warningOf({ reachable }: ToExpectFrom, running: Closure | null, unread: number): Warning | null {
  if (!reachable) return { kind: 'no-recipient' };
  if (running) return { kind: 'closed', closure: told(running) };
  return unread >= toldFrom ? { kind: 'unread', count: unread } : null;
}

function doorsOf({ now, hours, calendar }: ToExpectFrom): Expectation['doors'] {
  const doors = whenOpen(now, hours, calendar);
  const at = doors.open ? doors.until : doors.next;
  return at && { open: doors.open, at: at.toInstant().toString() };
}

/** What a patient may expect of a practice before they write to it (mission, points 1 and 9): a warning in neutral
 * words, whether others are offered beside it, and by when they would get a letter. No list is sorted by it. */
export function whatToExpect(from: ToExpectFrom, policy: Policy = letterOfTheMission): Expectation {
  const { calendar, profile, mode, reachable, now } = from;
  const { running, closing } = whichClosuresAhead(now, calendar, policy);
  const unread = unreadRun(from, policy);
  const warning = warningOf(from, running, unread);
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
    closing: closing.map(told),
    usually: warning === null && closing.length === 0 ? from.usually : null,
    offersOthers:
      !reachable ||
      unread >= toldFrom ||
      isLongClosure([...(running ? [running] : []), ...closing], calendar, policy.longClosure),
    doors: doorsOf(from),
    unlessBy: offer && {
      if: offer.because.rule === 'incomplete' ? 'unanswered' : 'unread',
      at: offer.at.toInstant().toString(),
    },
  };
}
