import { wordsFor } from '../../words/words.ts';
import { type Lang, writeMoment } from '../../words/write.ts';
import type { ProgressSteps } from './progress-of.ts';

type ProgressProps = {
  lang: Lang;
  zone: string;
  progress: ProgressSteps;
  /** A sentence under a step. */
  notes: Partial<Record<ProgressSteps[number]['step'], string>>;
};

/** Sent, transmitted, read, answered: like parcel tracking, each step with its time. */
export function Progress({ lang, zone, progress, notes }: ProgressProps) {
  const w = wordsFor(lang).patient;
  const current = progress.findLast((one) => one.at !== null)?.step;
  return (
    <ol className="relay">
      {progress.map(({ step, at }) => (
        <li
          key={step}
          className={`${at ? 'reached' : 'ahead'}${step === 'refused' ? ' refused' : ''}`}
          aria-current={step === current ? 'step' : undefined}
        >
          <strong>{w.steps[step]}</strong>
          {at ? (
            <time dateTime={at}>{writeMoment(lang, at, zone)}</time>
          ) : (
            <span className="visually-hidden">{w.notYet}</span>
          )}
          {notes[step] && <span className="meaning">{notes[step]}</span>}
        </li>
      ))}
    </ol>
  );
}
