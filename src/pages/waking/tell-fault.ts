import type { FaultKind } from '../fault-kinds.ts';

const mostOfOnePage = 3;
let told = 0;

/** The number that React gives to an error of its own (https://react.dev/errors); empty for any other. */
const codeOf = (error: unknown) => /Minified React error #(\d{1,4})/.exec(String(error))?.[1] ?? '';

/** Tells the server's log that something went wrong with the page in this browser: which kind of thing, and in which
 * build, never a word of it. */
export function tellFault(kind: FaultKind, error: unknown): void {
  if (told++ >= mostOfOnePage) return;
  const build = (window as { __reactRouterManifest?: { version: string } }).__reactRouterManifest?.version;
  navigator.sendBeacon(
    '/client-fault',
    new URLSearchParams({ kind, code: codeOf(error), build: build ?? '' }),
  );
}
