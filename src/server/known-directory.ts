import type { Clock } from '../database/service.ts';
import { type KeptFor, keptFor } from './kept-for.ts';

const usual = { seconds: 30, most: 5_000 };
/** Longer than any question about a practice: what somebody makes up fills no memory. */
const longestKey = 4_000;

export type KnownDirectory = {
  /** A question whose answers are known for half a minute, or so many seconds, or until the directory changes; five
   * thousand of them, or so many. Who asks the same at the same time waits for the same answer. What is answered
   * belongs to all who asked: nobody changes it. */
  know<Asked extends unknown[], Answer>(
    question: (...asked: Asked) => Promise<Answer>,
    limits?: Partial<typeof usual>,
  ): (...asked: Asked) => Promise<Answer>;
  /** Forgets every answer: the directory has changed. */
  clear(): void;
};

/** What the public pages of this process know of the directory, so that most of them ask the database nothing. */
export function knownDirectory(clock: Clock): KnownDirectory {
  const all: KeptFor<unknown>[] = [];
  return {
    know<Asked extends unknown[], Answer>(
      question: (...asked: Asked) => Promise<Answer>,
      limits: Partial<typeof usual> = {},
    ) {
      const answers = keptFor<Promise<Answer>>(clock, { ...usual, ...limits });
      all.push(answers);
      return (...asked: Asked) => {
        const key = JSON.stringify(asked);
        if (key.length > longestKey) return question(...asked);
        const before = answers.get(key);
        if (before) return before;
        const answer = question(...asked);
        answers.set(key, answer);
        answer.catch(() => answers.delete(key));
        return answer;
      };
    },
    clear: () => {
      for (const answers of all) answers.clear();
    },
  };
}
