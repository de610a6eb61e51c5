import type { Handling } from './facts/what-a-fact-does.ts';
import type { HandlingReason, RefusalReason } from './refusal.ts';

/** How an enquiry was handled: a refusal by its reason. */
export type HandledHow = Exclude<Handling['kind'], 'refused'> | HandlingReason;

/** What one enquiry brings into the figures, all of it derived from its history: moments, one person and two
 * reasons. A moment is null where it has not come, or holds no more. */
export type Tally = {
  /** Null while it is held. */
  sentAt: Temporal.Instant | null;
  transmittedAt: Temporal.Instant | null;
  readAt: Temporal.Instant | null;
  handledAt: Temporal.Instant | null;
  /** The member who handled it first. */
  handledBy: string | null;
  handledHow: HandledHow | null;
  /** When its practice first answered the patient or reached her: the others of its group are spared from then. */
  servedAt: Temporal.Instant | null;
  withdrawnAt: Temporal.Instant | null;
  /** Why it is refused, while it is. */
  refusal: RefusalReason | null;
  /** When the patient first wrote after that refusal. */
  contestedAt: Temporal.Instant | null;
};
