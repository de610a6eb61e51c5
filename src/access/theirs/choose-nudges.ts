import { z } from 'zod';
import type { PersonId } from '../../database/id.ts';
import { isId } from '../../database/is-id.ts';
import { type Service, transact } from '../../database/service.ts';
import { timeOfDay } from '../../directory/day-and-time.ts';
import type { DeskCaller } from '../caller/caller.ts';
import { readAs } from '../caller/read-as.table.ts';
import { isDigestAddress } from '../link/digest-address.ts';
import { type Nudges, nudgesOf, saveNudges } from './nudges.table.ts';

/** The caller’s preferences for nudges; null if they are gone. */
export const theirNudges = (service: Service, caller: DeskCaller): Promise<Nudges | null> =>
  nudgesOf(readAs(service, caller).read, caller.person.id);

const end = z.union([timeOfDay, z.literal('')]).transform((text) => text || null);

/** Both ends of the quiet hours or none (reminding-115). */
const chosen = z
  .object({ digest: z.boolean(), quietFrom: end, quietTo: end })
  .refine(({ quietFrom, quietTo }) => (quietFrom === null) === (quietTo === null));

/** A member sets their preferences for nudges, the hours as HH:MM or empty; false, and nothing is saved, if an hour is
 * none or the other end is missing. Alerts, answers and reminders are no nudges: they are always sent. */
export async function chooseNudges(
  service: Service,
  caller: DeskCaller,
  nudges: z.input<typeof chosen>,
): Promise<boolean> {
  const read = chosen.safeParse(nudges);
  if (!read.success) return false;
  await transact(service, ({ tx }) => saveNudges(tx, caller.person.id, read.data));
  return true;
}

/** Ends the digest whose URL this is (RFC 8058); false if it is not one of ours. */
export const endDigest = (service: Service, by: { person: string; secret: string }): Promise<boolean> =>
  transact(service, async ({ tx, keys }) => {
    if (!isId<PersonId>(by.person) || !isDigestAddress(keys, by.person, by.secret)) return false;
    const nudges = await nudgesOf(tx, by.person);
    if (nudges) await saveNudges(tx, by.person, { ...nudges, digest: false });
    return true;
  });
