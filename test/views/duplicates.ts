import type { Page } from '@playwright/test';
import { refuse } from '../../src/answering/refuse.ts';
import type { EnquiryId } from '../../src/database/id.ts';
import type { Service } from '../../src/database/service.ts';
import type { RefusalReason } from '../../src/enquiry/facts/refusal.ts';
import { camille } from '../cast.ts';
import { type Asking, earlier, lookingAt, memberAt, refusedOfNothing } from '../scene.ts';
import type { Views } from './view.ts';
import type { EnquiryName, World } from './world.ts';

const who = 'member';

/** Opens every explanation of a page. */
export const openWhys = async (page: Page) => {
  for (const why of await page.locator('.why > summary').all()) if (await why.isVisible()) await why.click();
};

/** Opens the form of an act. */
export const open = (act: 'answer' | 'contact' | 'refuse') => (page: Page) =>
  page.locator(`.act.${act} > summary`).click();

type At = (name: EnquiryName) => (world: World) => string;

/** An enquiry that repeats another, in every state of it. */
export const duplicates = (at: At): Extract<Views, readonly unknown[]> => [
  {
    name: 'enquiry-alike-errors',
    who,
    address: at('again'),
    async act(page) {
      await open('refuse')(page);
      await page.locator('#of').selectOption('');
      await page.locator('[name=reason][value=duplicate]').filter({ visible: true }).click();
    },
    shows: '#of-error',
  },
  { name: 'enquiry-duplicate', who, address: at('repeated'), shows: '.acts [value=reopen]' },
  { name: 'enquiry-open-again', who, address: at('openAgain'), shows: '.act.answer' },
  {
    name: 'enquiry-of-nothing',
    who,
    address: at('ofNothing'),
    act: openWhys,
    shows: '.acts [value=reopen]',
  },
  { name: 'enquiry-refused-long-ago', who, address: at('refusedLongAgo'), shows: '.acts > .quiet' },
];

type Sends = (asking: Asking, at: Service) => Promise<EnquiryId>;

/** Plays what Léa asked twice, and what was refused of it. Returns the ids by name. */
export async function playDuplicates(service: Service, sent: Sends) {
  const before = (hours: number) => earlier(service, { hours });
  const refused = async (id: EnquiryId, reason: RefusalReason, of: EnquiryId | null = null, at = service) =>
    refuse(at, await memberAt(at, camille.email), { ...(await lookingAt(at, id)), reason, of });
  const twice = async (asking: Asking, second: Asking = asking) => {
    const first = await sent(asking, before(4));
    const duplicate = await sent(second, before(3));
    await refused(duplicate, 'duplicate', first, before(2));
    return { first, duplicate };
  };
  const repeated = await twice({ email: 'lea.repeats@courriel.example' });
  await refused(repeated.first, 'unavailable');
  const phone = '06 39 98 20 60';
  const elsewhere = await twice({ phone }, { phone });
  const spam = await twice({ email: 'lea.spam@courriel.example' });
  await refused(spam.first, 'spam');
  const ofNothing = await sent({}, before(30));
  await refusedOfNothing(before(29), ofNothing, camille.email);
  const refusedLongAgo = await sent({}, before(30));
  await refused(refusedLongAgo, 'unavailable', null, before(29));
  return {
    repeated: repeated.duplicate,
    repeatedElsewhere: elsewhere.duplicate,
    openAgain: spam.duplicate,
    ofNothing,
    refusedLongAgo,
  };
}
