import type { History } from '../facts/fact.ts';
import { isHandlingReason } from '../facts/refusal.ts';
import type { Handling } from '../facts/what-a-fact-does.ts';
import { whatFactsSay } from '../history/what-facts-say.ts';
import { transmittedAt } from '../history/where-it-stands.ts';
import type { HandledHow, Tally } from './tally.ts';

const howOf = (handling: Handling): HandledHow | null => {
  if (handling.kind !== 'refused') return handling.kind;
  return isHandlingReason(handling.reason) ? handling.reason : null;
};

/** What an enquiry contributes to the figures, from its whole history. Throws if the history is empty. */
export function whatCounts(history: History): Tally {
  const course = whatFactsSay(history);
  const { sent, firstRead, firstServed, withdrawnAt, refusal, contestedAt } = course;
  const [handling] = course.handlings;
  const isRefused = course.state === 'refused';
  return {
    sentAt: sent?.at ?? null,
    transmittedAt: transmittedAt(course),
    readAt: firstRead?.at ?? null,
    handledAt: handling?.at ?? null,
    handledBy: handling?.by.person ?? null,
    handledHow: handling ? howOf(handling) : null,
    servedAt: firstServed?.at ?? null,
    withdrawnAt,
    refusal: isRefused ? (refusal?.reason ?? null) : null,
    contestedAt: isRefused ? contestedAt : null,
  };
}
