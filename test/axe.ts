import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from '@playwright/test';
import type axe from 'axe-core';

export const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const ofTheDark: axe.RunOnly = { type: 'rule', values: ['color-contrast'] };
const ofPages = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Every page that it opens has axe from its first moment, which costs less than to bring it there afterwards. */
export const withAxe = (browser: Browser): Pick<Browser, 'newContext'> => ({
  async newContext(options) {
    const context = await browser.newContext(options);
    await context.addInitScript(axeSource);
    return context;
  },
});

/** What axe finds against WCAG 2.2 AA in the light, what of its colours is too faint in the dark, and whether the page
 * is wider than a telephone of 320 px (1.4.10, the same as 400 % zoom on a desk). */
export async function barriersOn(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await page.evaluate(
      (runOnly: axe.RunOptions['runOnly']) =>
        (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
          runOnly,
          resultTypes: ['violations'],
        }),
      colorScheme === 'light' ? ofPages : ofTheDark,
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
