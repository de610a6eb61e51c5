import { wordsFor } from '../../words/words.ts';
import type { Lang } from '../../words/write.ts';
import { Field } from '../parts/field.tsx';

/** Maximum length of a search. */
export const longestSearch = 100;

export type SearchError = 'too-long' | 'nothing';

/** Searches the enquiries of the desk. What is typed is sent in the body of a form, never in a URL. */
export function SearchForm({ lang, search, error }: { lang: Lang; search: string; error?: SearchError }) {
  const w = wordsFor(lang).desk.search;
  return (
    // biome-ignore lint/a11y/useSemanticElements: the element of this name is younger than the browsers we promise
    <form role="search" method="post" action="/desk" className="find" noValidate>
      <Field
        key={search}
        name="search"
        type="search"
        label={w.label}
        hint={w.hint}
        value={search}
        error={error && w.errors[error]}
        limit={{ lang, most: longestSearch }}
        autoComplete="off"
      />
      <button className="button" type="submit">
        {w.go}
      </button>
    </form>
  );
}
