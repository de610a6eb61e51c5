import { useEffect, useState } from 'react';
import { data, redirect, useFetcher } from 'react-router';
import { asLine } from '../../words/typed.ts';
import { wordsFor } from '../../words/words.ts';
import type { Lang } from '../../words/write.ts';
import { deedsIn, visitorIn } from '../context.ts';
import { deviceCookie, doorCookie, sessionCookie, setCookie } from '../cookie.ts';
import { formText } from '../form-text.ts';
import { useOperatorZone } from '../operator-zone.ts';
import { Field } from '../parts/field.tsx';
import { Notice } from '../parts/notice.tsx';
import { atResult } from '../parts/result.ts';
import { ShownAt } from '../parts/shown-at.tsx';
import type { Route } from './+types/link.page.ts';
import { fromWhen, secondsUntil } from './come-back.ts';

export const handle = { js: true };

const anHour = 3600;
const thirtyDays = 30 * 24 * anHour;

/** The page contains nothing and does nothing: it only sets the token that its own POST must return. */
export function loader({ request, context }: Route.LoaderArgs) {
  const visitor = visitorIn(context);
  const mark = deedsIn(context).newFormToken();
  const cookie = setCookie(doorCookie.name, mark, { ...doorCookie, secure: visitor.secure, maxAge: anHour });
  const renewed = new URL(request.url).searchParams.get('told') === 'renewed';
  return data({ lang: visitor.lang, mark, renewed }, { headers: { 'Set-Cookie': cookie } });
}

export const headers: Route.HeadersFunction = ({ loaderHeaders, actionHeaders }) => {
  const headers = new Headers(loaderHeaders);
  for (const [name, value] of actionHeaders) headers.append(name, value);
  return headers;
};

export const shouldRevalidate = () => false;

export async function action({ request, params, context }: Route.ActionArgs) {
  const deeds = deedsIn(context);
  const visitor = visitorIn(context);
  const form = await request.formData();
  if (formText(form, 'act') === 'renew') {
    await deeds.renewLink(params.locator);
    return redirect(atResult(`/l/${encodeURIComponent(params.locator)}?told=renewed`), 303);
  }
  const opened = await deeds.openLink({
    locator: params.locator,
    secret: asLine(formText(form, 'secret')),
    session: visitor.session,
    deviceToken: visitor.cookie(deviceCookie),
    browser: visitor.userAgent,
    network: visitor.network,
    byHand: formText(form, 'by') === 'hand' && isFromThisPage(form, visitor.cookie(doorCookie)),
  });
  if (!opened.opened && opened.because === 'later')
    return data(
      { state: opened.because, comeBackAt: opened.comeBack.toString() },
      { status: 429, headers: { 'Retry-After': secondsUntil(opened.comeBack, deeds.now()) } },
    );
  if (opened.opened || opened.because !== 'wrong') visitor.isKnownBy(params.locator);
  if (!opened.opened)
    return data(
      { state: opened.because, comeBackAt: null },
      opened.because === 'unknown-browser' ? 200 : 410,
    );
  const cookie =
    opened.token &&
    setCookie(sessionCookie.name, opened.token, {
      ...sessionCookie,
      secure: visitor.secure,
      maxAge: thirtyDays,
    });
  return redirect(`/desk/enquiries/${opened.enquiryId}`, {
    status: 303,
    headers: cookie ? { 'Set-Cookie': cookie } : {},
  });
}

const isFromThisPage = (form: FormData, mark: string | undefined) =>
  mark !== undefined && mark === formText(form, 'mark');

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: wordsFor(loaderData?.lang ?? 'fr').access.link.title },
];

/** The secret in the URL fragment, once the page runs; null before, empty if a gateway has removed it. Opening a new
 * link over the old page changes only the fragment: the page starts again. */
function useSecret() {
  const [secret, found] = useState<string | null>(null);
  useEffect(() => {
    found(location.hash.slice(1));
    const again = () => location.reload();
    addEventListener('hashchange', again);
    return () => removeEventListener('hashchange', again);
  }, []);
  return secret;
}

export default function LinkPage({ loaderData, actionData }: Route.ComponentProps) {
  const zone = useOperatorZone();
  const { lang, mark, renewed } = loaderData;
  const w = wordsFor(lang).access.link;
  const secret = useSecret();
  const door = useFetcher<typeof action>();
  const { submit } = door;
  const answer = door.data ?? actionData;
  const state = answer?.state;
  useEffect(() => {
    if (secret) void submit({ secret, by: 'page', mark }, { method: 'post' });
  }, [secret, mark, submit]);
  // Not while the page submits by itself: a press at that moment would be lost.
  const opening = door.formData?.get('by') === 'hand';
  const open = (event: React.MouseEvent) => {
    const byHand = event.nativeEvent.isTrusted && document.visibilityState === 'visible';
    if (byHand && secret) void submit({ secret, by: 'hand', mark }, { method: 'post' });
  };
  if (renewed)
    return (
      <section className="card narrow">
        <h1>{w.dead}</h1>
        <Notice result>{w.freshSent}</Notice>
      </section>
    );
  if (state === 'dead' || (state === 'wrong' && secret))
    return (
      <section className="card narrow">
        <h1>{w.dead}</h1>
        <p>{w.deadText}</p>
        <Renew lang={lang} label={w.fresh} />
      </section>
    );
  return (
    <section className="card narrow">
      <h1>{w.title}</h1>
      {answer?.comeBackAt ? (
        <Notice tone="warn" result>
          {w.codeLater(fromWhen(lang, answer.comeBackAt, zone))}
        </Notice>
      ) : (
        <p>{secret === '' ? w.noSecret : w.text}</p>
      )}
      <noscript>
        <p>{w.withoutScript}</p>
      </noscript>
      {secret && (
        <button className="button primary" type="button" onClick={open} disabled={opening}>
          {opening ? w.opening : w.action}
        </button>
      )}
      <Code lang={lang} mark={mark} state={state} isOpen={secret === ''} />
    </section>
  );
}

type CodeProps = { lang: Lang; mark: string; state: string | undefined; isOpen: boolean };

/** The code typed by hand, if the URL arrived without its secret. */
function Code({ lang, mark, state, isOpen }: CodeProps) {
  const w = wordsFor(lang).access.link;
  return (
    <details className="code" open={isOpen || state === 'wrong' || state === 'later' || undefined}>
      <summary>{w.withCode}</summary>
      <form method="post">
        <input type="hidden" name="by" value="hand" />
        <input type="hidden" name="mark" value={mark} />
        <Field
          name="secret"
          label={w.code}
          hint={w.codeHint}
          error={state === 'wrong' ? w.codeWrong : undefined}
          value=""
          autoComplete="one-time-code"
          required
        />
        <button className="button" type="submit">
          {w.codeAction}
        </button>
      </form>
      {(state === 'wrong' || state === 'later') && <Renew lang={lang} label={w.fresh} />}
    </details>
  );
}

function Renew({ lang, label }: { lang: Lang; label: string }) {
  return (
    <form method="post">
      <ShownAt lang={lang} />
      <input type="hidden" name="act" value="renew" />
      <button className="button" type="submit">
        {label}
      </button>
    </form>
  );
}
