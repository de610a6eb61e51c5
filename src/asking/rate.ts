import type { PatientCaller } from '../access/caller/caller.ts';
import { ownEnquiry } from '../access/caller/own-enquiry.ts';
import { type Service, transact } from '../database/service.ts';
import type { Rating } from '../enquiry/facts/rating.ts';
import { appendFact } from '../enquiry/history/append-fact.ts';

export type Rated = { rated: true } | { rated: false; because: 'gone' | 'not-answered' };

/** The patient rates the answer, for the practice and never in public (asking-30). Idempotent. */
export const rate = (service: Service, caller: PatientCaller, rating: Rating): Promise<Rated> =>
  transact(service, async (within) => {
    const enquiry = await ownEnquiry(within, caller);
    if (!enquiry) return { rated: false, because: 'gone' };
    if (enquiry.standing.answeredAt === null) return { rated: false, because: 'not-answered' };
    if (enquiry.standing.rating !== rating)
      await appendFact(within, enquiry, {
        kind: 'rated',
        by: { kind: 'patient' },
        rating,
      });
    return { rated: true };
  });
