import { useEffect, useState } from 'react';
import { useLocation, useRevalidator } from 'react-router';
import { type Ports, shareStream } from './share-stream.ts';

const openAgainAfter = 10_000;

/** The event stream of the desk. A browser reconnects by itself after a disconnect, but not after an error response,
 * such as a proxy's while the server restarts. */
function openStream(ring: () => void): () => void {
  let stream: EventSource;
  let timer: ReturnType<typeof setTimeout>;
  const open = () => {
    stream = new EventSource('/desk/events');
    stream.addEventListener('open', ring);
    stream.addEventListener('changed', ring);
    stream.addEventListener('error', () => {
      if (stream.readyState === EventSource.CLOSED) timer = setTimeout(open, openAgainAfter);
    });
  };
  open();
  return () => {
    clearTimeout(timer);
    stream.close();
  };
}

const ports = (): Ports => ({
  open: openStream,
  isShown: () => document.visibilityState === 'visible',
  onShown: (look) => {
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  },
  shared:
    'locks' in navigator && 'BroadcastChannel' in globalThis
      ? { locks: navigator.locks, channel: (name) => new BroadcastChannel(name) }
      : null,
});

/** Keeps a page of the desk up to date: reloads its data when the stream opens, after a reconnect, and whenever an
 * enquiry changes, so that nothing stays missed. Notifications that arrive during a reload cause one more. Tabs that
 * show the same desk, of one person and one reach, share one stream. */
export function useLive(desk: string): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    let reading = false;
    let again = false;
    const read = async () => {
      again = true;
      if (reading) return;
      reading = true;
      try {
        while (again) {
          again = false;
          await revalidate();
        }
      } finally {
        reading = false;
      }
    };
    return shareStream(`relais ${desk}`, ports(), read);
  }, [revalidate, desk]);
}

/** The result of the last form of a live page. The router forgets it whenever the data is reloaded; here it stays
 * until another form is sent, or another page opened. */
export function useLastAnswer<Answer>(answer: Answer | undefined): Answer | undefined {
  const { key } = useLocation();
  const [last, keep] = useState({ key, answer });
  const isKept = answer === last.answer && key === last.key;
  if (answer !== undefined && !isKept) keep({ key, answer });
  return answer ?? (last.key === key ? last.answer : undefined);
}
