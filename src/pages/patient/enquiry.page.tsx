import { redirect } from 'react-router';
import { messageSchema } from '../../asking/question.ts';
import { isShownToPatient } from '../../enquiry/facts/what-a-fact-does.ts';
import { whatBecameOf } from '../../enquiry/history/what-became-of.ts';
import { isAskingAgain } from '../../enquiry/history/whose-turn.ts';
import { named } from '../../words/named.ts';
import { wordsFor } from '../../words/words.ts';
import { cameBack } from '../came-back.ts';
import { deedsIn } from '../context.ts';
import { formText } from '../form-text.ts';
import { lastShown } from '../last-shown.ts';
import { Notice } from '../parts/notice.tsx';
import { progressForPatient } from '../parts/progress-of.ts';
import { atResult } from '../parts/result.ts';
import type { Route } from './+types/enquiry.page.ts';
import { readAddress } from './address-form.tsx';
import { ownForm, ownPage } from './caller.ts';
import { Conversation, Held, Others, WhereItStands, WriteAgain } from './enquiry-parts.tsx';
import { First, shownFirst } from './first.tsx';
import { HeldWith } from './held-with.tsx';
import { type Done, dones, pressed } from './pressed.ts';
import { Question } from './questions.tsx';
import { shownLine } from './shown-line.ts';
import { asked, comesNext, whyOffered } from './shown-reasons.ts';
import { toFirst } from './to-first.ts';

/** The page size of the list. */
const heldPage = 20;

const doneOf = (request: Request): Done | null => {
  const done = new URL(request.url).searchParams.get('done');
  return dones.find((one) => one === done) ?? null;
};

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { thread, practice, procedure } = await ownPage(context, params.id);
  const deeds = deedsIn(context);
  const became = whatBecameOf(thread.lines.map(({ fact }) => fact));
  const lines = thread.lines.filter(({ fact }) => isShownToPatient(fact));
  return {
    lang: thread.locale,
    id: thread.id,
    practice: practice.name,
    email: thread.patient.email,
    procedure: procedure.name[thread.locale],
    zone: practice.zone,
    held: thread.standing.step === 'held',
    heldWith: await deeds.heldWith(thread, lastShown(new URL(request.url))),
    progress: progressForPatient(thread.standing),
    lines: lines.map((line) => shownLine(line, thread.locale, became.get(line.fact.number) ?? null)),
    wroteAgain: isAskingAgain(thread.standing.wait),
    next: comesNext((await deeds.clockOf(thread)).due, { lang: thread.locale, zone: practice.zone, deeds }),
    asked: asked(thread, deeds.daytime),
    first: shownFirst(await deeds.ownFirst(thread), { lang: thread.locale, zone: practice.zone }),
    offered: thread.standing.offeredAt !== null,
    whyOffered: whyOffered(thread, deeds.daytime),
    waiting: await deeds.othersWaiting(thread.caller),
    done: doneOf(request),
    formToken: deeds.newFormToken(),
  };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { caller, form } = await ownForm(context, request, params.id);
  const { thread } = await ownPage(context, params.id);
  const deeds = deedsIn(context);
  const act = formText(form, 'act');
  if (act === 'address') {
    const { email, back } = readAddress(form);
    if (back) return cameBack({ typed: '', error: null, back }, 422);
    const corrected = await deeds.correctAddress(caller, email);
    if (corrected.sent) return redirect(atResult(`/demande/${thread.id}?done=address`), 303);
    const refused = { email, meant: null, insists: false, error: corrected.because };
    return cameBack({ typed: '', error: null, back: refused }, 409);
  }
  if (act === 'first' || act === 'first-offer') return toFirst(context, caller, act);
  if (form.has('act')) {
    const done = await pressed(deeds, thread, form);
    return redirect(atResult(`/demande/${thread.id}${done ? `?done=${done}` : ''}`), 303);
  }
  const typed = formText(form, 'message');
  const text = messageSchema.safeParse(typed);
  if (!text.success) {
    const error = text.error.issues[0]?.message as 'missing' | 'too-long';
    return cameBack({ typed, error, back: null }, 422);
  }
  const written = await deeds.writeAgain(caller, {
    text: text.data,
    formToken: formText(form, 'form'),
  });
  if (!written.written) return cameBack({ typed, error: written.because, back: null }, 409);
  return redirect(atResult(`/demande/${thread.id}?done=write`), 303);
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData ? wordsFor(loaderData.lang).patient.page.title(named(loaderData.practice)) : 'Relais' },
];

/** The notice after each act. */
const saidOf = (w: ReturnType<typeof wordsFor>['patient']) => ({
  write: w.page.written,
  address: w.address.sent,
  served: w.served.done,
  confirm: w.confirmed,
  yes: w.witness.thanks,
  no: w.witness.sorry,
  rating: w.rating.thanks,
  otherwise: w.witness.otherwise,
});

export default function EnquiryPage({ loaderData, actionData }: Route.ComponentProps) {
  const { lang, practice } = loaderData;
  const w = wordsFor(lang).patient;
  return (
    <article className="narrow">
      <h1>{w.page.title(named(practice))}</h1>
      <p className="quiet">
        {w.page.about} {loaderData.procedure}
      </p>
      {loaderData.done && <Notice result>{saidOf(w)[loaderData.done]}</Notice>}
      {loaderData.asked?.about === 'answer' && (
        <Question lang={lang} practice={practice} asked={loaderData.asked} />
      )}
      {loaderData.held ? <Held enquiry={loaderData} /> : <WhereItStands enquiry={loaderData} />}
      <HeldWith
        lang={lang}
        held={loaderData.heldWith}
        path={`/demande/${loaderData.id}`}
        earlier={loaderData.heldWith.length === heldPage}
      />
      <Conversation enquiry={loaderData} />
      {loaderData.first && <First lang={lang} first={loaderData.first} />}
      {loaderData.asked?.about === 'rating' && (
        <Question lang={lang} practice={practice} asked={loaderData.asked} />
      )}
      <Others enquiry={loaderData} />
      {!loaderData.held && <WriteAgain enquiry={loaderData} back={actionData ?? null} />}
      <p className="quiet">
        {w.page.keptPrivate} {w.page.emergency}
      </p>
    </article>
  );
}
