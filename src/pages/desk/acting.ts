import { useEffect, useState } from 'react';

const visibleFor = 2_000;
const apart = 1_000;

/** Events of human actions on a page, also through a screen reader, a switch or dictation, which may send only a
 * click or an input. Events that a script of the page can cause, such as scroll or focus, do not count
 * (session-2). */
const acts = ['pointerdown', 'touchmove', 'wheel', 'keydown', 'click', 'input'] as const;

let telling: Promise<unknown> = Promise.resolve();

/** Resolves once the server has received the actions so far, so that a deed comes after them. */
export const actsAreTold = (): Promise<unknown> => telling;

const tell = (): Promise<boolean> =>
  fetch('/desk/acted', { method: 'POST', body: new URLSearchParams() })
    .then((answer) => answer.json())
    .then((answer: { proven?: boolean }) => answer.proven === true)
    .catch(() => false);

/** Whether a person uses this session. If it may be a machine's, the server is told of two actions on the page, 1
 * second apart, the first when it has been visible for 2 seconds (decision 0031); the times are those of the server's
 * clock. */
export function useProof(maybeAutomatic: boolean): boolean {
  const [proven, prove] = useState(!maybeAutomatic);
  useEffect(() => {
    if (proven) return;
    let isTelling = false;
    let isTold = false;
    let earliest = performance.now() + visibleFor;
    const isVisible = () => document.visibilityState === 'visible';
    const watch = () => {
      if (isVisible() && !isTold) earliest = performance.now() + visibleFor;
    };
    const act = (event: globalThis.Event) => {
      const isHeldDown = event instanceof KeyboardEvent && event.repeat;
      if (!event.isTrusted || isHeldDown || isTelling || !isVisible() || performance.now() < earliest) return;
      isTelling = true;
      isTold = true;
      telling = tell().then((isProven) => {
        isTelling = false;
        // Counted from the response: however slow the connection, the server receives the next one at least this much
        // later.
        earliest = performance.now() + apart;
        if (isProven) prove(true);
      });
    };
    document.addEventListener('visibilitychange', watch);
    for (const name of acts) addEventListener(name, act, { passive: true, capture: true });
    return () => {
      document.removeEventListener('visibilitychange', watch);
      for (const name of acts) removeEventListener(name, act, { capture: true });
    };
  }, [proven]);
  return proven || !maybeAutomatic;
}
