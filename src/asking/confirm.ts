import type { PatientCaller } from '../access/caller/caller.ts';
import { ownEnquiry } from '../access/caller/own-enquiry.ts';
import { type Service, transact, type Within } from '../database/service.ts';
import { appendFact } from '../enquiry/history/append-fact.ts';
import type { OpenEnquiry } from '../enquiry/history/open-enquiry.ts';
import { recipientsOf } from '../people/person.table.ts';
import { passOnLetter } from './pass-on-letter.ts';
import { acknowledge, alertOfNewEnquiry, toldOf } from './send-enquiry.ts';

/** Sends a held enquiry and starts its clock; does nothing if it is no longer held. */
export async function sendHeld(within: Within, held: OpenEnquiry | null): Promise<void> {
  if (held?.standing.step !== 'held') return;
  const told = await recipientsOf(within.tx, held.practiceId);
  const enquiry = await appendFact(within, held, {
    kind: 'confirmed',
    by: { kind: 'patient' },
    ...(await toldOf(within, told)),
  });
  await alertOfNewEnquiry(within, enquiry, told);
  await acknowledge(within, enquiry);
  await passOnLetter(within, enquiry);
}

/** The patient confirms a held enquiry, which is then sent. Its page can only be opened from the email (asking-7).
 * Idempotent. */
export const confirm = (service: Service, caller: PatientCaller): Promise<void> =>
  transact(service, async (within) => sendHeld(within, await ownEnquiry(within, caller)));
