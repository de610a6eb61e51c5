import type { PersonId } from '../../database/id.ts';
import { isId } from '../../database/is-id.ts';
import { type Service, transact } from '../../database/service.ts';
import type { DeskCaller } from '../caller/caller.ts';
import { readAs } from '../caller/read-as.table.ts';
import { isDigestAddress } from '../link/digest-address.ts';
import { type Nudges, nudgesOf, saveNudges } from './nudges.table.ts';

/** What the caller wants of nudges; nothing where she is gone. */
export const theirNudges = (service: Service, caller: DeskCaller): Promise<Nudges | null> =>
  nudgesOf(readAs(service, caller).read, caller.person.id);

/** A member says what she wants of nudges. Alerts, answers and reminders are no nudges: they always come. */
export const chooseNudges = (service: Service, caller: DeskCaller, nudges: Nudges): Promise<void> =>
  transact(service, async ({ tx }) => {
    await saveNudges(tx, caller.person.id, nudges);
  });

/** Whoever holds the address in a digest ends that digest (RFC 8058); false where the address is none of ours. */
export const endDigest = (service: Service, by: { person: string; secret: string }): Promise<boolean> =>
  transact(service, async ({ tx, keys }) => {
    if (!isId<PersonId>(by.person) || !isDigestAddress(keys, by.person, by.secret)) return false;
    const nudges = await nudgesOf(tx, by.person);
    if (nudges) await saveNudges(tx, by.person, { ...nudges, digest: false });
    return true;
  });
