import type { Within } from '../database/service.ts';
import { appendFact } from '../enquiry/append-fact.ts';
import { openEnquiry } from '../enquiry/open-enquiry.ts';

/** Writes the far server's verdict on a letter into the history of the enquiry that it is about. */
export async function recordVerdict(
  within: Within,
  verdict: {
    enquiryId: string;
    letterId: string;
    kind: string;
    personId: string | null;
    verdict: 'accepted' | 'refused';
  },
): Promise<void> {
  const enquiry = await openEnquiry(within, verdict.enquiryId);
  if (!enquiry) return;
  await appendFact(within, enquiry, {
    by: { kind: 'relais' },
    event: {
      kind: verdict.verdict === 'accepted' ? 'letter-accepted' : 'letter-refused',
      letter: verdict.letterId,
      letterKind: verdict.kind,
      person: verdict.personId,
    },
  });
}
