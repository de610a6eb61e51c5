import { data, redirect } from 'react-router';
import { errorsOf, type FieldErrors, type Question, questionSchema } from '../../asking/question.ts';
import { questionLimits } from '../../asking/question-limits.ts';
import { whichTown } from '../../directory/which-town.ts';
import { named } from '../../words/named.ts';
import { wordsFor } from '../../words/words.ts';
import { cameBack } from '../came-back.ts';
import { deedsIn, visitorIn } from '../context.ts';
import { heldCookie, patientCookie, setCookie } from '../cookie.ts';
import { formText } from '../form-text.ts';
import { Stamp } from '../parts/drawing.tsx';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { toFollow, Warned } from '../parts/expectation.tsx';
import { Field } from '../parts/field.tsx';
import { Meant } from '../parts/meant.tsx';
import { Notice } from '../parts/notice.tsx';
import { sayTooLong } from '../parts/too-long.ts';
import { whichAddress } from '../which-address.ts';
import type { Route } from './+types/ask.page.ts';
import { languageOf } from './language.ts';
import { Others } from './others.tsx';
import { shownPractice } from './shown-practice.ts';
import { WhoReads } from './who-reads.tsx';

const aDay = 24 * 3600;
const thirtyDays = 30 * aDay;
const fields = ['procedure', 'message', 'name', 'email', 'phone', 'consent'] as const;
type Typed = Partial<Record<(typeof fields)[number], string>>;

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const deeds = deedsIn(context);
  const lang = languageOf(request);
  const procedure = new URL(request.url).searchParams.get('procedure') ?? '';
  const shown = await shownPractice(context, params.slug, lang, procedure);
  const { practice, procedures, expectation, usually, others } = shown;
  return {
    lang,
    name: practice.name,
    town: practice.town,
    zone: practice.zone,
    forwarded: practice.mode === 'forward',
    expectation,
    usually,
    others,
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
  const error = (name: keyof Question) => {
    const wrong = errors[name];
    if (wrong === 'too-long' && name in questionLimits) {
      const most = questionLimits[name as keyof typeof questionLimits];
      return sayTooLong(lang, typed[name] ?? '', most) ?? w.errors[wrong];
    }
    return wrong === 'missing' ? w.missing[name] : wrong && w.errors[wrong];
  };
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
      <form method="post" noValidate className="letter-sheet">
        <Stamp />
        <p className="to">
          <span className="quiet">{w.to}</span> <strong>{practice.plain}</strong> {loaderData.town}
        </p>
        <p className="quiet">{w.emergency}</p>
        <input type="hidden" name="form" value={actionData?.form ?? loaderData.form} />
        <Field
          name="procedure"
          label={w.procedure}
          value={typed.procedure ?? ''}
          error={error('procedure')}
          options={[
            { value: '', label: w.choose },
            ...loaderData.procedures.map((one) => ({ value: one.slug, label: one.name })),
          ]}
          required
        />
        <Field
          name="message"
          label={w.message}
          hint={w.messageHint}
          value={typed.message ?? ''}
          error={error('message')}
          rows={7}
          limit={{ lang, most: questionLimits.message }}
          required
        />
        <Field
          name="name"
          label={w.name}
          value={typed.name ?? ''}
          error={error('name')}
          limit={{ lang, most: questionLimits.name }}
          autoComplete="name"
          required
        />
        <Field
          name="email"
          type="email"
          label={w.email}
          hint={w.emailHint}
          value={typed.email ?? ''}
          error={error('email')}
          limit={{ lang, most: questionLimits.email }}
          autoComplete="email"
          required
        />
        <Meant
          lang={lang}
          meant={meant}
          typed={errors.email ? null : (typed.email ?? null)}
          insists={actionData?.insists ?? false}
        />
        <Field
          name="phone"
          type="tel"
          label={w.phone}
          value={typed.phone ?? ''}
          error={error('phone')}
          limit={{ lang, most: questionLimits.phone }}
          autoComplete="tel"
        />
        <div className="trap" aria-hidden="true">
          <label>
            {w.hidden}
            <input type="text" name="website" tabIndex={-1} autoComplete="off" />
          </label>
        </div>
        <Field
          name="consent"
          type="checkbox"
          label={w.consent(practice)}
          value="yes"
          checked={typed.consent === 'yes'}
          error={error('consent')}
          required
        />
        <button className="button primary" type="submit">
          {w.send}
        </button>
        <WhoReads lang={lang} practice={practice} keptFor={loaderData.keptFor} />
      </form>
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
