import type { PatientCaller } from '../access/caller/caller.ts';
import { ownEnquiry } from '../access/caller/own-enquiry.ts';
import { alertMembers } from '../access/link/alert-members.ts';
import { type Service, transact } from '../database/service.ts';
import { appendFact } from '../enquiry/history/append-fact.ts';
import { isSameSending } from '../enquiry/history/is-same-sending.ts';
import { newMessageLetter } from '../letters/new-message.letter.ts';
import { recipientsOf } from '../people/person.table.ts';
import { readFormToken } from './form-token.ts';
import type { Message } from './question.ts';

export type Written =
  | { written: true }
  | { written: false; because: 'form-expired' | 'held' | 'gone' | 'already-sent' };

/** The patient writes again on their page (mission, point 6): the message is stored and every member alerted. A closed
 * enquiry reopens (point 13); a refused one stays refused and is contested (answering-6). Submitting the same form with
 * the same words again is idempotent (history-1). */
export async function writeAgain(
  service: Service,
  caller: PatientCaller,
  message: { text: Message; formToken: string },
): Promise<Written> {
  const form = readFormToken(service.keys, message.formToken);
  if (!form) return { written: false, because: 'form-expired' };
  return transact(service, async (within) => {
    const before = await ownEnquiry(within, caller);
    if (!before) return { written: false, because: 'gone' };
    const sent = before.submissions.get(form.submission);
    if (sent)
      return isSameSending(sent, { said: { kind: 'written' }, words: message.text })
        ? { written: true }
        : { written: false, because: 'already-sent' };
    if (before.standing.step === 'held') return { written: false, because: 'held' };
    const enquiry = await appendFact(within, before, {
      kind: 'written',
      by: { kind: 'patient' },
      words: message.text,
      submission: form.submission,
    });
    const members = await recipientsOf(within.tx, enquiry.practiceId);
    await alertMembers(within, enquiry, members, { kind: 'new-message', letter: newMessageLetter });
    return { written: true };
  });
}
