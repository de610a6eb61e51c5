import type { ProcessKind } from './heartbeat.ts';
import type { Alarm } from './which-alarms.ts';

/** A process that has not left in order. Moments are ISO 8601 instants. */
export type KnownProcess = {
  process: string;
  kind: ProcessKind;
  startedAt: string;
  heardAt: string;
  /** It has not been heard of for longer than it should. */
  silent: boolean;
};

/** Whether the promise is kept: what stands still, and who is at work. Moments are ISO 8601 instants. */
export type Health = { alarms: (Omit<Alarm, 'since'> & { since: string })[]; processes: KnownProcess[] };
