import type { Reading, Writing } from '../database/service.ts';
import type { Heartbeat, Part, ProcessKind, Readings } from './heartbeat.ts';

/** Writes the heartbeats of the parts of a process, at least one. Throws if the database is read-only. */
export const saveHeartbeats = (tx: Writing, beats: readonly Heartbeat[]) =>
  tx
    .insertInto('heartbeat')
    .values(
      beats.map((beat) => ({
        process: beat.process,
        part: beat.part,
        kind: beat.kind,
        started_at: beat.startedAt,
        begun_at: beat.begunAt,
        ended_at: beat.endedAt,
        failed_at: beat.failedAt,
        fault: beat.fault,
        left_at: beat.leftAt,
        public_url: beat.publicUrl,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['process', 'part']).doUpdateSet((of) => ({
        begun_at: of.ref('excluded.begun_at'),
        ended_at: of.ref('excluded.ended_at'),
        failed_at: of.ref('excluded.failed_at'),
        fault: of.ref('excluded.fault'),
        left_at: of.ref('excluded.left_at'),
      })),
    )
    .execute();

/** Deletes the processes that have not reported since a moment. */
export const forgetProcesses = (tx: Writing, before: Temporal.Instant) =>
  tx
    .deleteFrom('heartbeat')
    .where('process', 'in', (of) =>
      of
        .selectFrom('heartbeat')
        .select('process')
        .where('part', '=', 'process')
        .where(({ fn }) => fn.coalesce('left_at', 'ended_at', 'started_at'), '<', before),
    )
    .execute();

/** When a part last succeeded, in any process; null if it never did. */
export async function lastEnded(read: Reading, part: Part): Promise<Temporal.Instant | null> {
  const row = await read
    .selectFrom('heartbeat')
    .select((of) => of.fn.max('ended_at').as('at'))
    .where('part', '=', part)
    .executeTakeFirstOrThrow();
  return row.at;
}

/** Resolves once the database has answered. Throws if it does not. */
export const answers = (read: Reading): Promise<unknown> =>
  read.selectFrom('heartbeat').select('process').limit(1).execute();

/** Reads how the service stands. */
export async function readingsOf(read: Reading): Promise<Readings> {
  const rows = await read
    .selectFrom('heartbeat')
    .selectAll()
    .orderBy('started_at')
    .orderBy('process')
    .orderBy('part')
    .execute();
  const waiting = read
    .selectFrom('letter')
    .select((of) => of.fn.min('posted_at').as('at'))
    .where('state', '=', 'waiting');
  const forMail = waiting.where('reply_about', 'is distinct from', 'unopened');
  const { at: accepted } = await read
    .selectFrom('letter')
    .select((of) => of.fn.max('settled_at').as('at'))
    .where('state', '=', 'accepted')
    .executeTakeFirstOrThrow();
  const { at: waitingSince } = await forMail.executeTakeFirstOrThrow();
  const { at: nothingLeftSince } = accepted
    ? await forMail.where('posted_at', '>', accepted).executeTakeFirstOrThrow()
    : { at: waitingSince };
  const { at: unopenedSince } = await waiting.where('reply_about', '=', 'unopened').executeTakeFirstOrThrow();
  const { at: dueAt } = await read
    .selectFrom('enquiry')
    .select((of) => of.fn.min('due_at').as('at'))
    .where('due_at', 'is not', null)
    .executeTakeFirstOrThrow();
  return {
    heartbeats: rows.map((row) => ({
      process: row.process,
      kind: row.kind as ProcessKind,
      part: row.part as Part,
      startedAt: row.started_at,
      begunAt: row.begun_at,
      endedAt: row.ended_at,
      failedAt: row.failed_at,
      fault: row.fault,
      leftAt: row.left_at,
      publicUrl: row.public_url,
    })),
    ...{ waitingSince, nothingLeftSince, unopenedSince, dueAt },
  };
}
