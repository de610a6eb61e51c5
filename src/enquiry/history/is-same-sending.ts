import type { Event, Fact } from '../facts/fact.ts';

/** A form submitted earlier: the fact that it made, and its text, decrypted on demand. */
export type Submitted = { fact: Fact; words: () => string | null };

/** The content of a form. `said` contains only what its sender chose; `whole` where that is all that the fact holds. */
export type Said = {
  said: Partial<Event> & Pick<Event, 'kind'>;
  words: string | undefined;
  whole?: boolean;
};

/** Whether a resubmitted form says what it said before: the same choices and the same text. Anything else was meant
 * as something new. */
export const isSameSending = (before: Submitted, { said, words, whole = false }: Said): boolean => {
  const { number, at, by, ...made }: Record<string, unknown> = before.fact;
  return (
    Object.entries(said).every(([name, value]) => made[name] === value) &&
    (!whole || Object.keys(made).every((name) => name in said)) &&
    (before.words() ?? '') === (words ?? '')
  );
};
