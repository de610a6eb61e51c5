import type { Daytime } from '../../directory/daytime.ts';
import type { ToldReason } from '../../directory/skipped-days.ts';
import { whyCounted } from '../../directory/why-counted.ts';
import type { Counted } from '../../directory/working-days-after.ts';
import type { workingDays } from '../../words/en/working-days.ts';

/** A rule, and how its working days were counted; null for a rule that counts none. */
export type Reason<Rule extends string> = { rule: Rule; count: Counted<ToldReason> | null };

/** The sentence for each rule, with or without its working days. */
export type Said<Rule extends string> = Record<Rule, string | ((days: string) => string)>;

/** Explains why something is due, or was done, in sentences without a full stop: the rule, and the facts that it
 * counted. Empty if a rule counts days and the count was not stored. */
export function whyNow<Rule extends string>(
  { rule, count }: Reason<Rule>,
  said: Said<Rule>,
  words: typeof workingDays,
  daytime: Daytime,
): string[] {
  const sentence = said[rule];
  if (typeof sentence === 'string') return [sentence];
  return count ? [sentence(words.days(count.workingDays)), ...whyCounted(count, words, daytime)] : [];
}
