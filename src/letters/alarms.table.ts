import { type ExpressionBuilder, sql } from 'kysely';
import { inOrderOfName } from '../database/in-order-of-name.ts';
import type { DB } from '../database/schema.generated.ts';
import type { Reading } from '../database/service.ts';

const longest = 200;

/** An offer was due, and there was nobody to offer. */
const foundNobody = (of: ExpressionBuilder<DB, 'enquiry'>) =>
  of.exists(
    of
      .selectFrom('enquiry_fact')
      .select('enquiry_fact.number')
      .whereRef('enquiry_fact.enquiry_id', '=', 'enquiry.id')
      .where('enquiry_fact.kind', '=', 'found-nobody'),
  );

/** The patient has said that she had no answer, and the practice has not made good for it. */
const saysNo = (of: ExpressionBuilder<DB, 'enquiry'>) =>
  of.exists(
    of
      .selectFrom('enquiry_fact')
      .select('enquiry_fact.number')
      .whereRef('enquiry_fact.enquiry_id', '=', 'enquiry.id')
      .where('enquiry_fact.kind', '=', 'testified')
      .where(sql<boolean>`enquiry_fact.data ->> 'reached' = 'false'`),
  );

/** What the operator must look at, without a word of content: letters that did not arrive, enquiries that
 * nobody was told of, whose patient could be offered nobody else or says that she had no answer, and practices without a live recipient (laws 2 and 8). Moments are ISO 8601 instants. */
export async function alarms(read: Reading) {
  const letters = await read
    .selectFrom('letter')
    .leftJoin('link', 'link.id', 'letter.link_id')
    .leftJoin('enquiry', (join) =>
      join.on((of) => of('enquiry.id', '=', of.fn.coalesce('letter.enquiry_id', 'link.enquiry_id'))),
    )
    .leftJoin('practice', 'practice.id', 'enquiry.practice_id')
    .select([
      'letter.id',
      'letter.kind',
      'letter.tries',
      'letter.settled_at',
      'letter.last_reply',
      'practice.name as practice_name',
    ])
    .where('letter.state', '=', 'failed')
    .orderBy('letter.settled_at', 'desc')
    .limit(longest)
    .execute();
  const enquiries = await read
    .selectFrom('enquiry')
    .innerJoin('practice', 'practice.id', 'enquiry.practice_id')
    .select((of) => [
      'enquiry.id',
      'enquiry.sent_at',
      'practice.name as practice_name',
      foundNobody(of).as('foundNobody'),
      saysNo(of).as('saysNo'),
    ])
    .where('enquiry.needs_attention', '=', true)
    .where((of) =>
      of.or([
        of('enquiry.state', '=', 'open'),
        of.and([of('enquiry.state', '=', 'refused'), foundNobody(of)]),
      ]),
    )
    .orderBy('enquiry.sent_at')
    .limit(longest)
    .execute();
  const unreachable = await read
    .selectFrom('practice')
    .select(['practice.id', 'practice.name', 'practice.town'])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('membership')
            .select('membership.person_id')
            .whereRef('membership.practice_id', '=', 'practice.id')
            .where('membership.receives', '=', true)
            .where('membership.left_at', 'is', null),
        ),
      ),
    )
    .orderBy(inOrderOfName('practice.name'))
    .orderBy('practice.id')
    .limit(longest)
    .execute();
  return {
    letters: letters.map(({ settled_at, ...letter }) => ({
      ...letter,
      settledAt: settled_at?.toString() ?? null,
    })),
    enquiries: enquiries.map(({ sent_at, foundNobody, saysNo, ...enquiry }) => ({
      ...enquiry,
      foundNobody: Boolean(foundNobody),
      saysNo: Boolean(saysNo),
      sentAt: sent_at?.toString() ?? null,
    })),
    unreachable,
  };
}
