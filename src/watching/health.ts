import type { ProcessKind } from './heartbeat.ts';
import type { Alarm } from './which-alarms.ts';

/** A process that has not shut down in order. Moments are ISO 8601 instants. */
export type KnownProcess = {
  process: string;
  kind: ProcessKind;
  startedAt: string;
  heardAt: string;
  /** It has not reported for longer than it should. */
  silent: boolean;
};

/** Whether the promise is kept: what has stalled, and which processes run. Moments are ISO 8601 instants. */
export type Health = { alarms: (Omit<Alarm, 'since'> & { since: string })[]; processes: KnownProcess[] };
