import { pagePathOf } from './which-route.ts';

/** Nothing; that a person has looked at its page; that it was asked once more. */
export type Takes = 'nothing' | 'look' | 'once-more';

type Sent = {
  /** The path to which a form was sent. */
  path: string;
  /** What a field of it says; null where it has none of that name. */
  says: (name: string) => string | null;
  /** It comes from a member's session that may be a machine's. */
  maybeAutomatic: boolean;
};

/** What looks and changes nothing, or has a guard of its own: a password, the doubt of the form to a practice, the page
 * of an invitation, the deed that hears of acts and of reading. */
const guarded = [
  /^\/sign-(in|out)$/,
  /^\/(fr|en)\//,
  /^\/invitation\//,
  /^\/desk\/acted$/,
  /^\/desk\/enquiries\/[^/]+\/read$/,
];

function isFree({ path, says }: Sent): boolean {
  if (guarded.some((one) => one.test(path))) return true;
  if (/^\/(l|suivi)\//.test(path)) return says('act') !== 'renew';
  // RFC 8058: a mail program sends this in its owner's name.
  return path.startsWith('/digest/') && says('List-Unsubscribe') === 'One-Click';
}

/** What a form takes before anything is done with it: that a person has looked at its page, or, from a session that may
 * be a machine's, that it was asked once more. A form that is not named here takes it too. What is sent to the desk
 * without a session does nothing by itself. */
export function whatItTakes(sent: Sent): Takes {
  const path = pagePathOf(sent.path);
  if (isFree({ ...sent, path })) return 'nothing';
  if (sent.maybeAutomatic) return 'once-more';
  return /^\/(desk|operator)(\/|$)/.test(path) ? 'nothing' : 'look';
}
