import { type ReactNode, StrictMode, startTransition, useLayoutEffect } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { HydratedRouter } from 'react-router/dom';
import { bearTranslation } from './waking/bear-translation.ts';
import { keepPage } from './waking/keep-page.ts';
import { keepTyped } from './waking/keep-typed.ts';
import { tellFault } from './waking/tell-fault.ts';

bearTranslation();
const page = keepPage();
const putTypedBack = keepTyped();

/** An error before hydration leaves the page as the server sent it. */
const asleep = (event: ErrorEvent | PromiseRejectionEvent) =>
  tellFault('without-script', 'reason' in event ? event.reason : event.error);
addEventListener('error', asleep);
addEventListener('unhandledrejection', asleep);

/** Before the first paint after hydration. */
function Woken({ children }: { children: ReactNode }) {
  useLayoutEffect(() => {
    removeEventListener('error', asleep);
    removeEventListener('unhandledrejection', asleep);
    putTypedBack();
  }, []);
  return children;
}

/** The page stays as it was, and works without script. */
function giveUp(error: unknown) {
  page.freeze();
  queueMicrotask(() => {
    root.unmount();
    page.putBack();
    tellFault('without-script', error);
  });
}

let root: ReturnType<typeof hydrateRoot>;
startTransition(() => {
  root = hydrateRoot(
    document,
    <StrictMode>
      <Woken>
        <HydratedRouter />
      </Woken>
    </StrictMode>,
    {
      onRecoverableError: (error) => tellFault('drawn-anew', error),
      onCaughtError: giveUp,
      onUncaughtError: giveUp,
    },
  );
});
