import type { Within } from '../database/service.ts';
import { appendFact } from '../enquiry/history/append-fact.ts';
import { openEnquiry } from '../enquiry/history/open-enquiry.ts';
import { acceptLetter, type Claimed, deferLetter, failLetter, giveBackLetter } from './delivery.table.ts';
import { isNewsOf, type Life, recordLife } from './record-life.ts';
import type { Sent } from './transport.ts';
import type { Meaning } from './what-a-reply-means.ts';
import { whenToTryAgain } from './when-to-try-again.ts';

export type Verdict = 'accepted' | 'failed' | 'deferred' | 'given-back' | 'settled';

/** The outcome of one letter, as it is recorded. */
export type Outcome = { sent: Sent; meaning: Meaning; life: Life; sealedReply: Buffer };

/** Records the outcome of a letter in its row only. */
export async function recordInRow(
  { tx, clock }: Within,
  letter: Claimed,
  outcome: Outcome,
): Promise<Verdict> {
  const { sent, meaning, sealedReply } = outcome;
  const now = clock.now();
  const about = sent.accepted ? null : meaning.about;
  const verdict = (done: boolean, verdict: Verdict): Verdict => (done ? verdict : 'settled');
  if (sent.accepted)
    return verdict(await acceptLetter(tx, letter.id, { sealedReply, about, now }), 'accepted');
  if (sent.stage === 'stopped') return verdict(await giveBackLetter(tx, letter, now), 'given-back');
  const minutes = whenToTryAgain(letter.tries, meaning);
  if (minutes === null) return verdict(await failLetter(tx, letter, { sealedReply, about, now }), 'failed');
  const nextTryAt = now.add({ minutes });
  return verdict(await deferLetter(tx, letter, { sealedReply, about, nextTryAt }), 'deferred');
}

/** Records it in the row, in the history of the enquiry, and what it says of the address of a member. Lock order:
 * practices, the enquiry, the letter about it, as everywhere. */
export async function recordVerdict(within: Within, letter: Claimed, outcome: Outcome): Promise<Verdict> {
  const { personId } = letter;
  const isNews = await isNewsOf(within, personId, outcome.life);
  const enquiry = letter.enquiryId === null ? null : await openEnquiry(within, letter.enquiryId);
  const verdict = await recordInRow(within, letter, outcome);
  const isFinal = verdict === 'accepted' || verdict === 'failed';
  if (isFinal && isNews && personId && outcome.life) await recordLife(within, personId, outcome.life);
  if (enquiry && isFinal)
    await appendFact(within, enquiry, {
      ...(verdict === 'accepted'
        ? { kind: 'letter-accepted' }
        : { kind: 'letter-refused', ...(outcome.life === 'dead' && { dead: true }) }),
      by: { kind: 'relais' },
      letter: letter.id,
      letterKind: letter.kind,
      person: personId,
      ...(letter.factNumber !== null && { about: letter.factNumber }),
    });
  return verdict;
}
