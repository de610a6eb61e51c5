import type { OpeningSpan } from '../../../directory/practice.ts';
import { wordsFor } from '../../../words/words.ts';
import type { Lang } from '../../../words/write.ts';
import type { Failed } from './part.tsx';

type HoursFieldsProps = { lang: Lang; hours: OpeningSpan[]; failed: Failed };

/** A week in which each day may open twice. */
export function HoursFields({ lang, hours, failed }: HoursFieldsProps) {
  const { practice: w, find } = wordsFor(lang);
  const spans = [w.hours.first, w.hours.second];
  return find.profile.days.map((name, index) => {
    const day = index + 1;
    const kept = hours.filter((span) => span.day === day);
    const first = `from-${day}-1`;
    const error = failed?.wrong[first];
    return (
      <fieldset key={name} className={error ? 'field day wrong' : 'field day'}>
        <legend>{name}</legend>
        {error && (
          <p className="error" id={`${first}-error`}>
            {w.errors[error]}
          </p>
        )}
        {spans.map((span, place) => (
          <span key={span} className="span">
            {(['from', 'to'] as const).map((end) => {
              const field = `${end}-${day}-${place + 1}`;
              return (
                <input
                  key={field}
                  id={field}
                  name={field}
                  type="time"
                  aria-label={`${name}, ${span} : ${w.hours[end]}`}
                  aria-describedby={error && `${first}-error`}
                  defaultValue={failed ? (failed.typed[field] ?? '') : (kept[place]?.[end] ?? '')}
                />
              );
            })}
          </span>
        ))}
      </fieldset>
    );
  });
}
