import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { recognise } from '../access/recognise.ts';
import type { Service } from '../database/service.ts';
import { contentSecurityPolicy } from '../pages/content-security-policy.ts';
import { cookieName, sessionCookie } from '../pages/cookie.ts';
import type { Deeds } from '../pages/deeds.ts';
import type { Visitor } from '../pages/visitor.ts';
import type { Asset } from './assets.ts';
import { cookiesOf } from './cookies-of.ts';
import { languageOf } from './language-of.ts';
import { type Limits, limiter } from './limits.ts';
import type { Live } from './live.ts';
import { liveStream } from './live-stream.ts';
import { mayEnter } from './may-enter.ts';
import { addressOf, networkOf } from './network-of.ts';
import { redacted } from './redacted.ts';

const mostBytes = 256 * 1024;

/** Renders a page for a visitor. */
export type Pages = (request: Request, deeds: Deeds, visitor: Visitor) => Promise<Response>;

export type Readiness = () => Promise<{ ready: boolean; details: Record<string, unknown> }>;

export type AppParts = {
  service: Service;
  deeds: Deeds;
  pages: Pages;
  assets: ReadonlyMap<string, Asset>;
  live: Live;
  readiness: Readiness;
  limits: Limits;
  trustProxy: boolean;
};

type Env = {
  Bindings: { incoming?: { socket?: { remoteAddress?: string } } };
  Variables: { visitor: Visitor };
};

const constantHeaders = (secure: boolean): [string, string][] => [
  ['X-Content-Type-Options', 'nosniff'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), browsing-topics=()'],
  ...(secure
    ? ([['Strict-Transport-Security', 'max-age=63072000; includeSubDomains']] as [string, string][])
    : []),
];

const isSecretPath = (path: string) => /^\/(suivi|invitation|l)\//.test(path);
const isDoor = (path: string) => path === '/sign-in' || isSecretPath(path);

/** What reaches the pages may throw where the database is away: an answer that keeps the visitor's form. */
const isAway = (error: unknown): boolean => {
  const { code } = (error ?? {}) as { code?: string };
  return (
    /^(ECONN|EPIPE|ENOTFOUND|ETIMEDOUT|57P0|08|53)/.test(code ?? '') ||
    /terminated|timeout exceeded/.test(String(error))
  );
};

/** The socket's side of the service: who comes in, how often and with what; everything else is pages. */
export function createApp(parts: AppParts): Hono<Env> {
  const { service, deeds, live, assets } = parts;
  const secure = service.site.publicUrl.startsWith('https:');
  const publicHost = new URL(service.site.publicUrl).host;
  const constant = constantHeaders(secure);
  const limited = {
    reading: limiter(service.clock, parts.limits.reading),
    writing: limiter(service.clock, parts.limits.writing),
    signingIn: limiter(service.clock, parts.limits.signingIn),
  };
  const app = new Hono<Env>();

  const visitorOf = async (request: Request, network: string): Promise<Visitor> => {
    const cookies = cookiesOf(request.headers.get('cookie'));
    const cookie = (place: { name: string; path: string }) =>
      cookies.get(cookieName(place.name, { ...place, secure }));
    const caller = await recognise(service, cookie(sessionCookie));
    return {
      lang:
        caller?.person.locale ??
        languageOf(new URL(request.url).pathname, request.headers.get('accept-language')),
      caller,
      network,
      userAgent: request.headers.get('user-agent') ?? '',
      secure,
      nonce: service.chance.bytes(16).toString('base64url'),
      cookie,
    };
  };

  const stranger = (request: Request): Visitor => ({
    lang: languageOf(new URL(request.url).pathname, request.headers.get('accept-language')),
    caller: null,
    network: '',
    userAgent: '',
    secure,
    nonce: '',
    cookie: () => undefined,
  });

  /** The page of an error that no page has seen, by the same pages as everything else. */
  const errorPage = (request: Request, status: number, query = '') => {
    const url = new URL(`/error/${status}${query}`, service.site.publicUrl);
    return parts.pages(new Request(url, { headers: request.headers }), deeds, stranger(request));
  };

  app.use(async (c, next) => {
    const started = performance.now();
    await next();
    const { pathname } = new URL(c.req.url);
    for (const [name, value] of constant) c.res.headers.set(name, value);
    // With no-referrer browsers send `Origin: null`, which no form of ours could be told from; strict-origin
    // names the site and never the path.
    c.res.headers.set('Referrer-Policy', isSecretPath(pathname) ? 'strict-origin' : 'same-origin');
    if (!c.res.headers.has('Content-Security-Policy'))
      c.res.headers.set('Content-Security-Policy', contentSecurityPolicy(null));
    if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-store');
    service.log({
      event: 'request',
      level: 'debug',
      method: c.req.method,
      path: redacted(pathname),
      status: c.res.status,
      ms: Math.round(performance.now() - started),
    });
  });

  app.onError(async (error, c) => {
    const status = isAway(error) ? 503 : 500;
    service.log({
      event: 'request-failed',
      level: 'error',
      path: redacted(c.req.path),
      error: String(error),
    });
    const page = await errorPage(c.req.raw, status);
    if (status === 503) page.headers.set('Retry-After', '60');
    return page;
  });

  app.get('/healthz', (c) => c.text('ok'));
  app.get('/readyz', async (c) => {
    const { ready, details } = await parts.readiness();
    return c.json({ ready, ...details }, ready ? 200 : 503);
  });

  app.use(async (c, next) => {
    const asset = assets.get(c.req.path);
    if (asset && (c.req.method === 'GET' || c.req.method === 'HEAD'))
      return new Response(c.req.method === 'HEAD' ? null : asset.body, { headers: asset.headers });
    const url = new URL(c.req.url);
    const entry = mayEnter({
      method: c.req.method,
      path: url.pathname + url.search,
      host: c.req.header('host') ?? null,
      publicHost,
      origin: c.req.header('origin') ?? null,
      fetchSite: c.req.header('sec-fetch-site') ?? null,
      contentType: c.req.header('content-type') ?? null,
    });
    if (!entry.may) return errorPage(c.req.raw, entry.status, entry.status === 403 ? '?why=foreign' : '');
    const socket = c.env?.incoming?.socket?.remoteAddress;
    const network = networkOf(addressOf(c.req.header('x-forwarded-for') ?? null, socket, parts.trustProxy));
    const writes = c.req.method !== 'GET' && c.req.method !== 'HEAD';
    const comeBack =
      limited[writes ? 'writing' : 'reading'](network) ??
      (writes && isDoor(url.pathname) ? limited.signingIn(network) : null);
    if (comeBack) {
      const page = await errorPage(c.req.raw, 429, `?at=${comeBack.toString()}`);
      const seconds = Math.max(1, Math.ceil(comeBack.since(service.clock.now()).total('seconds')));
      page.headers.set('Retry-After', String(seconds));
      return page;
    }
    c.set('visitor', await visitorOf(c.req.raw, network));
    return next();
  });

  app.use(bodyLimit({ maxSize: mostBytes, onError: (c) => errorPage(c.req.raw, 413) as never }));
  app.get('/desk/events', (c) => liveStream(service, live, c.get('visitor').caller, c.req.raw));
  app.all('*', (c) => parts.pages(c.req.raw, deeds, c.get('visitor')));
  return app;
}
