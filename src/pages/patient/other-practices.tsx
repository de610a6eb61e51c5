import { named } from '../../words/named.ts';
import { paths } from '../../words/paths.ts';
import { wordsFor } from '../../words/words.ts';
import type { Lang } from '../../words/write.ts';
import { ByNearness } from '../find/by-nearness.tsx';
import { Doors } from '../find/doors.tsx';
import { Hours } from '../find/hours.tsx';
import { Warned } from '../parts/expectation.tsx';
import type { shownOffer } from './shown-offer.ts';

type Offer = Awaited<ReturnType<typeof shownOffer>>;
type Other = Offer['others'][number];

type OtherPracticesProps = Pick<Offer, 'lang' | 'practice' | 'procedureSlug' | 'others' | 'nearWithin'> & {
  chosen: string[];
  error: string | undefined;
};

/** The practices of an offer, each with an unticked box: its tick is the consent for that practice. */
export function OtherPractices(props: OtherPracticesProps) {
  const { lang, practice, procedureSlug, others, nearWithin, chosen, error } = props;
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
        {w.order(named(practice))} {w.names}
      </p>
      {error && (
        <p className="error" id="practice-error">
          {error}
        </p>
      )}
      <ByNearness lang={lang} others={others} nearWithin={nearWithin}>
        {(some) =>
          some.map((other) => (
            <OneOther key={other.id} {...{ lang, procedureSlug, other }} ticked={chosen.includes(other.id)} />
          ))
        }
      </ByNearness>
    </fieldset>
  );
}

type OneOtherProps = { lang: Lang; procedureSlug: string; other: Other; ticked: boolean };

/** Its name leads to its profile in another tab: what is ticked and typed here stays. */
function OneOther({ lang, procedureSlug, other, ticked }: OneOtherProps) {
  const {
    find,
    patient: { offer: w },
  } = wordsFor(lang);
  const { expectation, name } = other;
  const profile = `${paths[lang].profile(other.slug)}?${new URLSearchParams({ procedure: procedureSlug })}`;
  return (
    <div className="other">
      <p className="name">
        <a href={profile} target="_blank" rel="noopener noreferrer">
          <strong>{name}</strong>
          <span className="visually-hidden"> {w.inNewTab}</span>
        </a>
      </p>
      <p className="quiet" id={`about-${other.id}`}>
        {other.address} · {find.expect.kilometres(other.kilometres)}
      </p>
      <Doors lang={lang} zone={other.zone} doors={expectation.doors} />
      {expectation.usually && <p className="quiet">{find.expect.usually[expectation.usually]}</p>}
      <Warned lang={lang} expectation={expectation} />
      <details>
        <summary>
          {w.hours} <span className="visually-hidden">({name})</span>
        </summary>
        <Hours lang={lang} hours={other.hours} today={other.today} />
      </details>
      <label className="choice">
        <input
          type="checkbox"
          name="practice"
          value={other.id}
          defaultChecked={ticked}
          aria-describedby={`about-${other.id}`}
        />
        <span>
          {w.sendTo(named(name))} <span className="visually-hidden">({other.town})</span>
        </span>
      </label>
    </div>
  );
}
