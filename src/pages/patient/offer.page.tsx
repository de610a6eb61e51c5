import { data, redirect } from 'react-router';
import { messageSchema } from '../../asking/question.ts';
import { questionLimits } from '../../asking/question-limits.ts';
import type { PracticeId } from '../../database/id.ts';
import { isId } from '../../database/is-id.ts';
import { named } from '../../words/named.ts';
import { wordsFor } from '../../words/words.ts';
import { cameBack } from '../came-back.ts';
import { deedsIn, visitorIn } from '../context.ts';
import { patientCookie, setCookie } from '../cookie.ts';
import { formText } from '../form-text.ts';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { Notice } from '../parts/notice.tsx';
import { atResult } from '../parts/result.ts';
import { sayTooLong } from '../parts/too-long.ts';
import type { Route } from './+types/offer.page.ts';
import { ownForm } from './caller.ts';
import { Answered, OfferForm, SentTo } from './offer-parts.tsx';
import { offerPath } from './offer-path.ts';
import { shownOffer } from './shown-offer.ts';

const thirtyDays = 30 * 24 * 3600;

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const offer = await shownOffer(context, params.id);
  const done = new URL(request.url).searchParams.get('done') === 'sent';
  return { ...offer, done, form: deedsIn(context).newFormToken() };
}

type Wrong = { practice?: 'choose'; message?: 'missing' | 'too-long' };

export async function action({ request, params, context }: Route.ActionArgs) {
  const { caller, form } = await ownForm(context, request, params.id);
  const { others } = await shownOffer(context, params.id);
  const { network, userAgent, secure } = visitorIn(context);
  const chosen = form.getAll('practice').filter((one) => typeof one === 'string');
  const typed = formText(form, 'message');
  const formToken = formText(form, 'form');
  const text = messageSchema.safeParse(typed);
  const wrong: Wrong = {
    ...(chosen.length === 0 && { practice: 'choose' }),
    ...(!text.success && { message: text.error.issues[0]?.message as Wrong['message'] }),
  };
  const kept = { chosen, typed, wrong };
  if (chosen.length === 0 || !text.success)
    return cameBack({ ...kept, form: formToken, stopped: null, not: [] }, 422);
  const result = await deedsIn(context).sendOn(caller, {
    practiceIds: chosen.filter((one) => isId<PracticeId>(one)),
    message: text.data,
    seen: Number(formText(form, 'seen')) || 0,
    formToken,
    sender: network,
    browser: userAgent,
  });
  if (!result.done) {
    if (result.because === 'gone' || result.because === 'not-offered') throw data(null, 404);
    return cameBack({ ...kept, form: null, stopped: result.because, not: [] }, 409);
  }
  if (result.sent.length === 0) {
    const not = result.not.map(({ practiceId, because }) => ({
      name: others.find((one) => one.id === practiceId)?.name ?? null,
      because,
    }));
    return cameBack({ ...kept, form: null, stopped: 'nobody' as const, not }, 409);
  }
  const headers = new Headers();
  for (const { enquiryId, token } of result.sent) {
    const { name, path } = patientCookie(enquiryId);
    headers.append('Set-Cookie', setCookie(name, token, { path, secure, maxAge: thirtyDays }));
  }
  return redirect(atResult(`${offerPath(caller.enquiryId)}?done=sent`), { status: 303, headers });
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData ? wordsFor(loaderData.lang).patient.offer.title : 'Relais' },
];

export default function OfferPage({ loaderData, actionData }: Route.ComponentProps) {
  const { lang, practice, others, sent, situation } = loaderData;
  const { offer: w, errors, page } = wordsFor(lang).patient;
  const wrong = actionData?.wrong ?? {};
  const not = actionData?.not ?? (loaderData.done ? loaderData.not : []);
  const chooseError = wrong.practice && w.errors[wrong.practice];
  const messageError =
    wrong.message &&
    (sayTooLong(lang, actionData?.typed ?? '', questionLimits.message) ?? errors[wrong.message]);
  return (
    <article className="narrow">
      <a className="back" href={`/demande/${loaderData.id}`}>
        {w.back}
      </a>
      <h1>{w.title}</h1>
      <p className="quiet">
        {page.about} {loaderData.procedure}
      </p>
      <ErrorSummary
        title={w.errorTitle}
        errors={[
          ...(chooseError ? [{ name: 'practice', text: chooseError }] : []),
          ...(messageError ? [{ name: 'message', text: messageError }] : []),
        ]}
      />
      {actionData?.stopped && (
        <Notice result tone="warn">
          {w.stopped[actionData.stopped]}
        </Notice>
      )}
      {loaderData.done && !actionData && <Notice result>{w.sent}</Notice>}
      {not.map((one) => (
        <Notice key={`${one.name} ${one.because}`} tone="warn">
          {w.notSent[one.because](named(one.name ?? w.unnamed))}
        </Notice>
      ))}
      <p>{w[situation](named(practice))}</p>
      {situation === 'answered' && (
        <Answered lang={lang} id={loaderData.id} practice={practice} answer={loaderData.answer} />
      )}
      {sent.length > 0 && <SentTo lang={lang} sent={sent} />}
      {others.length === 0 && <p>{loaderData.room === 0 ? w.enough(sent.length) : w.none}</p>}
      {others.length > 0 && (
        <OfferForm
          {...loaderData}
          sentBefore={actionData}
          chooseError={chooseError}
          messageError={messageError}
        />
      )}
      <p className="quiet">{page.emergency}</p>
    </article>
  );
}
