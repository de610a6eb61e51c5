import type { ResponseFigures } from '../../../enquiry/figures/response-figures.ts';
import { leftOutReasons } from '../../../enquiry/figures/why-left-out.ts';
import { wordsFor } from '../../../words/words.ts';
import { type Lang, writePercent } from '../../../words/write.ts';
import { Count } from '../../parts/count.tsx';
import { delayIn } from './delay-in.ts';
import { type Around, behind } from './figures-asked.ts';

type KeyProps = {
  lang: Lang;
  around: Around;
  all: ResponseFigures;
  countsFrom: number;
  minutesOfADay: number;
};

/** Rate, delay and number, and what is left out of them. */
export function KeyFigures({ lang, around, all, countsFrom, minutesOfADay }: KeyProps) {
  const w = wordsFor(lang).figures;
  const { rate, medianMinutes, counted, handled } = all;
  const tooFew = w.key.tooFew(counted, countsFrom);
  const count = (number: number, set: Parameters<typeof behind>[1]['set']) => (
    <Count count={number} href={behind(around, { set })} />
  );
  const leftOut = leftOutReasons.filter((reason) => all.leftOut[reason] > 0);
  return (
    <section aria-label={w.key.label} className="key-figures">
      <div className="card">
        <h2>{w.key.rate}</h2>
        <p className="figure">{rate === null ? '–' : writePercent(lang, rate)}</p>
        {rate === null && <p>{tooFew}</p>}
        <p className="hint">
          {count(handled, 'counted-handled')} {w.key.handledOf(handled)} {count(counted, 'counted')}{' '}
          {w.key.counted(counted)}
        </p>
      </div>
      <div className="card">
        <h2>{w.key.delay}</h2>
        <p className="figure">{medianMinutes === null ? '–' : delayIn(lang, medianMinutes, minutesOfADay)}</p>
        <p className="hint">
          {rate === null ? tooFew : medianMinutes === null ? w.key.mostlyNever : w.key.median}
        </p>
      </div>
      <div className="card">
        <h2>{w.key.sent}</h2>
        <p className="figure">{count(all.sent, 'sent')}</p>
        <p className="hint">{leftOut.length > 0 ? w.leftOut.title : w.leftOut.none}</p>
        <ul>
          {leftOut.map((reason) => (
            <li key={reason}>
              {count(all.leftOut[reason], reason)} {w.leftOut.reasons[reason](all.leftOut[reason])}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
