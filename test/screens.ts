import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import type { Lang } from '../src/words/write.ts';
import type { Routed, View } from './views/view.ts';
import type { Place } from './views/walk.ts';

const usage = `npm run screens [-- [--lang en] [NAME …]]
Takes a picture of every view, on a phone, on a tablet and on a desk, in the light and in the dark, into screens/.
NAME: of those views alone whose name or route has it.
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { lang: { type: 'string', default: 'fr' }, help: { type: 'boolean' } },
});
const lang = values.lang === 'en' ? 'en' : 'fr';
if (values.help || lang !== values.lang) {
  process.stdout.write(usage);
  process.exit(values.help ? 0 : 1);
}

process.env.RELAIS_TEST = 'embedded';
process.env.RELAIS_TEST_LONG = '1';
const { default: setUpDatabases } = await import('./set-up/databases.ts');
const { default: setUpPages } = await import('./set-up/pages.ts');
const { openBrowser } = await import('./browser.ts');
const { viewsIn } = await import('./views/all-views.ts');
const { emptyViews, startEmpty } = await import('./views/empty.ts');
const { fullViews, startFull } = await import('./views/full.ts');
const { walk } = await import('./views/walk.ts');
const { startWorld } = await import('./views/world.ts');

const isWanted = ({ name, route }: Routed<never>) =>
  positionals.length === 0 || positionals.some((part) => name.includes(part) || route.includes(part));
await setUpDatabases();
await setUpPages();
const browser = await openBrowser();
const locale = lang === 'fr' ? 'fr-FR' : 'en-GB';

/** Of one page as it stands: nothing is done on it again for another screen. */
async function takePictures(page: Page, { name }: Pick<View, 'name'>): Promise<string[]> {
  for (const width of [360, 768, 1280])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height: width === 360 ? 740 : 860 });
      await page.emulateMedia({ colorScheme });
      const folder = join('screens', lang === 'fr' ? '' : lang, `${width}-${colorScheme}`);
      await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
    }
  if (name === 'style') {
    await page.setViewportSize({ width: 1400, height: 860 });
    await page.locator('.social-card').screenshot({ path: join('screens', 'card.png') });
  }
  process.stdout.write(`${name}\n`);
  return [];
}

/** Walks through a world where any of its views is wanted. */
async function show<In extends Place & { stop(): Promise<void> }>(
  start: (settings: { lang: Lang }) => Promise<In>,
  views: Routed<In>[],
) {
  const wanted = views.filter(isWanted);
  if (wanted.length === 0) return;
  const world = await start({ lang });
  await walk(browser, world, wanted, takePictures, { locale }).finally(world.stop);
}

const wrong: unknown[] = [];
for (const shown of [
  () => show(startWorld, viewsIn(lang)),
  () => show(startFull, fullViews(lang)),
  () => show(startEmpty, emptyViews),
])
  await shown().catch((error) => wrong.push(error));
await browser.close();
if (wrong.length > 0) throw new AggregateError(wrong, wrong.join('\n'));
