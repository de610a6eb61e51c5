import { type ExpressionBuilder, sql } from 'kysely';
import type { EnquiryId } from '../../database/id.ts';
import type { DB } from '../../database/schema.generated.ts';
import type { Service } from '../../database/service.ts';
import { patientOf } from '../../enquiry/history/thread.table.ts';
import type { DeskCaller } from '../caller/caller.ts';
import { readAs } from '../caller/read-as.table.ts';

/** Somebody who waits; moments are ISO 8601 instants. */
export type Waiting = {
  id: EnquiryId;
  patientName: string;
  since: string;
  lateAt: string | null;
  zone: string;
};
/** The longest wait, and those that become late before the end of the practice’s day, the first first. */
export type TheirWaiting = { longest: Waiting | null; dueToday: Waiting[] };

const mostShown = 5;

/** No practice’s day ends later than this: a bound for the index. */
const longestDay = { hours: 25 };

/** The end of the practice’s local day. */
const endOfDay = (now: Temporal.Instant) => sql<Temporal.Instant>`
  (date_trunc('day', ${now}::timestamptz at time zone practice.zone) + interval '1 day') at time zone practice.zone`;

/** Who waits for the caller’s practices (mission, point 15), for the top of the list: what is due today is asked by
 * the day of each practice (access-323). */
export async function theirWaiting(service: Service, caller: DeskCaller): Promise<TheirWaiting> {
  const { read, reach } = readAs(service, caller);
  const waiting = read
    .selectFrom('enquiry')
    .innerJoin('practice', 'practice.id', 'enquiry.practice_id')
    .select(['enquiry.id', 'enquiry.sealed_key', 'enquiry.sealed_patient', 'practice.zone'])
    .select(['enquiry.waits_since', 'enquiry.late_at'])
    .where((of) => reach(of as unknown as ExpressionBuilder<DB, 'enquiry'>))
    .where('enquiry.waits_since', 'is not', null)
    .$narrowType<{ waits_since: Temporal.Instant }>();
  const shown = (row: Awaited<ReturnType<typeof waiting.execute>>[number]): Waiting => ({
    id: row.id,
    patientName: patientOf(service.keys, row).name,
    since: row.waits_since.toString(),
    lateAt: row.late_at?.toString() ?? null,
    zone: row.zone,
  });
  const longest = await waiting
    .orderBy('enquiry.waits_since')
    .orderBy('enquiry.id')
    .limit(1)
    .executeTakeFirst();
  if (!longest) return { longest: null, dueToday: [] };
  const now = service.clock.now();
  const due = await waiting
    .where('enquiry.late_at', '>', now)
    .where('enquiry.late_at', '<', now.add(longestDay))
    .where('enquiry.late_at', '<', endOfDay(now))
    .orderBy('enquiry.late_at')
    .limit(mostShown)
    .execute();
  return { longest: shown(longest), dueToday: due.map(shown) };
}
