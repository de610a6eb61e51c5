import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { takesHerTime } from '../by-hand.ts';
import type { MovableClock } from '../clock.ts';
import { long } from '../long.ts';
import type { Routed, Who } from './view.ts';

/** How long a walk may take on a machine that is busy with others, in milliseconds. */
export const aWalk = long ? 900_000 : 240_000;

/** Where views are looked at: what each browser has, and how the world becomes again what it was at first. */
export type Place = {
  url: string;
  clock: MovableClock;
  jars: Partial<Record<Who, BrowserContextOptions['storageState']>>;
  again(): Promise<void>;
};

/** Says what is wrong with a view; nothing when nothing is. */
type Look<In> = (page: Page, view: Routed<In>) => Promise<string[]>;

/** Goes to a view and does what it takes until it stands. Throws when it is not what its name says. */
async function stand<In extends Place>(page: Page, world: In, view: Routed<In>) {
  const { address, act, shows, route, status = 200 } = view;
  const there = typeof address === 'string' ? address : address(world);
  await world.again();
  // What differs from the last page by its fragment alone would not be loaded.
  if (there.includes('#')) await page.goto('about:blank');
  const answer = await page.goto(there);
  if (answer?.status() !== status) throw new Error(`${answer?.status()} instead of ${status}`);
  await act?.(page);
  if (shows) await page.locator(shows).first().waitFor({ state: 'attached', timeout: 15_000 });
  const { pathname } = new URL(page.url());
  if (!new URLPattern({ pathname: route }).test({ pathname }))
    throw new Error(`${pathname} is not of ${route}`);
}

/** Looks at each view, with a signed-in page standing as wanted: one context and one page for each who looks, made with
 * the options. A view that cannot stand, or with which `look` finds something wrong, holds up no other. Throws at the end,
 * naming all of them. */
export async function walk<In extends Place>(
  browser: Pick<Browser, 'newContext'>,
  world: In,
  views: readonly Routed<In>[],
  look: Look<In>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const wrong: string[] = [];
  for (const [who, theirs] of Map.groupBy(views, (view) => view.who)) {
    const context = await browser.newContext({
      locale: 'fr-FR',
      baseURL: world.url,
      storageState: world.jars[who],
      ...options,
    });
    takesHerTime(context, world.clock);
    const page = await context.newPage();
    for (const view of theirs)
      await stand(page, world, view)
        .then(() => look(page, view))
        .catch((error) => [String(error)])
        .then((found) => wrong.push(...found.map((one) => `${view.name}, to ${who}: ${one}`)));
    await context.close();
  }
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
}
