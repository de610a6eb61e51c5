import type { Caller } from '../access/caller.ts';
import { ring } from '../database/listen.ts';
import { type Service, transact } from '../database/service.ts';
import { sentAgainFor } from '../letters/deliver.ts';
import { releasePutOff, reviveLetters } from '../letters/letter.table.ts';
import { may } from '../people/may.ts';

/** An operator has every letter sent now that was put off, or given up within 30 days, for what was said about our relay or
 * us. What is under way stays so, and a letter keeps its moment and its bytes. Returns how many; null where she may not. */
export const sendAgain = (service: Service, caller: Caller): Promise<number | null> =>
  transact(service, async ({ tx, clock, log }) => {
    if (!may(caller.person, 'see-alarms', null).may) return null;
    const now = clock.now();
    const given = { abouts: ['relay', 'us'], since: now.subtract(sentAgainFor), now };
    const count = (await releasePutOff(tx, given)) + (await reviveLetters(tx, given));
    if (count > 0) ring(tx, 'relais_letter');
    log({ event: 'letters-sent-again', letters: count, by: caller.person.id });
    return count;
  });
