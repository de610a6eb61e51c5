import type { Closure, ClosureRule } from './closure.ts';

const yearsAhead = 20;

/** The closures that the rules of a practice make (READINGS 9): one each, or one a year for twenty years where the
 * rule comes back yearly. The 29th of February is the 28th in other years; a yearly closure without an end is
 * one closure, which never ends. */
export const whichClosures = (rules: readonly ClosureRule[]): Closure[] =>
  rules.flatMap(({ yearly, ...closure }) => {
    const { from, to } = closure;
    if (!yearly || to === null) return [closure];
    return Array.from({ length: yearsAhead + 1 }, (_, years) => ({
      ...closure,
      from: from.add({ years }),
      to: to.add({ years }),
    }));
  });
