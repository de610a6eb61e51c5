/** What a reason to refuse means: whether the enquiry counts as handled, what the patient is told, and whether other
 * practices are offered (mission, point 5). */
type Refusal = { handles: boolean; tells: 'refused' | 'first' | 'nobody'; offers: boolean };

/** Every reason to refuse, in the order of the form. */
export const refusals = {
  duplicate: { handles: true, tells: 'first', offers: false },
  spam: { handles: true, tells: 'nobody', offers: false },
  'not-practised': { handles: true, tells: 'refused', offers: true },
  unavailable: { handles: true, tells: 'refused', offers: true },
  'not-interested': { handles: false, tells: 'refused', offers: true },
} as const satisfies Record<string, Refusal>;

export type RefusalReason = keyof typeof refusals;

/** The reasons for which an answer of the table is true. */
type ReasonsWith<Answer extends Partial<Refusal>> = {
  [Reason in RefusalReason]: (typeof refusals)[Reason] extends Answer ? Reason : never;
}[RefusalReason];

export type HandlingReason = ReasonsWith<{ handles: true }>;
export type OfferingReason = ReasonsWith<{ offers: true }>;

export const refusalReasons = Object.keys(refusals) as RefusalReason[];

export const isHandlingReason = (reason: RefusalReason): reason is HandlingReason => refusals[reason].handles;
export const handlingReasons = refusalReasons.filter(isHandlingReason);

export const offeringReasons = refusalReasons.filter(
  (reason): reason is OfferingReason => refusals[reason].offers,
);
/** Whether something, a reason or a rule, is a reason by which other practices are offered. */
export const isOfferingReason = (one: string): one is OfferingReason =>
  offeringReasons.some((reason) => reason === one);
/** The reasons that the patient is told at all. */
export const toldReasons = refusalReasons.filter((reason) => refusals[reason].tells !== 'nobody');
