import { named } from '../../words/named.ts';
import { wordsFor } from '../../words/words.ts';
import type { Lang } from '../../words/write.ts';
import { Hours } from '../find/hours.tsx';
import type { shownOffer } from './shown-offer.ts';

type Other = Awaited<ReturnType<typeof shownOffer>>['others'][number];

type OtherPracticesProps = {
  lang: Lang;
  /** The practice first chosen, from which distances are measured. */
  practice: string;
  others: Other[];
  chosen: string[];
  error: string | undefined;
};

/** The practices of an offer, each with an unticked box: its tick is the consent for that practice. */
export function OtherPractices({ lang, practice, others, chosen, error }: OtherPracticesProps) {
  const { offer: w } = wordsFor(lang).patient;
  const described = ['practice-hint', ...(error ? ['practice-error'] : [])].join(' ');
  return (
    <fieldset
      className={error ? 'field wrong' : 'field'}
      id="practice"
      tabIndex={-1}
      aria-describedby={described}
    >
      <legend>{w.choose}</legend>
      <p className="hint" id="practice-hint">
        {w.order(named(practice))}
      </p>
      {error && (
        <p className="error" id="practice-error">
          {error}
        </p>
      )}
      {others.map((other) => (
        <OneOther key={other.id} lang={lang} other={other} ticked={chosen.includes(other.id)} />
      ))}
    </fieldset>
  );
}

function OneOther({ lang, other, ticked }: { lang: Lang; other: Other; ticked: boolean }) {
  const { find, patient } = wordsFor(lang);
  const about = [
    other.town,
    find.expect.kilometres(other.kilometres),
    ...(other.closesOn ? [patient.offer.closesOn(other.closesOn)] : []),
  ];
  return (
    <div className="other">
      <label className="choice">
        <input type="checkbox" name="practice" value={other.id} defaultChecked={ticked} />
        <span>
          <strong>{other.name}</strong>
          <br />
          <span className="quiet">{about.join(' · ')}</span>
          {other.usually && (
            <>
              <br />
              <span className="quiet">{find.expect.usually[other.usually]}</span>
            </>
          )}
        </span>
      </label>
      <details>
        <summary>
          {patient.offer.hours} <span className="visually-hidden">({other.name})</span>
        </summary>
        <Hours lang={lang} hours={other.hours} today={other.today} />
      </details>
    </div>
  );
}
