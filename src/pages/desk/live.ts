import { useEffect } from 'react';
import { useRevalidator } from 'react-router';

/** Keeps a page of the desk up to date: reads it again when the stream opens, opens again after a cut, and
 * whenever an enquiry changes, so that nothing missed in between stays missed. */
export function useLive(): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const stream = new EventSource('/desk/events');
    const read = () => void revalidate();
    stream.addEventListener('open', read);
    stream.addEventListener('changed', read);
    return () => stream.close();
  }, [revalidate]);
}
