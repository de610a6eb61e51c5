import type { Page } from '@playwright/test';
import { describe, test } from 'vitest';
import type { EnquiryId } from '../../src/database/id.ts';
import { threadOf } from '../../src/enquiry/history/thread.table.ts';
import { patientCookie } from '../../src/pages/cookie.ts';
import { expectPage as expect } from '../browser.ts';
import { camille, lea } from '../cast.ts';
import { stopClock } from '../clock.ts';
import { startJourney } from '../journey.ts';
import { asks, newEnquiry, openedForm, standingOf } from '../scene.ts';

const journey = startJourney();

/** The words of an enquiry's conversation, but for those with which it began. */
async function saidIn(enquiryId: EnquiryId) {
  const { database, keys } = journey.relais.service;
  const thread = await threadOf(database.read, keys, enquiryId);
  return thread?.lines.slice(1).flatMap(({ words }) => words ?? []);
}

/** The page of a new enquiry, opened by the link of its alert on a browser that nobody knows. */
async function opensAlert(options: object = {}) {
  const before = journey.relais.mail.letters.length;
  const enquiryId = await newEnquiry(journey.relais.service);
  const { text } = await journey.relais.mail.letter(
    (one) => one.recipient === camille.email && journey.relais.mail.letters.indexOf(one) >= before,
  );
  const page = await journey.page(options);
  return { enquiryId, page, link: journey.relais.mail.linkIn(text), code: journey.relais.mail.codeIn(text) };
}

const theEnquiry = (page: Page) => page.getByRole('heading', { name: `Demande de ${lea.name}` });

/** Tab until something of that name has the focus. */
async function tabTo(page: Page, name: string) {
  const at = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
  for (let count = 0; count < 60; count++) {
    await page.keyboard.press('Tab');
    if ((await at()) === name) return;
  }
  throw new Error(`Tab does not reach ${name}`);
}

/** Nobody reads an enquiry that she sees now in less. */
const looksAtIt = async (page: Page) => {
  const from = await page.evaluate(() => performance.now());
  await page.waitForFunction((then) => performance.now() > then + 3_500, from);
};

describe('a member on a browser that nobody knows is asked nothing', () => {
  test('by the keys alone (session-1)', async () => {
    const { enquiryId, page, link } = await opensAlert();
    await page.goto(link);
    await tabTo(page, 'Ouvrir la demande');
    await page.keyboard.press('Enter');
    await expect(theEnquiry(page)).toBeVisible();
    await looksAtIt(page);
    await tabTo(page, 'Répondre');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Non, quelques picotements.', { delay: 60 });
    await tabTo(page, 'Envoyer la réponse');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Votre réponse est partie.')).toBeVisible();
    expect(await saidIn(enquiryId)).toEqual(['Non, quelques picotements.']);
    await expect
      .poll(async () => (await standingOf(journey.relais.service, enquiryId)).firstRead)
      .not.toBeNull();
  });

  test('by the mouse alone (session-1)', async () => {
    const { enquiryId, page, link } = await opensAlert();
    await page.goto(link);
    await page.getByRole('button', { name: 'Ouvrir la demande' }).click();
    await expect(theEnquiry(page)).toBeVisible();
    await looksAtIt(page);
    const acted = page.waitForResponse((answer) => answer.url().endsWith('/desk/acted'));
    await page.getByText('Contact en dehors du site', { exact: true }).click();
    // The page counts a second from the answer.
    await (await acted).finished();
    const heard = Date.now();
    await expect.poll(() => Date.now() - heard).toBeGreaterThan(1_500);
    await page.locator('.act.contact [name=outcome][value=reached]').click();
    await page.getByRole('button', { name: 'Enregistrer le contact' }).click();
    await expect(page.getByText('Le contact est enregistré.')).toBeVisible();
    expect((await standingOf(journey.relais.service, enquiryId)).handledAt).not.toBeNull();
  });
});

