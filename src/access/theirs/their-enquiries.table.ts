import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { EnquiryId } from '../../database/id.ts';
import type { DB } from '../../database/schema.generated.ts';
import type { Service } from '../../database/service.ts';
import type { Calendar } from '../../directory/calendar.ts';
import { calendarsOf } from '../../directory/practice.table.ts';
import { procedures } from '../../directory/procedure.table.ts';
import { workingTime } from '../../directory/working-time.ts';
import { howItWaits, type WaitNow } from '../../enquiry/clock/how-it-waits.ts';
import type { Channel } from '../../enquiry/facts/contact.ts';
import { isNew, type State, stepOf } from '../../enquiry/history/standing.ts';
import { patientOf, threadOf } from '../../enquiry/history/thread.table.ts';
import type { Wait } from '../../enquiry/history/wait.ts';
import { whereSought } from '../../enquiry/search/search.table.ts';
import { whatIsSought } from '../../enquiry/search/what-is-sought.ts';
import type { MemberCaller, Opened } from '../caller/caller.ts';
import { type ReadAs, readAs } from '../caller/read-as.table.ts';
import { whichPractices } from '../caller/which-practices.ts';
import { type ListLine, type ListPage, type Order, type Show, shows } from './enquiry-list.ts';
import { readCursor } from './read-cursor.ts';
import { openSearch } from './search-address.ts';

const pageLength = 50;

type Of = ExpressionBuilder<DB, 'enquiry'>;

const open = (of: Of) => of('state', '=', 'open');

/** Which enquiries each list shows. */
const where: Record<Show, (of: Of) => Expression<SqlBool>> = {
  'to-handle': (of) => of('waits_since', 'is not', null),
  unread: (of) => of.and([of('unread', '=', true), of.or([open(of), of('contested', '=', true)])]),
  running: open,
  secondary: (of) => of('first_id', 'is not', null),
  archived: (of) => of('state', '!=', 'open'),
  all: (of) => of.lit(true),
};

/** In which order a list stands, and the moment of a line by which it does: who waits by the beginning of the wait, the
 * rest by the latest activity (access-322). */
const sortedBy = (show: Show, order: Order) =>
  show === 'to-handle'
    ? ({
        column: 'enquiry.waits_since',
        direction: order === 'longest' ? 'asc' : 'desc',
        of: ({ wait, lastActivityAt }: ListLine) => wait?.since ?? lastActivityAt,
      } as const)
    : ({
        column: 'enquiry.last_activity_at',
        direction: 'desc',
        of: ({ lastActivityAt }: ListLine) => lastActivityAt,
      } as const);

/** How the caller reads enquiries: those that match a search, or all of them if it is null. */
async function readFound(service: Service, caller: MemberCaller, search: string | null): Promise<ReadAs> {
  const { read, reach } = readAs(service, caller);
  const sought = search === null ? [] : whatIsSought(search, await procedures(read));
  if (sought.length === 0) return { read, reach };
  const found = whereSought(service.keys, whichPractices(caller, 'see-enquiries'), sought);
  return { read, reach: (of) => of.and([reach(of), found]) };
}

const none = Object.fromEntries(shows.map((show) => [show, 0])) as Record<Show, number>;

const countsOf = ({ read, reach }: ReadAs): Promise<Record<Show, number>> =>
  read
    .selectFrom('enquiry')
    .where(reach)
    .select((of) =>
      shows.map((show) =>
        of.fn
          .countAll<number>()
          .filterWhere((when) => where[show](when))
          .as(show),
      ),
    )
    .executeTakeFirstOrThrow();

/** Which page of which list; the longest wait comes first unless it is asked otherwise; `find` is a search as
 * `sealSearch` encrypted it. */
type Asked = { show: Show; order?: Order; after: string | null; find?: string | null };

/** Whether a later wait began with the patient's *no* (access-324), row by row: an `exists` may read every fact first. */
const saysNo = (of: Of) =>
  of.and([
    of('enquiry.wait', '=', 'later'),
    of(
      of
        .selectFrom('enquiry_fact')
        .select('enquiry_fact.number')
        .whereRef('enquiry_fact.enquiry_id', '=', 'enquiry.id')
        .whereRef('enquiry_fact.at', '=', 'enquiry.waits_since')
        .where('enquiry_fact.kind', '=', 'testified')
        .limit(1),
      'is not',
      null,
    ),
  ]);

