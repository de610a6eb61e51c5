import type { Policy } from '../database/policy.ts';
import type { Calendar } from '../directory/calendar.ts';
import type { Due } from '../enquiry/clock/what-is-due.ts';
import { whatLeavesFirst } from './when-to-leave.ts';

const isSame = (left: Temporal.Instant | null, right: Temporal.Instant | null) =>
  left === null || right === null ? left === right : left.equals(right);

/** Whether the moment stored for an enquiry is another than its clock says now. What is overdue and held until a day of
 * its reader has that day stored, and is not moved by being counted again (reminding-368). */
export function isMoved(
  stored: Temporal.Instant | null,
  { dueAt, all }: { dueAt: Temporal.Instant | null; all: readonly Due[] },
  { now, calendar, policy }: { now: Temporal.Instant; calendar: Calendar; policy: Policy },
): boolean {
  if (isSame(stored, dueAt)) return false;
  return !isSame(stored, whatLeavesFirst(all, now, calendar, policy)?.at ?? null);
}
