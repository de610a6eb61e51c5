import { paths } from '../../words/paths.ts';
import { wordsFor } from '../../words/words.ts';
import { type Lang, writeKilometres } from '../../words/write.ts';
import type { Other } from './shown-practice.ts';

type OthersProps = {
  lang: Lang;
  offersOthers: boolean;
  others: Other[];
  procedure: string;
  town: { slug: string; name: string };
};

/** To whom else she may turn, where a practice may leave her waiting (N2): the nearest for her procedure, or all
 * of the town while she has chosen none. */
export function Others({ lang, offersOthers, others, procedure, town }: OthersProps) {
  if (!offersOthers) return null;
  const w = wordsFor(lang).find.expect;
  const query = new URLSearchParams({ procedure, town: town.slug });
  return (
    <section aria-labelledby="others" className="others">
      <h2 id="others">{w.others}</h2>
      {others.length > 0 && <p className="quiet">{w.othersWhy}</p>}
      <ul className="practices">
        {others.map((other) => (
          <li key={other.slug} className="practice">
            <h3>
              <a href={`${paths[lang].profile(other.slug)}?${query}`}>{other.name}</a>
            </h3>
            <p className="about quiet">
              {other.town}, {w.kilometres(writeKilometres(lang, other.kilometres))}
            </p>
          </li>
        ))}
      </ul>
      <p>
        <a href={`${paths[lang].results}?${query}`}>{w.allOf(town.name)}</a>
      </p>
    </section>
  );
}
