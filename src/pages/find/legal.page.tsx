import type { ReactNode } from 'react';
import { paths } from '../../words/paths.ts';
import { wordsFor } from '../../words/words.ts';
import { deedsIn } from '../context.ts';
import type { LegalItem } from '../legal.ts';
import type { Route } from './+types/legal.page.ts';
import { forEverybody } from './for-everybody.ts';
import { languageOf } from './language.ts';

const cnil = 'https://www.cnil.fr/plaintes';

export function loader({ request, context }: Route.LoaderArgs) {
  const { legal, contact } = deedsIn(context);
  return { lang: languageOf(request), legal, contact };
}

export const headers = forEverybody;

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? [{ title: wordsFor(loaderData.lang).legal.title }] : [];

/** The legal notice (article 1-1 of the French law 2004-575, article 13 of the GDPR): what the operator states, and
 * what is missing. */
export default function LegalPage({ loaderData }: Route.ComponentProps) {
  const { lang, legal, contact } = loaderData;
  const w = wordsFor(lang).legal;
  const { keptFor, accessibility, ...texts } = legal;
  const said = { ...texts, keptFor: keptFor && w.kept[keptFor.unit](keptFor.count) };
  const list = (...items: LegalItem[]) => (
    <dl>
      {items.map((item) => (
        <Line key={item} name={w.items[item]} lacking={w.lacking}>
          {said[item]}
        </Line>
      ))}
    </dl>
  );
  return (
    <article className="narrow">
      <h1>{w.title}</h1>
      <p className="lead">{w.lead}</p>
      <h2>{w.editor}</h2>
      {list('editor', 'editorAddress', 'director')}
      <h2>{w.host}</h2>
      {list('host', 'hostAddress', 'hostPhone')}
      <h2>{w.contact}</h2>
      <p>
        <a href={`mailto:${contact}`}>{contact}</a>
      </p>
      <h2 id="data">{w.data}</h2>
      <p>{w.whoReads}</p>
      {list('controller', 'dpo', 'keptFor')}
      <p>{w.rights}</p>
      <p>
        <a href={cnil}>{w.cnil}</a>
      </p>
      <p>{w.cookies}</p>
      <h2>{w.accessibility}</h2>
      <p>
        {w.conformity[accessibility]} · <a href={paths[lang].accessibility}>{w.declaration}</a>
      </p>
    </article>
  );
}

/** One item, stated or missing. */
const Line = ({ name, lacking, children }: { name: string; lacking: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd className={children ? undefined : 'lacking quiet'}>{children ?? lacking}</dd>
  </div>
);
