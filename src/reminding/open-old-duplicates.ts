import { firstsLeftClosed, lockWithDuplicates } from '../asking/duplicate.table.ts';
import { openSilently } from '../asking/open-duplicates-again.ts';
import { whyOpenAgain } from '../asking/why-open-again.ts';
import type { EnquiryId } from '../database/id.ts';
import { isAway } from '../database/is-away.ts';
import { faultLogged, idLogged } from '../database/log.ts';
import { type Service, transact, type Within } from '../database/service.ts';
import { clockOf } from '../enquiry/clock/clock-of.ts';
import { type OpenEnquiry, openEnquiry } from '../enquiry/history/open-enquiry.ts';
import { saveDue } from './due.table.ts';

const usual = 20;

/** What is past waits for the next morning, so that all that open in one day are one reminder (reminding-382). */
async function waitForMorning(within: Within, { id, practiceId, zone, standing }: OpenEnquiry) {
  const { dueAt } = await clockOf(within, practiceId, standing);
  const tomorrow = within.clock.now().toZonedDateTimeISO(zone).add({ days: 1 });
  const morning = tomorrow.withPlainTime(within.policy.daytime.from).toInstant();
  if (dueAt && Temporal.Instant.compare(dueAt, morning) < 0) await saveDue(within.tx, id, morning);
}

const openThoseOf = (service: Service, firstId: EnquiryId): Promise<void> =>
  transact(service, async (within) => {
    await lockWithDuplicates(within.tx, [firstId]);
    const first = await openEnquiry(within, firstId);
    const because = first && whyOpenAgain(first.standing);
    if (!because) return;
    for (const opened of await openSilently(within, first, because)) await waitForMorning(within, opened);
  });

/** The sweep that opens what versions of before left refused as a duplicate of spam or of what was withdrawn
 * (reminding-381). Each call of the returned function takes at most `most` of these firsts, each in a transaction of its
 * own, and returns how many; after a 0 it begins anew. Safe to kill at any moment, and to run in several workers: what is
 * open is no duplicate any more. One that cannot be opened is logged, and holds up no other. */
export function oldDuplicates(service: Service, most = usual): () => Promise<number> {
  let after: EnquiryId | null = null;
  return async () => {
    const firsts = await firstsLeftClosed(service.database.read, { after, most });
    for (const id of firsts) {
      try {
        await openThoseOf(service, id);
      } catch (error) {
        if (isAway(error)) throw error;
        const fault = faultLogged(error);
        service.log({ event: 'not-opened-again', level: 'error', enquiry: idLogged(id), fault });
      }
    }
    after = firsts.at(-1) ?? null;
    return firsts.length;
  };
}
