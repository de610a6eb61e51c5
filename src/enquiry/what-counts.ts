import type { Fact, History } from './fact.ts';
import type { HandledHow, Tally } from './tally.ts';
import { firstHandling, whereItStands } from './where-it-stands.ts';

const serves = (fact: Fact) =>
  fact.kind === 'answered' || (fact.kind === 'contacted' && fact.outcome === 'reached');

const howOf = (handling: Fact | null): HandledHow | null => {
  if (handling?.kind === 'refused') return handling.reason === 'not-interested' ? null : handling.reason;
  return handling?.kind === 'answered' || handling?.kind === 'contacted' ? handling.kind : null;
};

/** What an enquiry brings into the figures, from its whole history (S5f, S15b). Throws when the history is empty. */
export function whatCounts(history: History): Tally {
  const { sentAt, transmittedAt, firstRead, withdrawnAt, state } = whereItStands(history);
  const handling = firstHandling(history);
  const last = history.findLast((fact) => fact.kind === 'refused');
  const refusal = state === 'refused' && last?.kind === 'refused' ? last : null;
  const contest = refusal && history.find((fact) => fact.kind === 'written' && fact.number > refusal.number);
  return {
    sentAt,
    transmittedAt,
    readAt: firstRead?.at ?? null,
    handledAt: handling?.at ?? null,
    handledBy: handling?.by.kind === 'member' ? handling.by.person : null,
    handledHow: howOf(handling),
    servedAt: history.find(serves)?.at ?? null,
    withdrawnAt,
    refusal: refusal?.reason ?? null,
    contestedAt: contest?.at ?? null,
  };
}
