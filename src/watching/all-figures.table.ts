import { sql } from 'kysely';
import type { EnquiryId, PracticeId } from '../database/id.ts';
import type { Reading } from '../database/service.ts';
import { handlingReasons, type RefusalReason } from '../enquiry/facts/refusal.ts';
import type { Funnel } from './what-figures.ts';
import { type Stage, stages } from './which-enquiries.ts';
import type { Period } from './which-period.ts';
import type { Refusing } from './which-refuse-unusually.ts';

/** Another practice of the group has answered or reached the patient. */
const servedElsewhere = sql<boolean>`exists (
  select from enquiry_tally other
  where other.group_id = enquiry_tally.group_id
    and other.enquiry_id <> enquiry_tally.enquiry_id
    and other.served_at is not null)`;

/** `whichStage` in SQL, for counting a million enquiries. */
const stage = sql<Stage>`case
  when handled_at is not null then 'handled'
  when withdrawn_at is not null or ${servedElsewhere} then 'elsewhere'
  when read_at is not null then 'not-handled'
  when transmitted_at is not null then 'not-read'
  else 'not-transmitted' end`;

const weekIn = (zone: string) =>
  sql<string>`to_char(date_trunc('week', sent_at at time zone ${zone}), 'YYYY-MM-DD')`;

const sentIn = (read: Reading, { since, until }: Period) =>
  read.selectFrom('enquiry_tally').where('sent_at', '>=', since).where('sent_at', '<', until);

const empty = (): Funnel => ({
  ...{ sent: 0, transmitted: 0, read: 0 },
  ...(Object.fromEntries(stages.map((one) => [one, 0])) as Record<Stage, number>),
});

/** The funnel of all practices together, by week sent, the newest first. */
export async function funnelsByWeek(
  read: Reading,
  period: Period,
  zone: string,
): Promise<(Funnel & { week: string })[]> {
  const counted = sentIn(read, period).select([
    weekIn(zone).as('week'),
    stage.as('stage'),
    sql<boolean>`transmitted_at is not null or read_at is not null or handled_at is not null`.as(
      'transmitted',
    ),
    sql<boolean>`read_at is not null or handled_at is not null`.as('read'),
  ]);
  const rows = await read
    .selectFrom(counted.as('counted'))
    .select((of) => [
      'week',
      'stage',
      of.fn.countAll<number>().as('sent'),
      of.fn.countAll<number>().filterWhere('transmitted', '=', true).as('transmitted'),
      of.fn.countAll<number>().filterWhere('read', '=', true).as('read'),
    ])
    .groupBy(['week', 'stage'])
    .orderBy('week', 'desc')
    .execute();
  const weeks = new Map<string, Funnel>();
  for (const row of rows) {
    const funnel = weeks.get(row.week) ?? empty();
    funnel.sent += row.sent;
    funnel.transmitted += row.transmitted;
    funnel.read += row.read;
    funnel[row.stage] += row.sent;
    weeks.set(row.week, funnel);
  }
  return [...weeks].map(([week, funnel]) => ({ week, ...funnel }));
}

export type FunnelSet = 'sent' | 'transmitted' | 'read' | Stage;

/** An enquiry as the operator may see it: never the patient, never what it is about. */
export type SeenFromAfar = {
  id: EnquiryId;
  practiceName: string;
  town: string;
  sentAt: string;
  stage: Stage;
};

const onOnePage = 50;

/** A page of the enquiries behind a number of the funnel, the newest first, and their total. */
export async function behindTheFunnel(
  read: Reading,
  period: Period,
  zone: string,
  { set, week, page }: { set: FunnelSet; week?: string; page: number },
): Promise<{ lines: SeenFromAfar[]; total: number; page: number; pages: number }> {
  const isReached = set === 'sent' || set === 'transmitted' || set === 'read';
  const chosen = sentIn(read, period)
    .$if(week !== undefined, (query) => query.where(weekIn(zone), '=', week as string))
    .$if(set === 'transmitted', (query) =>
      query.where(
        sql<boolean>`(transmitted_at is not null or read_at is not null or handled_at is not null)`,
      ),
    )
    .$if(set === 'read', (query) =>
      query.where(sql<boolean>`(read_at is not null or handled_at is not null)`),
    )
    .$if(!isReached, (query) => query.where(stage, '=', set as Stage));
  const { total } = await chosen
    .select((of) => of.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const pages = Math.max(1, Math.ceil(total / onOnePage));
  const shown = Math.min(Math.max(1, page), pages);
  const rows = await chosen
    .innerJoin('practice', 'practice.id', 'enquiry_tally.practice_id')
    .select(['enquiry_tally.enquiry_id', 'enquiry_tally.sent_at', 'practice.name', 'practice.town'])
    .select(stage.as('stage'))
    .orderBy('enquiry_tally.sent_at', 'desc')
    .orderBy('enquiry_tally.enquiry_id')
    .limit(onOnePage)
    .offset((shown - 1) * onOnePage)
    .execute();
  const lines = rows.map((row) => ({
    id: row.enquiry_id,
    practiceName: row.name,
    town: row.town,
    sentAt: row.sent_at?.toString() ?? '',
    stage: row.stage,
  }));
  return { lines, total, page: shown, pages };
}

const longest = 200;

/** The standing refusals contested by their patients, the latest first. */
export async function contestedRefusals(read: Reading) {
  const rows = await read
    .selectFrom('enquiry_tally')
    .innerJoin('practice', 'practice.id', 'enquiry_tally.practice_id')
    .select([
      'enquiry_tally.enquiry_id',
      'enquiry_tally.refusal',
      'enquiry_tally.contested_at',
      'practice.name',
    ])
    .where('enquiry_tally.contested_at', 'is not', null)
    .orderBy('enquiry_tally.contested_at', 'desc')
    .limit(longest)
    .execute();
  return rows.map((row) => ({
    id: row.enquiry_id,
    practiceName: row.name,
    refusal: row.refusal as RefusalReason,
    contestedAt: row.contested_at?.toString() ?? '',
  }));
}

/** How much each practice refuses, by reasons that count as handled. */
export async function refusing(read: Reading, period: Period): Promise<Refusing[]> {
  const rows = await sentIn(read, period)
    .select((of) => [
      'practice_id',
      of.fn.countAll<number>().as('sent'),
      ...handlingReasons.map((reason) =>
        of.fn.countAll<number>().filterWhere('handled_how', '=', reason).as(reason),
      ),
    ])
    .groupBy('practice_id')
    .execute();
  return rows.map(({ practice_id: practiceId, sent, ...refused }) => ({ practiceId, sent, refused }));
}

/** The practices with the most unhandled enquiries sent before a moment. */
export async function mostWaiting(read: Reading, period: Period, most: number): Promise<PracticeId[]> {
  const rows = await sentIn(read, period)
    .select('practice_id')
    .where('handled_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('refusal', 'is', null)
    .groupBy('practice_id')
    .orderBy((of) => of.fn.countAll(), 'desc')
    .orderBy('practice_id')
    .limit(most)
    .execute();
  return rows.map((row) => row.practice_id);
}
