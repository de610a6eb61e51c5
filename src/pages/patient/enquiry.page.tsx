import { redirect } from 'react-router';
import type { OwnThread } from '../../access/patient-thread.ts';
import { words as wordsSchema } from '../../asking/question.ts';
import { questionLimits } from '../../asking/question-limits.ts';
import { isShownToPatient } from '../../enquiry/facts/what-a-fact-does.ts';
import { ratings } from '../../enquiry/rating.ts';
import { named } from '../../words/named.ts';
import { wordsFor } from '../../words/words.ts';
import { writeMoment } from '../../words/write.ts';
import { cameBack } from '../came-back.ts';
import { deedsIn } from '../context.ts';
import type { Deeds } from '../deeds.ts';
import { formText } from '../form-text.ts';
import { lastShown } from '../last-shown.ts';
import { Field } from '../parts/field.tsx';
import { Message } from '../parts/message.tsx';
import { Notice } from '../parts/notice.tsx';
import { Progress } from '../parts/progress.tsx';
import { progressForPatient, type Shown } from '../parts/progress-of.ts';
import { atResult } from '../parts/result.ts';
import { ShownAt } from '../parts/shown-at.tsx';
import { Why } from '../parts/why.tsx';
import { ZoneNote } from '../parts/zone-note.tsx';
import type { Route } from './+types/enquiry.page.ts';
import { AddressForm, readAddress } from './address-form.tsx';
import { ownEnquiry, ownForm } from './caller.ts';
import { HeldWith } from './held-with.tsx';
import { offerPath } from './offer-path.ts';
import { Question } from './questions.tsx';
import { shownLine } from './shown-line.ts';
import { asked, comesNext, whyOffered } from './shown-reasons.ts';

/** As many are shown at a time. */
const heldPage = 20;

const dones = ['address', 'served', 'write', 'confirm', 'yes', 'no', 'rating', 'otherwise'] as const;

const doneOf = (request: Request) => {
  const done = new URL(request.url).searchParams.get('done');
  return dones.find((one) => one === done) ?? null;
};

/** What she presses beside her message, and what came of it; null where nothing did. */
async function pressed(
  deeds: Deeds,
  thread: OwnThread,
  form: FormData,
): Promise<(typeof dones)[number] | null> {
  const enquiryId = thread.id;
  const said = formText(form, 'said');
  switch (formText(form, 'act')) {
    case 'confirm':
      await deeds.confirm(enquiryId);
      return 'confirm';
    case 'confirm-other':
      return (await deeds.confirmHeldWith(thread, formText(form, 'which'))) ? 'confirm' : null;
    case 'served':
      await deeds.withdrawOthers(enquiryId);
      return 'served';
    case 'answer': {
      if (said !== 'yes' && said !== 'no') return null;
      const testified = await deeds.testify({ enquiryId, reached: said === 'yes' });
      if (testified.done) return said;
      return testified.because === 'said-otherwise' ? 'otherwise' : null;
    }
    case 'rating': {
      const rating = ratings.find((one) => one === said);
      const rated = rating && (await deeds.rate({ enquiryId, rating })).rated;
      return rated ? 'rating' : null;
    }
    default:
      return null;
  }
}

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { thread, practice, procedure } = await ownEnquiry(context, params.id);
  const deeds = deedsIn(context);
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
    lines: lines.map((line) => shownLine(line, thread.locale)),
    next: comesNext(await deeds.nextDue(thread), { lang: thread.locale, zone: practice.zone, deeds }),
    asked: asked(thread, deeds.daytime),
    first: await deeds.ownFirst(thread.id),
    offered: thread.standing.offeredAt !== null,
    whyOffered: whyOffered(thread, deeds.daytime),
    waiting: (await deeds.stillWaiting(thread.id)).map((one) => one.practiceName),
    done: doneOf(request),
    formToken: deeds.newFormToken(),
  };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const form = await ownForm(context, request, params.id);
  const { thread } = await ownEnquiry(context, params.id);
  const deeds = deedsIn(context);
  if (formText(form, 'act') === 'address') {
    const { email, back } = readAddress(form);
    if (back) return cameBack({ typed: '', error: null, back }, 422);
    const corrected = await deeds.correctAddress({ enquiryId: thread.id, email });
    if (corrected.sent) return redirect(atResult(`/demande/${thread.id}?done=address`), 303);
    const refused = { email, meant: null, insists: false, error: corrected.because };
    return cameBack({ typed: '', error: null, back: refused }, 409);
  }
  if (form.has('act')) {
    const done = await pressed(deeds, thread, form);
    return redirect(atResult(`/demande/${thread.id}${done ? `?done=${done}` : ''}`), 303);
  }
  const typed = formText(form, 'message');
  const text = wordsSchema(questionLimits.message).safeParse(typed);
  if (!text.success) {
    const error = text.error.issues[0]?.message as 'missing' | 'too-long';
    return cameBack({ typed, error, back: null }, 422);
  }
  const written = await deeds.writeAgain({
    enquiryId: thread.id,
    text: text.data,
    formToken: formText(form, 'form'),
  });
  if (!written.written) return cameBack({ typed, error: written.because, back: null }, 409);
  return redirect(atResult(`/demande/${thread.id}?done=write`), 303);
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData ? wordsFor(loaderData.lang).patient.page.title(named(loaderData.practice)) : 'Relais' },
];

