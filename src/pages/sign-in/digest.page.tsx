import { data } from 'react-router';
import { wordsFor } from '../../words/words.ts';
import { deedsIn, visitorIn } from '../context.ts';
import { Drawing } from '../parts/drawing.tsx';
import { ShownAt } from '../parts/shown-at.tsx';
import type { Route } from './+types/digest.page.ts';

export function loader({ context }: Route.LoaderArgs) {
  return { lang: visitorIn(context).lang };
}

/** Also the one-click unsubscribe of a mail client (RFC 8058), which sends an arbitrary form. */
export async function action({ params, context }: Route.ActionArgs) {
  const ended = await deedsIn(context).endDigest(params);
  if (ended) visitorIn(context).isKnownBy(params.person);
  return data({ ended }, ended ? 200 : 410);
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: wordsFor(loaderData?.lang ?? 'fr').access.endDigest.title },
];

export default function DigestPage({ loaderData, actionData }: Route.ComponentProps) {
  const w = wordsFor(loaderData.lang).access.endDigest;
  return (
    <section className="card narrow">
      <Drawing of={actionData?.ended === false ? 'dropped' : 'letter'} />
      <h1>{w.title}</h1>
      {actionData ? (
        <p role="status">{actionData.ended ? w.done : w.dead}</p>
      ) : (
        <>
          <p>{w.text}</p>
          <form method="post">
            <ShownAt lang={loaderData.lang} />
            <button className="button" type="submit">
              {w.action}
            </button>
          </form>
        </>
      )}
    </section>
  );
}
