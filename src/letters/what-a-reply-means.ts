/** How far the SMTP conversation had come: `cut` if the connection broke or timed out, `stopped` if this process
 * ended first, `unrecorded` if it was tried repeatedly and no outcome could be stored, `unopened` if the letter could
 * not be decrypted here, so that nothing was sent. */
export type Stage =
  | 'connection'
  | 'login'
  | 'sender'
  | 'recipient'
  | 'letter'
  | 'cut'
  | 'stopped'
  | 'unrecorded'
  | 'unopened';

/** What a reply is about: our relay, which accepts nothing from us; us, whom a server refuses for our reputation or
 * set-up; the recipient; the letter itself; or the connection. None of these if it is `unopened`. */
export type About = 'relay' | 'us' | 'recipient' | 'letter' | 'line' | 'unopened';

/** What we have to fix, not the recipient. */
export const ours: readonly About[] = ['relay', 'us'];

/** Whether a letter is tried again: never, for about three days, or until it is taken. */
export type Again = 'never' | 'for-days' | 'until-taken';

export type Meaning = { about: About; again: Again };

/** A relay that does not let us send, whatever the code. */
const relaysNothing =
  /\brelay(ing|ed)?\b.{0,30}\b(denied|prohibited|disallowed|refused|rejected|not (permitted|allowed|authorized))|(unable|not permitted|not allowed|not authorized|refus\w*|cannot|can't|do(es)? not) to? ?relay|we do(n't| not) relay|rcpthosts|open relay|authentication (is )?required|not authenticated|must authenticate|auth(entication)? first/i;

/** A mailbox that does not exist, is full, or is closed to everybody. */
const noSuchMailbox =
  /(user|account|mailbox|recipient|address|utilisateur|adresse|destinataire|boite|boîte)\b.{0,40}\b(unknown|not found|does(n't| not) exist|invalid|unavailable|disabled|inactive|suspended|full|over ?quota|inconnue?|inexistante?|invalide|pleine?)|(unknown|no such|invalid|bad|non-existent) (local )?(user|account|mailbox|recipient|address|person|destination)|no (mailbox|user|account|such)|(over|exceed\w*|full) (the )?(storage |mailbox )?(quota|limit)|quota (exceeded|full)|mailbox full|recipient (address )?rejected(?!.*(blocked|denied|policy|spf|blacklist|block ?list))|can ?not be delivered to|undeliverable/i;

/** What a server has against a sender, or against the content. */
const refusesUs =
  /\b(block(ed|ing|list(ed)?)?|black-?list(ed)?|black list(ed)?|block list|dnsbl|rbl|spamhaus|spamcop|barracuda|sorbs|reputation|spf|dkim|dmarc|arc|ptr|reverse dns|rdns|helo|banned|listed|policy|spam|unsolicited|bulk|rate|throttl\w*|too many|abuse)\b|your (ip|host|server|domain|network|isp|message|email|mail)|\bclient host\b|sending (quota|limit)|daily (sending )?(quota|limit)|\bsender\b|envelope from|mail ?from|suspend(ed)? (due|for)|not accepted from/i;

const tooLarge =
  /(message|size|mail)\b.{0,40}\b(too (large|big|long)|exceeds|limit)|maximum (message )?size/i;

/** The enhanced status code in a reply, part by part; null if it has none (RFC 3463). */
export const enhancedIn = (reply: string) => /(?:^|[^\d.])([245])\.(\d{1,3})\.(\d{1,3})(?!\.?\d)/.exec(reply);

/** What an enhanced status code says (RFC 3463, and Microsoft's additions); null if it leaves the question open. */
function aboutOf(reply: string): About | null {
  const [, , subject = '', detail = ''] = enhancedIn(reply) ?? [];
  const number = Number(detail);
  if (subject === '1') return number === 7 || number === 8 ? 'us' : number === 0 ? null : 'recipient';
  if (subject === '2') return number === 3 ? 'letter' : number === 0 ? null : 'recipient';
  if (subject === '3') return number === 4 ? 'letter' : null;
  if (subject === '4') return [1, 4, 310, 312].includes(number) ? 'recipient' : null;
  if (subject === '6') return 'letter';
  // 5.7.13 and 5.7.17: disabled accounts.
  if (subject === '7') return [13, 17].includes(number) ? 'recipient' : 'us';
  return null;
}

/** Codes that are never about a mailbox: a command was not understood, or is not allowed. */
const ofOurs = new Set([500, 501, 502, 503, 504, 521, 530, 534, 535, 538, 553]);

/** The owner of a list or a mailbox restricts who may write to it (Microsoft's 5.7.120 to 5.7.139). */
const ownersChoice = /(^|[^\d.])5\.7\.1[23]\d(?!\d)/;

/** A mailbox that accepts no more for now, whatever the code. */
const takesNoMoreNow = /receiving (e-?)?mail (too (quickly|fast|often)|at a rate)/i;

/** "Come back later", as in greylisting, blames nobody. */
const comeBack = /gr[ae]y-?list|temporarily deferred/i;

function aboutWhom(stage: 'recipient' | 'letter', code: number, reply: string): About {
  if (code < 500 && comeBack.test(reply)) return 'line';
  if (ownersChoice.test(reply)) return 'recipient';
  if (relaysNothing.test(reply)) return 'us';
  const enhanced = aboutOf(reply);
  if (enhanced !== null && !(enhanced === 'us' && noSuchMailbox.test(reply) && !refusesUs.test(reply)))
    return enhanced;
  if (noSuchMailbox.test(reply)) return 'recipient';
  if (tooLarge.test(reply)) return 'letter';
  if (ofOurs.has(code) || refusesUs.test(reply)) return 'us';
  return stage;
}

/** What an SMTP refusal means, by how far the conversation had come and by its text: what it is about, and whether
 * the letter is retried. Replies about our relay or about us never end a letter; a silent relay is retried for as
 * long as a recipient's server (law 2; RFC 5321, RFC 3463). */
export function whatAReplyMeans(stage: Stage, reply: string): Meaning {
  const code = Number(/^\d{3}/.exec(reply)?.[0] ?? 0);
  if (stage === 'unrecorded') return { about: 'letter', again: 'never' };
  if (stage === 'unopened') return { about: 'unopened', again: 'for-days' };
  if (stage === 'cut' || stage === 'stopped') return { about: 'line', again: 'for-days' };
  if (stage === 'connection' || stage === 'login')
    return {
      about: 'relay',
      again: code > 0 || stage === 'login' || /^ETLS\b/.test(reply) ? 'until-taken' : 'for-days',
    };
  if (stage === 'sender')
    return tooLarge.test(reply) && code === 552
      ? { about: 'letter', again: 'never' }
      : { about: 'relay', again: 'until-taken' };
  if (takesNoMoreNow.test(reply)) return { about: 'recipient', again: 'for-days' };
  const about = aboutWhom(stage, code, reply);
  if (about === 'us') return { about, again: 'until-taken' };
  return { about, again: code > 0 && code < 500 ? 'for-days' : 'never' };
}
