import { useEffect, useState } from 'react';
import { useLocation, useRevalidator } from 'react-router';
import { type Ports, shareStream } from './share-stream.ts';

const openAgainAfter = 10_000;

/** The stream of the desk. A browser opens it again by itself after a cut, but not after an answer that is none, such as
 * a proxy gives while the server behind it starts. */
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

/** Keeps a page of the desk up to date: reads it again when the stream opens, opens again after a cut, and
 * whenever an enquiry changes, so that nothing missed in between stays missed. Bells that ring during a reading
 * are answered by one more. Tabs that show the same desk, of one person and one reach, share one stream. */
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

/** What the last form of a live page was answered. The router forgets it whenever the page is read again; here it stays
 * until another form is sent, or another page opened. */
export function useLastAnswer<Answer>(answer: Answer | undefined): Answer | undefined {
  const { key } = useLocation();
  const [last, keep] = useState({ key, answer });
  const isKept = answer === last.answer && key === last.key;
  if (answer !== undefined && !isKept) keep({ key, answer });
  return answer ?? (last.key === key ? last.answer : undefined);
}
