import type { MemberCaller } from '../src/access/caller/caller.ts';
import { memberCaller } from '../src/access/caller/member-caller.ts';
import { insertSession } from '../src/access/session/session.table.ts';
import type { PersonId, SessionId } from '../src/database/id.ts';
import { newId } from '../src/database/new-id.ts';
import { type Service, transact } from '../src/database/service.ts';
import { personById } from '../src/people/person.table.ts';
import { tokenMark } from '../src/vault/mark.ts';
import { newToken } from '../src/vault/secret.ts';

/** The service as it was three minutes ago, when a form was opened. */
export const aWhileAgo = (service: Service): Service => ({
  ...service,
  clock: { now: () => service.clock.now().subtract({ minutes: 3 }) },
});

/** A member's session and its cookie. */
export async function signedIn(
  service: Service,
  personId: PersonId,
): Promise<{ caller: MemberCaller; cookie: string }> {
  const person = await personById(service.database.read, personId);
  if (!person) throw new Error('the bench has no such member');
  const session = { id: newId<SessionId>(service.chance), personId, enquiryId: null, maybeAutomatic: false };
  const token = newToken(service.chance);
  const at = service.clock.now();
  await transact(service, ({ tx }) =>
    insertSession(tx, {
      byLetter: false,
      ...session,
      tokenMark: tokenMark(token),
      at,
      expiresAt: at.add({ hours: 12 }),
      browser: 'bench',
    }),
  );
  return { caller: memberCaller(person, session), cookie: `relais_session=${token}` };
}

/** Requests from ever other networks, so that nobody's share is used up. */
export function networks() {
  let last = 0;
  return () => {
    last += 1;
    return `10.${(last >> 8) & 255}.${last & 255}.1`;
  };
}

/** One after the other, and again from the first. */
export const turning = <T>(all: readonly T[]) => {
  let at = 0;
  return () => all[at++ % all.length]!;
};
