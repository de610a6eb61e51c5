import { readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, test } from 'vitest';
import type { DirectoryFile } from '../../src/people/directory-file.ts';
import { stories } from '../../src/server/sample/stories.ts';
import { barriersOn, withAxe } from '../axe.ts';
import { lea } from '../cast.ts';
import { sharedBrowser } from '../journey.ts';
import { cutIn } from '../layout.ts';
import { buildPseudo } from '../pseudo/build.ts';
import { peopleIn, viewsIn } from '../views/all-views.ts';
import { aWalk, walk } from '../views/walk.ts';
import { startWorld, type World } from '../views/world.ts';

let browser: Browser;
let world: World;
beforeAll(async () => {
  const build = await buildPseudo();
  browser = await sharedBrowser();
  world = await startWorld({ build });
}, aWalk);
afterAll(async () => {
  await world.stop();
});

const sample = new URL('../../src/server/sample/directory.json', import.meta.url);
const { practices, procedures, members }: DirectoryFile = JSON.parse(readFileSync(sample, 'utf8'));

/** What is not our word: names, places, what practices say of themselves. The longest come first. */
const theirs = [
  'Relais',
  lea.name,
  ...stories.map(({ question }) => question.name),
  ...practices.flatMap(({ name, town, street, about }) => [name, town, street, about?.fr]),
  ...procedures.map(({ name }) => name?.fr),
  ...members.map(({ name }) => name),
  'Dominique Renard',
]
  .filter((text) => typeof text === 'string')
  .toSorted((left, right) => right.length - left.length);

const emailAddress = /[\w.-]+@[\w.-]+\.example/g;

/** What is left of a text without our words, which stand in brackets, and theirs. */
function unworded(text: string): string {
  let rest = text;
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(/⟦[^⟦⟧]*⟧/gu, '');
  }
  rest = rest.replace(emailAddress, '');
  for (const own of theirs) rest = rest.replaceAll(own, '');
  return /\p{L}{3,}/u.test(rest) ? rest.trim() : '';
}

/** Every text that a person sees or hears on a page, but for moments and what people have written. */
const textsOf = (page: Page) =>
  page.evaluate(() => {
    const texts = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement: around, textContent } = walker.currentNode;
      if (!around?.closest('script, style, time, textarea, [dir="auto"]')) texts.push(textContent ?? '');
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]'))
      for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
        texts.push(element.getAttribute(name) ?? '');
    return texts;
  });

/** In the other order than everywhere else: no view owes how it stands to those before it. */
test.for(peopleIn('fr'))(
  'every page that is shown to %s has words of the dictionary alone, which fit, and is accessible',
  { timeout: aWalk },
  (who) =>
    walk(
      withAxe(browser),
      world,
      viewsIn('fr')
        .filter((view) => view.who === who)
        .toReversed(),
      async (page, { unworded: isFree }) => {
        const found = isFree ? [] : (await textsOf(page)).map(unworded).filter(Boolean);
        found.push(...(await barriersOn(page)));
        for (const width of [360, 1280]) {
          await page.setViewportSize({ width, height: 800 });
          found.push(...(await cutIn(page)));
        }
        return found;
      },
      { reducedMotion: 'reduce' },
    ),
);
