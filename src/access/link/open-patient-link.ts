import type { EnquiryId, LinkId } from '../../database/id.ts';
import { type Service, transact, type Within } from '../../database/service.ts';
import { historyOf, lockEnquiry } from '../../enquiry/history/enquiry.table.ts';
import { openEnquiry } from '../../enquiry/history/open-enquiry.ts';
import { whereItStands } from '../../enquiry/history/where-it-stands.ts';
import { unseal } from '../../vault/seal.ts';
import { linkSecret, sameSecret } from '../../vault/secret.ts';
import { lasts } from '../session/session.ts';
import { startSession } from '../session/start-session.ts';
import { addressPlace } from './address-place.ts';
import { linkById } from './link.table.ts';
import { isLive, type Link } from './link.ts';
import { moveTo } from './move-to.ts';

export type OpenedPatientLink =
  | { opened: true; enquiryId: EnquiryId; token: string; to: 'enquiry' | 'offer' }
  | { opened: false; because: 'dead' | 'wrong' | 'not-by-hand' };

const isPatients = ({ purpose }: Link) =>
  purpose === 'patient' || purpose === 'offer' || purpose === 'address';

/** Whoever opens the link that was sent to a new address has proven it: it becomes the address of the enquiry
 * (asking-19). */
async function proveAddress(
  within: Within,
  enquiryId: EnquiryId,
  linkId: LinkId,
  sealed: Buffer,
): Promise<void> {
  const enquiry = await openEnquiry(within, enquiryId);
  if (!enquiry) return;
  const email = unseal(enquiry.contentKey, addressPlace(linkId), sealed).toString();
  if (email !== enquiry.patient.email) await moveTo(within, enquiry, email);
}

/** Whether others were offered by now: the letter that says that nobody receives may be opened before the sweep has
 * looked for them, and there may be none (asking-342). */
async function wasOffered({ tx }: Within, enquiryId: EnquiryId): Promise<boolean> {
  const history = (await historyOf(tx, enquiryId)).map(({ fact }) => fact);
  return whereItStands(history).offeredAt !== null;
}

/** Opens a patient’s link after its button was pressed: a session for their one enquiry, which is locked meanwhile, so
 * that no link opens it while its address changes. A machine may open it too; only a person’s press proves the address
 * (link-4). */
export const openPatientLink = (
  service: Service,
  knock: { locator: string; secret: string; browser: string; byHand: boolean },
): Promise<OpenedPatientLink> =>
  transact(service, async (within) => {
    const known = await linkById(within.tx, knock.locator);
    if (!known?.enquiryId || !isPatients(known)) return { opened: false, because: 'wrong' };
    if (!sameSecret(knock.secret, linkSecret(within.keys, known.id, known.generation)))
      return { opened: false, because: 'wrong' };
    const { enquiryId } = known;
    await lockEnquiry(within.tx, enquiryId);
    const link = await linkById(within.tx, known.id);
    if (!link || !isLive(link, within.clock.now())) return { opened: false, because: 'dead' };
    if (link.sealedAddress && !knock.byHand) return { opened: false, because: 'not-by-hand' };
    if (link.sealedAddress) await proveAddress(within, enquiryId, link.id, link.sealedAddress);
    const { token } = await startSession(within, {
      personId: null,
      enquiryId,
      maybeAutomatic: !knock.byHand,
      lasts: lasts.patient,
      browser: knock.browser,
      byLetter: true,
    });
    const isOffer = link.purpose === 'offer' && (await wasOffered(within, enquiryId));
    return { opened: true, enquiryId, token, to: isOffer ? 'offer' : 'enquiry' };
  });
