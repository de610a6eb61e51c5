import type { OpeningSpan } from '../../directory/practice.ts';
import { wordsFor } from '../../words/words.ts';
import { type Lang, writeHour } from '../../words/write.ts';

/** The opening hours of a week; `today` is its day, from 1 for Monday. */
export function Hours({ lang, hours, today }: { lang: Lang; hours: OpeningSpan[]; today: number }) {
  const w = wordsFor(lang).find.profile;
  const written = ({ from, to }: OpeningSpan) => `${writeHour(lang, from)} – ${writeHour(lang, to)}`;
  return (
    <dl className="hours">
      {w.days.map((name, index) => {
        const spans = hours.filter((span) => span.day === index + 1);
        return (
          <div key={name} aria-current={index + 1 === today ? 'date' : undefined}>
            <dt>{name}</dt>
            <dd>
              {spans.length === 0
                ? w.shut
                : spans.map((span) => <span key={span.from}>{written(span)}</span>)}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
