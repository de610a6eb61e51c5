import { type ReactNode, use } from 'react';
import { isRouteErrorResponse, Links, Outlet, Scripts, useLocation, useMatches } from 'react-router';
import type { KeptForm as Kept } from '../access/kept-form.ts';
import { paths, sameIn } from '../words/paths.ts';
import { wordsFor } from '../words/words.ts';
import { type Lang, writeMomentThere } from '../words/write.ts';
import type { Route } from './+types/root.ts';
import { deedsIn, visitorIn } from './context.ts';
import type { Conformity } from './legal.ts';
import { Nonce } from './nonce.ts';
import { useOperatorZone } from './operator-zone.ts';
import { Drawing } from './parts/drawing.tsx';
import { KeptForm } from './parts/kept-form.tsx';
import { Mark } from './parts/mark.tsx';
import { MetaWithErrors } from './parts/meta-with-errors.tsx';
import { Notice } from './parts/notice.tsx';
import { SignInForm } from './sign-in/sign-in-form.tsx';
import style from './style/style.css?url';

export const links: Route.LinksFunction = () => [
  { rel: 'stylesheet', href: style },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
];

export function loader({ context }: Route.LoaderArgs) {
  const { mailbox, publicUrl, legal, zone } = deedsIn(context);
  const { accessibility } = legal;
  const { lang, shown } = visitorIn(context);
  return { lang, mailbox: mailbox !== null, publicUrl, accessibility, shown, zone };
}

/** Static while a page is open: without a network, nothing unnecessary is requested. */
export const shouldRevalidate = () => false;

type Known = { lang?: Lang; mailbox?: boolean; publicUrl?: string; accessibility?: Conformity } | undefined;

/** The language of the matched page, which knows its reader best. */
function useLayout() {
  const matches = useMatches();
  const known = matches.map((match) => match.loaderData as Known);
  return {
    lang: known.findLast((data) => data?.lang)?.lang ?? 'fr',
    mailbox: known.some((data) => data?.mailbox),
    publicUrl: known.find((data) => data?.publicUrl)?.publicUrl ?? '',
    accessibility: known.find((data) => data?.accessibility)?.accessibility ?? 'none',
    js: matches.some((match) => (match.handle as { js?: boolean } | undefined)?.js),
  };
}

function SiteHeader({ lang, mailbox }: Pick<ReturnType<typeof useLayout>, 'lang' | 'mailbox'>) {
  const { layout: w } = wordsFor(lang);
  const other = lang === 'fr' ? 'en' : 'fr';
  const { pathname, search } = useLocation();
  const same = sameIn(other, pathname);
  return (
    <header className="site">
      <a className="wordmark" href={paths[lang].home}>
        <Mark />
        Relais
      </a>
      <nav aria-label={w.site}>
        {same && (
          <a href={same + search} lang={other} hrefLang={other}>
            {w.other}
          </a>
        )}
        {mailbox && <a href="/mailbox">{w.mailbox}</a>}
        <a href="/desk">{w.signIn}</a>
      </nav>
    </header>
  );
}

export function Layout({ children }: { children: ReactNode }) {
  const { lang, mailbox, publicUrl, accessibility, js } = useLayout();
  const nonce = use(Nonce);
  const { layout: w, legal } = wordsFor(lang);
  const other = lang === 'fr' ? 'en' : 'fr';
  const { pathname } = useLocation();
  const same = sameIn(other, pathname);
  return (
    <html lang={lang}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#f5f4fa" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#14111f" media="(prefers-color-scheme: dark)" />
        <MetaWithErrors lang={lang} />
        {same && (
          <>
            <link rel="alternate" hrefLang={lang} href={publicUrl + pathname} />
            <link rel="alternate" hrefLang={other} href={publicUrl + same} />
            <meta property="og:site_name" content="Relais" />
            <meta property="og:image" content={`${publicUrl}/card.png`} />
          </>
        )}
        <Links />
      </head>
      <body>
        <a className="skip" href="#content">
          {w.skip}
        </a>
        <SiteHeader lang={lang} mailbox={mailbox} />
        <main id="content" tabIndex={-1}>
          {children}
        </main>
        <footer className="site">
          <p>Relais · {w.tagline}</p>
          <nav aria-label={w.footer}>
            <a href={paths[lang].legal}>{w.legal}</a>
            <a href={paths[lang].accessibility}>{w.accessibility(legal.conformity[accessibility])}</a>
          </nav>
        </footer>
        {js && import.meta.env.SSR && <Scripts nonce={nonce} />}
        {import.meta.env.DEV && !js && <script type="module" src="/@vite/client" />}
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

type Thrown = {
  comeBackAt?: string | null;
  foreign?: boolean;
  kept?: Kept | null;
  signIn?: { to: string; kept: string };
} | null;

/** What was typed into a sign-in form that was not accepted, except the password. */
function typedAtSignIn(kept: Kept | null | undefined) {
  if (kept?.action.split('?')[0] !== '/sign-in') return null;
  const fields = Object.fromEntries(kept.fields);
  return {
    to: new URLSearchParams(kept.action.split('?')[1]).get('to'),
    kept: fields.kept ?? '',
    typed: { email: fields.email ?? '', ownDevice: fields['own-device'] === 'yes', isWrong: false },
  };
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  const { lang, publicUrl } = useLayout();
  const w = wordsFor(lang).error;
  const zone = useOperatorZone();
  const answer = isRouteErrorResponse(error) ? error : null;
  const status = answer?.status ?? 500;
  const thrown = answer?.data as Thrown;
  const mayTryAgain = !thrown?.kept && (status === 429 || status === 503);
  const { title, text } = thrown?.foreign
    ? w.foreign
    : mayTryAgain
      ? w.untyped[status]
      : Object.hasOwn(w, status)
        ? w[status as 404]
        : w[status < 500 ? 400 : 500];
  if (thrown?.signIn)
    return (
      <section className="card narrow">
        <title>{title}</title>
        <h1>{title}</h1>
        <Notice>{text}</Notice>
        <SignInForm lang={lang} {...thrown.signIn} />
      </section>
    );
  const signIn = typedAtSignIn(thrown?.kept);
  return (
    <section className="card narrow">
      <title>{title}</title>
      <Drawing of={status === 403 || status === 428 ? 'door' : 'dropped'} />
      <h1>{title}</h1>
      <p>{text}</p>
      {status === 403 && thrown?.kept && <Notice>{w.keptForLink}</Notice>}
      {thrown?.comeBackAt && <p>{w.back(writeMomentThere(lang, thrown.comeBackAt, zone))}</p>}
      {signIn ? (
        <SignInForm lang={lang} {...signIn} />
      ) : thrown?.kept ? (
        <KeptForm lang={lang} kept={thrown.kept} label={status === 428 ? w.onceMore : w.sendAgain} />
      ) : (
        <p className="acts">
          {mayTryAgain && (
            // biome-ignore lint/a11y/useValidAnchor: the page is shown under the address that was asked for, and that is where it leads
            <a className="button" href="">
              {w.tryAgain}
            </a>
          )}
          <a className="button" href={status === 421 ? publicUrl : '/'}>
            {status === 421 ? w.rightAddress : w.home}
          </a>
        </p>
      )}
    </section>
  );
}
