import { enhancedIn, type Stage, whatAReplyMeans } from './what-a-reply-means.ts';

/** Words that say of an address that nobody is behind it, or nobody any more. */
const nobodyThere =
  /(user|account|mailbox|recipient|address|utilisateur|compte|adresse|destinataire|boite|boîte)\b.{0,40}\b(unknown|not found|not exist|doesn't exist|invalid|disabled|inactive|closed|inconnue?|inexistante?|n'existe pas|invalide|désactivée?|fermée?)|(unknown|no such|invalid|bad|non-existent) (local )?(user|account|mailbox|recipient|address|person|destination)|no (mailbox|user|account)\b|recipient (address )?rejected: (access denied|user unknown)/i;

/** Enhanced codes by which a server says so (RFC 3463, RFC 7505, Microsoft's): no such address, or a mailbox that is
 * disabled or another's now. 5.1.7 and 5.1.8 speak of the sender. */
function codeSays(subject: string, detail: string): boolean | null {
  if (subject === '1') return detail !== '7' && detail !== '8';
  if (subject === '2') return detail === '0' ? null : detail === '1';
  if (subject === '7') return ['13', '17'].includes(detail) ? true : null;
  return null;
}

/** Whether a reply says that the address of the recipient takes letters no more: refused by its own server, and for
 * good. Faults of our relay, of us, of size and content, a full mailbox, and what was tried for days in vain say nothing
 * of it (READINGS, "live recipient"; letters-341). */
export function isDeadAddress(stage: Stage, reply: string): boolean {
  const { about, again } = whatAReplyMeans(stage, reply);
  if (about !== 'recipient' || again !== 'never') return false;
  const [, , subject = '', detail = ''] = enhancedIn(reply) ?? [];
  return codeSays(subject, detail) ?? nobodyThere.test(reply);
}
