import type { workingDays } from '../words/en/working-days.ts';
import type { Daytime } from './daytime.ts';
import type { ToldReason } from './skipped-days.ts';
import { whySkipped } from './why-skipped.ts';
import type { Counted } from './working-days-after.ts';

/** Explains where a count of working days ends, in sentences without a full stop: the days that did not count, and
 * the night that delayed an email. Empty if every day counted. */
export function whyCounted(
  { skipped, moved }: Pick<Counted<ToldReason>, 'skipped' | 'moved'>,
  words: typeof workingDays,
  { from, to }: Daytime,
): string[] {
  const early = moved === 'to-this-morning' ? [words.waitsForThisMorning(from)] : [];
  const late = moved === 'to-next-morning' ? [words.waitsForNextMorning(from, to)] : [];
  return [...whySkipped(skipped, words), ...early, ...late];
}
