import type { EnquiryId, PersonId } from '../../database/id.ts';
import type { Channel } from '../facts/contact.ts';
import type { Rating } from '../facts/rating.ts';
import type { WitnessRule } from '../facts/reasons.ts';
import type { RefusalReason } from '../facts/refusal.ts';
import type { Wait } from './wait.ts';

export const steps = ['sent', 'transmitted', 'read', 'answered'] as const;
/** Progress as the patient sees it; `held` is pending the sender's confirmation. */
export type Step = 'held' | (typeof steps)[number];

/** How far an enquiry has come, by which of these moments it has reached. */
export const stepOf = (
  reached: Record<'sentAt' | 'transmittedAt' | 'firstRead' | 'answeredAt', unknown>,
): Step => {
  if (reached.answeredAt) return 'answered';
  if (reached.firstRead) return 'read';
  if (reached.transmittedAt) return 'transmitted';
  return reached.sentAt ? 'sent' : 'held';
};

export type State = 'open' | 'refused' | 'closed';

/** The state of an enquiry: everything lists, sweeps and screens need, folded from its history. */
export type Standing = {
  step: Step;
  state: State;
  askedAt: Temporal.Instant;
  sentAt: Temporal.Instant | null;
  transmittedAt: Temporal.Instant | null;
  firstRead: { at: Temporal.Instant; by: PersonId } | null;
  answeredAt: Temporal.Instant | null;
  lastAnsweredAt: Temporal.Instant | null;
  handledAt: Temporal.Instant | null;
  /** The last refusal, also once it was undone: `state` says whether it stands; `disowned` if it was made in a session
   * of which its member says that somebody else held it. */
  refused: { at: Temporal.Instant; reason: RefusalReason; disowned: boolean } | null;
  /** The number of the last fact that moves the thread: a member must have seen it before acting. */
  version: number;
  lastFact: number;
  lastActivityAt: Temporal.Instant;
  /** Nobody at the practice has read the patient's last message. */
  unread: boolean;
  /** The patient's wait for the practice; null while it is not the practice's turn. */
  wait: Wait | null;
  /** A member has set what the patient wrote aside as nothing to answer, which can be taken back. */
  setAside: boolean;
  needsAttention: boolean;
  /** The enquiry from whose offer this one came; null if the patient wrote it directly. */
  first: EnquiryId | null;
  /** It was sent, no live recipient was told of it, and nobody has read it. */
  toldNobody: boolean;
  remindedAt: Temporal.Instant | null;
  /** When the members were reminded a last time, after a silence that followed the reading. */
  remindedLastAt: Temporal.Instant | null;
  offeredAt: Temporal.Instant | null;
  /** When the last letter of an offer was posted. */
  offerLetterAt: Temporal.Instant | null;
  /** When an automatic offer found no practice. */
  foundNobodyAt: Temporal.Instant | null;
  /** When the patient said they no longer wait; null once they write again, say that they had no answer, or a member
   * reopens. */
  withdrawnAt: Temporal.Instant | null;
  /** The patient has written since it was refused. */
  contested: boolean;
  /** The enquiry that it repeats, while it is refused as a duplicate. */
  duplicateOf: EnquiryId | null;
  /** When the last successful contact was recorded. */
  reachedAt: Temporal.Instant | null;
  /** The channel of that contact; null if the patient has since said that nobody reached them. */
  reachedBy: Channel | null;
  /** When the patient was last asked whether they had had an answer, and by which rule. */
  questioned: { at: Temporal.Instant; rule: WitnessRule } | null;
  /** What she said last. */
  testified: { at: Temporal.Instant; reached: boolean } | null;
  /** How she found the answer. */
  rating: Rating | null;
  /** The patient has written to other practices from an offer. */
  sentOn: boolean;
};

/** What the lists show as NEW: sent and not yet handled by anybody. */
export const isNew = (standing: Pick<Standing, 'sentAt' | 'handledAt' | 'state'>): boolean =>
  standing.sentAt !== null && standing.handledAt === null && standing.state === 'open';

/** Whether the patient was asked something that they have not answered yet. */
export const isAsked = ({ questioned, testified }: Pick<Standing, 'questioned' | 'testified'>): boolean =>
  questioned !== null && (testified === null || Temporal.Instant.compare(questioned.at, testified.at) > 0);
