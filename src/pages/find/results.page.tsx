import { paths } from '../../words/paths.ts';
import { wordsFor } from '../../words/words.ts';
import { deedsIn } from '../context.ts';
import { Empty } from '../parts/empty.tsx';
import type { Route } from './+types/results.page.ts';
import { languageOf } from './language.ts';
import { Search } from './search.tsx';

const pageLength = 30;

export async function loader({ request, context }: Route.LoaderArgs) {
  const deeds = deedsIn(context);
  const lang = languageOf(request);
  const { searchParams } = new URL(request.url);
  const procedure = searchParams.get('procedure') || null;
  const town = searchParams.get('town') || null;
  const after = searchParams.get('after') || null;
  const [procedures, towns, page] = await Promise.all([
    deeds.procedures(),
    deeds.towns(),
    deeds.practicesFor({ procedure, town, after, limit: pageLength }),
  ]);
  return {
    lang,
    procedure,
    town,
    next: page.next,
    procedures: procedures.map(({ slug, name }) => ({ slug, name: name[lang] })),
    towns: towns.map(({ slug, name }) => ({ slug, name })),
    practices: page.practices.map(({ slug, name, town, about }) => ({
      slug,
      name,
      town,
      about: about[lang],
    })),
  };
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? [{ title: wordsFor(loaderData.lang).find.results.title(loaderData.practices.length) }] : [];

export default function ResultsPage({ loaderData }: Route.ComponentProps) {
  const { lang, practices, procedure, town, next } = loaderData;
  const w = wordsFor(lang).find.results;
  const query = new URLSearchParams({ procedure: procedure ?? '', town: town ?? '' });
  return (
    <>
      <Search {...loaderData} />
      <h1>{w.title(practices.length)}</h1>
      {practices.length === 0 ? <Empty>{w.none}</Empty> : <p className="quiet">{w.order}</p>}
      <ul className="practices">
        {practices.map((practice) => (
          <li key={practice.slug} className="card">
            <h2>
              <a href={`${paths[lang].profile(practice.slug)}?${query}`}>{practice.name}</a>
            </h2>
            <p className="quiet">{practice.town}</p>
            <p>{practice.about}</p>
          </li>
        ))}
      </ul>
      {next && (
        <nav className="pager" aria-label={wordsFor(lang).layout.pages}>
          <a href={`${paths[lang].results}?${query}&after=${encodeURIComponent(next)}`}>{w.more}</a>
        </nav>
      )}
    </>
  );
}
