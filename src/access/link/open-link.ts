import type { EnquiryId, PersonId, SessionId } from '../../database/id.ts';
import { idLogged, networkLogged, wordLogged } from '../../database/log.ts';
import { type Service, transact, type Within } from '../../database/service.ts';
import { personById } from '../../people/person.table.ts';
import { tokenMark } from '../../vault/mark.ts';
import { codeLength, linkCode, linkSecret, sameSecret } from '../../vault/secret.ts';
import { countAttempt, giveBack, type Whose } from '../session/count-attempt.ts';
import { ownerOfDevice, touchDevice } from '../session/device.table.ts';
import { lasts, type Session } from '../session/session.ts';
import { startSession } from '../session/start-session.ts';
import { linkById } from './link.table.ts';
import { isLive, type Link } from './link.ts';

export type OpenedLink =
  | { opened: true; personId: PersonId; enquiryId: EnquiryId; token: string | null }
  | { opened: false; because: 'dead' | 'wrong' | 'unknown-browser' }
  | { opened: false; because: 'later'; comeBack: Temporal.Instant };

type Knock = {
  locator: string;
  /** The secret of the fragment, or the code typed from the letter. */
  secret: string;
  /** The session of the browser’s cookie, if it is a member’s. */
  session: Session | null;
  deviceToken: string | undefined;
  browser: string;
  network: string;
  /** A person pressed the button on the link’s page. */
  byHand: boolean;
};

/** The id of the session or device of the browser, used only for rate limits. */
type Known = { personId: PersonId; id: SessionId } | null;

async function knownBrowser({ tx, clock }: Within, { session: hers, deviceToken }: Knock) {
  const session: Known =
    hers?.enquiryId === null && hers.personId !== null ? { personId: hers.personId, id: hers.id } : null;
  const usedSince = clock.now().subtract(lasts.deviceUnused);
  const device = deviceToken ? await ownerOfDevice(tx, tokenMark(deviceToken), usedSince) : null;
  return { session, device };
}

type Browser = Awaited<ReturnType<typeof knownBrowser>>;

/** Whether a code of eight letters, which can be guessed, fits a link; or when the next one may be tried. A browser of
 * the link’s own member has attempts of its own, and an unknown locator is counted like any other (session-11). */
async function fitsCode(within: Within, link: Link | null, knock: Knock, { session, device }: Browser) {
  const typed = knock.secret.trim().toUpperCase();
  if (typed.length !== codeLength) return false;
  const hers = [session, device].find((known) => known && known.personId === link?.personId);
  const whose: Whose[] = hers
    ? [{ kind: 'device', whom: hers.id }]
    : [
        { kind: 'network', whom: knock.network },
        { kind: 'link', whom: knock.locator },
      ];
  const comeBack = await countAttempt(within, whose);
  if (comeBack) return comeBack;
  const code = link && linkCode(within.keys, link.id, link.generation);
  const fits = code !== null && sameSecret(typed, code);
  if (fits) await giveBack(within, whose);
  return fits;
}

async function open(within: Within, knock: Knock): Promise<OpenedLink> {
  const { tx, clock, keys } = within;
  const now = clock.now();
  const found = await linkById(tx, knock.locator);
  const link = found?.personId && found.enquiryId && found.purpose === 'alert' ? found : null;
  const browser = await knownBrowser(within, knock);
  const hasSecret = link !== null && sameSecret(knock.secret, linkSecret(keys, link.id, link.generation));
  const fits = hasSecret || (await fitsCode(within, link, knock, browser));
  if (fits instanceof Temporal.Instant) return { opened: false, because: 'later', comeBack: fits };
  if (!fits || !link?.personId || !link.enquiryId) return { opened: false, because: 'wrong' };
  const person = isLive(link, now) ? await personById(tx, link.personId) : null;
  if (!person) return { opened: false, because: 'dead' };
  const { personId, enquiryId } = link;
  const whole = { personId, enquiryId: null, maybeAutomatic: false, browser: knock.browser };
  if (browser.session?.personId === personId) return { opened: true, personId, enquiryId, token: null };
  const { device } = browser;
  if (device?.personId === personId) {
    await touchDevice(tx, device.id, now);
    const { token } = await startSession(within, { ...whole, lasts: lasts.deskOfOwnDevice });
    return { opened: true, personId, enquiryId, token };
  }
  if (!knock.byHand) return { opened: false, because: 'unknown-browser' };
  const { token } = await startSession(within, {
    ...whole,
    enquiryId,
    maybeAutomatic: true,
    lasts: lasts.oneEnquiry,
  });
  return { opened: true, personId, enquiryId, token };
}

/** Opens the link of an alert: on an enrolled device or in a session of its member it leads to their whole desk; an
 * unknown browser needs a press of the button, reaches one enquiry, and may only look at it (link-1). Codes are
 * rate-limited; the secret of 256 bits, which cannot be guessed, always opens. */
export async function openLink(service: Service, knock: Knock): Promise<OpenedLink> {
  const opened = await transact(service, (within) => open(within, knock));
  const by = { by: wordLogged('link'), network: networkLogged(knock.network) };
  if (opened.opened && opened.token !== null)
    service.log({ event: 'signed-in', ...by, person: idLogged(opened.personId) });
  else if (!opened.opened && (opened.because === 'wrong' || opened.because === 'later'))
    service.log({ event: 'sign-in-failed', ...by, because: wordLogged(opened.because), person: null });
  return opened;
}
