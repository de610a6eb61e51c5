import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const usage = `npm run screens [-- [--lang en] [NAME …]]
Takes a picture of every view, on a phone, on a tablet and on a desk, in the light and in the dark, into screens/.
NAME: of those views alone whose name or route has it.
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { lang: { type: 'string', default: 'fr' }, help: { type: 'boolean' } },
});
const { lang } = values;
if (values.help || (lang !== 'fr' && lang !== 'en')) {
  process.stdout.write(usage);
  process.exit(values.help ? 0 : 1);
}

process.env.RELAIS_TEST = 'embedded';
const { default: setUpDatabases } = await import('./set-up/databases.ts');
const { default: setUpPages } = await import('./set-up/pages.ts');
const { openBrowser } = await import('./browser.ts');
const { viewsIn } = await import('./views/all-views.ts');
const { walk } = await import('./views/walk.ts');
const { startWorld } = await import('./views/world.ts');

const wanted = viewsIn(lang).filter(
  ({ name, route }) =>
    positionals.length === 0 || positionals.some((part) => name.includes(part) || route.includes(part)),
);
await setUpDatabases();
await setUpPages();
const world = await startWorld();
const browser = await openBrowser();
const locale = lang === 'fr' ? 'fr-FR' : 'en-GB';
for (const width of [360, 768, 1280])
  for (const colorScheme of ['light', 'dark'] as const) {
    const folder = join('screens', lang === 'fr' ? '' : lang, `${width}-${colorScheme}`);
    mkdirSync(folder, { recursive: true });
    await walk(
      browser,
      world,
      wanted,
      async (page, { name }) => {
        await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
        return [];
      },
      { locale, colorScheme, viewport: { width, height: width === 360 ? 740 : 860 } },
    );
    process.stdout.write(`${folder}\n`);
  }
await walk(
  browser,
  world,
  wanted.filter(({ name }) => name === 'style'),
  async (page) => {
    await page.locator('.social-card').screenshot({ path: join('screens', 'card.png') });
    return [];
  },
  { viewport: { width: 1400, height: 860 } },
);
await browser.close();
await world.stop();
