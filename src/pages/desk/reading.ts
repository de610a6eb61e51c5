import { useEffect } from 'react';

const visibleFor = 1_000;
const tryAgainAfter = 5_000;
const acts = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const;

const tell = (id: string, seen: number, acted: boolean): Promise<boolean> =>
  fetch(`/desk/enquiries/${id}/read`, {
    method: 'POST',
    body: new URLSearchParams({ seen: String(seen), acted: acted ? 'yes' : 'no' }),
  })
    .then(async (answer) => {
      await answer.text();
      return answer.status < 500;
    })
    .catch(() => false);

/** Says that the detail has been on a visible screen for a second, up to the thread version shown there; a
 * session that may be a machine's says it once more when a person touches the page (READINGS 2). What a fault
 * on the way has stopped is said again while the detail stays visible. */
export function useReading(id: string, seen: number, maybeAutomatic: boolean): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let over = false;
    const isVisible = () => document.visibilityState === 'visible';
    const say = async (acted: boolean) => {
      const told = await tell(id, seen, acted);
      if (!told && !over && isVisible()) timer = setTimeout(() => void say(acted), tryAgainAfter);
    };
    const watch = () => {
      clearTimeout(timer);
      if (isVisible()) timer = setTimeout(() => void say(false), visibleFor);
    };
    const opened = performance.now();
    const act = (event: globalThis.Event) => {
      if (!event.isTrusted || performance.now() - opened < visibleFor || !isVisible()) return;
      for (const name of acts) removeEventListener(name, act);
      void say(true);
    };
    watch();
    document.addEventListener('visibilitychange', watch);
    if (maybeAutomatic) for (const name of acts) addEventListener(name, act, { passive: true });
    return () => {
      over = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', watch);
      for (const name of acts) removeEventListener(name, act);
    };
  }, [id, seen, maybeAutomatic]);
}
