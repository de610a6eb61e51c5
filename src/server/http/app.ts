import { type Context, Hono, type Next } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { isAway } from '../../database/is-away.ts';
import { faultLogged, idLogged, type Logged, networkLogged, wordLogged } from '../../database/log.ts';
import type { Service } from '../../database/service.ts';
import { isLoopback } from '../../letters/is-loopback.ts';
import type { Deeds } from '../../pages/deeds.ts';
import { secondsUntil } from '../../pages/sign-in/come-back.ts';
import type { Visitor } from '../../pages/visitor.ts';
import type { Health } from '../../watching/health.ts';
import type { Asset } from './assets.ts';
import { clientFaults } from './client-fault.ts';
import { errorPagesOf, onceMoreStatus } from './error-pages.ts';
import { assetHeaders, setHeaders } from './headers.ts';
import { isOverfull, mostBytes, signInPath } from './kept-form-of.ts';
import { counted, type Limiter, type Limits, limiter } from './limits.ts';
import type { Live } from './live.ts';
import { liveStream } from './live-stream.ts';
import { addressOf, networkOf } from './network-of.ts';
import type { PageCache } from './page-cache.ts';
import { readyAnswer } from './ready-answer.ts';
import { requestIdOf, underId } from './request-id.ts';
import { isSecure, visitorOf, whoseBrowser } from './visitor-of.ts';
import { weighForm } from './weigh-form.ts';
import { isSecretRoute, type KnownPath, routesKnown } from './which-route.ts';
import { isOurHost, whyNoEntry } from './why-no-entry.ts';

const shownOf = (matched: KnownPath | null) => matched?.shown ?? wordLogged('[unknown]');
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
  /** The process is shutting down: new requests should be retried. */
  isEnding: () => boolean;
};

type Env = {
  Bindings: { incoming?: { socket?: { remoteAddress?: string } } };
  Variables: { visitor: Visitor; didNothing: (among: Limiter) => void };
};

const methods = ['GET', 'HEAD', 'POST', 'OPTIONS', 'PUT', 'PATCH', 'DELETE'] as const;
const methodOf = ({ method }: { method: string }) =>
  wordLogged(methods.find((one) => one === method) ?? '[other]');
const isRead = (method: string) => method === 'GET' || method === 'HEAD';
const isDoor = (route: string | null) => route === signInPath || isSecretRoute(route);

