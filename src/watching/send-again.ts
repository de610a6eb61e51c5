import type { Caller } from '../access/caller.ts';
import { idLogged } from '../database/log.ts';
import { type Service, transact } from '../database/service.ts';
import { releaseLetters } from '../letters/release-letters.ts';
import { ours } from '../letters/what-a-reply-means.ts';
import { may } from '../people/may.ts';

/** An operator resends every letter that was postponed, or given up within 30 days, because of replies about our
 * relay or us. Returns how many; null if not permitted. */
export const sendAgain = (service: Service, caller: Caller): Promise<number | null> =>
  transact(service, async (within) => {
    if (!may(caller.person, 'see-alarms', null)) return null;
    const count = await releaseLetters(within, ours);
    within.log({ event: 'letters-sent-again', letters: count, person: idLogged(caller.person.id) });
    return count;
  });
