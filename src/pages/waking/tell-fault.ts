import type { FaultKind } from '../fault-kinds.ts';

const mostOfOnePage = 3;
let told = 0;

/** The number of a React error (https://react.dev/errors); empty for any other. */
const codeOf = (error: unknown) => /Minified React error #(\d{1,4})/.exec(String(error))?.[1] ?? '';

/** Reports to the server's log that something went wrong with the page in this browser: its kind and the build, never
 * any content. */
export function tellFault(kind: FaultKind, error: unknown): void {
  if (told++ >= mostOfOnePage) return;
  const build = (window as { __reactRouterManifest?: { version: string } }).__reactRouterManifest?.version;
  navigator.sendBeacon(
    '/client-fault',
    new URLSearchParams({ kind, code: codeOf(error), build: build ?? '' }),
  );
}
