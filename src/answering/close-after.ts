import { z } from 'zod';
import type { Within } from '../database/service.ts';
import { appendFact } from '../enquiry/history/append-fact.ts';
import type { OpenEnquiry } from '../enquiry/history/open-enquiry.ts';
import { close } from './close.ts';

/** Whether the form of an act that ends a wait asks for the enquiry to be closed as well. */
export const closes = z
  .literal('yes')
  .optional()
  .transform((asked) => asked === 'yes');

/** Closes an enquiry in the transaction of the act that has just told what happened, by the same member
 * (answering-321); nothing if that was not asked, or the enquiry cannot be closed as it stands now. */
export async function closeAfter(
  within: Within,
  enquiry: OpenEnquiry,
  { close: isAsked }: { close: boolean },
): Promise<void> {
  const by = enquiry.history.at(-1)?.by;
  if (!isAsked || by?.kind !== 'member') return;
  if (close.of.whyNot(enquiry.standing, within.clock.now(), within.policy) !== null) return;
  await appendFact(within, enquiry, { kind: 'closed', by });
}
