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

/** A closure as a practice announces it: once, or each year on the same days. */
export type ClosureRule = Closure & { yearly: boolean };

/** Whether a day lies inside a closure. */
export const covers = (closure: Closure, day: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(closure.from, day) <= 0 &&
  (closure.to === null || Temporal.PlainDate.compare(day, closure.to) <= 0);
