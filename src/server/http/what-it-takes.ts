import { pagePathOf } from './which-route.ts';

/** What a form requires: nothing, that a person has looked at its page, or that it was confirmed. */
export type Takes = 'nothing' | 'look' | 'once-more';

type Sent = {
  /** The path to which a form was sent. */
  path: string;
  /** The value of a field; null if there is none of that name. */
  says: (name: string) => string | null;
  /** It comes from a member's session that may be a machine's. */
  maybeAutomatic: boolean;
};

/** Forms that change nothing, or that have a guard of their own: a password, the duplicate check of a form to a
 * practice, the page of an invitation, the deed that records human acts and reading. */
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
  // RFC 8058: a mail client sends this on behalf of its owner.
  return path.startsWith('/digest/') && says('List-Unsubscribe') === 'One-Click';
}

/** What a form requires before anything is done with it: that a person has looked at its page, or, from a session
 * that may be a machine's, that it was confirmed. So do forms not listed here
 * (http-20). What is sent to the desk without a
 * session does nothing by itself. */
export function whatItTakes(sent: Sent): Takes {
  const path = pagePathOf(sent.path);
  if (isFree({ ...sent, path })) return 'nothing';
  if (sent.maybeAutomatic) return 'once-more';
  return /^\/(desk|operator)(\/|$)/.test(path) ? 'nothing' : 'look';
}