/** What is said after each thing that she has done. */
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

const isReached = (step: Shown): step is Extract<Shown, `reached-${string}`> => step.startsWith('reached-');
const meaningOf = (step: Shown) => (isReached(step) ? 'reached' : step);

export default function EnquiryPage({ loaderData, actionData }: Route.ComponentProps) {
  const { lang, practice, lines } = loaderData;
  const w = wordsFor(lang).patient;
  const error = actionData?.error;
  const reached = loaderData.progress.findLast((one) => one.at !== null)?.step;
  const meaning = reached && w.stepMeanings[meaningOf(reached)];
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
      {loaderData.held ? (
        <section className="card">
          <p>{w.held.confirm}</p>
          <form method="post">
            <ShownAt lang={lang} />
            <input type="hidden" name="act" value="confirm" />
            <button className="button" type="submit">
              {w.held.action}
            </button>
          </form>
        </section>
      ) : (
        <section aria-labelledby="where" className="card wide">
          <h2 id="where">{w.page.where}</h2>
          <Progress
            lang={lang}
            zone={loaderData.zone}
            progress={loaderData.progress}
            notes={reached ? { [reached]: meaning } : {}}
          />
          <ZoneNote lang={lang} zone={loaderData.zone} />
          {loaderData.next && (
            <>
              <p>{loaderData.next.text}</p>
              <Why lang={lang} about={w.page.thatDay} reasons={loaderData.next.why} />
            </>
          )}
        </section>
      )}
      <HeldWith
        lang={lang}
        held={loaderData.heldWith}
        path={`/demande/${loaderData.id}`}
        earlier={loaderData.heldWith.length === heldPage}
      />
      <section aria-labelledby="conversation">
        <h2 id="conversation">{w.page.conversation}</h2>
        <ol className="thread">
          {lines.map((line) => (
            <Message
              key={line.number}
              mine={line.mine}
              author={line.mine ? w.page.you : practice}
              moment={{ iso: line.at, text: writeMoment(lang, line.at, loaderData.zone) }}
              event={line.event}
              words={line.words}
            />
          ))}
        </ol>
      </section>
      {loaderData.first && (
        <p>
          <a className="button" href={`/demande/${loaderData.first}`}>
            {w.page.openFirst}
          </a>
        </p>
      )}
      {loaderData.asked?.about === 'rating' && (
        <Question lang={lang} practice={practice} asked={loaderData.asked} />
      )}
      {loaderData.waiting.length > 0 && (
        <section aria-labelledby="served" className="card">
          <h2 id="served">{w.served.title}</h2>
          <p>{w.served.text(loaderData.waiting.map(named))}</p>
          <form method="post">
            <ShownAt lang={lang} />
            <input type="hidden" name="act" value="served" />
            <button className="button" type="submit">
              {w.served.action}
            </button>
          </form>
        </section>
      )}
      {loaderData.offered && (
        <section aria-labelledby="others" className="card">
          <h2 id="others">{w.offer.title}</h2>
          <p>{w.offer.linkText}</p>
          <Why lang={lang} about={w.offer.title} reasons={loaderData.whyOffered} />
          <a className="button" href={offerPath(loaderData.id)}>
            {w.offer.link}
          </a>
        </section>
      )}
      {!loaderData.held && (
        <section aria-labelledby="write" className="card">
          <h2 id="write">{w.page.write}</h2>
          <form method="post" noValidate>
            <ShownAt lang={lang} />
            <input type="hidden" name="form" value={loaderData.formToken} />
            <Field
              name="message"
              label={w.page.message}
              hint={w.page.writeHint}
              error={error ? w.errors[error] : undefined}
              value={actionData?.typed ?? ''}
              rows={6}
              limit={{ lang, most: questionLimits.message }}
              required
            />
            <button className="button" type="submit">
              {w.page.send}
            </button>
          </form>
        </section>
      )}
      {!loaderData.held && (
        <section aria-labelledby="address" className="card own-address">
          <h2 id="address">{w.address.title}</h2>
          <p>
            <bdi>{w.address.is(loaderData.email)}</bdi>
          </p>
          <AddressForm lang={lang} hint={w.address.hint} back={actionData?.back ?? null} />
        </section>
      )}
      <p className="quiet">
        {w.page.keptPrivate} {w.page.emergency}
      </p>
    </article>
  );
}
