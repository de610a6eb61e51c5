import type { Meaning } from './what-a-reply-means.ts';

const hour = 60;
const day = 24 * hour;
const waits = [1, 5, 15, hour, 3 * hour, 6 * hour, 12 * hour, day, day];
const waitsForOurRelay = [1, 5, 15, 30];

/** Backoff: minutes after the n-th attempt until the next; null when the letter is given up, at once or after about
 * three days, and becomes an alarm (law 2). What our relay refuses is retried every hour, what others have against us
 * every day, without end. */
export function whenToTryAgain(tries: number, { about, again }: Meaning): number | null {
  if (again === 'never') return null;
  if (again === 'for-days') return waits[tries - 1] ?? null;
  return about === 'relay' ? (waitsForOurRelay[tries - 1] ?? hour) : (waits[tries - 1] ?? day);
}
