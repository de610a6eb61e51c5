import type { Expectation, ToldClosure, Warning } from '../../asking/what-to-expect.ts';
import { wordsFor } from '../../words/words.ts';
import { type Lang, writeDay, writeWeekday } from '../../words/write.ts';
import { Notice } from './notice.tsx';

type Expected = { lang: Lang; expectation: Expectation };
type Told = { text: string; note: string | null };

function closureIn(lang: Lang, tense: 'closed' | 'closing', { from, to, reason, note }: ToldClosure): Told {
  const { find, practice } = wordsFor(lang);
  const because = reason === 'other' ? null : practice.closures.reasons[reason];
  return { text: find.expect[tense](writeDay(lang, from), to && writeDay(lang, to), because), note };
}

function warningIn(lang: Lang, warning: Warning): Told {
  const w = wordsFor(lang).find.expect;
  if (warning.kind === 'closed') return closureIn(lang, 'closed', warning.closure);
  return { text: warning.kind === 'unread' ? w.unread(warning.count) : w.noRecipient, note: null };
}

/** What a patient should know before writing (asking-20), in neutral words; nothing if all is well. */
export function Warned({ lang, expectation: { warning, closing } }: Expected) {
  const all = [
    ...(warning ? [warningIn(lang, warning)] : []),
    ...closing.map((closure) => closureIn(lang, 'closing', closure)),
  ];
  return all.map(({ text, note }) => (
    <Notice key={text} tone="warn">
      {text}
      {note && (
        <>
          <br />
          <span dir="auto">{note}</span>
        </>
      )}
    </Notice>
  ));
}

/** What happens after sending, as far as is known of this practice: sentences, in order. */
export function toFollow({
  lang,
  expectation: { unlessBy, usually },
  zone,
}: Expected & { zone: string }): string[] {
  const w = wordsFor(lang).find.expect;
  return [
    ...(usually ? [w.usually[usually]] : []),
    ...(unlessBy ? [w.unlessBy[unlessBy.if](writeWeekday(lang, unlessBy.at, zone))] : []),
  ];
}
