import { type Service, transact, type Within } from '../database/service.ts';
import { personById } from '../people/person.table.ts';
import { tokenMark } from '../vault/mark.ts';
import { linkCode, linkSecret, sameSecret } from '../vault/secret.ts';
import type { Caller } from './caller.ts';
import { ownerOfDevice, touchDevice } from './device.table.ts';
import { linkById } from './link.table.ts';
import { isLive, type Link } from './link.ts';
import { lasts } from './session.ts';
import { startSession } from './start-session.ts';

export type OpenedLink =
  | { opened: true; enquiryId: string; token: string | null }
  | { opened: false; because: 'dead' | 'wrong' | 'unknown-browser' };

type Knock = {
  locator: string;
  /** The secret of the fragment, or the code typed from the letter. */
  secret: string;
  caller: Caller | null;
  deviceToken: string | undefined;
  browser: string;
  /** A person pressed the button on the link's page. */
  byHand: boolean;
};

const fits = (service: Within, link: Link, secret: string) =>
  sameSecret(secret, linkSecret(service.keys, link.id, link.generation)) ||
  sameSecret(secret.trim().toUpperCase(), linkCode(service.keys, link.id, link.generation));

/** Opens the link of an alert (SAFETY "The link of an alert"): a browser that its member has made hers goes
 * straight in with her whole desk; an unknown one needs a hand on the button, reaches one enquiry, and may look at it. */
export const openLink = (service: Service, knock: Knock): Promise<OpenedLink> =>
  transact(service, async (within) => {
    const { tx, clock } = within;
    const now = clock.now();
    const link = await linkById(tx, knock.locator);
    if (!link?.personId || !link.enquiryId || link.purpose !== 'alert')
      return { opened: false, because: 'wrong' };
    if (!fits(within, link, knock.secret)) return { opened: false, because: 'wrong' };
    const person = isLive(link, now) ? await personById(tx, link.personId) : null;
    if (!person) return { opened: false, because: 'dead' };
    const { personId, enquiryId } = link;
    const whole = { personId, enquiryId: null, maybeAutomatic: false, browser: knock.browser };
    if (knock.caller?.person.id === personId && knock.caller.session.enquiryId === null)
      return { opened: true, enquiryId, token: null };
    const device = knock.deviceToken
      ? await ownerOfDevice(tx, tokenMark(knock.deviceToken), now.subtract(lasts.deviceUnused))
      : null;
    if (device?.personId === personId) {
      await touchDevice(tx, device.id, now);
      const { token } = await startSession(within, { ...whole, lasts: lasts.deskOfOwnDevice });
      return { opened: true, enquiryId, token };
    }
    if (!knock.byHand) return { opened: false, because: 'unknown-browser' };
    const { token } = await startSession(within, {
      ...whole,
      enquiryId,
      maybeAutomatic: true,
      lasts: lasts.oneEnquiry,
    });
    return { opened: true, enquiryId, token };
  });
