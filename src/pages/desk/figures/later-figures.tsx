import type { LaterFigures as Figures } from '../../../watching/what-figures.ts';
import { wordsFor } from '../../../words/words.ts';
import { type Lang, writePercent } from '../../../words/write.ts';
import { delayIn } from './delay-in.ts';

type LaterProps = { lang: Lang; later: Figures; countsFrom: number; minutesOfADay: number };

/** Rate and delay of those who wrote again, beside the figures of first messages (figures-302). */
export function LaterFigures({ lang, later, countsFrom, minutesOfADay }: LaterProps) {
  const { figures, turns } = wordsFor(lang);
  const w = turns.figures;
  const { rate, medianMinutes, counted } = later;
  const tooFew = figures.key.tooFew(counted, countsFrom);
  return (
    <section aria-labelledby="later" className="card">
      <h2 id="later">{w.title}</h2>
      <p className="hint">{w.hint}</p>
      {later.waits === 0 ? (
        <p>{w.none}</p>
      ) : (
        <>
          <dl className="later-figures">
            <div>
              <dt>{w.rate}</dt>
              <dd>{rate === null ? tooFew : writePercent(lang, rate)}</dd>
            </div>
            {rate !== null && (
              <div>
                <dt>{w.delay}</dt>
                <dd>
                  {medianMinutes === null
                    ? figures.key.mostlyNever
                    : delayIn(lang, medianMinutes, minutesOfADay)}
                </dd>
              </div>
            )}
          </dl>
          <p>
            {w.counts(later.waits, counted)} {w.replied(later.handled)}{' '}
            {later.setAside > 0 && w.setAside(later.setAside)}
          </p>
        </>
      )}
    </section>
  );
}
