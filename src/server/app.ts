import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { KeptForm } from '../access/kept-form.ts';
import { recognise } from '../access/recognise.ts';
import type { Service } from '../database/service.ts';
import { isLoopback } from '../letters/is-loopback.ts';
import { contentSecurityPolicy } from '../pages/content-security-policy.ts';
import { cookieName, sessionCookie } from '../pages/cookie.ts';
import type { Deeds } from '../pages/deeds.ts';
import type { Visitor } from '../pages/visitor.ts';
import type { Asset } from './assets.ts';
import { clientFaults } from './client-fault.ts';
import { cookiesOf } from './cookies-of.ts';
import { isAway } from './is-away.ts';
import { languageOf } from './language-of.ts';
import { counted, type Limits, limiter } from './limits.ts';
import type { Live } from './live.ts';
import { liveStream } from './live-stream.ts';
import { mayEnter } from './may-enter.ts';
import { addressOf, networkOf } from './network-of.ts';
import type { PageCache } from './page-cache.ts';
import { readyAnswer } from './ready-answer.ts';
import { redacted } from './redacted.ts';

const mostBytes = 256 * 1024;
const aMinute = 60;
const restartTakes = 10;

/** Renders a page for a visitor. */
export type Pages = (request: Request, deeds: Deeds, visitor: Visitor) => Promise<Response>;

export type Readiness = () => Promise<{ ready: boolean; details: Record<string, unknown> }>;

export type AppParts = {
  service: Service;
  deeds: Deeds;
  pages: Pages;
  assets: ReadonlyMap<string, Asset>;
  live: Live;
  pageCache: PageCache;
  readiness: Readiness;
  limits: Limits;
  trustProxy: boolean;
  /** The process ends: what comes now is to be tried again. */
  isEnding: () => boolean;
};

type Env = {
  Bindings: { incoming?: { socket?: { remoteAddress?: string } } };
  Variables: { visitor: Visitor };
};

const constantHeaders = (secure: boolean): Record<string, string> => ({
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), browsing-topics=()',
  ...(secure && { 'strict-transport-security': 'max-age=63072000; includeSubDomains' }),
});

const isRead = (method: string) => method === 'GET' || method === 'HEAD';
const isSecretPath = (path: string) => /^\/(suivi|invitation|l|digest)\//.test(path);
/** With no-referrer browsers send `Origin: null`, which no form of ours could be told from; strict-origin names the
 * site and never the path. */
const referrerPolicy = (path: string) => (isSecretPath(path) ? 'strict-origin' : 'same-origin');
const isDoor = (path: string) => path === '/sign-in' || isSecretPath(path);

const urlencoded = 'application/x-www-form-urlencoded';

/** The form of a request that could not be taken, but for secrets; null where there is none to keep. */
async function formOf(request: Request): Promise<KeptForm | null> {
  const { pathname, search } = new URL(request.url);
  if (!request.headers.get('content-type')?.startsWith(urlencoded) || pathname.endsWith('.data')) return null;
  const form = new URLSearchParams(await request.text());
  const secrets = ['password', 'secret'];
  const isSecret = secrets.some((name) => form.has(name));
  if (isSecret && !form.has('kept')) return null;
  return { action: pathname + search, fields: [...form].filter(([name]) => !secrets.includes(name)) };
}

