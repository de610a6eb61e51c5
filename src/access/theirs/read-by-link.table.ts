import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { PersonId, SessionId } from '../../database/id.ts';
import type { DB } from '../../database/schema.generated.ts';
import type { Reading, Writing } from '../../database/service.ts';
import { factThat } from '../../enquiry/facts/fact-that.table.ts';
import type { Reach } from '../../enquiry/history/thread.table.ts';

const mostAtOnce = 50;

type Of = ExpressionBuilder<DB, 'session' | 'enquiry'>;

/** Something was done in the session. */
const withFacts = (of: Of): Expression<SqlBool> =>
  of.exists(
    of
      .selectFrom('enquiry_fact')
      .select('number')
      .whereRef('enquiry_fact.enquiry_id', '=', 'enquiry.id')
      .whereRef('enquiry_fact.by_session', '=', 'session.id'),
  );

/** Somebody has dealt with the enquiry after the last thing that was done in the session. */
const handledSince = (of: Of): Expression<SqlBool> =>
  of.exists(
    of
      .selectFrom('enquiry_fact')
      .select('number')
      .whereRef('enquiry_fact.enquiry_id', '=', 'enquiry.id')
      .where((one) => factThat('handles')(one as unknown as ExpressionBuilder<DB, 'enquiry_fact'>))
      .where('enquiry_fact.number', '>', ({ selectFrom }) =>
        selectFrom('enquiry_fact as own')
          .select(({ fn }) => fn.max('own.number').as('last'))
          .whereRef('own.enquiry_id', '=', 'enquiry.id')
          .whereRef('own.by_session', '=', 'session.id'),
      ),
  );

/** The sessions of links to enquiries of practices of which their members still are. */
const sessionsByLink = (read: Reading | Writing) =>
  read
    .selectFrom('session')
    .innerJoin('enquiry', 'enquiry.id', 'session.enquiry_id')
    .innerJoin('practice', 'practice.id', 'enquiry.practice_id')
    .innerJoin('membership', (join) =>
      join
        .onRef('membership.practice_id', '=', 'enquiry.practice_id')
        .onRef('membership.person_id', '=', 'session.person_id')
        .on('membership.left_at', 'is', null),
    )
    .select(['session.id as session_id', 'membership.person_id', 'session.browser', 'session.created_at'])
    .select(['session.ended_at', 'session.expires_at', 'session.hers', 'session.told_at'])
    .select(['enquiry.id', 'enquiry.sealed_key', 'enquiry.sealed_patient'])
    .select(['practice.name as practice_name', 'practice.zone']);

export type SessionByLink = Awaited<ReturnType<ReturnType<typeof sessionsByLink>['execute']>>[number];

/** The sessions of links of some members in which something was done, and of which they have not said whether they were
 * theirs, the newest first; none of which another has handled the enquiry since. `reach` limits the enquiries. */
export const unsaidSessions = (
  read: Reading | Writing,
  personIds: readonly PersonId[],
  reach: Reach = (of) => of.lit(true),
): Promise<SessionByLink[]> =>
  sessionsByLink(read)
    .where('session.person_id', 'in', personIds)
    .where('session.enquiry_id', 'is not', null)
    .where('session.hers', 'is', null)
    .where((of) => reach(of as unknown as ExpressionBuilder<DB, 'enquiry'>))
    .where((of) => withFacts(of as unknown as Of))
    .where((of) => of.or([of('enquiry.handled_at', 'is', null), of.not(handledSince(of as unknown as Of))]))
    .orderBy('session.created_at', 'desc')
    .limit(mostAtOnce)
    .execute();

/** One session of a link, of a member, whatever she has said of it; null if there is none. */
export const sessionByLink = async (
  read: Reading | Writing,
  personId: PersonId,
  sessionId: SessionId,
  reach: Reach = (of) => of.lit(true),
): Promise<SessionByLink | null> =>
  (await sessionsByLink(read)
    .where('session.id', '=', sessionId)
    .where('session.person_id', '=', personId)
    .where((of) => reach(of as unknown as ExpressionBuilder<DB, 'enquiry'>))
    .executeTakeFirst()) ?? null;

/** Keeps whether a member says of a session by a link that it was hers; of one that was not, she does not change her
 * mind. */
export const saySession = (tx: Writing, sessionId: SessionId, hers: boolean) =>
  tx
    .updateTable('session')
    .set({ hers })
    .where('id', '=', sessionId)
    .where((of) => of.or([of('hers', 'is', null), of('hers', '=', true)]))
    .execute();

/** Notes that a letter has told of some sessions. */
export const markTold = (tx: Writing, sessionIds: readonly SessionId[], now: Temporal.Instant) =>
  tx.updateTable('session').set({ told_at: now }).where('id', 'in', sessionIds).execute();
