import { fileURLToPath } from 'node:url';
import type { ServerBuild } from 'react-router';
import type { Log } from '../database/service.ts';
import type * as entry from '../pages/entry.server.tsx';
import type { Pages } from './app.ts';

/** Where the pages are built. */
export const usualBuild = new URL('../../build/', import.meta.url);

/** Where the built files stand that browsers fetch. */
export const clientFolder = (built: URL) => fileURLToPath(new URL('client', built));

/** Loads the built pages. Throws when they have not been built. */
export async function loadPages(built: URL, publicUrl: string, log: Log): Promise<Pages> {
  // React reads this once, when it is first loaded: its development build is several times slower.
  process.env.NODE_ENV = 'production';
  const { createRequestHandler } = await import('react-router');
  const build: ServerBuild = await import(new URL('server/index.js', built).href);
  const { provide, reportTo } = build.entry.module as unknown as typeof entry;
  reportTo((error) =>
    log({
      event: 'page-failed',
      level: 'error',
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }),
  );
  const handler = createRequestHandler(
    { ...build, allowedActionOrigins: [new URL(publicUrl).host] },
    'production',
  );
  return (request, deeds, visitor) => handler(request, provide(deeds, visitor));
}
