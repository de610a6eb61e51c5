import { byName } from '../../words/by-name.ts';
import { paths } from '../../words/paths.ts';
import { wordsFor } from '../../words/words.ts';
import type { Lang } from '../../words/write.ts';
import { deedsIn } from '../context.ts';
import type { Route } from './+types/home.page.ts';
import { forEverybody } from './for-everybody.ts';
import { Journey } from './journey.tsx';
import { languageOf } from './language.ts';
import { Search } from './search.tsx';

export async function loader({ request, context }: Route.LoaderArgs) {
  const deeds = deedsIn(context);
  const lang = languageOf(request);
  const [procedures, towns] = await Promise.all([deeds.procedures(), deeds.towns()]);
  return {
    lang,
    procedures: procedures.map(({ slug, name }) => ({ slug, name: name[lang] })).toSorted(byName(lang)),
    towns: towns.map(({ slug, name }) => ({ slug, name })),
  };
}

export const headers = forEverybody;

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const w = wordsFor(loaderData.lang).find.home;
  return [{ title: `Relais · ${w.title}` }, { name: 'description', content: w.lead }];
};

type LinksProps = { lang: Lang; by: 'town' | 'procedure'; to: { slug: string; name: string }[] };

const Links = ({ lang, by, to }: LinksProps) => (
  <ul className="tags link-tags">
    {to.map(({ slug, name }) => (
      <li key={slug}>
        <a href={`${paths[lang].results}?${by}=${slug}`}>{name}</a>
      </li>
    ))}
  </ul>
);

export default function HomePage({ loaderData }: Route.ComponentProps) {
  const { lang, procedures, towns } = loaderData;
  const w = wordsFor(lang).find.home;
  return (
    <>
      <div className="hero">
        <div>
          <h1>{w.title}</h1>
          <p className="lead">{w.lead}</p>
          <Search {...loaderData} procedure={null} town={null} />
        </div>
        <Journey lang={lang} />
      </div>
      <ul className="pledges">
        {w.pledges.map(([title, text]) => (
          <li key={title}>
            <strong>{title}</strong> {text}
          </li>
        ))}
      </ul>
      <nav aria-labelledby="by-town">
        <h2 id="by-town">{w.byTown}</h2>
        <Links lang={lang} by="town" to={towns} />
      </nav>
      <details className="by-procedure">
        <summary>{w.byProcedure}</summary>
        <Links lang={lang} by="procedure" to={procedures} />
      </details>
    </>
  );
}
