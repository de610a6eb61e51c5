/** What a process does: web server, emails and deadlines, or both. */
export type ProcessKind = 'web' | 'worker' | 'both';

/** What a worker does again and again. */
export const sweeps = [
  'due',
  'letters',
  'digests',
  'proof',
  'projection',
  'duplicates',
  'findable',
  'attempts',
  'replies',
  'upkeep',
] as const;
export type Sweep = (typeof sweeps)[number];

/** The parts of a process with a heartbeat: itself, the notifications that it receives, the mail server that it
 * reaches, and each of its sweeps; `stuck` is an enquiry that could not be acted on. */
export type Part = 'process' | 'bell' | 'mail' | 'stuck' | Sweep;

/** What one part of one process has done. `endedAt` is its last success, and `fault` the kind of its last error,
 * never any content. */
export type Heartbeat = {
  process: string;
  kind: ProcessKind;
  part: Part;
  startedAt: Temporal.Instant;
  begunAt: Temporal.Instant | null;
  endedAt: Temporal.Instant | null;
  failedAt: Temporal.Instant | null;
  fault: string | null;
  /** When the process left in order. */
  leftAt: Temporal.Instant | null;
  /** By which address its letters lead to the site; null of one that did not say yet. */
  publicUrl: string | null;
};

/** The state of the service, as timestamps. */
export type Readings = {
  heartbeats: Heartbeat[];
  /** When the oldest waiting letter was posted, … */
  waitingSince: Temporal.Instant | null;
  /** … the oldest since which none was sent, … */
  nothingLeftSince: Temporal.Instant | null;
  /** … and the oldest that waits because it cannot be decrypted. */
  unopenedSince: Temporal.Instant | null;
  /** The earliest deadline that was not acted on. */
  dueAt: Temporal.Instant | null;
};
