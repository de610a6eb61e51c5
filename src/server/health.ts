import { isAway } from '../database/is-away.ts';
import { faultLogged } from '../database/log.ts';
import type { Service } from '../database/service.ts';
import type { Health, KnownProcess } from '../watching/health.ts';
import { answers, readingsOf } from '../watching/heartbeat.table.ts';
import type { Readings } from '../watching/heartbeat.ts';
import { type Alarm, type AlarmKind, bounds, whichAlarms } from '../watching/which-alarms.ts';
import { askedOnce } from './http/asked-once.ts';
import type { Pulse } from './worker/pulse.ts';

const patience = { kept: 5, atMost: 2_000 };
const readyPatience = { kept: 1, atMost: 2_000 };

const codeOf = (error: unknown) => String((error as { code?: unknown } | null)?.code ?? '');

/** What prevents writes to the database. */
const whyNotWritten = (error: unknown): AlarmKind =>
  codeOf(error) === '25006' ? 'read-only' : codeOf(error) === '53100' ? 'disk-full' : 'database';

/** Which processes are running, and which went silent within a day. */
const processesIn = ({ heartbeats }: Readings, now: Temporal.Instant): KnownProcess[] =>
  heartbeats
    .filter((beat) => beat.part === 'process' && beat.leftAt === null)
    .map((beat) => ({ ...beat, heardAt: beat.endedAt ?? beat.startedAt }))
    .filter(({ heardAt }) => now.since(heardAt).total('hours') < 24)
    .map(({ process, kind, startedAt, heardAt }) => ({
      ...{ process, kind },
      startedAt: startedAt.toString(),
      heardAt: heardAt.toString(),
      silent: now.since(heardAt).total('minutes') >= bounds.process,
    }));

/** Checks whether the promise is kept, for the monitor and the operator: writes the heartbeat rows of this process,
 * so that a read-only database is noticed, and reads the state of everything. */
export function healthOf(service: Service, pulse: Pulse): () => Promise<Health> {
  const { clock, database, log } = service;
  let sickSince: Temporal.Instant | null = null;
  const sick = (kind: AlarmKind): Alarm => {
    sickSince ??= clock.now();
    return { kind, since: sickSince };
  };
  const said = (alarms: Alarm[], processes: KnownProcess[]): Health => ({
    alarms: alarms.map((alarm) => ({ ...alarm, since: alarm.since.toString() })),
    processes,
  });
  const failed = (error: unknown): Alarm => {
    if (!isAway(error)) log({ event: 'health-failed', level: 'error', fault: faultLogged(error) });
    return sick(whyNotWritten(error));
  };
  const ask = async (): Promise<Health> => {
    const unwritten = await pulse.beat().then(
      () => null,
      (error) => failed(error),
    );
    try {
      const readings = await readingsOf(database.read);
      if (!unwritten) sickSince = null;
      const alarms = whichAlarms(readings, clock.now());
      return said(unwritten ? [unwritten, ...alarms] : alarms, processesIn(readings, clock.now()));
    } catch (error) {
      return said([unwritten ?? failed(error)], []);
    }
  };
  return askedOnce(clock, patience, ask, () => said([sick('database')], []));
}

/** Checks whether this process can take requests: that the database answers it. */
export const readinessOf = ({ clock, database }: Service): (() => Promise<boolean>) =>
  askedOnce(
    clock,
    readyPatience,
    () =>
      answers(database.read).then(
        () => true,
        () => false,
      ),
    () => false,
  );
