import type { PersonId } from '../../database/id.ts';
import type { Replying } from '../facts/what-a-fact-does.ts';

/** Whose turn it is, when it is the practice's: the patient waits for it (history-301). */
export type Wait = {
  /** The first one, for a turn of the practice; a later one, since the patient wrote again; or since they contested a
   * refusal, without a clock. */
  which: 'first' | 'later' | 'contested';
  /** The number of the fact with which it began, and its moment: for a first wait the sending. */
  number: number;
  since: Temporal.Instant;
  /** It began with the patient's *no* to a question of ours. */
  saysNo: boolean;
  /** The patient has told us since that they had an answer: its clock has ended. */
  saysYes: boolean;
  remindedAt: Temporal.Instant | null;
  /** When the patient was asked whether they had an answer. */
  questionedAt: Temporal.Instant | null;
};

/** A wait that is over, how it ended, and by which member, if by one. */
export type EndedWait = Wait & { endedAt: Temporal.Instant; how: WaitEnd; by: PersonId | null };

/** A turn of the practice, or the patient's own word. */
export type WaitEnd = Replying['kind'] | 'withdrawn' | 'said-yes';
