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

/** Days on which a practice is closed. Both days are closed; `to` is null where no end is known. */
export type Closure = {
  from: Temporal.PlainDate;
  to: Temporal.PlainDate | null;
  reason: ClosureReason;
  note: string | null;
};

/** A closure as a practice announces it: once, or every year on the same days from its first day on. */
export type ClosureRule = Closure & { yearly: boolean };
