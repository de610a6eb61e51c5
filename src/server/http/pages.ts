import { createServer, type RequestListener, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import type * as router from 'react-router';
import type { ServerBuild } from 'react-router';
import { faultLogged, type Log } from '../../database/log.ts';
import type * as entry from '../../pages/entry.server.tsx';
import { complain } from '../say.ts';
import type { Pages } from './app.ts';
import { type Asset, readAssets } from './assets.ts';

/** Pages ready to be served: the request handler, the static files, and the HTTP server. */
export type OpenPages = {
  pages: Pages;
  /** Their routes, as patterns. */
  routes: readonly string[];
  assets: ReadonlyMap<string, Asset>;
  /** A server that does not listen yet and passes each request on, unless it handles it itself. */
  serverOf(listener: RequestListener): Server;
  /** The host to listen on; all by default. */
  host?: string;
  close(): Promise<void>;
};

/** Where pages come from. */
export type PageSource = (site: { publicUrl: string; log: Log }) => Promise<OpenPages>;

/** How long a request may take to arrive, in milliseconds: a socket that sends nothing, or never finishes, is closed.
 * */
export const patience = {
  headersTimeout: 15_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 5_000,
};

type Entry = typeof entry;

/** The request handler of a build. It takes the router that the build was made with; errors of its pages are logged. */
export function pagesOf(
  { createRequestHandler }: Pick<typeof router, 'createRequestHandler'>,
  build: ServerBuild,
  mode: 'production' | 'development',
  { publicUrl, log }: Parameters<PageSource>[0],
): Pages {
  const { provide, reportTo } = build.entry.module as unknown as Entry;
  reportTo((error) => {
    log({ event: 'page-failed', level: 'error', fault: faultLogged(error) });
    // In development the whole stack is shown, since no real person types anything there.
    if (mode === 'development') complain(error instanceof Error ? (error.stack ?? '') : String(error));
  });
  const handler = createRequestHandler({ ...build, allowedActionOrigins: [new URL(publicUrl).host] }, mode);
  return (request, deeds, visitor) => handler(request, provide(deeds, visitor));
}

const usualBuild = new URL('../../../build/', import.meta.url);

/** The built pages, in the usual place unless another is given. Throws if they have not been built. */
export const builtPages =
  (built: URL = usualBuild): PageSource =>
  async (site) => {
    // React reads this once, on load: its development build is several times slower.
    process.env.NODE_ENV = 'production';
    const build: ServerBuild = await import(new URL('server/index.js', built).href);
    return {
      routes: Object.values(build.routes).flatMap((route) => (route?.path ? [route.path] : [])),
      pages: pagesOf(await import('react-router'), build, 'production', site),
      assets: readAssets(fileURLToPath(new URL('client', built))),
      serverOf: (listener) => createServer(patience, listener),
      close: async () => undefined,
    };
  };
