import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asHtml } from '../../src/letters/as-html.ts';
import { deliver } from '../../src/letters/deliver.ts';
import { axeSource } from '../axe.ts';
import { expectPage } from '../browser.ts';
import { theo } from '../cast.ts';
import { everyLetter } from '../every-letter.ts';
import { sharedBrowser } from '../journey.ts';
import { long } from '../long.ts';
import { newEnquiry } from '../scene.ts';
import { startService, type TestService, unlimited } from '../service.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});

const withoutSheet = (html: string) => html.replace(/<style>[\s\S]*?<\/style>/g, '');

type Found = { violations: { id: string; nodes: { html: string }[] }[] };

/** What axe finds wrong with a letter: contrast, language, links without a name. */
async function findings(page: Page): Promise<string[]> {
  if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(axeSource);
  const found = (await page.evaluate(
    `axe.run(document, { rules: { region: { enabled: false }, 'landmark-one-main': { enabled: false }, 'page-has-heading-one': { enabled: false } } })`,
  )) as Found;
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

const light = { paper: 'rgb(255, 255, 255)', button: 'rgb(75, 46, 140)', label: 'rgb(255, 255, 255)' };
const dark = { paper: 'rgb(30, 26, 46)', button: 'rgb(192, 174, 248)', label: 'rgb(27, 19, 51)' };

describe.each([
  ['that drops the sheet', 'light' as const, withoutSheet, light],
  ['that drops the sheet, on a dark screen', 'dark' as const, withoutSheet, light],
  ['that keeps the sheet', 'light' as const, (html: string) => html, light],
  ['that keeps the sheet, on a dark screen', 'dark' as const, (html: string) => html, dark],
])('in a mail program %s', (_, colorScheme, reads, looks) => {
  let page: Page;
  beforeAll(async () => {
    page = await browser.newPage({
      colorScheme,
      viewport: { width: 320, height: 640 },
      javaScriptEnabled: true,
    });
  });
  afterAll(() => page.close());

  test.each(everyLetter().filter(({ locale }) => long || locale === 'fr'))(
    '$kind in $locale',
    async ({ letter, locale }) => {
      await page.setContent(reads(asHtml(letter, locale)));
      await expectPage(page.getByText(letter.preheader, { exact: true })).toBeHidden();
      await expectPage(page.getByText(letter.greeting, { exact: true })).toBeVisible();
      await expectPage(page.locator('.letter')).toHaveCSS('background-color', looks.paper);
      if (letter.action) {
        const button = page.getByRole('link', { name: letter.action.label, exact: true });
        await expectPage(button).toHaveAttribute('href', letter.action.url);
        await expectPage(button).toHaveCSS('background-color', looks.button);
        await expectPage(button).toHaveCSS('color', looks.label);
        await expectPage(button).toHaveCSS('padding', '12px 24px');
        expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
      }
      for (const { label, url } of letter.list ?? [])
        await expectPage(page.getByRole('link', { name: label, exact: true })).toHaveAttribute('href', url);
      if (letter.list) await expectPage(page.locator('body')).not.toContainText('https://');
      const written = letter.list ? [letter.end] : [letter.action, letter.end];
      const addresses = written.flatMap((one) => (one ? [one.url] : []));
      for (const url of addresses)
        await expectPage(page.getByRole('link', { name: url, exact: true })).not.toHaveCount(0);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
      expect(await findings(page)).toEqual([]);
    },
  );
});

describe('the built-in mailbox', () => {
  let relais: TestService;
  let page: Page;
  beforeAll(async () => {
    relais = await startService('embedded', { web: true, worker: false }, unlimited, {
      smtpUrl: null,
      sample: true,
    });
    await newEnquiry(relais.service);
    await deliver(relais.service, relais.transport);
    page = await browser.newPage({ locale: 'fr-FR' });
  });
  afterAll(async () => {
    await page.close();
    await relais.stop();
  });

  const open = async () => {
    await page.goto(`${relais.url}/mailbox`);
    await page.getByRole('listitem').filter({ hasText: theo.email }).getByRole('link').click();
  };

  test('shows a letter as it looks beside what it says, and its button leads the window on', async () => {
    const refused: string[] = [];
    page.on('console', (line) => line.type() === 'error' && refused.push(line.text()));
    await open();
    await expectPage(page.getByRole('heading', { name: 'Mis en forme' })).toBeVisible();
    const letter = page.frameLocator('iframe[title="Mis en forme"]');
    const button = letter.getByRole('link', { name: 'Ouvrir la demande' });
    await expectPage(button).toHaveCSS('background-color', light.button);
    await expectPage(letter.getByText('Une demande attend votre réponse.')).toBeHidden();
    await expectPage(page.locator('.letter-frame')).toContainText('Bonjour');
    expect(refused).toEqual([]);
    await button.click();
    await expectPage(page).toHaveURL(/\/l\/[\w-]+#/);
  });

  test('by keyboard alone', async () => {
    await open();
    await page.getByRole('link', { name: 'Retour' }).focus();
    const letter = page.frameLocator('iframe');
    const button = letter.getByRole('link', { name: 'Ouvrir la demande' });
    await expect
      .poll(async () => {
        await page.keyboard.press('Tab');
        return button.evaluate((link) => link === link.ownerDocument.activeElement);
      })
      .toBe(true);
    await page.keyboard.press('Enter');
    await expectPage(page).toHaveURL(/\/l\/[\w-]+#/);
  });

  test('lets a letter run nothing, fetch nothing and be framed by nobody else', async () => {
    await open();
    const html = await page.request.get(`${page.url()}/html`);
    expect(html.headers()['content-security-policy']).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'; sandbox allow-top-navigation-by-user-activation",
    );
    const around = await page.request.get(page.url());
    expect(around.headers()['content-security-policy']).toMatch(/frame-src 'self'.*script-src 'none'/);
    expect((await page.request.get(`${relais.url}/fr`)).headers()['content-security-policy']).not.toContain(
      'frame-src',
    );
    expect(await findings(page)).toEqual([]);
  });
});
