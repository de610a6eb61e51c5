import { paths } from '../../words/paths.ts';
import { wordsFor } from '../../words/words.ts';
import { type Lang, writeKilometres } from '../../words/write.ts';
import { ByNearness } from './by-nearness.tsx';
import type { Other } from './shown-practice.ts';

type OthersProps = {
  lang: Lang;
  offersOthers: boolean;
  others: Other[];
  nearWithin: number;
  /** The procedure that was chosen; none if it is empty. */
  procedure: string;
  town: { slug: string; name: string };
};

type OneOtherProps = { lang: Lang; other: Other; query: URLSearchParams };

function OneOther({ lang, other, query }: OneOtherProps) {
  const w = wordsFor(lang).find.expect;
  return (
    <li className="practice">
      <h3>
        <a href={`${paths[lang].profile(other.slug)}?${query}`}>{other.name}</a>
      </h3>
      <p className="about quiet">
        {other.town}, {w.kilometres(writeKilometres(lang, other.kilometres))}
      </p>
    </li>
  );
}

/** Other practices, if this one may leave the patient waiting: the nearest for the chosen procedure, or all of
 * the town if none is chosen. */
export function Others({ lang, offersOthers, others, nearWithin, procedure, town }: OthersProps) {
  if (!offersOthers) return null;
  const w = wordsFor(lang).find.expect;
  const query = new URLSearchParams({ procedure, town: town.slug });
  return (
    <section aria-labelledby="others" className="others">
      <h2 id="others">{w.others}</h2>
      {others.length === 0 && <p>{w.noOther}</p>}
      {others.length > 0 && (
        <>
          <p className="quiet">
            {w.othersWhy} {procedure === '' && w.othersFor}
          </p>
          <ByNearness lang={lang} others={others} nearWithin={nearWithin}>
            {(some) => (
              <ul className="practices">
                {some.map((other) => (
                  <OneOther key={other.slug} {...{ lang, other, query }} />
                ))}
              </ul>
            )}
          </ByNearness>
        </>
      )}
      <p>
        <a href={`${paths[lang].results}?${query}`}>{w.allOf(town.name)}</a>
      </p>
    </section>
  );
}
