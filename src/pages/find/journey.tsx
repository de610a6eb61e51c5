import { steps } from '../../enquiry/history/standing.ts';
import { wordsFor } from '../../words/words.ts';
import type { Lang } from '../../words/write.ts';

/** What happens to an enquiry, drawn as the relay that every page shows. */
export function Journey({ lang }: { lang: Lang }) {
  const { find, patient } = wordsFor(lang);
  return (
    <section className="journey card" aria-labelledby="how">
      <h2 id="how">{find.home.how}</h2>
      <ol className="relay">
        {steps.map((step) => (
          <li key={step}>
            <strong>{patient.steps[step]}</strong>
            <span className="meaning">{find.home.journey[step]}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
