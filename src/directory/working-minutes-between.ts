import { knownWorkingDays, type WorkingTime } from './working-time.ts';

const nanosecondsPerMinute = 60_000_000_000n;

const earlier = (left: bigint, right: bigint) => (left < right ? left : right);
const later = (left: bigint, right: bigint) => (left > right ? left : right);

/** The working time between two moments in whole minutes, rounded down: what is within the daytime of the practice's
 * working days (directory-12). Returns 0 if the second does not come after the first. */
export function workingMinutesBetween(
  from: Temporal.Instant,
  to: Temporal.Instant,
  time: WorkingTime,
): number {
  const [begins, stops] = [from.epochNanoseconds, to.epochNanoseconds];
  const { days, first } = knownWorkingDays(from, to, time);
  let worked = 0n;
  for (let place = first; ; place += 1) {
    const one = days[place];
    if (!one || one.opens >= stops) return Number(worked / nanosecondsPerMinute);
    worked += later(0n, earlier(one.ends, stops) - later(one.opens, begins));
  }
}