function pageOf({ read, reach }: ReadAs, { show, order = 'longest', after }: Asked) {
  const { column, direction } = sortedBy(show, order);
  const last = readCursor(after);
  return read
    .selectFrom('enquiry')
    .innerJoin('practice', 'practice.id', 'enquiry.practice_id')
    .innerJoin('procedure', 'procedure.id', 'enquiry.procedure_id')
    .where((of) => reach(of as unknown as Of))
    .where((of) => where[show](of as unknown as Of))
    .$if(last !== null, (query) =>
      query.where((of) =>
        of(of.refTuple(column, 'enquiry.id'), direction === 'asc' ? '>' : '<', of.tuple(last!.at, last!.id)),
      ),
    )
    .orderBy(column, direction)
    .orderBy('enquiry.id', direction)
    .limit(pageLength + 1)
    .select(['enquiry.id', 'enquiry.practice_id', 'enquiry.sealed_key', 'enquiry.sealed_patient'])
    .select(['enquiry.sent_at', 'enquiry.transmitted_at', 'enquiry.first_read_at', 'enquiry.answered_at'])
    .select(['enquiry.handled_at', 'enquiry.last_activity_at', 'enquiry.unread', 'enquiry.state'])
    .select(['enquiry.needs_attention', 'enquiry.contested', 'enquiry.reached_by', 'enquiry.first_id'])
    .select(['enquiry.waits_since', 'enquiry.wait', 'enquiry.says_yes', 'enquiry.late_at'])
    .select((of) => saysNo(of as unknown as Of).as('says_no'))
    .select(['practice.name as practice_name', 'practice.zone', 'procedure.name_fr', 'procedure.name_en'])
    .execute();
}

type Row = Awaited<ReturnType<typeof pageOf>>[number];

const lineOf = (keys: Service['keys'], row: Row, waitOf: (row: Row) => WaitNow | null): ListLine => {
  const state = row.state as State;
  return {
    id: row.id,
    patientName: patientOf(keys, row).name,
    procedureName: { fr: row.name_fr, en: row.name_en },
    practiceName: row.practice_name,
    zone: row.zone,
    step: stepOf({
      ...{ sentAt: row.sent_at, transmittedAt: row.transmitted_at },
      ...{ firstRead: row.first_read_at, answeredAt: row.answered_at },
    }),
    state,
    isNew: isNew({ sentAt: row.sent_at, handledAt: row.handled_at, state }),
    unread: row.unread,
    needsAttention: row.needs_attention,
    secondary: row.first_id !== null,
    reachedBy: row.reached_by as Channel | null,
    contested: row.contested,
    lastActivityAt: row.last_activity_at.toString(),
    wait: waitOf(row),
  };
};

/** How each row waits now, by the calendar of its practice. */
function waitsBy(calendars: ReadonlyMap<string, Calendar>, { clock, policy }: Service) {
  const now = clock.now();
  const times = new Map([...calendars].map(([id, one]) => [id, workingTime(one, policy.daytime)]));
  return (row: Row): WaitNow | null => {
    const time = times.get(row.practice_id);
    if (row.waits_since === null || !time) return null;
    const which = row.wait as Wait['which'];
    const { waits_since: since, says_yes: saysYes, late_at: lateAt } = row;
    return howItWaits({ which, since, saysNo: row.says_no === true, saysYes, lateAt }, time, now);
  };
}

/** A page of the enquiries that the caller may see (mission, point 12): of their practices, sent, and matching the
 * search if there is one; those who wait by their waits, all others the latest activity first. */
export async function theirList(service: Service, caller: MemberCaller, asked: Asked): Promise<ListPage> {
  const search = asked.find ? openSearch(service.keys, caller, asked.find) : null;
  const practiceIds = whichPractices(caller, 'see-enquiries');
  if (practiceIds.length === 0) return { lines: [], next: null, counts: none, search };
  const reading = await readFound(service, caller, search);
  const [rows, counts, calendars] = await Promise.all([
    pageOf(reading, asked),
    countsOf(reading),
    calendarsOf(reading.read, practiceIds),
  ]);
  const waitOf = waitsBy(calendars, service);
  const lines = rows.slice(0, pageLength).map((row) => lineOf(service.keys, row, waitOf));
  const last = rows.length > pageLength ? lines.at(-1) : undefined;
  const { of } = sortedBy(asked.show, asked.order ?? 'longest');
  return { lines, next: last ? `${of(last)}_${last.id}` : null, counts, search };
}

/** A thread as opened by a member. */
export type TheirThread = Opened<MemberCaller>;

/** The whole thread of an enquiry, if the caller may read it; null otherwise, as if it did not exist. */
export async function theirThread(
  service: Service,
  caller: MemberCaller,
  enquiryId: EnquiryId,
): Promise<TheirThread | null> {
  const { read, reach } = readAs(service, caller, 'see-content');
  const thread = await threadOf(read, service.keys, enquiryId, reach);
  return thread && ({ ...thread, caller } as TheirThread);
}
