import { paths } from '../../words/paths.ts';
import { wordsFor } from '../../words/words.ts';
import type { Lang } from '../../words/write.ts';

type Named = { slug: string; name: string };
type SearchProps = {
  lang: Lang;
  procedures: Named[];
  towns: Named[];
  procedure: string | null;
  town: string | null;
};

/** The search of the directory: a procedure and a town, both optional. */
export function Search({ lang, procedures, towns, procedure, town }: SearchProps) {
  const w = wordsFor(lang).find.home;
  return (
    <form className="search card" action={paths[lang].results} method="get">
      <label className="field">
        <span>{w.procedure}</span>
        <select name="procedure" defaultValue={procedure ?? ''}>
          <option value="">{w.anyProcedure}</option>
          {procedures.map((one) => (
            <option key={one.slug} value={one.slug}>
              {one.name}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>{w.town}</span>
        <select name="town" defaultValue={town ?? ''}>
          <option value="">{w.anyTown}</option>
          {towns.map((one) => (
            <option key={one.slug} value={one.slug}>
              {one.name}
            </option>
          ))}
        </select>
      </label>
      <button className="button primary" type="submit">
        {w.search}
      </button>
    </form>
  );
}
