import { data, redirect } from 'react-router';
import { whichPage } from '../../access/which-page.ts';
import { asLine } from '../../words/typed.ts';
import { wordsFor } from '../../words/words.ts';
import { cameBack } from '../came-back.ts';
import { deedsIn, visitorIn } from '../context.ts';
import { deviceCookie, invitedCookie, sessionCookie, setCookie } from '../cookie.ts';
import { formText } from '../form-text.ts';
import { useOperatorZone } from '../operator-zone.ts';
import { KeptForm } from '../parts/kept-form.tsx';
import { Notice } from '../parts/notice.tsx';
import type { Route } from './+types/sign-in.page.ts';
import { fromWhen, secondsUntil } from './come-back.ts';
import { SignInForm } from './sign-in-form.tsx';

const ninetyDays = 90 * 24 * 3600;

/** Where to go after signing in: only a page of our own. */
const whereTo = (request: Request) => whichPage(new URL(request.url).searchParams.get('to') ?? '');

/** The address whose password was just set in this browser; empty if none. */
const invitedIn = (context: Route.LoaderArgs['context']) =>
  Buffer.from(visitorIn(context).cookie(invitedCookie) ?? '', 'base64url').toString();

const tellings = ['accepted', 'signedOut'] as const;

export function loader({ request, context }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url);
  const told = tellings.find((one) => one === searchParams.get('told')) ?? null;
  const to = whereTo(request);
  return {
    lang: visitorIn(context).lang,
    told,
    to,
    toContinue: told === null && to !== null,
    email: told === 'accepted' ? invitedIn(context) : '',
  };
}

const untyped = { state: 'typed' as const, email: '', ownDevice: false, isWrong: false, comeBackAt: null };

export async function action({ request, context }: Route.ActionArgs) {
  const visitor = visitorIn(context);
  const deeds = deedsIn(context);
  const form = await request.formData();
  const sealed = formText(form, 'kept');
  if (formText(form, 'act') === 'continue') {
    const { caller } = visitor;
    if (!caller) return data({ ...untyped, sealed }, 422);
    const kept = deeds.unsealForm(caller.person.id, sealed);
    return kept ? data({ state: 'kept' as const, kept }) : redirect(whereTo(request) ?? '/desk', 303);
  }
  const email = formText(form, 'email');
  const ownDevice = formText(form, 'own-device') === 'yes';
  const signed = await deeds.signIn({
    email: asLine(email),
    password: formText(form, 'password'),
    ownDevice,
    browser: visitor.userAgent,
    network: visitor.network,
    deviceToken: visitor.cookie(deviceCookie),
  });
  const typed = { ...untyped, email, ownDevice, sealed };
  if (!signed.signed && signed.because === 'later')
    return cameBack(
      { ...typed, comeBackAt: signed.comeBack.toString() },
      { status: 429, headers: { 'Retry-After': secondsUntil(signed.comeBack, deeds.now()) } },
    );
  if (!signed.signed) return cameBack({ ...typed, isWrong: true }, 422);
  visitor.isKnownBy(email.trim().toLowerCase());
  const { secure } = visitor;
  const headers = new Headers();
  headers.append(
    'Set-Cookie',
    setCookie(sessionCookie.name, signed.token, { ...sessionCookie, secure, maxAge: signed.maxAge }),
  );
  if (signed.deviceToken)
    headers.append(
      'Set-Cookie',
      setCookie(deviceCookie.name, signed.deviceToken, { ...deviceCookie, secure, maxAge: ninetyDays }),
    );
  const kept = deeds.unsealForm(signed.personId, sealed);
  if (kept) return data({ state: 'kept' as const, kept }, { headers });
  return redirect(whereTo(request) ?? (signed.operator ? '/operator' : '/desk'), { status: 303, headers });
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: wordsFor(loaderData?.lang ?? 'fr').access.signIn.title },
];

export const headers: Route.HeadersFunction = ({ actionHeaders }) => actionHeaders;

export default function SignInPage({ loaderData, actionData }: Route.ComponentProps) {
  const zone = useOperatorZone();
  const { lang, to } = loaderData;
  const w = wordsFor(lang).access.signIn;
  if (actionData?.state === 'kept')
    return (
      <section className="card narrow">
        <h1>{w.keptTitle}</h1>
        <p>{w.keptText}</p>
        <KeptForm lang={lang} kept={actionData.kept} label={wordsFor(lang).error.sendAgain} />
      </section>
    );
  const email = actionData?.email ?? loaderData.email;
  return (
    <section className="card narrow">
      <h1>{w.title}</h1>
      {loaderData.told && !actionData && <Notice result>{w[loaderData.told]}</Notice>}
      {loaderData.toContinue && !actionData && <Notice>{w.toContinue}</Notice>}
      {actionData?.comeBackAt && (
        <Notice tone="warn" result>
          {w.later(fromWhen(lang, actionData.comeBackAt, zone))}
        </Notice>
      )}
      {actionData?.sealed && <Notice>{actionData.isWrong ? w.stillKept : w.notYet}</Notice>}
      <SignInForm
        lang={lang}
        to={to}
        kept={actionData?.sealed ?? ''}
        typed={{
          email,
          ownDevice: actionData?.ownDevice ?? false,
          isWrong: actionData?.isWrong ?? false,
        }}
      />
    </section>
  );
}
