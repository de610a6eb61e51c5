import type { OperatorCaller } from '../access/caller/caller.ts';
import { idLogged } from '../database/log.ts';
import { type Service, transact } from '../database/service.ts';
import { releaseLetters } from '../letters/release-letters.ts';
import { ours } from '../letters/what-a-reply-means.ts';

/** An operator resends every letter that was postponed, or given up within 30 days, because of replies about our
 * relay or us. Returns how many. */
export const sendAgain = (service: Service, caller: OperatorCaller): Promise<number> =>
  transact(service, async (within) => {
    const count = await releaseLetters(within, ours);
    within.log({ event: 'letters-sent-again', letters: count, person: idLogged(caller.person.id) });
    return count;
  });
