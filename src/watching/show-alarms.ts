import type { OperatorCaller } from '../access/caller/caller.ts';
import { readAs } from '../access/caller/read-as.table.ts';
import type { Service } from '../database/service.ts';
import { sentAgainFor } from '../letters/release-letters.ts';
import { keyOfLetter, recipientPlace, replyPlace } from '../letters/sealed-letter.ts';
import { withoutAddresses } from '../letters/without-addresses.ts';
import { unseal } from '../vault/seal.ts';
import { aboutUs, alarms, type SealedReply } from './alarms.table.ts';
import { lateByPractice } from './late.table.ts';
import { figureAlarms } from './proof.table.ts';

/** An SMTP reply as the operator may see it, without the address of a patient; null if there is none, or its enquiry
 * cannot be decrypted. */
function replyOf({ keys }: Service, letter: SealedReply): string | null {
  if (!letter.sealedReply) return null;
  try {
    const key = keyOfLetter(keys, letter);
    const reply = unseal(key, replyPlace(letter.id), letter.sealedReply).toString();
    if (letter.personId !== null) return reply;
    return withoutAddresses(reply, unseal(key, recipientPlace(letter.id), letter.sealedRecipient).toString());
  } catch {
    return null;
  }
}

/** How many practices with late enquiries are named. */
const mostLate = 20;

/** What the operator must look at, first of all how many patients wait for more working days than `after` and where,
 * with the SMTP replies, and without a patient's address (laws 2 and 8). Moments are ISO 8601 instants. */
export async function showAlarms(service: Service, caller: OperatorCaller) {
  const { read } = readAs(service, caller);
  const now = service.clock.now();
  const ours = await aboutUs(read, now.subtract(sentAgainFor));
  const { letters, ...others } = await alarms(read);
  return {
    ...others,
    late: { ...(await lateByPractice(read, now, mostLate)), after: service.policy.lateAfter },
    letters: letters.map(({ sealed, ...letter }) => ({ ...letter, reply: replyOf(service, sealed) })),
    ours: ours && {
      ...{ waiting: ours.waiting, failed: ours.failed, since: ours.oldest.toString() },
      reply: ours.sealed && replyOf(service, ours.sealed),
    },
  };
}

/** Which figures are not what their histories say, and how the last proof went. Moments are ISO 8601 instants. */
export const showFigureAlarms = (service: Service, caller: OperatorCaller) =>
  figureAlarms(readAs(service, caller).read);
