import type { Policy } from '../../database/policy.ts';
import { workingMinutesBetween } from '../../directory/working-minutes-between.ts';
import type { CountedBy } from './counted-by.ts';
import { type Counting, type LeftOut, leftOutReasons, whyLeftOut } from './why-left-out.ts';

/** One sent enquiry for the figures: why it is left out, if it is, and the working minutes from sending to first
 * handling, null if unhandled. */
export type Measured = { leftOut: LeftOut | null; minutes: number | null };

/** `rate` is the handled share of those counted, 0 to 1; `medianMinutes` are working minutes. Both are null if fewer
 * than five count, and the median if more than half of them were never handled. */
export type ResponseFigures = {
  sent: number;
  counted: number;
  handled: number;
  rate: number | null;
  medianMinutes: number | null;
  leftOut: Record<LeftOut, number>;
};

/** Measures one sent enquiry. */
export const measureOf = (one: Counting, by: CountedBy): Measured => ({
  leftOut: whyLeftOut(one, by),
  minutes: one.handledAt ? workingMinutesBetween(one.sentAt, one.handledAt, by.time) : null,
});

/** The slower of the two in the middle of an even number; unhandled ones count as infinite. */
function median(minutes: readonly (number | null)[]): number | null {
  const sorted = minutes.map((one) => one ?? Infinity).toSorted((left, right) => left - right);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? Infinity;
  return middle === Infinity ? null : middle;
}

export type RateAndDelay = Pick<ResponseFigures, 'counted' | 'handled' | 'rate' | 'medianMinutes'>;

/** Rate and delay of what counts, given the working minutes of each, null for what nobody has replied to. */
export function rateAndDelay(
  minutes: readonly (number | null)[],
  { figuresFrom }: Pick<Policy, 'figuresFrom'>,
): RateAndDelay {
  const counted = minutes.length;
  const handled = minutes.filter((one) => one !== null).length;
  const enough = counted >= figuresFrom;
  return {
    ...{ counted, handled },
    rate: enough ? handled / counted : null,
    medianMinutes: enough ? median(minutes) : null,
  };
}

/** Response rate and time of some sent enquiries (mission, points 5 and 15). */
export function responseFigures(measured: readonly Measured[], policy: Policy): ResponseFigures {
  const counted = measured.filter((one) => one.leftOut === null);
  const leftOut = (reason: LeftOut) => measured.filter((one) => one.leftOut === reason).length;
  return {
    sent: measured.length,
    ...rateAndDelay(
      counted.map((one) => one.minutes),
      policy,
    ),
    leftOut: Object.fromEntries(leftOutReasons.map((reason) => [reason, leftOut(reason)])) as Record<
      LeftOut,
      number
    >,
  };
}
