import { useEffect } from 'react';
import { useFetcher } from 'react-router';

const visibleFor = 1_000;
const acts = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const;

/** Says that the detail has been on a visible screen for a second, up to the thread version shown there; a
 * session that may be a machine's says it once more when a person touches the page (READINGS 2). */
export function useReading(seen: number, maybeAutomatic: boolean): void {
  const { submit } = useFetcher({ key: 'reading' });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const say = (acted: boolean) =>
      void submit({ act: 'read', seen: String(seen), acted: acted ? 'yes' : 'no' }, { method: 'post' });
    const watch = () => {
      clearTimeout(timer);
      if (document.visibilityState === 'visible') timer = setTimeout(() => say(false), visibleFor);
    };
    const opened = performance.now();
    const act = (event: globalThis.Event) => {
      const longEnough = performance.now() - opened >= visibleFor;
      if (!event.isTrusted || !longEnough || document.visibilityState !== 'visible') return;
      for (const name of acts) removeEventListener(name, act);
      say(true);
    };
    watch();
    document.addEventListener('visibilitychange', watch);
    if (maybeAutomatic) for (const name of acts) addEventListener(name, act, { passive: true });
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', watch);
      for (const name of acts) removeEventListener(name, act);
    };
  }, [seen, maybeAutomatic, submit]);
}
