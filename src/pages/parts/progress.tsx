import { wordsFor } from '../../words/words.ts';
import { type Lang, writeMoment } from '../../words/write.ts';
import type { ProgressSteps } from './progress-of.ts';

type ProgressProps = { lang: Lang; zone: string; progress: ProgressSteps };

/** Sent, transmitted, read, answered: like a parcel, each step with its moment (S12a). */
export function Progress({ lang, zone, progress }: ProgressProps) {
  const w = wordsFor(lang).patient;
  const current = progress.findLast((one) => one.at !== null)?.step;
  return (
    <ol className="progress">
      {progress.map(({ step, at }) => (
        <li
          key={step}
          className={at ? 'reached' : 'ahead'}
          aria-current={step === current ? 'step' : undefined}
        >
          <strong>{w.steps[step]}</strong>
          {at && <time dateTime={at}>{writeMoment(lang, at, zone)}</time>}
          {step === current && <span className="meaning">{w.stepMeanings[step]}</span>}
        </li>
      ))}
    </ol>
  );
}
