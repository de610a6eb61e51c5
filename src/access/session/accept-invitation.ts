import type { PersonId } from '../../database/id.ts';
import { type Service, transact } from '../../database/service.ts';
import { practiceById } from '../../directory/practice.table.ts';
import { personById, savePassword } from '../../people/person.table.ts';
import { linkSecret, sameSecret } from '../../vault/secret.ts';
import { endInvitations, endLink, linkById } from '../link/link.table.ts';
import { isLive } from '../link/link.ts';
import { endDevices } from './device.table.ts';
import { endTheirSessions } from './end-their-sessions.ts';
import { hashPassword } from './password.ts';
import { type NotPassword, whyNotPassword } from './why-not-password.ts';

export type Invited = { name: string; email: string; locale: 'fr' | 'en' };
export type InvitationState =
  | { live: true; invited: Invited; personId: PersonId }
  | { live: false; because: 'dead' | 'wrong' };

/** Whom an invitation is for, if its link is still valid. Changes nothing. */
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
  | { accepted: false; because: 'dead' | 'wrong' | 'not-by-hand' | NotPassword };

/** The names of the practices of a person. */
async function practicesOf({ database }: Service, personId: PersonId): Promise<string[]> {
  const person = await personById(database.read, personId);
  const practices = (person?.memberships ?? []).map(({ practiceId }) =>
    practiceById(database.read, practiceId),
  );
  return (await Promise.all(practices)).flatMap((practice) => (practice ? [practice.name] : []));
}

/** Sets the password of an invited person. All their earlier invitations, sessions and enrolled devices end: the
 * previous password may be known to somebody else (session-7). A bot that fills in every form does not get through
 * (http-18). */
export async function acceptInvitation(
  service: Service,
  by: { locator: string; secret: string; password: string; byHand: boolean },
): Promise<AcceptedInvitation> {
  const state = await readInvitation(service, by.locator, by.secret);
  if (!state.live) return { accepted: false, because: state.because };
  if (!by.byHand) return { accepted: false, because: 'not-by-hand' };
  const practices = await practicesOf(service, state.personId);
  const because = whyNotPassword(by.password, { ...state.invited, practices });
  if (because) return { accepted: false, because };
  const passwordHash = await hashPassword(service.chance, by.password);
  return transact(service, async (within) => {
    const { tx, clock } = within;
    const now = clock.now();
    const link = await linkById(tx, by.locator);
    if (!link || !isLive(link, now)) return { accepted: false, because: 'dead' };
    if (!(await endLink(tx, link.id, now))) return { accepted: false, because: 'dead' };
    await savePassword(tx, state.personId, passwordHash);
    await endInvitations(tx, state.personId, now);
    await endTheirSessions(within, state.personId, null);
    await endDevices(tx, state.personId, null, now);
    return { accepted: true, email: state.invited.email };
  });
}
