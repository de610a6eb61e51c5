/** What a process does: pages, letters and the clock, or all of it. */
export type ProcessKind = 'web' | 'worker' | 'both';

/** What a worker does again and again. */
export const sweeps = [
  'due',
  'letters',
  'digests',
  'proof',
  'findable',
  'attempts',
  'replies',
  'upkeep',
] as const;
export type Sweep = (typeof sweeps)[number];

/** What beats in a process: itself, the bell that it hears, the mail server that it reaches, and each of its sweeps;
 * `stuck` is an enquiry that the clock could not act on. */
export type Part = 'process' | 'bell' | 'mail' | 'stuck' | Sweep;

/** What one part of one process has done. `endedAt` is when it last ended well, and `fault` the kind of its last fault,
 * never a word of content. */
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

/** How the service stands, in moments alone. */
export type Readings = {
  heartbeats: Heartbeat[];
  /** The oldest posting of a letter that waits for the mail, … */
  waitingSince: Temporal.Instant | null;
  /** … of one since whose posting none has left, … */
  nothingLeftSince: Temporal.Instant | null;
  /** … and of one that waits because it cannot be opened. */
  unopenedSince: Temporal.Instant | null;
  /** The earliest deadline that nothing was done about. */
  dueAt: Temporal.Instant | null;
};
