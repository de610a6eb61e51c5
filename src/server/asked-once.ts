import type { Clock } from '../database/service.ts';
import { keptFor } from './kept-for.ts';

export type Patience = {
  /** Seconds for which an answer is kept. */
  kept: number;
  /** How long a caller waits, in milliseconds. */
  atMost: number;
};

/** Deduplicates a query that anybody may ask as often as they like: only one runs at a time, however many ask, and
 * its result is cached. If it does not finish in time, `late` is returned, and it is not started again before it has
 * finished. */
export function askedOnce<Answer>(
  clock: Clock,
  { kept, atMost }: Patience,
  question: () => Promise<Answer>,
  late: () => Answer,
): () => Promise<Answer> {
  const known = keptFor<Answer>(clock, { seconds: kept, most: 1 });
  let asking: Promise<Answer> | null = null;
  const put = () => {
    asking ??= question().finally(() => {
      asking = null;
    });
    return asking;
  };
  let answering: Promise<Answer> | null = null;
  const answer = async () => {
    const patience = Promise.withResolvers<Answer>();
    const timer = setTimeout(() => patience.resolve(late()), atMost);
    try {
      const said = await Promise.race([put(), patience.promise]);
      known.set('', said);
      return said;
    } finally {
      clearTimeout(timer);
      answering = null;
    }
  };
  return async () => {
    const said = known.get('');
    if (said !== undefined) return said;
    answering ??= answer();
    return answering;
  };
}
