import type { Within } from '../../database/service.ts';
import { markOf } from '../../vault/mark.ts';
import { giveBackAttempt, spendAttempt } from './attempt.table.ts';
import { type AttemptKind, attemptLimits } from './attempt-limit.ts';

/** Whose attempt it is: an address, a locator, a network, the id of a device. */
export type Whose = { kind: AttemptKind; whom: string };

const markOfWhose = ({ keys }: Within, { kind, whom }: Whose) => markOf(keys, `attempt ${kind}`, whom);

/** Counts an attempt before the secret is checked, in every process that shares the database (session-12). Returns null
 * if it may be checked; otherwise the moment to retry, the rest of `order` is not counted, and the secret must not be
 * checked. */
export async function countAttempt(
  within: Within,
  order: readonly Whose[],
): Promise<Temporal.Instant | null> {
  for (const whose of order) {
    const mark = markOfWhose(within, whose);
    const comeBack = await spendAttempt(within.tx, mark, attemptLimits[whose.kind], within.clock.now());
    if (comeBack) return comeBack;
  }
  return null;
}

/** Gives back an attempt that was no failure. */
export async function giveBack(within: Within, order: readonly Whose[]): Promise<void> {
  for (const whose of order)
    await giveBackAttempt(within.tx, markOfWhose(within, whose), attemptLimits[whose.kind]);
}
