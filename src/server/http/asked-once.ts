import type { Clock } from '../../database/service.ts';
import { keptFor } from './kept-for.ts';

export type Patience = {
  /** Seconds for which an answer is kept. */
  kept: number;
  /** How long a caller waits, in milliseconds. */
  atMost: number;
};

/** Caches a query that anybody may repeat: concurrent callers share one, and its result is kept for `kept` seconds. If it
 * takes longer than `atMost`, callers get `late()`, and no other query starts before it has ended. */
export function askedOnce<Answer extends NonNullable<unknown>>(
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
