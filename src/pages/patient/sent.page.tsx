import { named } from '../../words/named.ts';
import { wordsFor } from '../../words/words.ts';
import { deedsIn } from '../context.ts';
import { Drawing } from '../parts/drawing.tsx';
import { toFollow } from '../parts/expectation.tsx';
import type { Route } from './+types/sent.page.ts';
import { ownPage } from './caller.ts';

export async function loader({ params, context }: Route.LoaderArgs) {
  const { thread, practice } = await ownPage(context, params.id);
  const { email } = thread.patient;
  return {
    lang: thread.locale,
    id: thread.id,
    practice: practice.name,
    zone: practice.zone,
    email,
    toldNobody: thread.standing.toldNobody,
    expectation: await deedsIn(context).expectOf(practice),
  };
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: wordsFor(loaderData?.lang ?? 'fr').patient.sent.title },
];

export default function SentPage({ loaderData }: Route.ComponentProps) {
  const w = wordsFor(loaderData.lang).patient.sent;
  return (
    <section className="card narrow">
      <Drawing of="letter" />
      <h1>{w.title}</h1>
      <p>{(loaderData.toldNobody ? w.toldNobody : w.text)(named(loaderData.practice))}</p>
      {(loaderData.toldNobody ? [] : toFollow(loaderData)).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p>{w.letter(loaderData.email)}</p>
      <p className="quiet">{w.noLetter}</p>
      <a className="button" href={`/demande/${loaderData.id}`}>
        {w.follow}
      </a>
    </section>
  );
}