test('one who is quicker than that keeps her words, presses once more, and it is done (desk-7)', async () => {
  const { enquiryId, page, link } = await opensAlert();
  await page.goto(link);
  await page.getByRole('button', { name: 'Ouvrir la demande' }).click();
  await expect(theEnquiry(page)).toBeVisible();
  await page.evaluate(() => {
    const text = document.querySelector<HTMLTextAreaElement>('textarea[name=text]');
    if (text) text.value = 'Non.';
    text?.form?.requestSubmit();
  });
  await expect(page.getByText('appuyez de nouveau')).toBeVisible();
  await expect(page.getByLabel('Votre réponse')).toHaveValue('Non.');
  expect(await saidIn(enquiryId)).toEqual([]);
  await expect(async () => {
    const send = page.getByRole('button', { name: 'Envoyer la réponse' });
    if (await send.isVisible()) await send.click();
    await expect(page.getByText('Votre réponse est partie.')).toBeVisible({ timeout: 1_200 });
  }).toPass();
  expect(await saidIn(enquiryId)).toEqual(['Non.']);
});

test('without script she is asked once more, with every word kept, and then no more', async () => {
  const { enquiryId, page, link, code } = await opensAlert({ javaScriptEnabled: false });
  await page.goto(link.split('#')[0] ?? '');
  await page.locator('.code > summary').click();
  await page.getByRole('textbox', { name: 'Code de l’e-mail' }).fill(code);
  await page.keyboard.press('Enter');
  await expect(theEnquiry(page)).toBeVisible();
  await page.getByText('Répondre', { exact: true }).click();
  await page.getByLabel('Votre réponse').fill('Non,\nquelques picotements.');
  await page.getByRole('button', { name: 'Envoyer la réponse' }).click();
  await expect(page.getByRole('heading', { name: 'Encore une fois, s’il vous plaît' })).toBeVisible();
  await expect(page.getByLabel('Ce que vous avez écrit')).toHaveValue('Non,\nquelques picotements.');
  expect(await saidIn(enquiryId)).toEqual([]);
  await page.getByRole('button', { name: 'Oui, c’est bien moi' }).click();
  await expect(page.getByText('Votre réponse est partie.')).toBeVisible();
  await page.getByRole('button', { name: 'Fermer' }).click();
  await expect(page.getByText('La demande est fermée.')).toBeVisible();
  expect(await saidIn(enquiryId)).toEqual(['Non,\nquelques picotements.']);
});

test('a patient who is quick is asked once more, too quick once again, in her language', async () => {
  const asked = await asks(journey.relais.service, { formToken: openedForm(journey.relais.service) });
  if (!asked.asked || asked.held) throw new Error('she could not ask');
  const context = await journey.browser.newContext({ locale: 'en-GB', javaScriptEnabled: false });
  const { name, path } = patientCookie(asked.enquiryId);
  const { hostname: domain } = new URL(journey.relais.url);
  await context.addCookies([{ name, path, domain, value: asked.token }]);
  const page = await context.newPage();
  stopClock(journey.relais.clock);
  await page.goto(`${journey.relais.url}${path}`);
  await page.getByLabel('Votre message').fill('Et le prix ?');
  await page.getByRole('button', { name: 'Envoyer' }).click();
  const heading = page.getByRole('heading', { name: 'Encore une fois, s’il vous plaît' });
  await expect(heading).toBeVisible();
  await page.getByRole('button', { name: 'Oui, c’est bien moi' }).click();
  await expect(heading).toBeVisible();
  await expect(page.getByLabel('Ce que vous avez écrit')).toHaveValue('Et le prix ?');
  expect(await saidIn(asked.enquiryId)).toEqual([]);
  journey.relais.clock.move({ seconds: 3 });
  await page.getByRole('button', { name: 'Oui, c’est bien moi' }).click();
  await expect(page.getByText('Votre message est parti.')).toBeVisible();
  expect(await saidIn(asked.enquiryId)).toEqual(['Et le prix ?']);
  await context.close();
});
