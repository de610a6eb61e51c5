import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { KeptForm } from '../access/kept-form.ts';
import { deviceOf, recognise } from '../access/recognise.ts';
import { isAway } from '../database/is-away.ts';
import type { Service } from '../database/service.ts';
import { isLoopback } from '../letters/is-loopback.ts';
import { contentSecurityPolicy } from '../pages/content-security-policy.ts';
import { cookieName, deviceCookie, sessionCookie } from '../pages/cookie.ts';
import type { Deeds } from '../pages/deeds.ts';
import type { Visitor } from '../pages/visitor.ts';
import type { Health } from '../watching/health.ts';
import type { Lang } from '../words/write.ts';
import type { Asset } from './assets.ts';
import { clientFaults } from './client-fault.ts';
import { cookiesOf } from './cookies-of.ts';
import { isOverfull, keptFormOf, mostOfRefused, signInPath } from './kept-form-of.ts';
import { languageOf } from './language-of.ts';
import { counted, type Limits, limiter } from './limits.ts';
import type { Live } from './live.ts';
import { liveStream } from './live-stream.ts';
import { isOurHost, mayEnter } from './may-enter.ts';
import { addressOf, networkOf } from './network-of.ts';
import type { PageCache } from './page-cache.ts';
import { readyAnswer } from './ready-answer.ts';
import { onceMore, onceMoreNow, shownNow, weighForm } from './weigh-form.ts';
import { isSecretRoute, type KnownPath, routesKnown } from './which-route.ts';

const mostBytes = 256 * 1024;
const aMinute = 60;
/** RFC 6585: nothing is done without a condition, which is a second press. */
const onceMoreStatus = 428;
const langs = ['fr', 'en'] as const;

const shownOf = (matched: KnownPath | null) => matched?.shown ?? '[unknown]';
const restartTakes = 10;

/** Renders a page for a visitor. */
export type Pages = (request: Request, deeds: Deeds, visitor: Visitor) => Promise<Response>;

