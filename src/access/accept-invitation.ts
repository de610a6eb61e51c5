import { type Service, transact } from '../database/service.ts';
import { personById, savePassword } from '../people/person.table.ts';
import { linkSecret, sameSecret } from '../vault/secret.ts';
import { endDevices } from './device.table.ts';
import { endInvitations, endLink, linkById } from './link.table.ts';
import { isLive } from './link.ts';
import { mayBePassword, type PasswordDecision } from './may-be-password.ts';
import { hashPassword } from './password.ts';
import { endSessions } from './session.table.ts';

export type Invited = { name: string; email: string; locale: 'fr' | 'en' };
export type InvitationState =
  | { live: true; invited: Invited; personId: string }
  | { live: false; because: 'dead' | 'wrong' };

/** Whom an invitation is for, if its link still opens. Changes nothing. */
export async function readInvitation(
  service: Service,
  locator: string,
  secret: string,
): Promise<InvitationState> {
  const { read } = service.database;
  const link = await linkById(read, locator);
  if (link?.purpose !== 'invitation' || !link.personId) return { live: false, because: 'wrong' };
  if (!sameSecret(secret, linkSecret(service.keys, link.id, link.generation)))
    return { live: false, because: 'wrong' };
  const person = isLive(link, service.clock.now()) ? await personById(read, link.personId) : null;
  if (!person) return { live: false, because: 'dead' };
  const { name, email, locale } = person;
  return { live: true, invited: { name, email, locale }, personId: person.id };
}

export type AcceptedInvitation =
  | { accepted: true; email: string }
  | { accepted: false; because: 'dead' | 'wrong' | Exclude<PasswordDecision, { may: true }>['because'] };

/** Sets the password of an invited person. Every invitation, session and enrolled device that she had before ends with it:
 * whoever asks for another password may have lost the old one to somebody. */
export async function acceptInvitation(
  service: Service,
  by: { locator: string; secret: string; password: string },
): Promise<AcceptedInvitation> {
  const state = await readInvitation(service, by.locator, by.secret);
  if (!state.live) return { accepted: false, because: state.because };
  const decision = mayBePassword(by.password, state.invited);
  if (!decision.may) return { accepted: false, because: decision.because };
  const passwordHash = await hashPassword(service.chance, by.password);
  return transact(service, async ({ tx, clock }) => {
    const now = clock.now();
    const link = await linkById(tx, by.locator);
    if (!link || !isLive(link, now)) return { accepted: false, because: 'dead' };
    if (!(await endLink(tx, link.id, now))) return { accepted: false, because: 'dead' };
    await savePassword(tx, state.personId, passwordHash);
    await endInvitations(tx, state.personId, now);
    await endSessions(tx, state.personId, null, now);
    await endDevices(tx, state.personId, null, now);
    return { accepted: true, email: state.invited.email };
  });
}
