import type { RefusalReason } from './fact.ts';

export const steps = ['sent', 'transmitted', 'read', 'answered'] as const;
/** Progress as the patient sees it; `held` waits for her own confirmation. */
export type Step = 'held' | (typeof steps)[number];

export type State = 'open' | 'refused' | 'closed';

/** Where an enquiry stands: everything lists, sweeps and screens need, derived from its history. */
export type Standing = {
  step: Step;
  state: State;
  askedAt: Temporal.Instant;
  sentAt: Temporal.Instant | null;
  transmittedAt: Temporal.Instant | null;
  firstRead: { at: Temporal.Instant; by: string } | null;
  answeredAt: Temporal.Instant | null;
  handledAt: Temporal.Instant | null;
  refused: { at: Temporal.Instant; reason: RefusalReason } | null;
  /** The number of the last message, answer, outside contact, refusal, withdrawal, close or reopen. */
  version: number;
  lastFact: number;
  lastActivityAt: Temporal.Instant;
  /** Nobody of the practice has read the patient's last words. */
  unread: boolean;
  /** The patient has spoken last. */
  awaitsReply: boolean;
  needsAttention: boolean;
  /** The enquiry from whose offer this one came; null for one that the patient wrote of her own accord. */
  first: string | null;
  /** It was sent when the practice had no live recipient. */
  toldNobody: boolean;
  remindedAt: Temporal.Instant | null;
  offeredAt: Temporal.Instant | null;
  /** When the last letter of an offer was posted. */
  offerLetterAt: Temporal.Instant | null;
  /** When an offer of the clock found nobody. */
  foundNobodyAt: Temporal.Instant | null;
  /** When the patient said that she waits no longer; null once she writes again or a member reopens. */
  withdrawnAt: Temporal.Instant | null;
  /** The patient has written to other practices from an offer. */
  sentOn: boolean;
};

/** What the lists show as NEW: sent and not yet handled by anybody. */
export const isNew = (standing: Pick<Standing, 'sentAt' | 'handledAt' | 'state'>): boolean =>
  standing.sentAt !== null && standing.handledAt === null && standing.state === 'open';
