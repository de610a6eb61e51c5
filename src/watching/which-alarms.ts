import { type Heartbeat, type Part, type Readings, type Sweep, sweeps } from './heartbeat.ts';
import { heardOf, silentAfter, whichAddresses, whichProcesses } from './which-processes.ts';

/** What stands still: the database in its ways, nobody at letters and the clock, a sweep, the mail, one letter, letters
 * that cannot be opened, deadlines, an enquiry that the clock cannot act on, the bell; and that processes are set to
 * different addresses, so that links of letters lead elsewhere. */
export type AlarmKind =
  | 'database'
  | 'read-only'
  | 'disk-full'
  | 'worker'
  | 'sweep'
  | 'mail'
  | 'letter'
  | 'unopened'
  | 'overdue'
  | 'stuck'
  | 'bell'
  | 'addresses';

/** What `/health` tells whoever asks: kinds and moments (http-104). */
export type Alarm = { kind: AlarmKind; since: Temporal.Instant; part?: Sweep };

/** After how many minutes each is an alarm. What is checked once a minute is found within ten. */
export const bounds = {
  /** A process was heard of. */
  process: silentAfter,
  /** A sweep ended, or came a step on. */
  sweep: {
    due: 8,
    letters: 8,
    digests: 30,
    proof: 30,
    projection: 30,
    duplicates: 30,
    findable: 30,
    attempts: 30,
    replies: 30,
    upkeep: 36 * 60,
  } satisfies Record<Sweep, number>,
  /** A process received the notification that it sent. */
  bell: 6,
  /** The mail server let us in. */
  mail: 8,
  /** A letter was posted, and neither it nor a later one was sent. */
  waiting: 9,
  /** A letter was posted, and others were sent since: the recipient's server defers it. */
  slow: 4 * 60,
  /** An enquiry is overdue for an automatic act. */
  overdue: 8,
  /** The last of those that differ has started; whoever was set otherwise before and was killed is forgotten by then. */
  addresses: silentAfter + 1,
  /** An enquiry could not be acted on; it is tried again every hour. */
  stuck: 70,
};

type Moment = Temporal.Instant | null;

const latest = (moments: readonly Moment[]): Moment =>
  moments.reduce(
    (last, one) => (one !== null && (last === null || Temporal.Instant.compare(one, last) > 0) ? one : last),
    null,
  );
const earliest = (moments: readonly Moment[]): Moment =>
  moments.reduce(
    (first, one) =>
      one !== null && (first === null || Temporal.Instant.compare(one, first) < 0) ? one : first,
    null,
  );

/** What has stalled, and since when: the most serious first. An alarm starts when its bound is passed, and ends with
 * its cause. A part that no process runs has not stalled. */
export function whichAlarms(readings: Readings, now: Temporal.Instant): Alarm[] {
  const isLonger = (since: Moment, minutes: number): since is Temporal.Instant =>
    since !== null && Temporal.Instant.compare(since.add({ minutes }), now) <= 0;
  const alarms: Alarm[] = [];
  const raise = (kind: AlarmKind, since: Moment, minutes: number, part?: Sweep) => {
    if (isLonger(since, minutes)) alarms.push({ kind, since, ...(part && { part }) });
  };

  const of = (part: Part) => readings.heartbeats.filter((beat) => beat.part === part);
  const living = whichProcesses(readings.heartbeats, now);
  const working = living.filter((beat) => beat.kind !== 'web');
  /** A part of a process that has just started has had no time to finish. */
  const stood = (part: Part, among: readonly Heartbeat[]): Moment => {
    const beats = of(part);
    if (beats.length === 0) return null;
    return latest([...beats.map((beat) => beat.endedAt), earliest(among.map((beat) => beat.startedAt))]);
  };

  if (working.length === 0) {
    const before = of('process').filter((beat) => beat.kind !== 'web');
    raise(
      'worker',
      before.length > 0 ? latest(before.map(heardOf)) : earliest(living.map((beat) => beat.startedAt)),
      bounds.process,
    );
  } else for (const part of sweeps) raise('sweep', stood(part, working), bounds.sweep[part], part);

  // If no worker is running, letters wait for that.
  if (working.length > 0) {
    const unreached = stood('mail', working);
    const mail = earliest([
      isLonger(unreached, bounds.mail) ? unreached : null,
      isLonger(readings.nothingLeftSince, bounds.waiting) ? readings.nothingLeftSince : null,
    ]);
    raise('mail', mail, 0);
    if (mail === null) raise('letter', readings.waitingSince, bounds.slow);
  }
  raise('unopened', readings.unopenedSince, 0);
  raise('overdue', readings.dueAt, bounds.overdue);
  const stuck = latest(of('stuck').map((beat) => beat.failedAt));
  if (!isLonger(stuck, bounds.stuck)) raise('stuck', stuck, 0);

  const deaf = living.map(({ process, startedAt }) => {
    const bell = of('bell').find((beat) => beat.process === process);
    const since = bell ? latest([bell.endedAt, startedAt]) : null;
    return isLonger(since, bounds.bell) ? since : null;
  });
  raise('bell', earliest(deaf), 0);
  if (whichAddresses(living).length > 1)
    raise('addresses', latest(living.map((beat) => beat.startedAt)), bounds.addresses);
  return alarms;
}
