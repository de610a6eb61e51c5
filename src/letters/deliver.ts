import { type Service, transact, type Within } from '../database/service.ts';
import { appendFact } from '../enquiry/append-fact.ts';
import { openEnquiry } from '../enquiry/open-enquiry.ts';
import { contentKeyOf } from '../vault/content-key.ts';
import { unseal } from '../vault/seal.ts';
import { cannotBeOpened } from './cannot-be-opened.ts';
import { type Claimed, claimLetters, deferLetter, settleLetter } from './letter.table.ts';
import { messagePlace, recipientPlace } from './post.ts';
import type { Sent, Transport } from './transport.ts';
import { whenToTryAgain } from './when-to-try-again.ts';

const lease = Temporal.Duration.from({ minutes: 2 });
const mostAtOnce = 20;

type Verdict = 'accepted' | 'failed' | 'deferred';
const levels = { accepted: 'debug', settled: 'debug', deferred: 'warn', failed: 'error' };

/** Tried again like any other, and given up like any other: what is damaged may be brought back from a backup. */
const unopened: Sent = { accepted: false, permanent: false, reply: cannotBeOpened };

/** An enquiry is locked before the letter that is about it, as everywhere. */
async function record(within: Within, letter: Claimed, sent: Sent): Promise<Verdict | 'settled'> {
  const { tx, clock } = within;
  const now = clock.now();
  const minutes = sent.permanent ? null : whenToTryAgain(letter.tries);
  if (!sent.accepted && minutes !== null) {
    const deferred = await deferLetter(tx, letter.id, sent.reply, now.add({ minutes }));
    return deferred ? 'deferred' : 'settled';
  }
  const state = sent.accepted ? 'accepted' : 'failed';
  const enquiry =
    letter.enquiryId === null
      ? null
      : await openEnquiry(within, letter.enquiryId).catch((error) => {
          if (sent !== unopened) throw error;
          return null;
        });
  if (!(await settleLetter(tx, letter.id, { state, reply: sent.reply, now }))) return 'settled';
  if (enquiry)
    await appendFact(within, enquiry, {
      by: { kind: 'relais' },
      event: {
        kind: sent.accepted ? 'letter-accepted' : 'letter-refused',
        letter: letter.id,
        letterKind: letter.kind,
        person: letter.personId,
      },
    });
  return state;
}

/** The bytes of a letter and whom they are for; null where they cannot be opened. */
function open({ keys }: Service, letter: Claimed) {
  try {
    const key =
      letter.enquiryId !== null && letter.sealedKey
        ? contentKeyOf(keys, letter.enquiryId, letter.sealedKey)
        : keys.seal;
    return {
      to: unseal(key, recipientPlace(letter.id), letter.sealedRecipient).toString(),
      raw: unseal(key, messagePlace(letter.id), letter.sealedMessage),
    };
  } catch {
    return null;
  }
}

async function deliverOne(service: Service, transport: Transport, letter: Claimed) {
  const opened = open(service, letter);
  const sent = opened
    ? await transport.send({ from: service.site.mailFrom, ...opened, id: letter.id })
    : unopened;
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
