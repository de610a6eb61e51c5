import { ring } from '../database/listen.ts';
import type { Within } from '../database/service.ts';
import { releasePutOff, reviveLetters } from './reply.table.ts';
import type { About } from './what-a-reply-means.ts';

/** How long after it was given up a letter may be sent again: for as long as its link is valid. */
export const sentAgainFor = Temporal.Duration.from({ hours: 24 * 30 });

/** Makes every letter due now that was postponed, or given up within 30 days, because of what replies were about.
 * Letters being sent are left alone, and a letter keeps its moment and its bytes. Returns how many. */
export async function releaseLetters({ tx, clock }: Within, abouts: readonly About[]): Promise<number> {
  const now = clock.now();
  const given = { abouts, since: now.subtract(sentAgainFor), now };
  const count = (await releasePutOff(tx, given)) + (await reviveLetters(tx, given));
  if (count > 0) ring(tx, 'relais_letter');
  return count;
}
