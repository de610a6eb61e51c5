import type { PatientCaller } from '../access/caller/caller.ts';
import { lasts } from '../access/session/session.ts';
import { startSession } from '../access/session/start-session.ts';
import { lockInOrder } from '../asking/duplicate.table.ts';
import type { EnquiryId } from '../database/id.ts';
import { type Service, transact } from '../database/service.ts';
import { firstOf } from './alike.table.ts';

/** The patient opens the first enquiry from the page of its duplicate (answering-231): a session of that one for a browser that came
 * by a letter to the same address, which stands still meanwhile; a null token for any other, which may have one already.
 * Null where there is none of the same address. */
export const openFirst = (
  service: Service,
  caller: PatientCaller,
  browser: string,
): Promise<{ enquiryId: EnquiryId; token: string | null } | null> =>
  transact(service, async (within) => {
    const known = await firstOf(within.tx, caller.enquiryId);
    if (!known?.own) return null;
    await lockInOrder(within.tx, [caller.enquiryId, known.id]);
    const first = await firstOf(within.tx, caller.enquiryId);
    if (!first?.own || first.id !== known.id) return null;
    if (!caller.byLetter) return { enquiryId: first.id, token: null };
    const { token } = await startSession(within, {
      ...{ personId: null, enquiryId: first.id, maybeAutomatic: false },
      ...{ lasts: lasts.patient, browser, byLetter: true },
    });
    return { enquiryId: first.id, token };
  });
