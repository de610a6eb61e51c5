import type { Page } from '@playwright/test';
import { test } from 'vitest';
import { answer } from '../../src/answering/answer.ts';
import { expectPage as expect } from '../browser.ts';
import { camille, lea, theo } from '../cast.ts';
import { startJourney } from '../journey.ts';
import { lookingAt, memberAt, newEnquiry } from '../scene.ts';

const journey = startJourney(undefined, { web: true, worker: false });

/** What of a page is in another colour than black, or stands on another ground than white. */
const coloured = (page: Page) =>
  page.evaluate(() => {
    const found: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>('main *:not(svg *)')) {
      if (!element.checkVisibility()) continue;
      const { color, backgroundColor } = getComputedStyle(element);
      const says = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
      if (says && color !== 'rgb(0, 0, 0)') found.push(`${element.className || element.localName}: ${color}`);
      if (!['rgba(0, 0, 0, 0)', 'rgb(255, 255, 255)'].includes(backgroundColor))
        found.push(`${element.className || element.localName} on ${backgroundColor}`);
    }
    return found;
  });

test('an enquiry, printed for the file: all that was said and done, and nothing to press (desk-106)', async () => {
  const { service, url } = journey.relais;
  const enquiryId = await newEnquiry(service);
  const doctor = await memberAt(service, camille.email);
  await answer(service, doctor, { ...(await lookingAt(service, enquiryId)), text: 'Non, à jeudi.' });
  const page = await journey.page({ colorScheme: 'dark' });
  await journey.comesIn(page, theo.email);
  await page.goto(`${url}/desk/enquiries/${enquiryId}`);
  await page.locator('.act.answer > summary').click();
  await page.getByLabel('Votre réponse').fill('Un brouillon.');
  // A printer that prints: what is closed on the screen is open for it.
  await page.evaluate(() =>
    addEventListener('beforeprint', () => {
      document.documentElement.dataset.printed = String(
        document.querySelector('.history')?.hasAttribute('open'),
      );
    }),
  );
  expect((await page.pdf()).subarray(0, 5).toString()).toBe('%PDF-');
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'true');
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  for (const text of [lea.name, /@courriel\.example/, 'Non, à jeudi.', camille.name])
    await expect(page.locator('main').getByText(text).first()).toBeVisible();
  await expect(page.locator('.history li').first()).toBeVisible();
  for (const gone of ['nav', '.acts', 'button', 'textarea', '.desk-header', 'footer'])
    for (const one of await page.locator(gone).all()) await expect(one).toBeHidden();
  expect(await coloured(page)).toEqual([]);
  await expect(page.locator('.message').first()).toHaveCSS('break-inside', 'avoid');
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  await expect(page.locator('.history')).not.toHaveAttribute('open');
  await expect(page.getByLabel('Votre réponse')).toHaveValue('Un brouillon.');

  await page.goto(`${url}/desk?show=all`);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.enquiry').first()).toContainText(lea.name);
  for (const gone of ['nav', '.find', 'button', '.desk-header', 'footer'])
    for (const one of await page.locator(gone).all()) await expect(one).toBeHidden();
  expect(await coloured(page)).toEqual([]);
  await page.context().close();
});
