import type { Caller } from '../access/caller.ts';
import { recognise } from '../access/recognise.ts';
import type { Service } from '../database/service.ts';
import { cookieName, sessionCookie } from '../pages/cookie.ts';
import { cookiesOf } from './cookies-of.ts';
import type { Live } from './live.ts';

const beatEvery = 20_000;
const encoder = new TextEncoder();
const line = (text: string) => encoder.encode(`${text}\n\n`);

/** A stream of server-sent events for one desk: ids of enquiries that changed, never their content. It beats
 * every 20 s, and ends when its session has, or the process. */
export function liveStream(service: Service, live: Live, caller: Caller | null, request: Request): Response {
  if (!caller) return new Response(null, { status: 401 });
  const secure = service.site.publicUrl.startsWith('https:');
  const token = cookiesOf(request.headers.get('cookie')).get(
    cookieName(sessionCookie.name, { ...sessionCookie, secure }),
  );
  let stop = () => {};
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      const close = () => {
        stop();
        controller.close();
      };
      const tell = (enquiryId: string | null) => {
        try {
          controller.enqueue(line(`event: changed\ndata: ${JSON.stringify({ enquiryId })}`));
        } catch {
          stop();
        }
      };
      const end = live.open(caller, tell, close);
      const beat = async () => {
        const still = await recognise(service, token).catch(() => caller);
        if (still) return controller.enqueue(line(': beat'));
        close();
      };
      const timer = setInterval(() => void beat().catch(() => stop()), beatEvery);
      stop = () => {
        clearInterval(timer);
        end();
      };
      controller.enqueue(line('retry: 1000\n: open'));
    },
    cancel: () => stop(),
  });
  return new Response(stream, {
    headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' },
  });
}
