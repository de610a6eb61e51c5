import type { PersonId } from '../../database/id.ts';
import { isId } from '../../database/is-id.ts';
import { type Service, transact } from '../../database/service.ts';
import type { DeskCaller } from '../caller/caller.ts';
import { readAs } from '../caller/read-as.table.ts';
import { isDigestAddress } from '../link/digest-address.ts';
import { type Nudges, nudgesOf, saveNudges } from './nudges.table.ts';

/** The caller’s preferences for nudges; null if they are gone. */
export const theirNudges = (service: Service, caller: DeskCaller): Promise<Nudges | null> =>
  nudgesOf(readAs(service, caller).read, caller.person.id);

/** A member sets their preferences for nudges. Alerts, answers and reminders are no nudges: they are always sent. */
export const chooseNudges = (service: Service, caller: DeskCaller, nudges: Nudges): Promise<void> =>
  transact(service, async ({ tx }) => {
    await saveNudges(tx, caller.person.id, nudges);
  });

/** Ends the digest whose URL this is (RFC 8058); false if it is not one of ours. */
export const endDigest = (service: Service, by: { person: string; secret: string }): Promise<boolean> =>
  transact(service, async ({ tx, keys }) => {
    if (!isId<PersonId>(by.person) || !isDigestAddress(keys, by.person, by.secret)) return false;
    const nudges = await nudgesOf(tx, by.person);
    if (nudges) await saveNudges(tx, by.person, { ...nudges, digest: false });
    return true;
  });
