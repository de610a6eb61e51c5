import { wordsFor } from '../../words/words.ts';
import { deedsIn } from '../context.ts';
import type { Route } from './+types/accessibility.page.ts';
import { forEverybody } from './for-everybody.ts';
import { languageOf } from './language.ts';

const defender = 'https://formulaire.defenseurdesdroits.fr/';

export function loader({ request, context }: Route.LoaderArgs) {
  const { contact, legal } = deedsIn(context);
  return { lang: languageOf(request), contact, state: legal.accessibility };
}

export const headers = forEverybody;

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? [{ title: wordsFor(loaderData.lang).accessibility.title }] : [];

/** The accessibility statement (article 47 of the French law of 11 February 2005). */
export default function AccessibilityPage({ loaderData }: Route.ComponentProps) {
  const { accessibility: w, layout, legal } = wordsFor(loaderData.lang);
  return (
    <article className="narrow">
      <h1>{w.title}</h1>
      <p className="lead">{w.lead}</p>
      <p>
        <strong>{layout.accessibility(legal.conformity[loaderData.state])}.</strong>{' '}
        {w.states[loaderData.state]}
      </p>
      {w.sections.map(({ title, paragraphs }) => (
        <section key={title}>
          <h2>{title}</h2>
          {paragraphs.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </section>
      ))}
      <h2>{w.contact}</h2>
      <p>
        {w.contactText} <a href={`mailto:${loaderData.contact}`}>{loaderData.contact}</a>
      </p>
      <h2>{w.rights}</h2>
      <p>{w.rightsText}</p>
      <p>
        <a href={defender}>{w.rightsLink}</a>
      </p>
    </article>
  );
}
