import { useEffect, useState } from 'react';
import { useLocation, useRevalidator } from 'react-router';

/** Keeps a page of the desk up to date: reads it again when the stream opens, opens again after a cut, and
 * whenever an enquiry changes, so that nothing missed in between stays missed. Bells that ring during a reading
 * are answered by one more. */
export function useLive(): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const stream = new EventSource('/desk/events');
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
    stream.addEventListener('open', read);
    stream.addEventListener('changed', read);
    return () => stream.close();
  }, [revalidate]);
}

/** What the last form of a live page was answered. The router forgets it whenever the page is read again; here it stays
 * until another form is sent, or another page opened. */
export function useLastAnswer<Answer>(answer: Answer | undefined): Answer | undefined {
  const { key } = useLocation();
  const [last, keep] = useState({ key, answer });
  if (answer !== undefined && answer !== last.answer) keep({ key, answer });
  return answer ?? (last.key === key ? last.answer : undefined);
}
