import { type Service, transact } from '../database/service.ts';
import { isEmailAddress } from '../people/email-address.ts';
import { holdPassword, passwordOf, personByEmail } from '../people/person.table.ts';
import { passwordFits } from './password.ts';
import { lasts } from './session.ts';
import { enrolDevice, startSession } from './start-session.ts';

export type SignedIn = {
  personId: string;
  token: string;
  deviceToken: string | null;
  operator: boolean;
  maxAge: number;
};

/** Signs a member or an operator in by her password; null when address or password are wrong, whichever it
 * is and in the same time. `ownDevice` enrols the browser, so that alerts open on it without a button. */
export async function signIn(
  service: Service,
  by: { email: string; password: string; ownDevice: boolean; browser: string },
): Promise<SignedIn | null> {
  const { read } = service.database;
  const email = by.email.trim().toLowerCase();
  const person = isEmailAddress(email).is ? await personByEmail(read, email) : null;
  const stored = person ? await passwordOf(read, person.id) : null;
  const fits = await passwordFits(by.password, stored);
  if (!person || !fits || (!person.operator && person.memberships.length === 0)) return null;
  const lifetime = by.ownDevice ? lasts.deskOfOwnDevice : lasts.desk;
  return transact(service, async (within) => {
    // She may have chosen another while this one was being checked.
    if ((await holdPassword(within.tx, person.id)) !== stored) return null;
    const { token } = await startSession(within, {
      personId: person.id,
      enquiryId: null,
      maybeAutomatic: false,
      lasts: lifetime,
      browser: by.browser,
    });
    const deviceToken = by.ownDevice ? await enrolDevice(within, person.id, by.browser) : null;
    return {
      personId: person.id,
      token,
      deviceToken,
      operator: person.operator,
      maxAge: lifetime.total('seconds'),
    };
  });
}