/** The socket's side of the service: who comes in, how often and with what; everything else is pages. */
export function createApp(parts: AppParts): Hono<Env> {
  const { service, deeds, live } = parts;
  /** The mailbox of a trial is opened under a name of this machine alone: else any page of the web could have a browser
   * read it, under a name of its own that leads here. */
  const unseen: Deeds = { ...deeds, mailbox: null };
  const secure = service.site.publicUrl.startsWith('https:');
  const publicHost = new URL(service.site.publicUrl).host;
  const constant = constantHeaders(secure);
  const assets = new Map(
    [...parts.assets].map(([path, { bytes, headers }]) => [
      path,
      readyAnswer(bytes, {
        ...constant,
        'referrer-policy': referrerPolicy(path),
        'content-security-policy': contentSecurityPolicy(null),
        ...headers,
      }),
    ]),
  );
  const limited = {
    reading: limiter(service.clock, parts.limits.reading),
    writing: limiter(service.clock, parts.limits.writing),
    signingIn: limiter(service.clock, parts.limits.signingIn),
  };
  /** The same for one person, wherever she is. */
  const own = {
    reading: limiter(service.clock, parts.limits.reading),
    writing: limiter(service.clock, parts.limits.writing),
  };
  const app = new Hono<Env>();

  const visitorOf = async (
    request: Request,
    network: string,
    isKnownBy: Visitor['isKnownBy'],
  ): Promise<Visitor> => {
    const cookies = cookiesOf(request.headers.get('cookie'));
    const cookie = (place: { name: string; path: string }) =>
      cookies.get(cookieName(place.name, { ...place, secure }));
    const caller = await recognise(service, cookie(sessionCookie));
    if (caller) isKnownBy(caller.session.id);
    return {
      lang:
        caller?.person.locale ??
        languageOf(new URL(request.url).pathname, request.headers.get('accept-language')),
      caller,
      network,
      userAgent: request.headers.get('user-agent') ?? '',
      secure,
      nonce: service.chance.bytes(16).toString('base64url'),
      kept: null,
      isKnownBy,
      cookie,
    };
  };

  const stranger = (request: Request, kept: KeptForm | null): Visitor => ({
    lang: languageOf(new URL(request.url).pathname, request.headers.get('accept-language')),
    caller: null,
    network: '',
    userAgent: '',
    secure,
    nonce: '',
    kept,
    isKnownBy: () => undefined,
    cookie: () => undefined,
  });

  /** The page of an error that no page has seen, by the same pages as everything else. */
  const errorPage = (request: Request, status: number, query = '', kept: KeptForm | null = null) => {
    const url = new URL(`/error/${status}${query}`, service.site.publicUrl);
    return parts.pages(new Request(url, { headers: request.headers }), deeds, stranger(request, kept));
  };

  /** The page of something that may be tried again: nothing that was typed is lost. */
  const tryAgain = async (request: Request, status: number, seconds: number, query = '') => {
    const kept = request.method === 'POST' ? await formOf(request).catch(() => null) : null;
    const page = await errorPage(request, status, query, kept);
    page.headers.set('Retry-After', String(seconds));
    return page;
  };

  app.use(async (c, next) => {
    const started = performance.now();
    const { method, path } = c.req;
    const logged = (answer: Response) => {
      const ms = Math.round(performance.now() - started);
      const { status } = answer;
      service.log({ event: 'request', level: 'debug', method, path: redacted(path), status, ms });
      return answer;
    };
    const asset = isRead(method) ? assets.get(path) : undefined;
    const ready = asset?.(c.req.raw) ?? parts.pageCache.answer(c.req.raw);
    if (ready) return logged(ready);
    const edition = parts.pageCache.edition();
    await next();
    const { headers } = c.res;
    for (const [name, value] of Object.entries(constant)) headers.set(name, value);
    headers.set('referrer-policy', referrerPolicy(path));
    if (!headers.has('content-security-policy'))
      headers.set('content-security-policy', contentSecurityPolicy(null));
    if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
    const kept = await parts.pageCache.keep(c.req.raw, c.res, edition);
    if (kept) {
      // Where another is set already, the headers of both would be mixed.
      c.res = undefined;
      c.res = kept;
    }
    logged(c.res);
  });

  app.onError(async (error, c) => {
    const path = redacted(c.req.path);
    service.log({ event: 'request-failed', level: 'error', path, error: String(error) });
    return isAway(error) ? tryAgain(c.req.raw, 503, aMinute) : errorPage(c.req.raw, 500);
  });

  app.use(async (c, next) => {
    if (!parts.isEnding()) return next();
    const page = await tryAgain(c.req.raw, 503, restartTakes);
    page.headers.set('Connection', 'close');
    return page;
  });

  app.get('/healthz', (c) => c.text('ok'));
  app.get('/readyz', async (c) => {
    const { ready, details } = await parts.readiness();
    return c.json({ ready, ...details }, ready ? 200 : 503);
  });

  /** The rest of the body is not read, so the line it comes on is not used again. */
  const tooMuch = async (request: Request) => {
    const page = await errorPage(request, 413);
    page.headers.set('Connection', 'close');
    return page;
  };
  app.use(bodyLimit({ maxSize: mostBytes, onError: (c) => tooMuch(c.req.raw) as never }));
  app.use(async (c, next) => {
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
    const writes = !isRead(c.req.method);
    const kind = writes ? 'writing' : 'reading';
    const under = [limited[kind], ...(writes && isDoor(url.pathname) ? [limited.signingIn] : [])];
    const { comeBack, isBy } = counted(under, network, own[kind]);
    if (comeBack) {
      const seconds = Math.max(1, Math.ceil(comeBack.since(service.clock.now()).total('seconds')));
      return tryAgain(c.req.raw, 429, seconds, `?at=${comeBack.toString()}`);
    }
    c.set('visitor', await visitorOf(c.req.raw, network, isBy));
    return next();
  });

  const faults = clientFaults(service);
  app.post('/client-fault', (c) => faults(c, c.get('visitor').network));
  app.get('/desk/events', (c) => liveStream(service, live, c.get('visitor').caller, c.req.raw));
  app.all('*', async (c) => {
    const copy = c.req.method === 'POST' ? c.req.raw.clone() : c.req.raw;
    const isHere = isLoopback(new URL(c.req.url).hostname);
    const page = await parts.pages(c.req.raw, isHere ? deeds : unseen, c.get('visitor'));
    const isDocument = !c.req.path.endsWith('.data');
    return page.status === 503 && isDocument ? tryAgain(copy, 503, aMinute) : page;
  });
  return app;
}
