import type { Order } from '../../access/theirs/enquiry-list.ts';
import { wordsFor } from '../../words/words.ts';
import type { Lang } from '../../words/write.ts';
import { Field } from '../parts/field.tsx';

/** Maximum length of a search. */
export const longestSearch = 100;

export type SearchError = 'too-long' | 'nothing';

type SearchFormProps = { lang: Lang; search: string; order: Order; error?: SearchError };

/** Searches the enquiries of the desk. What is typed is sent in the body of a form, never in a URL. */
export function SearchForm({ lang, search, order, error }: SearchFormProps) {
  const w = wordsFor(lang).desk.search;
  return (
    // biome-ignore lint/a11y/useSemanticElements: the element of this name is younger than the browsers we promise
    <form role="search" method="post" action="/desk" className="find" noValidate>
      <input type="hidden" name="order" value={order} />
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
