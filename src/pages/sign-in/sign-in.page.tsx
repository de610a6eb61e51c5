import { data, redirect } from 'react-router';
import { asLine } from '../../words/typed.ts';
import { wordsFor } from '../../words/words.ts';
import { deedsIn, visitorIn } from '../context.ts';
import { deviceCookie, sessionCookie, setCookie } from '../cookie.ts';
import { formText } from '../form-text.ts';
import { Field } from '../parts/field.tsx';
import { Notice } from '../parts/notice.tsx';
import type { Route } from './+types/sign-in.page.ts';

const ninetyDays = 90 * 24 * 3600;

/** Where to go after signing in: only a path of our own. */
const whereTo = (request: Request) => {
  const to = new URL(request.url).searchParams.get('to') ?? '';
  return /^\/(desk|operator)(?![\w])[^\\\s]*$/.test(to) ? to : null;
};

const tellings = ['accepted', 'signedOut'] as const;

export function loader({ request, context }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url);
  const told = tellings.find((one) => one === searchParams.get('told')) ?? null;
  const toContinue = told === null && whereTo(request) !== null;
  return { lang: visitorIn(context).lang, told, toContinue, email: searchParams.get('email') };
}

export async function action({ request, context }: Route.ActionArgs) {
  const visitor = visitorIn(context);
  const form = await request.formData();
  const email = formText(form, 'email');
  const ownDevice = formText(form, 'own-device') === 'yes';
  const password = formText(form, 'password');
  const signed = await deedsIn(context).signIn({
    email: asLine(email),
    password,
    ownDevice,
    browser: visitor.userAgent,
  });
  if (!signed) return data({ email, ownDevice }, 422);
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
  return redirect(whereTo(request) ?? (signed.operator ? '/operator' : '/desk'), { status: 303, headers });
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: wordsFor(loaderData?.lang ?? 'fr').access.signIn.title },
];

export default function SignInPage({ loaderData, actionData }: Route.ComponentProps) {
  const w = wordsFor(loaderData.lang).access.signIn;
  return (
    <section className="card narrow">
      <h1>{w.title}</h1>
      {loaderData.told && !actionData && <Notice>{w[loaderData.told]}</Notice>}
      {loaderData.toContinue && !actionData && <Notice>{w.toContinue}</Notice>}
      <form method="post" noValidate>
        <Field
          name="email"
          type="email"
          label={w.email}
          value={actionData?.email ?? loaderData.email ?? ''}
          error={actionData ? w.wrong : undefined}
          autoComplete="username"
          required
        />
        <Field
          name="password"
          type="password"
          label={w.password}
          value=""
          autoComplete="current-password"
          required
        />
        <label className="choice">
          <input type="checkbox" name="own-device" value="yes" defaultChecked={actionData?.ownDevice} />
          {w.ownDevice}
        </label>
        <button className="button primary" type="submit">
          {w.action}
        </button>
      </form>
    </section>
  );
}
