import { renderToReadableStream, renderToString } from 'react-dom/server';
import { type EntryContext, isRouteErrorResponse, RouterContextProvider, ServerRouter } from 'react-router';
import { contentSecurityPolicy } from './content-security-policy.ts';
import { deedsContext, visitorContext } from './context.ts';
import type { Deeds } from './deeds.ts';
import { Nonce } from './nonce.ts';
import type { Visitor } from './visitor.ts';

/** Fills the router context of one request. The server calls this copy of the code, because the context's keys are
 * objects of the bundle. */
export function provide(deeds: Deeds, visitor: Visitor): RouterContextProvider {
  const context = new RouterContextProvider();
  context.set(deedsContext, deeds);
  context.set(visitorContext, visitor);
  return context;
}

/** Logs errors that are not responses; a 404 is a response. */
let report: (error: unknown) => void = () => undefined;
export const reportTo = (log: (error: unknown) => void) => {
  report = log;
};

export function handleError(error: unknown, { request }: { request: Request }) {
  if (!request.signal.aborted && !isRouteErrorResponse(error)) report(error);
}

type Handle = { js?: boolean; frames?: boolean } | undefined;

const uses = (what: 'js' | 'frames', context: EntryContext) =>
  context.staticHandlerContext.matches.some(
    ({ route }) => (context.routeModules[route.id]?.handle as Handle)?.[what] === true,
  );

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
  context: RouterContextProvider,
): Promise<Response> {
  const { nonce } = context.get(visitorContext);
  headers.set('Content-Type', 'text/html; charset=utf-8');
  const script = uses('js', entry);
  headers.set('Content-Security-Policy', contentSecurityPolicy(script ? nonce : null, uses('frames', entry)));
  if (request.method === 'HEAD') return new Response(null, { status, headers });
  const page = (handoff: EntryContext['serverHandoffStream']) => (
    <Nonce value={nonce}>
      <ServerRouter context={{ ...entry, serverHandoffStream: handoff }} url={request.url} nonce={nonce} />
    </Nonce>
  );
  // Without script there is no data to serialise and nothing to wait for: rendering to a string takes half the time
  // of a stream.
  if (!script) return new Response(`<!DOCTYPE html>${renderToString(page(undefined))}`, { status, headers });
  let failed = status;
  const stream = await renderToReadableStream(page(entry.serverHandoffStream), {
    nonce,
    signal: request.signal,
    onError: (error: unknown) => {
      failed = 500;
      report(error);
    },
  });
  await stream.allReady;
  // In one chunk: a stream would be sent in dozens, each a system call.
  const html = await new Response(stream).arrayBuffer();
  return new Response(html, { status: failed, headers });
}
