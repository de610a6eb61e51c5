import { isAway } from '../../database/is-away.ts';
import type { Deeds } from '../../pages/deeds.ts';

/** For a page, an unavailable database is a response like any other. */
const answerAway = (error: unknown): never => {
  throw isAway(error) ? new Response(null, { status: 503 }) : error;
};

type Callable = (...asked: unknown[]) => unknown;

const answering =
  (deed: Callable): Callable =>
  (...asked) => {
    const answer = deed(...asked);
    return answer instanceof Promise ? answer.catch(answerAway) : answer;
  };

const eachAnswering = (deeds: object): object =>
  Object.fromEntries(
    Object.entries(deeds).map(([name, deed]) => [
      name,
      typeof deed === 'function' ? answering(deed as Callable) : deed,
    ]),
  );

/** The deeds as pages call them: errors of an unavailable database become a 503. */
export const deedsForPages = (deeds: Deeds): Deeds =>
  ({ ...eachAnswering(deeds), mailbox: deeds.mailbox && eachAnswering(deeds.mailbox) }) as Deeds;