/** The HTTP side of the service: hosts, rate limits, sessions and forms; everything else is pages. */
export function createApp(parts: AppParts): Hono<Env> {
  const { service, deeds, live } = parts;
  const { publicUrl } = service.site;
  const secure = isSecure(service);
  const show = (request: Request, visitor: Visitor) => parts.pages(request, deeds, visitor);
  const errors = errorPagesOf(service, show);
  /** Behind an untrusted proxy everyone counts as one network, and a single busy client gets everyone rate-limited:
   * logged once. */
  let mayTellOfProxy = !parts.trustProxy && !isLoopback(new URL(publicUrl).hostname);
  const tellOfProxy = () => {
    if (mayTellOfProxy)
      service.log({ event: 'proxy-not-trusted', level: 'warn', setting: wordLogged('TRUST_PROXY') });
    mayTellOfProxy = false;
  };
  const assets = new Map(
    [...parts.assets].map(([path, { bytes, headers }]) => [
      path,
      readyAnswer(bytes, { ...assetHeaders(secure), ...headers }),
    ]),
  );
  const limited = {
    reading: limiter(service.clock, parts.limits.reading),
    writing: limiter(service.clock, parts.limits.writing),
    signingIn: limiter(service.clock, parts.limits.signingIn),
  };
  /** The same limit per person, on any network. */
  const own = {
    reading: limiter(service.clock, parts.limits.reading),
    writing: limiter(service.clock, parts.limits.writing),
  };
  const app = new Hono<Env>();
  /** Once all routes are registered, so that those that are not pages are known too. */
  let known = (_pathname: string): KnownPath | null => null;
  const knownOf = (request: Request) => known(new URL(request.url).pathname);

  /** For a signed-in person, what is not theirs and what does not exist are the same 404. */
  const refusalOf = (request: Request, { caller, network }: Visitor, status: number) => {
    const route = knownOf(request)?.named;
    if (!caller || !route || (status !== 403 && status !== 404)) return;
    service.log({
      ...{ event: 'refused', person: idLogged(caller.person.id), method: methodOf(request), route, status },
      network: networkLogged(network),
    });
  };

  /** Answers and tells the log of it. What is kept for everybody is nobody's request, and has no id of one. */
  const answered = async (c: Context<Env>, next: Next, id: Logged) => {
    const started = performance.now();
    const { method, path } = c.req;
    const matched = knownOf(c.req.raw);
    const asset = isRead(method) ? assets.get(path) : undefined;
    const logged = (answer: Response) => {
      const ms = Math.round(performance.now() - started);
      const { status } = answer;
      const shown = asset ? wordLogged('[file]') : shownOf(matched);
      const told = { path: shown, enquiry: matched?.enquiry, status, ms };
      service.log({ event: 'request', level: 'debug', method: methodOf(c.req), ...told });
      return answer;
    };
    const isOurs = isOurHost(c.req.header('host') ?? null, publicUrl);
    const ready = isOurs ? (asset?.(c.req.raw) ?? parts.pageCache.answer(c.req.raw)) : null;
    if (ready) return logged(ready);
    const edition = parts.pageCache.edition();
    await next();
    setHeaders(c.res.headers, matched?.route ?? null, secure);
    const kept = await parts.pageCache.keep(c.req.raw, c.res, edition);
    if (kept) {
      // If another one is set already, the headers of both would be merged.
      c.res = undefined;
      c.res = kept;
    } else c.res.headers.set('x-request-id', id);
    logged(c.res);
  };
  app.use((c, next) => {
    const id = requestIdOf(c.req.header('x-request-id') ?? null, parts.trustProxy, service.chance);
    return underId(id, () => answered(c, next, id));
  });

  app.onError(async (error, c) => {
    const matched = knownOf(c.req.raw);
    const where = { path: shownOf(matched), enquiry: matched?.enquiry };
    service.log({ event: 'request-failed', level: 'error', ...where, fault: faultLogged(error) });
    return isAway(error) ? errors.away(c.req.raw) : errors.withForm(c.req.raw, 500);
  });

  app.use(async (c, next) => {
    if (!parts.isEnding()) return next();
    const page = await errors.tryAgain(c.req.raw, 503, restartTakes);
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

  app.use(bodyLimit({ maxSize: mostBytes, onError: (c) => errors.tooMuch(c.req.raw) as never }));
  app.use(async (c, next) => {
    const url = new URL(c.req.url);
    const matched = known(url.pathname);
    const refused = whyNoEntry({
      method: c.req.method,
      path: url.pathname + url.search,
      route: matched?.route ?? null,
      host: c.req.header('host') ?? null,
      publicUrl,
      origin: c.req.header('origin') ?? null,
      fetchSite: c.req.header('sec-fetch-site') ?? null,
      contentType: c.req.header('content-type') ?? null,
    });
    if (refused) return errors.page(c.req.raw, refused, { query: refused === 403 ? '?why=foreign' : '' });
    // From here on, every path is normalised. The request body comes along.
    if (matched && matched.path !== url.pathname) return c.redirect(matched.path + url.search, 308);
    const socket = c.env?.incoming?.socket?.remoteAddress;
    const forwardedFor = c.req.header('x-forwarded-for') ?? null;
    if (forwardedFor) tellOfProxy();
    const network = networkOf(addressOf(forwardedFor, socket, parts.trustProxy));
    const writes = !isRead(c.req.method);
    const kind = writes ? 'writing' : 'reading';
    const under = [limited[kind], ...(writes && isDoor(matched?.route ?? null) ? [limited.signingIn] : [])];
    const { comeBack, isBy, didNothing } = counted(under, network, own[kind]);
    const whose = comeBack && (await whoseBrowser(service, c.req.raw));
    if (comeBack && (!whose || own[kind].take(whose))) {
      const seconds = secondsUntil(comeBack, service.clock.now());
      return errors.tryAgain(c.req.raw, 429, seconds, `?at=${comeBack.toString()}`);
    }
    if (writes && (await isOverfull(c.req.raw))) return errors.tooMuch(c.req.raw);
    c.set('didNothing', didNothing);
    c.set('visitor', await visitorOf(service, c.req.raw, { network, isKnownBy: isBy }));
    return next();
  });

  const faults = clientFaults(service);
  app.post('/client-fault', (c) => faults(c, c.get('visitor').network));
  app.get('/desk/events', (c) => liveStream(service, live, c.get('visitor')));
  app.all('*', async (c) => {
    const request = c.req.raw;
    const visitor = c.get('visitor');
    if (request.method !== 'POST') {
      const page = await show(request, visitor);
      refusalOf(request, visitor, page.status);
      return errors.orWithForm(request, page);
    }
    if (!knownOf(request)) return errors.page(request, 404);
    const copy = request.clone();
    const weighed = await weighForm(service, request.clone(), visitor);
    const page = weighed && (await show(request, weighed));
    if (!page || page.status === onceMoreStatus) {
      c.get('didNothing')(limited.reading);
      return errors.onceMore(copy, visitor);
    }
    refusalOf(copy, visitor, page.status);
    return errors.orWithForm(copy, page);
  });
  known = routesKnown([...parts.routes, ...app.routes.map(({ path }) => path)]);
  return app;
}
