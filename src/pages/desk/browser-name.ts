import { whichBrowser } from '../../access/session/which-browser.ts';
import { wordsFor } from '../../words/words.ts';
import type { Lang } from '../../words/write.ts';

/** What a member would call a browser, from the name that it gives itself. */
export function browserName(lang: Lang, userAgent: string): string {
  const { browser, system } = whichBrowser(userAgent);
  return wordsFor(lang).access.sessions.browser(browser, system);
}
