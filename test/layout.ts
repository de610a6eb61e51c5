import type { Page } from '@playwright/test';

/** What stands around an “e-mail” of which a line ends after the hyphen. */
export const tornIn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const torn: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode;
      for (const { index, 0: word } of (text.textContent ?? '').matchAll(/e-mails?/giu)) {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        if (lines.size > 1) torn.push((text.parentElement?.parentElement?.textContent ?? '').slice(0, 80));
      }
    }
    return torn;
  });

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
