/** Runs work in turn. Returns its result, or null if too many are waiting and it was not started; a known caller is
 * never turned away, and goes before all others (session-14). */
export type InTurn = <Result>(
  work: () => Promise<Result>,
  by: { isKnown: boolean },
) => Promise<Result | null>;

/** Lets at most `atOnce` pieces of work run, and at most `mostWaiting` others wait. */
export function fewAtOnce({ atOnce, mostWaiting }: { atOnce: number; mostWaiting: number }): InTurn {
  let going = 0;
  const known: (() => void)[] = [];
  const others: (() => void)[] = [];
  const next = () => {
    const begin = known.shift() ?? others.shift();
    if (begin) begin();
    else going -= 1;
  };
  return async (work, { isKnown }) => {
    if (going < atOnce) going += 1;
    else if (!isKnown && others.length >= mostWaiting) return null;
    else await new Promise<void>((begin) => (isKnown ? known : others).push(begin));
    try {
      return await work();
    } finally {
      next();
    }
  };
}
