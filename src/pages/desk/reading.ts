import { useEffect } from 'react';

const visibleFor = 1_000;
const tryAgainAfter = 5_000;

const tell = (id: string, seen: number): Promise<boolean> =>
  fetch(`/desk/enquiries/${id}/read`, {
    method: 'POST',
    body: new URLSearchParams({ seen: String(seen) }),
  })
    .then(async (answer) => {
      await answer.text();
      return answer.status < 500;
    })
    .catch(() => false);

/** Reports that the detail has been visible for a second, up to the thread version shown there, once a person uses
 * the session (mission, point 2). Retries after an error while the detail stays visible. */
export function useReading(id: string, seen: number, proven: boolean): void {
  useEffect(() => {
    if (!proven) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let over = false;
    const isVisible = () => document.visibilityState === 'visible';
    const say = async () => {
      const told = await tell(id, seen);
      if (!told && !over && isVisible()) timer = setTimeout(() => void say(), tryAgainAfter);
    };
    const watch = () => {
      clearTimeout(timer);
      if (isVisible()) timer = setTimeout(() => void say(), visibleFor);
    };
    watch();
    document.addEventListener('visibilitychange', watch);
    return () => {
      over = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', watch);
    };
  }, [id, seen, proven]);
}
