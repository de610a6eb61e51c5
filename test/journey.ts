import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test';
import { afterAll, beforeAll } from 'vitest';
import type { Does } from '../src/server/run.ts';
import { samplePassword, sampleSignIns } from '../src/server/sample/sign-ins.ts';
import { openBrowser } from './browser.ts';
import { takesHerTime } from './by-hand.ts';
import { databases, type Kind } from './databases.ts';
import { startService, type TestService } from './service.ts';
import { signedInJar } from './views/jars.ts';

let chromium: Promise<Browser> | undefined;

/** One Chromium for all journeys of this process. It ends with the process. */
export const sharedBrowser = (): Promise<Browser> => {
  chromium ??= openBrowser();
  return chromium;
};

export type Journey = {
  relais: TestService;
  browser: Browser;
  /** A page of somebody who has never been here, on a desk, in French unless it is said otherwise. She looks at each
   * page for three seconds before she does anything on it. */
  page(options?: BrowserContextOptions): Promise<Page>;
  /** The same on a telephone. */
  phone(options?: BrowserContextOptions): Promise<Page>;
  /** Signs in with the password of the sample, and waits for the desk. */
  signIn(page: Page, email: string): Promise<void>;
  /** Comes to her desk, or to the operator's page, in a browser in which she has signed in before. */
  comesIn(page: Page, email: string): Promise<void>;
};

const telephone = { viewport: { width: 360, height: 740 } };

/** What the scenes of one journey share: the whole service with a database of its own, and a Chromium. To be called
 * where they are described; there from the first scene on. */
export function startJourney(kind: Kind = databases.at(-1) ?? 'embedded', does?: Does): Journey {
  const contexts: BrowserContext[] = [];
  const journey = {} as Journey;
  beforeAll(async () => {
    [journey.relais, journey.browser] = await Promise.all([startService(kind, does), sharedBrowser()]);
  });
  afterAll(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    await journey.relais.stop();
  });
  return Object.assign(journey, {
    async page(options: BrowserContextOptions = {}) {
      const context = await journey.browser.newContext({ locale: 'fr-FR', ...options });
      takesHerTime(context, journey.relais.clock);
      contexts.push(context);
      return context.newPage();
    },
    phone: (options: BrowserContextOptions = {}) => journey.page({ ...telephone, ...options }),
    async signIn(page: Page, email: string) {
      await page.goto(`${journey.relais.url}/sign-in`);
      await page.locator('[name=email]').fill(email);
      await page.locator('[name=password]').fill(samplePassword);
      await page.locator('main form button').click();
      await page.waitForURL('**/desk');
    },
    async comesIn(page: Page, email: string) {
      const { service, url } = journey.relais;
      await page.context().addCookies((await signedInJar(service, email, null)).cookies);
      await page.goto(`${url}${email === sampleSignIns.operator ? '/operator' : '/desk'}`);
    },
  });
}
