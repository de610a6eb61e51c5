export const closureReasons = [
  'leave',
  'training',
  'illness',
  'works',
  'moving',
  'retired',
  'other',
] as const;
export type ClosureReason = (typeof closureReasons)[number];

/** Days on which a practice is closed, first and last included; `to` is null if no end is known. */
export type Closure = {
  from: Temporal.PlainDate;
  to: Temporal.PlainDate | null;
  reason: ClosureReason;
  note: string | null;
};

/** A closure as announced: once, or every year on the same dates from its first day on. */
export type ClosureRule = Closure & { yearly: boolean };

/** The same with the moment at which it was entered; null if an earlier version, which did not note it, took it. */
export type EnteredClosure = ClosureRule & { enteredAt: Temporal.Instant | null };
