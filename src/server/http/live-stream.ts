import { recognise } from '../../access/caller/recognise.ts';
import type { Service } from '../../database/service.ts';
import { sessionCookie } from '../../pages/cookie.ts';
import type { Visitor } from '../../pages/visitor.ts';
import type { Live } from './live.ts';

const beatEvery = 20_000;
/** A client that reads nothing for this many lines is gone. */
const mostUnread = 1000;
const encoder = new TextEncoder();
const line = (text: string) => encoder.encode(`${text}\n\n`);

/** A stream of server-sent events for one desk: ids of changed enquiries, never their content. It sends a heartbeat
 * every 20 s, and ends with its session or the process. */
export function liveStream(service: Service, live: Live, { caller, session, cookie }: Visitor): Response {
  if (!caller || !session) return new Response(null, { status: 401 });
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  const close = () => void writer.close().catch(() => undefined);
  const say = (text: string) => {
    if ((writer.desiredSize ?? 0) < -mostUnread) return close();
    writer.write(line(text)).catch(() => undefined);
  };
  const beat = async () => {
    const still = await recognise(service, cookie(sessionCookie)).catch(() => caller);
    if (still) say(': beat');
    else close();
  };
  const end = live.open(
    { caller, session },
    {
      tell: (enquiryId) => say(`event: changed\ndata: ${JSON.stringify({ enquiryId })}`),
      ended: () => void beat(),
      end: close,
    },
  );
  if (!end) return new Response(null, { status: 429 });
  const timer = setInterval(beat, beatEvery);
  const ended = () => {
    clearInterval(timer);
    end();
  };
  writer.closed.then(ended, ended);
  say('retry: 1000\n: open');
  return new Response(readable, {
    headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' },
  });
}
