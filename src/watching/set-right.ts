import type { OperatorCaller } from '../access/caller/caller.ts';
import type { EnquiryId } from '../database/id.ts';
import { idLogged } from '../database/log.ts';
import { type Service, transact } from '../database/service.ts';
import { clockOf } from '../enquiry/clock/clock-of.ts';
import { figuresOf } from '../enquiry/figures/figures-of.ts';
import { saveHistory } from '../enquiry/history/history.table.ts';
import { openEnquiry } from '../enquiry/history/open-enquiry.ts';
import { saveDifferences } from './proof.table.ts';

/** An operator rewrites the projection of an enquiry from its history, after an alarm. Returns whether there was such
 * an enquiry. */
export const setRight = (service: Service, caller: OperatorCaller, enquiryId: EnquiryId): Promise<boolean> =>
  transact(service, async (within) => {
    const enquiry = await openEnquiry(within, enquiryId);
    if (!enquiry) return false;
    const { standing, history } = enquiry;
    const row = { standing, ...(await clockOf(within, enquiry.practiceId, standing)) };
    const place = { ...enquiry, first: standing.first };
    await saveHistory(within.tx, place, { fact: null, search: null, row, figures: figuresOf(history) });
    await saveDifferences(within.tx, [enquiry.id], [], within.clock.now());
    within.log({
      event: 'figures-set-right',
      enquiry: idLogged(enquiry.id),
      person: idLogged(caller.person.id),
    });
    return true;
  });
