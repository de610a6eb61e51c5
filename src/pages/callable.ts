import { whichNumbers } from '../directory/which-numbers.ts';

/** A telephone number as written, and the number that a tap calls: the first of several, null if none can be dialled.
 * */
export type Callable = { written: string; dialled: string | null };

/** What a page shows of a telephone number; for loaders, on the server. */
export const callable = (written: string | null): Callable | null =>
  written ? { written, dialled: whichNumbers(written)[0] ?? null } : null;
