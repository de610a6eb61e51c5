import type { Browser } from '@playwright/test';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { barriersOn, withAxe } from '../axe.ts';
import { sharedBrowser } from '../journey.ts';
import { long } from '../long.ts';
import { peopleIn, viewsIn } from '../views/all-views.ts';
import { emptyViews, startEmpty } from '../views/empty.ts';
import { fullViews, startFull } from '../views/full.ts';
import { aWalk, walk } from '../views/walk.ts';
import { startWorld, type World } from '../views/world.ts';

// The short form has each view once, in the language that nobody speaks: the same elements, and longer words.
describe.runIf(long)('every page', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await sharedBrowser();
  });

  describe.each([
    ['French', 'fr', 'fr-FR'],
    ['English', 'en', 'en-GB'],
  ] as const)('in %s', (_, lang, locale) => {
    let world: World;
    beforeAll(async () => {
      world = await startWorld({ lang });
    }, aWalk);
    afterAll(async () => {
      await world.stop();
    });

    test.for(peopleIn(lang))('that is shown to %s', { timeout: aWalk }, (who) =>
      walk(
        withAxe(browser),
        world,
        viewsIn(lang).filter((view) => view.who === who),
        barriersOn,
        { locale, reducedMotion: 'reduce' },
      ),
    );
  });

  test('with everything at its longest', { timeout: aWalk }, async () => {
    const full = await startFull();
    await walk(withAxe(browser), full, fullViews('fr'), barriersOn).finally(full.stop);
  });

  test('on the first day', { timeout: aWalk }, async () => {
    const empty = await startEmpty();
    await walk(withAxe(browser), empty, emptyViews, barriersOn).finally(empty.stop);
  });
});
