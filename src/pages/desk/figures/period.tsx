import { rollingDays } from '../../../watching/which-period.ts';
import { wordsFor } from '../../../words/words.ts';
import type { Lang } from '../../../words/write.ts';
import { Field } from '../../parts/field.tsx';
import { Notice } from '../../parts/notice.tsx';
import { type Around, figuresAddress } from './figures-asked.ts';

type PeriodProps = {
  lang: Lang;
  around: Around;
  /** Two days that are not a period, as typed. */
  malformed: { from: string; to: string } | null;
  practices: readonly { id: string; name: string }[];
};

/** Choice of the practice, if there are several, and of the period: links, and a form for two days. */
export function Period({ lang, around, malformed, practices }: PeriodProps) {
  const w = wordsFor(lang).figures;
  const { practice } = around;
  return (
    <>
      {practices.length > 1 && (
        <nav aria-label={w.practices} className="filters">
          {practices.map(({ id, name }) => (
            <a
              key={id}
              href={figuresAddress({ ...around, practice: id })}
              aria-current={id === practice ? 'page' : undefined}
            >
              {name}
            </a>
          ))}
        </nav>
      )}
      {malformed && <Notice tone="warn">{w.period.malformed}</Notice>}
      <nav aria-label={w.period.label} className="filters">
        {rollingDays.map((days) => (
          <a
            key={days}
            href={figuresAddress({ practice, days, from: null, to: null })}
            aria-current={days === around.days ? 'page' : undefined}
          >
            {w.period.days[days]}
          </a>
        ))}
      </nav>
      <details className="period" open={malformed !== null || around.from !== null}>
        <summary>{w.period.other}</summary>
        <form action="/desk/figures">
          <input type="hidden" name="practice" value={practice} />
          <Field name="from" type="date" label={w.period.from} value={malformed?.from ?? around.from ?? ''} />
          <Field name="to" type="date" label={w.period.to} value={malformed?.to ?? around.to ?? ''} />
          <button className="button small" type="submit">
            {w.period.show}
          </button>
        </form>
      </details>
    </>
  );
}
