import { type Service, transact } from '../database/service.ts';
import { linkSecret, sameSecret } from '../vault/secret.ts';
import { linkById } from './link.table.ts';
import { isLive } from './link.ts';
import { lasts } from './session.ts';
import { startSession } from './start-session.ts';

export type OpenedPatientLink =
  | { opened: true; enquiryId: string; token: string; to: 'enquiry' | 'offer' }
  | { opened: false; because: 'dead' | 'wrong' };

/** Opens a patient's link after she pressed its button: a session for her one enquiry. */
export const openPatientLink = (
  service: Service,
  knock: { locator: string; secret: string; browser: string },
): Promise<OpenedPatientLink> =>
  transact(service, async (within) => {
    const link = await linkById(within.tx, knock.locator);
    if ((link?.purpose !== 'patient' && link?.purpose !== 'offer') || !link.enquiryId)
      return { opened: false, because: 'wrong' };
    if (!sameSecret(knock.secret, linkSecret(within.keys, link.id, link.generation)))
      return { opened: false, because: 'wrong' };
    if (!isLive(link, within.clock.now())) return { opened: false, because: 'dead' };
    const { token } = await startSession(within, {
      personId: null,
      enquiryId: link.enquiryId,
      maybeAutomatic: false,
      lasts: lasts.patient,
      browser: knock.browser,
      byLetter: true,
    });
    const to = link.purpose === 'offer' ? 'offer' : 'enquiry';
    return { opened: true, enquiryId: link.enquiryId, token, to };
  });
