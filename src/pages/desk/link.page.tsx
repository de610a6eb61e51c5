import { data, redirect } from 'react-router';
import { wordsFor } from '../../words/words.ts';
import { type Lang, writeMomentAmong } from '../../words/write.ts';
import { deedsIn } from '../context.ts';
import { formText } from '../form-text.ts';
import { givenId } from '../given-id.ts';
import { Notice } from '../parts/notice.tsx';
import { atResult } from '../parts/result.ts';
import type { Route } from './+types/link.page.ts';
import { browserName } from './browser-name.ts';
import { DeskHeader } from './desk-header.tsx';
import { WhoItWas } from './read-by-link.tsx';
import { sentFromDesk, wholeDesk } from './signed-in.ts';
import { whatHappened } from './what-happened.ts';

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const caller = wholeDesk(context, request);
  const session = await deedsIn(context).theirLinkSession(caller, givenId(params.id));
  if (!session) throw data(null, 404);
  const lang = caller.person.locale;
  return {
    lang,
    person: caller.person,
    ...session,
    sessionId: params.id,
    deeds: session.deeds.map((fact) => ({
      number: fact.number,
      at: fact.at.toString(),
      event: whatHappened(fact, lang),
    })),
    isResult: new URL(request.url).searchParams.has('said'),
  };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { caller, form } = await sentFromDesk(context, request);
  const { notMe, itWasMe } = deedsIn(context);
  const act = formText(form, 'act');
  if (act !== 'me' && act !== 'not-me') throw data(null, 422);
  const done = await (act === 'me' ? itWasMe : notMe)(caller, givenId(params.id));
  if (!done) throw data(null, 404);
  return redirect(atResult(`/desk/links/${params.id}?said=${act}`), 303);
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: wordsFor(loaderData?.lang ?? 'fr').byLink.page.title },
];

type Data = Route.ComponentProps['loaderData'];

/** What she has said of the session, and what came of it; null if she has said nothing. */
function whatSheSaid({ lang, hers, takenBackAt, readAt }: Data): string | null {
  const w = wordsFor(lang).byLink.page;
  if (hers === null) return null;
  if (hers) return w.wasMe;
  if (takenBackAt !== null) return w.takenBack;
  return readAt === null ? w.ended : w.handledSince;
}

const momentIn = ({ lang, zone }: { lang: Lang; zone: string }, iso: string) => (
  <time dateTime={iso}>{writeMomentAmong(lang, iso, zone, [])}</time>
);

function WhatWasRead({ session }: { session: Data }) {
  const { lang, enquiryId, patientName, practiceName, browser, openedAt, readAt } = session;
  const w = wordsFor(lang).byLink.page;
  return (
    <dl>
      <dt>{w.enquiry}</dt>
      <dd>
        <a href={`/desk/enquiries/${enquiryId}`}>
          <bdi>{patientName}</bdi>
        </a>
        {' · '}
        <bdi>{practiceName}</bdi>
      </dd>
      <dt>{w.browser}</dt>
      <dd>{browserName(lang, browser)}</dd>
      <dt>{w.opened}</dt>
      <dd>{momentIn(session, openedAt)}</dd>
      <dt>{w.read}</dt>
      <dd>{readAt === null ? w.never : momentIn(session, readAt)}</dd>
    </dl>
  );
}

function Deeds({ session }: { session: Data }) {
  const { lang, enquiryId, deeds, refusalStands } = session;
  const w = wordsFor(lang).byLink.page;
  if (deeds.length === 0) return <p>{w.none}</p>;
  return (
    <>
      <ul className="rows">
        {deeds.map(({ number, at, event }) => (
          <li key={number}>
            <a href={`/desk/enquiries/${enquiryId}`}>{event}</a>
            <span className="quiet">{momentIn(session, at)}</span>
          </li>
        ))}
      </ul>
      <p>{w.stand}</p>
      {refusalStands && (
        <>
          <Notice tone="warn">{w.refusal}</Notice>
          <p>
            <a className="button" href={`/desk/enquiries/${enquiryId}`}>
              {w.undo}
            </a>
          </p>
        </>
      )}
    </>
  );
}

export default function LinkPage({ loaderData }: Route.ComponentProps) {
  const { lang, person, hers, isResult } = loaderData;
  const { byLink: w, desk } = wordsFor(lang);
  const said = whatSheSaid(loaderData);
  const mayStillSay = hers === null || (hers && loaderData.mayBeTakenBack);
  return (
    <>
      <DeskHeader lang={lang} person={person} />
      <p>
        <a className="back" href="/desk">
          {desk.back}
        </a>
      </p>
      <h1>{w.page.title}</h1>
      {said && <Notice result={isResult}>{said}</Notice>}
      <WhatWasRead session={loaderData} />
      {mayStillSay && <WhoItWas lang={lang} person={person} session={loaderData} />}
      <h2>{w.page.deeds}</h2>
      <Deeds session={loaderData} />
    </>
  );
}
