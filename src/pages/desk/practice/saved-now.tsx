import { wordsFor } from '../../../words/words.ts';
import { type Lang, writeDay, writeHour } from '../../../words/write.ts';
import { Notice } from '../../parts/notice.tsx';
import { shownResult } from '../../parts/result.ts';
import type { PracticeData } from './practice-data.ts';
import type { Part } from './read-change.ts';

/** The current content of a part, one item per line. */
function linesOf(
  lang: Lang,
  part: Part,
  { practice, closures, members, procedures }: PracticeData,
): string[] {
  const { practice: w, find } = wordsFor(lang);
  switch (part) {
    case 'closures':
      return closures.map(({ from, to, reason, note, yearly }) => {
        const days = to ? `${writeDay(lang, from)} – ${writeDay(lang, to)}` : `${writeDay(lang, from)} – …`;
        const named = w.closures.reasons[reason as keyof typeof w.closures.reasons] ?? reason;
        return [days, named, yearly && w.closures.yearly, note].filter(Boolean).join(', ');
      });
    case 'hours':
      return practice.hours.map(
        ({ day, from, to }) =>
          `${find.profile.days[day - 1]} ${writeHour(lang, from)} – ${writeHour(lang, to)}`,
      );
    case 'contacts':
      return [practice.street, practice.phone, practice.email].filter((one) => one !== null);
    case 'recipients':
      return members.filter((one) => one.receives).map((one) => one.name);
    case 'mode':
      return [w.mode.choices[practice.mode]];
    case 'procedures':
      return procedures
        .filter((one) => one.practised !== 'no')
        .map((one) => `${one.name} (${w.procedures.choices[one.practised]})`);
  }
}

type SavedNowProps = { lang: Lang; part: Part; by: string | null; now: PracticeData };

/** What somebody else saved in the meantime, beside the reader's own input, which is kept in the form. */
export function SavedNow({ lang, part, by, now }: SavedNowProps) {
  const w = wordsFor(lang).practice.changed;
  const lines = linesOf(lang, part, now);
  return (
    <div {...shownResult}>
      <Notice tone="warn">{w.meanwhile(by ?? w.directory, w.what[part])}</Notice>
      <p>{lines.length === 0 ? w.nothing : w.now}</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>
            <bdi>{line}</bdi>
          </li>
        ))}
      </ul>
      <p>{w.yours}</p>
    </div>
  );
}
