import { whichTown } from '../../directory/which-town.ts';
import { byName } from '../../words/by-name.ts';
import { paths } from '../../words/paths.ts';
import { wordsFor } from '../../words/words.ts';
import { deedsIn } from '../context.ts';
import { Empty } from '../parts/empty.tsx';
import type { Route } from './+types/results.page.ts';
import { forEverybody } from './for-everybody.ts';
import { languageOf } from './language.ts';
import { Search } from './search.tsx';

const pageLength = 30;

export async function loader({ request, context }: Route.LoaderArgs) {
  const deeds = deedsIn(context);
  const lang = languageOf(request);
  const { searchParams } = new URL(request.url);
  const procedure = searchParams.get('procedure') || null;
  const town = whichTown(searchParams.get('town') ?? '').slug || null;
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
    after,
    next: page.next,
    procedures: procedures.map(({ slug, name }) => ({ slug, name: name[lang] })).toSorted(byName(lang)),
    towns: towns.map(({ slug, name }) => ({ slug, name })),
    practices: page.practices.map(({ slug, name, town, about }) => ({
      slug,
      name,
      town,
      about: about[lang],
    })),
  };
}

export const headers = forEverybody;

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? [{ title: titleOf(loaderData) }] : [];

type Data = Awaited<ReturnType<typeof loader>>;

/** How many practices, for what, where: the total is known if they all fit on one page. */
function titleOf({ lang, practices, procedures, procedure, towns, town, next, after }: Data): string {
  const w = wordsFor(lang).find.results;
  const named = (from: { slug: string; name: string }[], slug: string | null) =>
    from.find((one) => one.slug === slug)?.name ?? null;
  const title = after || next ? w.titleOfMany : w.title(practices.length);
  return w.titleOf(title, named(procedures, procedure), named(towns, town));
}

export default function ResultsPage({ loaderData }: Route.ComponentProps) {
  const { lang, practices, procedure, town, next } = loaderData;
  const w = wordsFor(lang).find.results;
  const query = new URLSearchParams({ procedure: procedure ?? '', town: town ?? '' });
  return (
    <div className="results">
      <Search {...loaderData} />
      <h1>{titleOf(loaderData)}</h1>
      {practices.length === 0 ? <Empty drawing="street">{w.none}</Empty> : <p className="quiet">{w.order}</p>}
      <ul className="practices">
        {practices.map((practice) => (
          <li key={practice.slug} className="practice">
            <h2>
              <a href={`${paths[lang].profile(practice.slug)}?${query}`}>{practice.name}</a>
            </h2>
            <p className="quiet">{practice.town}</p>
            <p className="about">{practice.about}</p>
          </li>
        ))}
      </ul>
      {next && (
        <nav className="pager" aria-label={wordsFor(lang).layout.pages}>
          <a href={`${paths[lang].results}?${query}&after=${encodeURIComponent(next)}`}>{w.more}</a>
        </nav>
      )}
    </div>
  );
}
