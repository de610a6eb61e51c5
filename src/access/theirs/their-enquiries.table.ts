import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { EnquiryId } from '../../database/id.ts';
import { isId } from '../../database/is-id.ts';
import type { DB } from '../../database/schema.generated.ts';
import type { Service } from '../../database/service.ts';
import { procedures } from '../../directory/procedure.table.ts';
import type { Channel } from '../../enquiry/facts/contact.ts';
import { isNew, type State, type Step } from '../../enquiry/history/standing.ts';
import { patientOf, threadOf } from '../../enquiry/history/thread.table.ts';
import { whereSought } from '../../enquiry/search/search.table.ts';
import { whatIsSought } from '../../enquiry/search/what-is-sought.ts';
import type { MemberCaller, Opened } from '../caller/caller.ts';
import { type ReadAs, readAs } from '../caller/read-as.table.ts';
import { whichPractices } from '../caller/which-practices.ts';
import { type ListLine, type ListPage, type Show, shows } from './enquiry-list.ts';
import { openSearch } from './search-address.ts';

const pageLength = 50;

type Of = ExpressionBuilder<DB, 'enquiry'>;

const open = (of: Of) => of('state', '=', 'open');

/** Which enquiries each list shows. */
const where: Record<Show, (of: Of) => Expression<SqlBool>> = {
  'to-handle': (of) => of.and([open(of), of('handled_at', 'is', null)]),
  unread: (of) => of.and([of('unread', '=', true), of.or([open(of), of('contested', '=', true)])]),
  running: open,
  secondary: (of) => of('first_id', 'is not', null),
  archived: (of) => of('state', '!=', 'open'),
  all: (of) => of.lit(true),
};

const stepOf = (row: { answered_at: unknown; first_read_at: unknown; transmitted_at: unknown }): Step => {
  if (row.answered_at) return 'answered';
  if (row.first_read_at) return 'read';
  return row.transmitted_at ? 'transmitted' : 'sent';
};

const cursorOf = (line: ListLine) => `${line.lastActivityAt}_${line.id}`;

function readCursor(cursor: string | null) {
  const [at = '', id = ''] = cursor?.split('_') ?? [];
  if (!isId<EnquiryId>(id) || !/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(at)) return null;
  try {
    return { at: Temporal.Instant.from(at), id };
  } catch {
    return null;
  }
}

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

/** Which page of which list; `find` is a search as `sealSearch` encrypted it. */
type Asked = { show: Show; after: string | null; find?: string | null };

/** A page of the enquiries that the caller may see (mission, point 12): of their practices, sent, latest activity
 * first, and matching the search if there is one. */
export async function theirList(service: Service, caller: MemberCaller, asked: Asked): Promise<ListPage> {
  const search = asked.find ? openSearch(service.keys, caller, asked.find) : null;
  if (whichPractices(caller, 'see-enquiries').length === 0)
    return { lines: [], next: null, counts: none, search };
  const reading = await readFound(service, caller, search);
  const after = readCursor(asked.after);
  const page = reading.read
    .selectFrom('enquiry')
    .innerJoin('practice', 'practice.id', 'enquiry.practice_id')
    .innerJoin('procedure', 'procedure.id', 'enquiry.procedure_id')
    .where((of) => reading.reach(of as unknown as Of))
    .where((of) => where[asked.show](of as unknown as Of))
    .$if(after !== null, (query) =>
      query.where((of) =>
        of(of.refTuple('enquiry.last_activity_at', 'enquiry.id'), '<', of.tuple(after!.at, after!.id)),
      ),
    )
    .orderBy('enquiry.last_activity_at', 'desc')
    .orderBy('enquiry.id', 'desc')
    .limit(pageLength + 1)
    .select(['enquiry.id', 'enquiry.sealed_key', 'enquiry.sealed_patient', 'enquiry.state'])
    .select(['enquiry.sent_at', 'enquiry.transmitted_at', 'enquiry.first_read_at', 'enquiry.answered_at'])
    .select(['enquiry.handled_at', 'enquiry.due_at', 'enquiry.last_activity_at', 'enquiry.unread'])
    .select(['enquiry.needs_attention', 'enquiry.contested', 'enquiry.reached_by', 'enquiry.first_id'])
    .select(['practice.name as practice_name', 'practice.zone', 'procedure.name_fr', 'procedure.name_en'])
    .execute();
  const [rows, counts] = await Promise.all([page, countsOf(reading)]);
  const lines = rows.slice(0, pageLength).map((row): ListLine => {
    const state = row.state as State;
    return {
      id: row.id,
      patientName: patientOf(service.keys, row).name,
      procedureName: { fr: row.name_fr, en: row.name_en },
      practiceName: row.practice_name,
      zone: row.zone,
      step: stepOf(row),
      state,
      isNew: isNew({ sentAt: row.sent_at, handledAt: row.handled_at, state }),
      unread: row.unread,
      needsAttention: row.needs_attention,
      secondary: row.first_id !== null,
      reachedBy: row.reached_by as Channel | null,
      contested: row.contested,
      lastActivityAt: row.last_activity_at.toString(),
      dueAt: (row.handled_at === null && row.due_at?.toString()) || null,
    };
  });
  const last = lines.at(-1);
  return {
    lines,
    next: rows.length > pageLength && last ? cursorOf(last) : null,
    counts,
    search,
  };
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
