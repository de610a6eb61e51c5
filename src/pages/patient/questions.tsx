import { ratings } from '../../enquiry/facts/rating.ts';
import { named } from '../../words/named.ts';
import { wordsFor } from '../../words/words.ts';
import type { Lang } from '../../words/write.ts';
import { ShownAt } from '../parts/shown-at.tsx';
import { Why } from '../parts/why.tsx';

/** What the patient is asked on their page: one thing at a time; `isAgain` if about a message after an earlier reply
 * (patient-361). */
export type Asked = { about: 'answer'; isAgain: boolean; why: string[] } | { about: 'rating' };

type QuestionsProps = { lang: Lang; practice: string; asked: Asked };

/** One question to the patient, each answer a button of its own form: no link and no letter can press it
 * (asking-30). */
export function Question({ lang, practice, asked }: QuestionsProps) {
  const { turns, patient } = wordsFor(lang);
  const { witness, rating } = patient;
  const w = asked.about === 'answer' ? witness : rating;
  const title =
    asked.about === 'answer' && asked.isAgain ? turns.question(named(practice)) : w.title(named(practice));
  const answers =
    asked.about === 'answer'
      ? (['yes', 'no'] as const).map((said) => ({ said, label: witness[said] }))
      : ratings.map((said) => ({ said, label: rating.answers[said] }));
  return (
    <section aria-labelledby="question" className="card question">
      <h2 id="question">{title}</h2>
      <p className="quiet">{w.hint}</p>
      <form method="post" className="acts">
        <ShownAt lang={lang} />
        <input type="hidden" name="act" value={asked.about} />
        {answers.map(({ said, label }) => (
          <button className="button" type="submit" name="said" value={said} key={said}>
            {label}
          </button>
        ))}
      </form>
      {asked.about === 'answer' && <Why lang={lang} about={title} reasons={asked.why} />}
    </section>
  );
}
