import { existsSync } from 'node:fs';
import { type Browser, chromium, expect, type Page } from '@playwright/test';

const flags = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
  ...['--process-per-site', '--renderer-process-limit=1'],
];
const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where a Chromium is: the machine's, else the one that comes with the packages, which is unpacked. */
export async function chromiumPath(): Promise<string> {
  const own = [process.env.RELAIS_TEST_CHROMIUM, ...installed].find((path) => path && existsSync(path));
  if (own) return own;
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs24.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
}

/** Starts a real Chromium. */
export const openBrowser = async (): Promise<Browser> =>
  chromium.launch({ executablePath: await chromiumPath(), args: flags });

/** What is expected of a page is waited for, also on a machine that is busy with others. */
export const expectPage = expect.configure({ timeout: 20_000 });

/** Looks for enquiries at the desk, and waits for the page that answers. */
export async function lookFor(page: Page, search: string): Promise<void> {
  const answered = page.waitForEvent('domcontentloaded');
  await page.getByRole('searchbox').fill(search);
  await page.getByRole('searchbox').press('Enter');
  await answered;
}
