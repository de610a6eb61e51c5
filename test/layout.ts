import type { Page } from '@playwright/test';

/** Elements whose words do not fit: beyond the edge of the screen, or cut by an edge of their own. */
export const cutIn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const isCut = (element: Element) => {
      if (element.closest('.visually-hidden, .skip, .trap, select, input')) return false;
      const { left, right, width } = element.getBoundingClientRect();
      const hides = getComputedStyle(element).overflowX !== 'visible';
      const holds = hides || element.matches('a, button, summary, label');
      return width > 0 && (left < -1 || right > innerWidth + 1 || (holds && element.scrollWidth > width + 2));
    };
    const cut = [...document.body.querySelectorAll('*')].filter(isCut);
    return cut.map((element) => element.outerHTML.slice(0, 120));
  });
