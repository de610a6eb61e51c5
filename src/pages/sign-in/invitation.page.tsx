import { data, redirect } from 'react-router';
import { paths } from '../../words/paths.ts';
import { wordsFor } from '../../words/words.ts';
import { cameBack } from '../came-back.ts';
import { deedsIn, visitorIn } from '../context.ts';
import { invitedCookie, setCookie } from '../cookie.ts';
import { formText } from '../form-text.ts';
import { Field } from '../parts/field.tsx';
import { ShownAt } from '../parts/shown-at.tsx';
import type { Route } from './+types/invitation.page.ts';

export const handle = { privatePath: true };

const tenMinutes = 600;

export async function loader({ params, context }: Route.LoaderArgs) {
  const state = await deedsIn(context).readInvitation(params.locator, params.secret);
  const { lang, isKnownBy } = visitorIn(context);
  if (state.live || state.because !== 'wrong') isKnownBy(params.locator);
  if (!state.live) return data({ lang, invited: null }, 410);
  return data({ lang: state.invited.locale, invited: state.invited });
}

/** The address is prefilled in the sign-in form, and never in a URL of ours: browsers and proxies keep those. */
function toSignIn(email: string, secure: boolean) {
  const text = Buffer.from(email).toString('base64url');
  const cookie = setCookie(invitedCookie.name, text, { ...invitedCookie, secure, maxAge: tenMinutes });
  return redirect('/sign-in?told=accepted', { status: 303, headers: { 'Set-Cookie': cookie } });
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const form = await request.formData();
  const accepted = await deedsIn(context).acceptInvitation({
    ...params,
    password: formText(form, 'password'),
    byHand: visitorIn(context).byHand,
  });
  if (accepted.accepted || accepted.because !== 'wrong') visitorIn(context).isKnownBy(params.locator);
  if (accepted.accepted) return toSignIn(accepted.email, visitorIn(context).secure);
  if (accepted.because === 'dead' || accepted.because === 'wrong') return data({ error: null }, 410);
  return cameBack({ error: accepted.because }, 422);
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: wordsFor(loaderData?.lang ?? 'fr').access.invitation.title },
];

export default function InvitationPage({ loaderData, actionData }: Route.ComponentProps) {
  const words = wordsFor(loaderData.lang).access;
  const w = words.invitation;
  if (!loaderData.invited)
    return (
      <section className="card narrow">
        <h1>{w.dead}</h1>
        <p>
          {w.deadText} <a href={paths[loaderData.lang].legal}>{words.signIn.whomToAsk}</a>.
        </p>
        <a className="button" href="/sign-in">
          {words.signIn.action}
        </a>
      </section>
    );
  const { name, email } = loaderData.invited;
  return (
    <section className="card narrow">
      <h1>{w.title}</h1>
      <p>{w.text(name, email)}</p>
      <form method="post" noValidate>
        <ShownAt lang={loaderData.lang} />
        <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
        <Field
          name="password"
          type="password"
          label={w.password}
          hint={w.hint}
          error={actionData?.error ? words.passwordErrors[actionData.error] : undefined}
          value=""
          autoComplete="new-password"
          required
        />
        <button className="button primary" type="submit">
          {w.action}
        </button>
      </form>
    </section>
  );
}
