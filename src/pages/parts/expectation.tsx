import type { Expectation } from '../../asking/what-to-expect.ts';
import type { UsualDelay } from '../../enquiry/figures/usual-delay.ts';
import { wordsFor } from '../../words/words.ts';
import { type Lang, writeDay, writeWeekday } from '../../words/write.ts';
import { Notice } from './notice.tsx';

type Expected = { lang: Lang; expectation: Expectation };

/** What a patient should know before writing (asking-20), in neutral words; nothing if all is well. */
export function Warned({ lang, expectation: { warning } }: Expected) {
  if (!warning) return null;
  const w = wordsFor(lang).find.expect;
  const text = () => {
    if (warning.kind === 'no-recipient') return w.noRecipient;
    if (warning.kind === 'unread') return w.unread(warning.count);
    return w.closed(writeDay(lang, warning.from), warning.to && writeDay(lang, warning.to));
  };
  return <Notice tone="warn">{text()}</Notice>;
}

/** What happens after sending, as far as is known of this practice: sentences, in order. */
export function toFollow({
  lang,
  expectation: { unlessBy },
  usually,
  zone,
}: Expected & { usually: UsualDelay | null; zone: string }): string[] {
  const w = wordsFor(lang).find.expect;
  return [
    ...(usually ? [w.usually[usually]] : []),
    ...(unlessBy ? [w.unlessBy[unlessBy.if](writeWeekday(lang, unlessBy.at, zone))] : []),
  ];
}
