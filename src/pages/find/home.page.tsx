import { wordsFor } from '../../words/words.ts';
import { deedsIn } from '../context.ts';
import type { Route } from './+types/home.page.ts';
import { languageOf } from './language.ts';
import { Search } from './search.tsx';

export async function loader({ request, context }: Route.LoaderArgs) {
  const deeds = deedsIn(context);
  const lang = languageOf(request);
  const [procedures, towns] = await Promise.all([deeds.procedures(), deeds.towns()]);
  return {
    lang,
    procedures: procedures.map(({ slug, name }) => ({ slug, name: name[lang] })),
    towns: towns.map(({ slug, name }) => ({ slug, name })),
  };
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? [{ title: `Relais · ${wordsFor(loaderData.lang).find.home.title}` }] : [];

export default function HomePage({ loaderData }: Route.ComponentProps) {
  const w = wordsFor(loaderData.lang).find.home;
  return (
    <>
      <section className="hero">
        <h1>{w.title}</h1>
        <p className="lead">{w.lead}</p>
      </section>
      <Search {...loaderData} procedure={null} town={null} />
      <section aria-labelledby="how">
        <h2 id="how">{w.how}</h2>
        <ol className="steps">
          {w.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
    </>
  );
}
