import type { workingDays } from '../words/en/working-days.ts';
import type { SkippedDays, ToldReason } from './skipped-days.ts';

/** One sentence, without a full stop, for each run of days that did not count, in the language of the words. */
export const whySkipped = (
  skipped: readonly SkippedDays<ToldReason>[],
  words: typeof workingDays,
): string[] =>
  skipped.map(({ from, to, reason }) => {
    if (reason.kind === 'closure') return words.isClosed(from, to);
    if (reason.kind === 'weekend') return words.isWeekend(from, to ?? from);
    return words.isHoliday(from, words.holidays[reason.name], reason.local && words.places[reason.local]);
  });
