import { wordsFor } from '../../words/words.ts';
import { visitorIn } from '../context.ts';
import { Drawing } from '../parts/drawing.tsx';
import type { Route } from './+types/held.page.ts';

export function loader({ context }: Route.LoaderArgs) {
  return { lang: visitorIn(context).lang };
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: wordsFor(loaderData?.lang ?? 'fr').patient.held.title },
];

export default function HeldPage({ loaderData }: Route.ComponentProps) {
  const w = wordsFor(loaderData.lang).patient;
  return (
    <section className="card narrow">
      <Drawing of="sealed" />
      <h1>{w.held.title}</h1>
      <p>{w.held.text}</p>
      <p>{w.held.atMost}</p>
      <p className="quiet">{w.sent.noLetter}</p>
    </section>
  );
}
