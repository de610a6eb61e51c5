import type { EnquiryId } from '../database/id.ts';
/** An earlier enquiry of the same person at the same practice, and what it has in common with a later one. */
export type Earlier = { id: EnquiryId; sentAt: Temporal.Instant; sameProcedure: boolean; sameWords: boolean };

export type DuplicateSign = 'same-person' | 'same-procedure' | 'same-words';
export type LikelyFirst = { id: EnquiryId; sentAt: Temporal.Instant; because: DuplicateSign[] };

/** Which earlier enquiries a later one may repeat, the oldest first, and by which signs (answering-12). A
 * suggestion: the member decides. */
export const whichItMayRepeat = (earlier: readonly Earlier[]): LikelyFirst[] =>
  earlier
    .filter((one) => one.sameProcedure || one.sameWords)
    .map(({ id, sentAt, sameProcedure, sameWords }) => ({
      id,
      sentAt,
      because: [
        'same-person' as const,
        ...(sameProcedure ? ['same-procedure' as const] : []),
        ...(sameWords ? ['same-words' as const] : []),
      ],
    }))
    .sort((left, right) => Temporal.Instant.compare(left.sentAt, right.sentAt));
