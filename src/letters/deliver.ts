import { faultLogged, idLogged, wordLogged } from '../database/log.ts';
import { type Service, transact } from '../database/service.ts';
import { seal, unseal } from '../vault/seal.ts';
import { asKeptReply } from './as-kept-reply.ts';
import { type Claimed, claimLetters, giveBackLetter } from './delivery.table.ts';
import { findDays } from './find-days.ts';
import { lifeOf } from './record-life.ts';
import { type Outcome, recordInRow, recordVerdict, type Verdict } from './record-verdict.ts';
import { releaseLetters } from './release-letters.ts';
import { keyOfLetter, messagePlace, recipientPlace, replyPlace } from './sealed-letter.ts';
import type { Sent, Transport } from './transport.ts';
import { ours, whatAReplyMeans } from './what-a-reply-means.ts';
import { whenToTravel } from './when-to-travel.ts';
import { whichLetter } from './which-letter.ts';

const lease = Temporal.Duration.from({ minutes: 2 });
/** How many letters travel at once. */
const hands = 5;
/** After this many attempts whose outcome could not be recorded, a letter is not sent again. */
const mostUnrecorded = 5;

type Level = 'debug' | 'warn' | 'error';
const levels: Record<Verdict, Level> = {
  accepted: 'debug',
  settled: 'debug',
  'given-back': 'debug',
  deferred: 'warn',
  failed: 'error',
};

/** The bytes of a letter, its recipient and its key; null if they cannot be decrypted. */
function open({ keys }: Service, letter: Claimed) {
  try {
    const key = keyOfLetter(keys, letter);
    return {
      key,
      to: unseal(key, recipientPlace(letter.id), letter.sealedRecipient).toString(),
      raw: unseal(key, messagePlace(letter.id), letter.sealedMessage),
    };
  } catch {
    return null;
  }
}

const enquiryOf = ({ enquiryId }: Claimed) => (enquiryId === null ? null : idLogged(enquiryId));

/** Records the outcome, in the letter's row alone if the history cannot be written: it must not be sent twice. */
const recordAnyhow = (service: Service, letter: Claimed, outcome: Outcome): Promise<Verdict> =>
  transact(service, (within) => recordVerdict(within, letter, outcome)).catch(async (error) => {
    const verdict = await transact(service, (within) => recordInRow(within, letter, outcome));
    const told = { letter: idLogged(letter.id), enquiry: enquiryOf(letter), fault: faultLogged(error) };
    service.log({ event: 'letter-not-in-history', level: 'error', verdict: wordLogged(verdict), ...told });
    return verdict;
  });

/** Once our relay accepts a letter again, all others that it refused become due. */
async function letOthersGo(service: Service): Promise<void> {
  const released = await transact(service, (within) => releaseLetters(within, ['relay']));
  service.log({ event: 'relay-takes-letters-again', letters: released });
}

const tellsNothing: Sent = { accepted: false, stage: 'unrecorded', reply: 'EUNRECORDED' };
/** Retried and given up like any other: damaged content may be restored from a backup. */
const unopened: Sent = { accepted: false, stage: 'unopened', reply: 'EUNOPENED' };

async function sendOf(
  { site }: Service,
  transport: Transport,
  { id, unrecorded }: Claimed,
  opened: ReturnType<typeof open>,
): Promise<Sent> {
  if (unrecorded > mostUnrecorded) return tellsNothing;
  return opened ? transport.send({ from: site.mailFrom, to: opened.to, raw: opened.raw, id }) : unopened;
}

/** Sends one letter and records the outcome; returns whether the next may follow: our relay does not refuse us, and
 * nobody has stopped. */
async function deliverOne(service: Service, transport: Transport, letter: Claimed): Promise<boolean> {
  const days = await findDays(service.database.read, letter);
  const notBefore = whenToTravel(letter, days, service.clock.now(), service.policy.daytime);
  if (notBefore) {
    await transact(service, ({ tx }) => giveBackLetter(tx, letter, notBefore));
    return true;
  }
  const opened = open(service, letter);
  const sent = await sendOf(service, transport, letter, opened);
  const reply = asKeptReply(sent.reply);
  const meaning = whatAReplyMeans(sent.stage, reply);
  const sealedReply = seal(opened?.key ?? service.keys.seal, service.chance, replyPlace(letter.id), reply);
  const life = lifeOf({ ...sent, reply });
  const verdict = await recordAnyhow(service, letter, { sent, meaning, life, sealedReply });
  const isOurs = !sent.accepted && ours.includes(meaning.about);
  service.log({
    event: 'letter',
    level: isOurs ? 'error' : levels[verdict],
    letter: idLogged(letter.id),
    enquiry: enquiryOf(letter),
    kind: wordLogged(whichLetter(letter.kind) ?? 'unknown'),
    verdict: wordLogged(verdict),
    ...(!sent.accepted && { about: wordLogged(meaning.about) }),
    tries: letter.tries,
  });
  if (sent.accepted && letter.about === 'relay') await letOthersGo(service);
  const refusesUs = meaning.about === 'relay' && meaning.again === 'until-taken';
  return sent.accepted || !(refusesUs || sent.stage === 'stopped');
}

/** Workers (hands) that deliver the letters that are due, five at most, each taking the next as soon as it is done.
 * There are two transactions around each network call: a letter is claimed before it is sent, and its delivery status
 * recorded after (law 2). Each call starts as many hands as are free, so that a hanging server blocks one hand and no
 * other letter. Resolves to the number of letters they took, when none is due, `isStopped`, or our relay refuses us
 * (it is not tried again for each letter). Throws the first error, after every due letter has been tried. */
export function handsOf(
  service: Service,
  transport: Transport,
  isStopped: () => boolean = () => false,
): () => Promise<number> {
  const { clock, chance, database } = service;
  const claimNext = () =>
    database.transact((tx) => claimLetters(tx, { claim: chance.uuid(), now: clock.now(), lease, most: 1 }));
  let busy = 0;
  let calls = 0;
  return async () => {
    calls += 1;
    const faults: unknown[] = [];
    let taken = 0;
    let relayTakes = true;
    const hand = async () => {
      busy += 1;
      try {
        while (relayTakes && !isStopped()) {
          const before = calls;
          const [letter] = await claimNext();
          // A call made meanwhile may have started no hand, because this one was busy: look again.
          if (!letter && before !== calls) continue;
          if (!letter) return;
          taken += 1;
          await deliverOne(service, transport, letter).then(
            (goesOn) => {
              relayTakes &&= goesOn;
            },
            (fault: unknown) => faults.push(fault),
          );
        }
      } finally {
        busy -= 1;
      }
    };
    const ended = await Promise.allSettled(Array.from({ length: hands - busy }, hand));
    for (const one of ended) if (one.status === 'rejected') faults.push(one.reason);
    if (faults.length > 0) throw faults[0];
    return taken;
  };
}

/** Delivers the letters that are due; returns how many it took. */
export const deliver = (service: Service, transport: Transport): Promise<number> =>
  handsOf(service, transport)();
