import type { Clock } from '../../database/service.ts';
import { type KeptFor, keptFor } from './kept-for.ts';

const usual = { seconds: 30, most: 5_000 };
/** Longer than any real key: results for longer, made-up keys are not cached, so that they cannot fill the memory. */
const longestKey = 4_000;

export type KnownDirectory = {
  /** Caches a query with a TTL (30 s by default) or until the directory changes, with a maximum number of entries
   * (5,000 by default). Concurrent callers share one query. Results are shared: callers must not mutate them. */
  know<Asked extends unknown[], Answer>(
    question: (...asked: Asked) => Promise<Answer>,
    limits?: Partial<typeof usual>,
  ): (...asked: Asked) => Promise<Answer>;
  /** Clears the cache: the directory has changed. */
  clear(): void;
};

/** A cache of the directory for the public pages of this process, so that most requests need no query. */
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
