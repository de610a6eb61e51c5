import { type Service, transact, type Within } from '../database/service.ts';
import { contentKeyOf } from '../vault/content-key.ts';
import { unseal } from '../vault/seal.ts';
import { type Claimed, claimLetters, deferLetter, lockWaiting, settleLetter } from './letter.table.ts';
import { messagePlace, recipientPlace } from './post.ts';
import { recordVerdict } from './record-verdict.ts';
import type { Sent, Transport } from './transport.ts';
import { whenToTryAgain } from './when-to-try-again.ts';

const lease = Temporal.Duration.from({ minutes: 2 });
const mostAtOnce = 20;

type Verdict = 'accepted' | 'failed' | 'deferred';
const levels = { accepted: 'debug', settled: 'debug', deferred: 'warn', failed: 'error' };

/** A letter is locked after the enquiry that it is about, as everywhere. */
async function record(within: Within, letter: Claimed, sent: Sent): Promise<Verdict | 'settled'> {
  const { tx, clock } = within;
  const now = clock.now();
  const minutes = sent.permanent ? null : whenToTryAgain(letter.tries);
  const verdict = sent.accepted ? 'accepted' : minutes === null ? 'failed' : 'deferred';
  if (letter.enquiryId !== null)
    await tx.selectFrom('enquiry').select('id').where('id', '=', letter.enquiryId).forUpdate().execute();
  if (!(await lockWaiting(tx, letter.id))) return 'settled';
  if (verdict === 'deferred') {
    await deferLetter(tx, letter.id, sent.reply, now.add({ minutes: minutes ?? 0 }));
    return verdict;
  }
  await settleLetter(tx, letter.id, { state: verdict, reply: sent.reply, now });
  if (letter.enquiryId !== null)
    await recordVerdict(within, {
      enquiryId: letter.enquiryId,
      letterId: letter.id,
      kind: letter.kind,
      personId: letter.personId,
      verdict: verdict === 'accepted' ? 'accepted' : 'refused',
    });
  return verdict;
}

async function deliverOne(service: Service, transport: Transport, letter: Claimed) {
  const key =
    letter.enquiryId !== null && letter.sealedKey
      ? contentKeyOf(service.keys, letter.enquiryId, letter.sealedKey)
      : service.keys.seal;
  const sent = await transport.send({
    from: service.site.mailFrom,
    to: unseal(key, recipientPlace(letter.id), letter.sealedRecipient).toString(),
    raw: unseal(key, messagePlace(letter.id), letter.sealedMessage),
    id: letter.id,
  });
  const verdict = await transact(service, (within) => record(within, letter, sent));
  service.log({
    event: 'letter',
    level: levels[verdict],
    letter: letter.id,
    kind: letter.kind,
    verdict,
    tries: letter.tries,
  });
}

/** Delivers the letters that are due: two transactions around each network call, so that a letter is claimed
 * before it travels and its verdict is recorded after (law 2). Returns how many it took. Throws the first
 * fault of the database, after every letter taken has been tried. */
export async function deliver(service: Service, transport: Transport): Promise<number> {
  const now = service.clock.now();
  const claimed = await service.database.transact((tx) =>
    claimLetters(tx, { now, until: now.add(lease), most: mostAtOnce }),
  );
  const tried = await Promise.allSettled(claimed.map((letter) => deliverOne(service, transport, letter)));
  const fault = tried.find((one) => one.status === 'rejected');
  if (fault) throw fault.reason;
  return claimed.length;
}
