import { useEffect, useState } from 'react';

const visibleFor = 2_000;
const apart = 1_000;

/** What a hand does to a page, also through a screen reader, a switch or dictation: these may send a click or an input
 * alone. What a script of the page can bring about by itself, such as scrolling or moving the focus, is none. */
const acts = ['pointerdown', 'touchmove', 'wheel', 'keydown', 'click', 'input'] as const;

let telling: Promise<unknown> = Promise.resolve();

/** Settles when the server has heard of the acts until now, so that a deed comes after them. */
export const actsAreTold = (): Promise<unknown> => telling;

const tell = (): Promise<boolean> =>
  fetch('/desk/acted', { method: 'POST', body: new URLSearchParams() })
    .then((answer) => answer.json())
    .then((answer: { proven?: boolean }) => answer.proven === true)
    .catch(() => false);

/** Whether a person holds this session. Where it may be a machine's, the server is told of two acts on the page, 1
 * second apart, the first when it has been visible for 2 seconds (decision 0031); when they come, its clock says. */
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
        // Counted from the answer: however slow the line, the server sees the next one later by so much.
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
