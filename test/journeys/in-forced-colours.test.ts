import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sharedBrowser } from '../journey.ts';
import { long } from '../long.ts';
import { viewsIn } from '../views/all-views.ts';
import { aWalk, walk } from '../views/walk.ts';
import { startWorld, type World } from '../views/world.ts';

let browser: Browser;
let world: World;
beforeAll(async () => {
  browser = await sharedBrowser();
  world = await startWorld();
}, aWalk);
afterAll(async () => {
  await world.stop();
});

/** What cannot be told apart on a page whose colours are her system's: a mark without a line, a text or a drawing in the
 * colour behind it, a control that has the focus and no ring. */
const indistinct = (page: Page) =>
  page.evaluate(() => {
    const found: string[] = [];
    const isShown = (element: Element) =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      element.getBoundingClientRect().width > 1;
    const nameOf = (element: Element) =>
      `${element.localName}.${[...element.classList].join('.')} ${(element.textContent ?? '').trim().slice(0, 20)}`;
    const behind = (element: Element | null): string => {
      for (let at = element; at; at = at.parentElement) {
        const { backgroundColor } = getComputedStyle(at);
        if (backgroundColor !== 'rgba(0, 0, 0, 0)') return backgroundColor;
      }
      return getComputedStyle(document.documentElement).backgroundColor;
    };
    const all = [...document.body.querySelectorAll('*')].filter(isShown);
    for (const element of all) {
      const style = getComputedStyle(element);
      const says = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
      if (says && style.color === behind(element))
        found.push(`text as what is behind it: ${nameOf(element)}`);
      if (
        element.matches('.dot, .batons i, .badge, .notice') &&
        Number.parseFloat(style.borderTopWidth) === 0
      )
        found.push(`no border: ${nameOf(element)}`);
      if (element.matches('.filters [aria-current], .relay [aria-current] strong')) {
        const other = element.parentElement?.parentElement?.querySelector(
          element.matches('a')
            ? 'a:not([aria-current])'
            : '.reached:not([aria-current]) strong, .ahead strong',
        );
        if (other && style.backgroundColor === getComputedStyle(other).backgroundColor)
          found.push(`chosen as the others: ${nameOf(element)}`);
      }
      if (element.matches('svg rect, svg path:not(.over), svg circle')) {
        const { fill, stroke } = style;
        const ground = behind(element.closest('svg'));
        if ([fill, stroke].every((one) => one === 'none' || one === ground))
          found.push(`drawn in the colour behind it: ${element.getAttribute('class')}`);
      }
    }
    return [...new Set(found)];
  });

/** The control that has the focus in a document, and whether its ring is seen: ours, or that of the browser where a letter
 * is shown as a mail program would. */
const focused = () => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
  const ground = getComputedStyle(document.body).backgroundColor;
  const isOurs = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && outlineColor !== ground;
  return {
    isFrame: element.localName === 'iframe',
    name: `${element.localName} ${(element.textContent ?? '').trim().slice(0, 20)}`,
    isSeen: isOurs || outlineStyle === 'auto',
  };
};

/** Whether each control has a ring when the keyboard comes to it. */
async function withoutRing(page: Page, most: number): Promise<string[]> {
  const found: string[] = [];
  for (let count = 0; count < most; count++) {
    await page.keyboard.press('Tab');
    let at = await page.evaluate(focused);
    if (at?.isFrame) at = (await page.frames().at(-1)?.evaluate(focused)) ?? at;
    if (!at) break;
    if (!at.isSeen) found.push(`no ring: ${at.name}`);
  }
  return found;
}

const few = new Set([
  'home',
  'ask-errors',
  'legal',
  'desk',
  'enquiry-answer-errors',
  'private-page',
  'figures',
  'mailbox-letter',
]);

test.each([['light', 360] as const, ['dark', 1280] as const])(
  'on a system with contrast colours, %s, at %i px, everything is told apart (style-102)',
  { timeout: aWalk },
  (colorScheme, width) =>
    walk(
      browser,
      world,
      viewsIn('fr').filter(({ name }) => long || few.has(name)),
      async (page) => [...(await indistinct(page)), ...(await withoutRing(page, long ? 200 : 12))],
      { forcedColors: 'active', colorScheme, viewport: { width, height: 800 } },
    ),
);

/** The contrast of two colours (WCAG 2.2, 1.4.11). */
function contrast(one: number[], other: number[]): number {
  const luminance = ([red = 0, green = 0, blue = 0]: number[]) => {
    const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) => {
      const s = part / 255;
      return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [high = 0, low = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

test.each(['light', 'dark'] as const)(
  'the ring of the focus is violet and stands out in the %s (style-101)',
  async (colorScheme) => {
    const page = await browser.newPage({ colorScheme, baseURL: world.url });
    await page.goto('/fr');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    const [ring, paper, sheet, soft, violet, coral] = await page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement('i'));
      const numbers = (color: string) => (color.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
      const token = (name: string) => {
        probe.style.setProperty('color', `var(--${name})`);
        return numbers(getComputedStyle(probe).color);
      };
      const outline = numbers(getComputedStyle(document.activeElement as Element).outlineColor);
      return [outline, ...['paper', 'sheet', 'violet-soft', 'violet', 'coral'].map(token)];
    });
    expect(ring).toEqual(violet);
    expect(ring).not.toEqual(coral);
    for (const ground of [paper, sheet, soft])
      expect(contrast(ring ?? [], ground ?? [])).toBeGreaterThanOrEqual(3);
    await page.close();
  },
);
