import type { Clock } from '../../database/service.ts';
import { keptFor } from './kept-for.ts';

export type Patience = {
  /** Seconds for which an answer is kept. */
  kept: number;
  /** How long a caller waits, in milliseconds. */
  atMost: number;
};

/** A question that anybody may ask as often as they like: it is put once at a time, however many ask, and its answer is
 * kept. Where the answer does not come in time, `late` stands for it; then it is not put again before it has come. */
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
