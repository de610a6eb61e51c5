import type { PersonId } from '../../database/id.ts';
import { newId } from '../../database/new-id.ts';
import type { Within } from '../../database/service.ts';
import { tokenMark } from '../../vault/mark.ts';
import { newToken } from '../../vault/secret.ts';
import { insertDevice } from './device.table.ts';
import { insertSession } from './session.table.ts';
import type { Session } from './session.ts';

const browserNameLength = 200;

/** Starts a session and returns the token for its cookie; only the token’s mark is stored. */
export async function startSession(
  within: Within,
  session: Omit<Session, 'id'> & {
    lasts: Temporal.Duration;
    browser: string;
    /** A patient came by the link of a letter. */
    byLetter?: boolean;
  },
): Promise<{ token: string; session: Session }> {
  const { tx, clock, chance } = within;
  const at = clock.now();
  const token = newToken(chance);
  const started: Session = {
    id: newId(chance),
    personId: session.personId,
    enquiryId: session.enquiryId,
    maybeAutomatic: session.maybeAutomatic,
  };
  await insertSession(tx, {
    ...started,
    tokenMark: tokenMark(token),
    at,
    expiresAt: at.add(session.lasts),
    browser: session.browser.slice(0, browserNameLength),
    byLetter: session.byLetter ?? false,
  });
  return { token, session: started };
}

/** Enrols a browser as a member’s own device and returns the token for its cookie. */
export async function enrolDevice(within: Within, personId: PersonId, browser: string): Promise<string> {
  const token = newToken(within.chance);
  await insertDevice(within.tx, {
    id: newId(within.chance),
    tokenMark: tokenMark(token),
    personId,
    at: within.clock.now(),
    browser: browser.slice(0, browserNameLength),
  });
  return token;
}
