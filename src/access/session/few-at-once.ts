/** Does work in its turn. Returns what came of it, or null where so many wait already that it was not begun; whoever is
 * known is never turned away, and goes before all who are not. */
export type InTurn = <Result>(
  work: () => Promise<Result>,
  by: { isKnown: boolean },
) => Promise<Result | null>;

/** Lets so many pieces of work go on `atOnce`, and at most so many others wait. */
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
