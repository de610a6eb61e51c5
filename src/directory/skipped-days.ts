import type { Closure } from './closure.ts';
import type { LocalTerritory, PublicHoliday } from './public-holiday.ts';

/** Why a day is not a working day. `local` is the territory whose own holiday it is, null for a national one. */
export type NotWorking =
  | { kind: 'weekend' }
  | { kind: 'public-holiday'; name: PublicHoliday; local: LocalTerritory | null }
  | { kind: 'closure'; closure: Closure };

/** Consecutive days that did not count, first and last included, and why; `to` is null if no end is known. */
export type SkippedDays<Reason = NotWorking> = {
  from: Temporal.PlainDate;
  to: Temporal.PlainDate | null;
  reason: Reason;
};

/** The part of a reason that is shown: of a closure only its dates. */
export type ToldReason = Exclude<NotWorking, { kind: 'closure' }> | { kind: 'closure' };
