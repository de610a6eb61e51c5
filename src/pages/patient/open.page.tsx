import { data, redirect } from 'react-router';
import { wordsFor } from '../../words/words.ts';
import { deedsIn, visitorIn } from '../context.ts';
import { patientCookie, setCookie } from '../cookie.ts';
import { formText } from '../form-text.ts';
import { Drawing } from '../parts/drawing.tsx';
import { Notice } from '../parts/notice.tsx';
import { ShownAt } from '../parts/shown-at.tsx';
import type { Route } from './+types/open.page.ts';
import { offerPath } from './offer-path.ts';

const thirtyDays = 30 * 24 * 3600;

export const handle = { privatePath: true };

export function loader({ context }: Route.LoaderArgs) {
  return { lang: visitorIn(context).lang };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const deeds = deedsIn(context);
  const visitor = visitorIn(context);
  const form = await request.formData();
  if (formText(form, 'act') === 'renew') {
    await deeds.renewLink(params.locator);
    return { state: 'renewed' as const };
  }
  const opened = await deeds.openPatientLink({
    ...params,
    browser: visitor.userAgent,
    byHand: visitor.byHand,
  });
  if (opened.opened || opened.because !== 'wrong') visitor.isKnownBy(params.locator);
  if (!opened.opened && opened.because === 'not-by-hand') throw data(null, 428);
  if (!opened.opened) return data({ state: 'dead' as const }, 410);
  const { name, path } = patientCookie(opened.enquiryId);
  const cookie = setCookie(name, opened.token, { path, secure: visitor.secure, maxAge: thirtyDays });
  return redirect(opened.to === 'offer' ? offerPath(opened.enquiryId) : path, {
    status: 303,
    headers: { 'Set-Cookie': cookie },
  });
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: wordsFor(loaderData?.lang ?? 'fr').patient.open.title },
];

export default function OpenPage({ loaderData, actionData }: Route.ComponentProps) {
  const w = wordsFor(loaderData.lang).patient;
  if (actionData?.state === 'renewed')
    return (
      <section className="card narrow">
        <h1>{w.dead.title}</h1>
        <Notice result>{w.dead.sent}</Notice>
      </section>
    );
  const dead = actionData?.state === 'dead';
  const shown = dead ? w.dead : w.open;
  return (
    <section className="card narrow">
      <Drawing of={dead ? 'dropped' : 'door'} />
      <h1>{shown.title}</h1>
      <p>{shown.text}</p>
      <form method="post">
        <ShownAt lang={loaderData.lang} />
        <input type="hidden" name="act" value={dead ? 'renew' : 'open'} />
        <button className="button" type="submit">
          {shown.action}
        </button>
      </form>
    </section>
  );
}
