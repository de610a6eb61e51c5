import type { PersonId } from '../../database/id.ts';
import type { HandlingReason, RefusalReason } from '../facts/refusal.ts';
import type { Handling } from '../facts/what-a-fact-does.ts';

/** How an enquiry was handled: a refusal by its reason. */
export type HandledHow = Exclude<Handling['kind'], 'refused'> | HandlingReason;

/** What one enquiry contributes to the figures, all derived from its history: moments, one person and two reasons. A
 * moment is null if it has not come, or no longer applies. */
export type Tally = {
  /** Null while it is held. */
  sentAt: Temporal.Instant | null;
  transmittedAt: Temporal.Instant | null;
  readAt: Temporal.Instant | null;
  handledAt: Temporal.Instant | null;
  /** The member who handled it first. */
  handledBy: PersonId | null;
  handledHow: HandledHow | null;
  /** When its practice first answered or reached the patient: the others of its group are released from then. */
  servedAt: Temporal.Instant | null;
  withdrawnAt: Temporal.Instant | null;
  /** Why it is refused, while it is. */
  refusal: RefusalReason | null;
  /** When the patient first wrote after that refusal. */
  contestedAt: Temporal.Instant | null;
};
