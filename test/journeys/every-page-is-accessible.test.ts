import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from '@playwright/test';
import type axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sharedBrowser } from '../journey.ts';
import { long } from '../long.ts';
import { peopleIn, viewsIn } from '../views/all-views.ts';
import { emptyViews, startEmpty } from '../views/empty.ts';
import { fullViews, startFull } from '../views/full.ts';
import { aWalk, walk } from '../views/walk.ts';
import { startWorld, type World } from '../views/world.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const ofLetters = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const ofTheDark: axe.RunOnly = { type: 'rule', values: ['color-contrast'] };
const ofPages = [...ofLetters, 'best-practice'];

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
}, aWalk);

/** Every page that it opens has axe from its first moment, which costs less than to bring it there afterwards. */
const withAxe: Pick<Browser, 'newContext'> = {
  async newContext(options) {
    const context = await browser.newContext(options);
    await context.addInitScript(source);
    return context;
  },
};

/** What axe finds against WCAG 2.2 AA in the light, what of its colours is too faint in the dark, and whether the page
 * is wider than a telephone of 320 px (1.4.10, the same as 400 % zoom on a desk). */
async function findings(page: Page, rules = ofPages): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await page.evaluate(
      (runOnly: axe.RunOptions['runOnly']) =>
        (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
          runOnly,
          resultTypes: ['violations'],
        }),
      colorScheme === 'light' ? rules : ofTheDark,
    );
    for (const { id, nodes } of violations)
      for (const { target } of nodes) found.push(`${colorScheme}: ${id} at ${target.join(' ')}`);
  }
  await page.setViewportSize({ width: 320, height: 640 });
  const [wide, narrow] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  if (Number(wide) > Number(narrow)) found.push(`wider than its screen: ${wide} of ${narrow} px`);
  await page.setViewportSize({ width: 1280, height: 800 });
  return found;
}

const languages = [
  ['French', 'fr', 'fr-FR'],
  ['English', 'en', 'en-GB'],
] as const;

describe.each(long ? languages : languages.slice(0, 1))('in %s', (_, lang, locale) => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({ lang });
  }, aWalk);
  afterAll(async () => {
    await world.stop();
  });

  test.for(peopleIn(lang))('every page that is shown to %s', { timeout: aWalk }, (who) =>
    walk(
      withAxe,
      world,
      viewsIn(lang).filter((view) => view.who === who),
      (page) => findings(page),
      { locale, reducedMotion: 'reduce' },
    ),
  );

  test('every letter', async () => {
    const context = await withAxe.newContext({ reducedMotion: 'reduce' });
    const page = await context.newPage();
    const letters = new Map(world.letters.map((one) => [one.subject, one]));
    expect(letters.size).toBeGreaterThan(10);
    for (const { html, subject } of letters.values()) {
      expect(html, subject).not.toBe('');
      await page.setContent(html);
      expect(await findings(page, ofLetters), subject).toEqual([]);
    }
    await context.close();
  });
});

test.runIf(long)('with everything at its longest', { timeout: aWalk }, async () => {
  const full = await startFull();
  await walk(withAxe, full, fullViews('fr'), (page) => findings(page)).finally(full.stop);
});

test.runIf(long)('on the first day', { timeout: aWalk }, async () => {
  const empty = await startEmpty();
  await walk(withAxe, empty, emptyViews, (page) => findings(page)).finally(empty.stop);
});
