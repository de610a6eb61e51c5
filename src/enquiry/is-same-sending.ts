import type { Event, Fact } from './fact.ts';

/** What a form said that was sent before: the fact that it made, and its words, opened when they are asked for. */
export type Submitted = { fact: Fact; words: () => string | null };

/** What a form says. `said` names of the event only what its sender chose. */
export type Said = { said: Partial<Event> & Pick<Event, 'kind'>; words: string | undefined };

/** Whether a form that comes again says what it said before: the same choices and the same words. Anything else was
 * meant as something of its own. */
export const isSameSending = (before: Submitted, { said, words }: Said): boolean => {
  const made: Record<string, unknown> = before.fact;
  return (
    Object.entries(said).every(([name, value]) => made[name] === value) &&
    (before.words() ?? '') === (words ?? '')
  );
};
