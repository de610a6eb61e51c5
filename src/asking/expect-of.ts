import type { Service } from '../database/service.ts';
import type { Calendar } from '../directory/calendar.ts';
import { isComplete } from '../directory/is-complete.ts';
import { ageLimit, isOldEnough, youngestOldEnough } from '../directory/is-old-enough.ts';
import type { Practice } from '../directory/practice.ts';
import { practiceNow } from '../enquiry/clock/practice-now.table.ts';
import { figuresSince, type UsualDelay } from '../enquiry/figures/usual-delay.ts';
import { recentEnquiries } from './recent.table.ts';
import { type Expectation, type RecentEnquiry, wasRead, whatToExpect } from './what-to-expect.ts';

const few = 20;

/** The last enquiries that may be old enough to have been read; usually the first few are enough to find one that
 * was. */
async function lastOf(service: Service, practice: Practice, calendar: Calendar): Promise<RecentEnquiry[]> {
  const { database, clock, policy } = service;
  const now = clock.now();
  const sent = {
    since: figuresSince(now, policy),
    until: youngestOldEnough(policy.reminderAfter, now),
  };
  const limit = ageLimit(policy.reminderAfter, { calendar, now }, policy.daytime);
  const newest = await recentEnquiries(database.read, practice.id, sent, few);
  const enough = newest.length < few || newest.some((one) => wasRead(one) && isOldEnough(one.sentAt, limit));
  return enough ? newest : recentEnquiries(database.read, practice.id, sent);
}

/** What a patient may expect of a practice if they write to it now. */
export async function expectOf(
  service: Service,
  practice: Practice,
  usually: UsualDelay | null,
): Promise<Expectation> {
  const current = await practiceNow(service.database.read, practice.id);
  const { territory, zone } = practice;
  const calendar = { territory, zone, closures: current?.closures ?? [] };
  const known = {
    calendar,
    profile: isComplete(practice) ? ('complete' as const) : ('address' as const),
    mode: practice.mode,
    hours: practice.hours,
    reachable: current?.reachable ?? false,
    recent: await lastOf(service, practice, calendar),
    usually,
    now: service.clock.now(),
  };
  return whatToExpect(known, service.policy);
}
