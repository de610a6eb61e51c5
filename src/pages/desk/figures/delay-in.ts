import { wordsFor } from '../../../words/words.ts';
import type { Lang } from '../../../words/write.ts';

/** Working minutes in human-readable form. */
export function delayIn(lang: Lang, minutes: number, minutesOfADay: number): string {
  const rest = minutes % minutesOfADay;
  return wordsFor(lang).figures.delay(
    Math.floor(minutes / minutesOfADay),
    Math.floor(rest / 60),
    Math.floor(rest % 60),
  );
}
