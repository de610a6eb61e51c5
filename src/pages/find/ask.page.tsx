import { data, redirect } from 'react-router';
import { errorsOf, type FieldErrors, type Question, questionSchema } from '../../asking/question.ts';
import { whichTown } from '../../directory/which-town.ts';
import { named } from '../../words/named.ts';
import { wordsFor } from '../../words/words.ts';
import { cameBack } from '../came-back.ts';
import { deedsIn, visitorIn } from '../context.ts';
import { heldCookie, patientCookie, setCookie } from '../cookie.ts';
import { formText } from '../form-text.ts';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { toFollow, Warned } from '../parts/expectation.tsx';
import { Notice } from '../parts/notice.tsx';
import { whichAddress } from '../which-address.ts';
import type { Route } from './+types/ask.page.ts';
import { AskForm, errorIn, fields, type Typed } from './ask-form.tsx';
import { languageOf } from './language.ts';
import { Others } from './others.tsx';
import { shownPractice } from './shown-practice.ts';

const aDay = 24 * 3600;
const thirtyDays = 30 * aDay;

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const deeds = deedsIn(context);
  const lang = languageOf(request);
  const chosen = new URL(request.url).searchParams.get('procedure') ?? '';
  const shown = await shownPractice(context, params.slug, lang, chosen);
  const { practice, procedures, procedure, expectation, others, nearWithin } = shown;
  return {
    lang,
    name: practice.name,
    town: practice.town,
    zone: practice.zone,
    forwarded: practice.mode === 'forward',
    expectation,
    others,
    nearWithin,
    searchedTown: whichTown(practice.town),
    procedures: procedures.filter((procedure) => procedure.available),
    procedure,
    form: deeds.newFormToken(),
    keptFor: deeds.legal.keptFor,
  };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const deeds = deedsIn(context);
  const visitor = visitorIn(context);
  const locale = languageOf(request);
  const practice = await deeds.practiceBySlug(params.slug);
  if (!practice) throw data(null, 404);
  const form = await request.formData();
  const formToken = formText(form, 'form');
  const { email, meant, insists } = whichAddress(formText(form, 'email'), formText(form, 'meant'));
  const typed: Typed = { ...Object.fromEntries(fields.map((name) => [name, formText(form, name)])), email };
  const kept = { typed, meant, insists };
  const parsed = questionSchema.safeParse(typed);
  if (!parsed.success || meant !== null) {
    const errors: FieldErrors<Question> = parsed.success ? {} : errorsOf(parsed.error);
    return cameBack({ ...kept, errors, form: formToken, refused: null }, 422);
  }
  const asked = await deeds.ask({
    practiceId: practice.id,
    locale,
    question: parsed.data,
    formToken,
    hiddenField: formText(form, 'website'),
    sender: visitor.network,
    browser: visitor.userAgent,
  });
  if (!asked.asked) {
    const errors: FieldErrors<Question> = {};
    return cameBack({ ...kept, errors, form: deeds.newFormToken(), refused: asked.because }, 409);
  }
  if (asked.held) {
    const place = { path: heldCookie.path, secure: visitor.secure, maxAge: aDay };
    const headers = { 'Set-Cookie': setCookie(heldCookie.name, asked.token, place) };
    return redirect(heldCookie.path, { status: 303, headers });
  }
  const { name, path } = patientCookie(asked.enquiryId);
  const cookie = setCookie(name, asked.token, { path, secure: visitor.secure, maxAge: thirtyDays });
  return redirect(`${path}/envoyee`, { status: 303, headers: { 'Set-Cookie': cookie } });
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? [{ title: wordsFor(loaderData.lang).find.ask.title(named(loaderData.name)) }] : [];

export default function AskPage({ loaderData, actionData }: Route.ComponentProps) {
  const { lang } = loaderData;
  const practice = named(loaderData.name);
  const w = wordsFor(lang).find.ask;
  const typed: Typed = actionData?.typed ?? { procedure: loaderData.procedure };
  const errors: FieldErrors<Question> = actionData?.errors ?? {};
  const meant = actionData?.meant ?? null;
  const error = errorIn(lang, { errors, typed });
  return (
    <article className="narrow">
      <h1>{w.title(practice)}</h1>
      <Warned {...loaderData} />
      <Others
        {...loaderData}
        offersOthers={loaderData.expectation.offersOthers}
        town={loaderData.searchedTown}
      />
      {loaderData.forwarded && <Notice>{w.forwarded}</Notice>}
      {actionData?.refused && (
        <Notice result tone="warn">
          {w.refused[actionData.refused]}
        </Notice>
      )}
      <ErrorSummary
        title={w.errorTitle}
        errors={[
          ...(meant ? [{ name: 'meant', text: wordsFor(lang).patient.address.meant(meant) }] : []),
          ...fields.flatMap((name) => {
            const text = error(name);
            if (!text) return [];
            return [
              {
                name,
                text: name === 'consent' || errors[name] === 'missing' ? text : w.errorIn(w[name], text),
              },
            ];
          }),
        ]}
      />
      <AskForm
        {...loaderData}
        practice={practice}
        typed={typed}
        errors={errors}
        meant={meant}
        insists={actionData?.insists ?? false}
        form={actionData?.form ?? loaderData.form}
      />
      <section aria-labelledby="next">
        <h2 id="next">{w.next}</h2>
        <ol className="steps">
          {[...w.nextSteps(practice), ...toFollow(loaderData)].map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
    </article>
  );
}
