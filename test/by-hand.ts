import type { BrowserContext, Page, Response } from '@playwright/test';
import type { Service } from '../src/database/service.ts';
import { signMoment } from '../src/vault/signed-moment.ts';
import { expectPage as expect } from './browser.ts';
import type { MovableClock } from './clock.ts';
import { earlier } from './scene.ts';

/** What a form says of a page that was shown three minutes ago. */
export const seenPage = (service: Service, path: string): string =>
  signMoment(service.keys, `shown ${path}`, earlier(service, { minutes: 3 }).clock.now());

/** What a tab that has just opened asks for is its page: it has no frame yet. */
function isPage(answer: Response): boolean {
  if (!answer.request().isNavigationRequest()) return false;
  try {
    return answer.frame().parentFrame() === null;
  } catch {
    return true;
  }
}

/** Whoever uses these pages looks at each for three seconds before she does anything on it: the clock moves, nobody
 * waits. */
export const takesHerTime = (context: BrowserContext, clock: MovableClock): void => {
  context.on('response', (answer) => {
    if (isPage(answer)) clock.move({ seconds: 3 });
  });
};

/** She moves about on an enquiry that she has opened by a link, until the service knows that somebody is there. */
export async function movesAbout(page: Page): Promise<void> {
  const answers: Promise<{ proven: boolean }>[] = [];
  const hear = (answer: Response) => {
    if (answer.url().endsWith('/desk/acted')) answers.push(answer.json());
  };
  page.on('response', hear);
  const isKnown = async () => {
    await page.mouse.wheel(0, 1);
    return (await Promise.all(answers)).some(({ proven }) => proven);
  };
  await expect.poll(isKnown, { timeout: 20_000 }).toBe(true);
  page.off('response', hear);
}