export type AppParts = {
  service: Service;
  deeds: Deeds;
  pages: Pages;
  /** Every route of the pages. */
  routes: readonly string[];
  assets: ReadonlyMap<string, Asset>;
  live: Live;
  pageCache: PageCache;
  /** Whether this process can take requests. */
  readiness: () => Promise<boolean>;
  health: () => Promise<Health>;
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
/** With no-referrer browsers send `Origin: null`, which no form of ours could be told from; strict-origin names the
 * site and never the path. */
const referrerPolicy = (route: string | null) => (isSecretRoute(route) ? 'strict-origin' : 'same-origin');
const isDoor = (route: string | null) => route === signInPath || isSecretRoute(route);

/** The socket's side of the service: who comes in, how often and with what; everything else is pages. */
export function createApp(parts: AppParts): Hono<Env> {
  const { service, deeds, live } = parts;
  /** The mailbox of a trial is opened under a name of this machine alone: else any page of the web could have a browser
   * read it, under a name of its own that leads here. */
  const unseen: Deeds = { ...deeds, mailbox: null };
  const secure = service.site.publicUrl.startsWith('https:');
  const { publicUrl } = service.site;
  /** Behind a proxy that is not trusted everybody is one network, and one who hurries holds up all: said once. */
  let mayTellOfProxy = !parts.trustProxy && !isLoopback(new URL(publicUrl).hostname);
  const tellOfProxy = () => {
    if (mayTellOfProxy) service.log({ event: 'proxy-not-trusted', level: 'warn', setting: 'TRUST_PROXY' });
    mayTellOfProxy = false;
  };
  const constant = constantHeaders(secure);
  const assets = new Map(
    [...parts.assets].map(([path, { bytes, headers }]) => [
      path,
      readyAnswer(bytes, {
        ...constant,
        'referrer-policy': 'same-origin',
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
  /** Once every door is there: what is not a page is known by it as well. */
  let known = (_pathname: string): KnownPath | null => null;
  const knownOf = (request: Request) => known(new URL(request.url).pathname);

  /** A browser that belongs to somebody here, by her session or because she has made it hers: nobody in its network
   * uses up what it may. */
  const whoseBrowser = async (request: Request): Promise<string | null> => {
    const cookies = cookiesOf(request.headers.get('cookie'));
    const cookie = (place: { name: string; path: string }) =>
      cookies.get(cookieName(place.name, { ...place, secure }));
    const caller = await recognise(service, cookie(sessionCookie));
    return caller?.session.id ?? (await deviceOf(service, cookie(deviceCookie)))?.id ?? null;
  };

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
      shown: shownNow(service),
      byHand: false,
      cookie,
    };
  };

  const stranger = (request: Request, kept: KeptForm | null, lang?: Lang): Visitor => ({
    lang: lang ?? languageOf(new URL(request.url).pathname, request.headers.get('accept-language')),
    caller: null,
    network: '',
    userAgent: '',
    secure,
    nonce: '',
    kept,
    isKnownBy: () => undefined,
    shown: '',
    byHand: false,
    cookie: () => undefined,
  });

  /** Whoever is signed in and asks for what is not hers, or is not there, which to her is the same. */
  const refusalOf = (request: Request, { caller, network }: Visitor, status: number) => {
    const route = knownOf(request)?.route;
    if (!caller || !route || (status !== 403 && status !== 404)) return;
    const { method } = request;
    service.log({ event: 'refused', person: caller.person.id, method, route, status, network });
  };

  /** The page of an error that no page has seen, by the same pages as everything else. */
  const errorPage = (
    request: Request,
    status: number,
    query = '',
    kept: KeptForm | null = null,
    lang?: Lang,
  ) => {
    const url = new URL(`/error/${status}${query}`, service.site.publicUrl);
    return parts.pages(new Request(url, { headers: request.headers }), deeds, stranger(request, kept, lang));
  };

  /** The page of a fault: nothing that was typed is lost. */
  const giveBack = async (request: Request, status: number, query = '') => {
    const longest = status === 429 ? mostOfRefused : mostBytes;
    const kept = request.method === 'POST' ? await keptFormOf(request, longest).catch(() => null) : null;
    return errorPage(request, status, query, kept);
  };

  /** The page of something that may be tried again. */
  const tryAgain = async (request: Request, status: number, seconds: number, query = '') => {
    const page = await giveBack(request, status, query);
    page.headers.set('Retry-After', String(seconds));
    return page;
  };

  /** What pages answer; the page of something that may be tried again where the database is away. */
  const answered = (request: Request, page: Response) => {
    if (new URL(request.url).pathname.endsWith('.data')) return page;
    if (page.status === 503) return tryAgain(request, 503, aMinute);
    return page.status === 500 && request.method === 'POST' ? giveBack(request, 500) : page;
  };

  /** The page that asks once more, by whose button alone anything is done; all that was typed is in it. */
  const askOnceMore = async (request: Request, visitor: Visitor) => {
    const kept = await keptFormOf(request, mostBytes).catch(() => null);
    const fields = kept?.fields.filter(([name]) => name !== onceMore) ?? [];
    const said = fields.find(([name]) => name === 'lang')?.[1];
    const lang = langs.find((one) => one === said) ?? visitor.lang;
    const asked: KeptForm | null = kept && {
      ...kept,
      fields: [...fields, [onceMore, onceMoreNow(service)]],
    };
    return errorPage(request, onceMoreStatus, '', asked, lang);
  };

  app.use(async (c, next) => {
    const started = performance.now();
    const { method, path } = c.req;
    const matched = knownOf(c.req.raw);
    const asset = isRead(method) ? assets.get(path) : undefined;
    const logged = (answer: Response) => {
      const ms = Math.round(performance.now() - started);
      const { status } = answer;
      const shown = asset ? path : shownOf(matched);
      service.log({ event: 'request', level: 'debug', method, path: shown, status, ms });
      return answer;
    };
    const isOurs = isOurHost(c.req.header('host') ?? null, publicUrl);
    const ready = isOurs ? (asset?.(c.req.raw) ?? parts.pageCache.answer(c.req.raw)) : null;
    if (ready) return logged(ready);
    const edition = parts.pageCache.edition();
    await next();
    const { headers } = c.res;
    for (const [name, value] of Object.entries(constant)) headers.set(name, value);
    headers.set('referrer-policy', referrerPolicy(matched?.route ?? null));
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
    const path = shownOf(knownOf(c.req.raw));
    service.log({ event: 'request-failed', level: 'error', path, error: String(error) });
    return isAway(error) ? tryAgain(c.req.raw, 503, aMinute) : giveBack(c.req.raw, 500);
  });

  app.use(async (c, next) => {
    if (!parts.isEnding()) return next();
    const page = await tryAgain(c.req.raw, 503, restartTakes);
    page.headers.set('Connection', 'close');
    return page;
  });

  app.get('/healthz', (c) => c.text('ok'));
  app.get('/readyz', async (c) => {
    const ready = await parts.readiness();
    return c.json({ ready }, ready ? 200 : 503);
  });
  app.get('/health', async (c) => {
    const { alarms } = await parts.health();
    return c.json({ kept: alarms.length === 0, alarms }, alarms.length === 0 ? 200 : 503);
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
    const matched = known(url.pathname);
    const entry = mayEnter({
      method: c.req.method,
      path: url.pathname + url.search,
      route: matched?.route ?? null,
      host: c.req.header('host') ?? null,
      publicUrl,
      origin: c.req.header('origin') ?? null,
      fetchSite: c.req.header('sec-fetch-site') ?? null,
      contentType: c.req.header('content-type') ?? null,
    });
    if (!entry.may) return errorPage(c.req.raw, entry.status, entry.status === 403 ? '?why=foreign' : '');
    // Everything behind this point sees one spelling of a path. The form comes along.
    if (matched && matched.path !== url.pathname) return c.redirect(matched.path + url.search, 308);
    const socket = c.env?.incoming?.socket?.remoteAddress;
    const forwardedFor = c.req.header('x-forwarded-for') ?? null;
    if (forwardedFor) tellOfProxy();
    const network = networkOf(addressOf(forwardedFor, socket, parts.trustProxy));
    const writes = !isRead(c.req.method);
    const kind = writes ? 'writing' : 'reading';
    const under = [limited[kind], ...(writes && isDoor(matched?.route ?? null) ? [limited.signingIn] : [])];
    const { comeBack, isBy } = counted(under, network, own[kind]);
    const whose = comeBack && (await whoseBrowser(c.req.raw));
    if (comeBack && (!whose || own[kind].take(whose))) {
      const seconds = Math.max(1, Math.ceil(comeBack.since(service.clock.now()).total('seconds')));
      return tryAgain(c.req.raw, 429, seconds, `?at=${comeBack.toString()}`);
    }
    if (writes && (await isOverfull(c.req.raw))) return tooMuch(c.req.raw);
    c.set('visitor', await visitorOf(c.req.raw, network, isBy));
    return next();
  });

  const faults = clientFaults(service);
  app.post('/client-fault', (c) => faults(c, c.get('visitor').network));
  app.get('/desk/events', (c) => liveStream(service, live, c.get('visitor').caller, c.req.raw));
  app.all('*', async (c) => {
    const request = c.req.raw;
    const visitor = c.get('visitor');
    const seen = isLoopback(new URL(request.url).hostname) ? deeds : unseen;
    if (request.method !== 'POST') {
      const page = await parts.pages(request, seen, visitor);
      refusalOf(request, visitor, page.status);
      return answered(request, page);
    }
    if (!knownOf(request)) return errorPage(request, 404);
    const copy = request.clone();
    const weighed = await weighForm(service, request.clone(), visitor);
    const page = weighed && (await parts.pages(request, seen, weighed));
    if (!page || page.status === onceMoreStatus) return askOnceMore(copy, visitor);
    refusalOf(copy, visitor, page.status);
    return answered(copy, page);
  });
  known = routesKnown([...parts.routes, ...app.routes.map(({ path }) => path)]);
  return app;
}
