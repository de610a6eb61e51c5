import type { Page } from '@playwright/test';
import { test } from 'vitest';
import { patientCookie } from '../../src/pages/cookie.ts';
import { expectPage as expect } from '../browser.ts';
import { ines, lea, theo } from '../cast.ts';
import { startJourney } from '../journey.ts';
import { asks, newEnquiry } from '../scene.ts';

const journey = startJourney();

const focus = (page: Page) => page.locator(':focus');

/** Opens a panel by its name, with the keyboard. */
async function open(page: Page, act: string) {
  await page.locator(`.act.${act} > summary`).focus();
  await page.keyboard.press('Enter');
}

/** Presses a button with the keyboard. */
async function press(page: Page, name: string) {
  await page.getByRole('button', { name, exact: true }).focus();
  await page.keyboard.press('Enter');
}

const said = async (page: Page, text: string | RegExp) => {
  await expect(focus(page)).toHaveText(text);
  // Spoken because it has the focus, and for no other reason.
  await expect(focus(page)).not.toHaveAttribute('role', 'status');
};

test('at the desk, each act leads to what came of it (parts-101)', async () => {
  const enquiryId = await newEnquiry(journey.relais.service);
  const page = await journey.page();
  await journey.comesIn(page, theo.email);
  await page.goto(`${journey.relais.url}/desk/enquiries/${enquiryId}`);
  await open(page, 'answer');
  await press(page, 'Envoyer la réponse');
  await expect(page.getByLabel('Votre réponse')).toBeFocused();
  await page.keyboard.type('Non, quelques picotements.');
  await page.evaluate(() => {
    const moves: string[] = [];
    document.addEventListener('focusin', ({ target }) => {
      moves.push((target as Element).id || (target as Element).tagName);
      document.body.dataset.moves = moves.join(' ');
    });
  });
  await page.context().setOffline(true);
  await press(page, 'Envoyer la réponse');
  await expect(page.locator('.stopped #result')).toBeFocused();
  await page.context().setOffline(false);
  await press(page, 'Envoyer la réponse');
  await said(page, 'Votre réponse est partie.');
  // Each sending moves it once.
  await expect(page.locator('body')).toHaveAttribute('data-moves', 'BUTTON result BUTTON result');

  await open(page, 'contact');
  await page.locator('.act.contact button[type=submit]').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.act.contact [name=outcome]').first()).toBeFocused();
  await page.keyboard.press('Space');
  await page.locator('.act.contact button[type=submit]').focus();
  await page.keyboard.press('Enter');
  await said(page, 'Le contact est enregistré.');

  for (const act of ['close', 'reopen']) {
    await page.locator(`form:has([value=${act}]) button`).focus();
    const before = await page.locator('#result').textContent();
    await page.keyboard.press('Enter');
    await expect(page.locator('#result')).not.toHaveText(before ?? '');
    await expect(page.locator('#result')).toBeFocused();
  }
  await page.context().close();
});

test('a refusal leads to what came of it', async () => {
  const enquiryId = await newEnquiry(journey.relais.service);
  const page = await journey.page();
  await journey.comesIn(page, theo.email);
  await page.goto(`${journey.relais.url}/desk/enquiries/${enquiryId}`);
  await open(page, 'refuse');
  await page.locator('.act.refuse .reason').first().focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#result')).toBeFocused();
  await page.context().close();
});

test('on the list, a filter and a search lead to what they show (parts-103)', async () => {
  await newEnquiry(journey.relais.service);
  const page = await journey.page();
  await journey.comesIn(page, theo.email);
  await expect(page.locator('.filters :focus')).toHaveCount(0);
  await page.locator('.filters a').nth(4).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.filters [aria-current]')).toBeFocused();
  await expect(page.locator('.filters [aria-current]')).toContainText('Archivées');
  await page.getByRole('searchbox').focus();
  await page.keyboard.type(lea.name);
  await page.keyboard.press('Enter');
  await expect(focus(page)).toContainText('trouvée');
  await page.getByRole('searchbox').focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('?');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await expect(page.getByRole('searchbox')).toHaveAttribute('aria-invalid', 'true');
  await page.context().close();
});

test('on her page, without script, what she sent is told, whatever the address ended with before', async () => {
  const { service, url } = journey.relais;
  const asked = await asks(service);
  if (!asked.asked || asked.held) throw new Error('she could not ask');
  const page = await journey.page({ javaScriptEnabled: false });
  const { name, path } = patientCookie(asked.enquiryId);
  await page.context().addCookies([{ name, path, value: asked.token, domain: 'localhost' }]);
  await page.goto(`${url}/demande/${asked.enquiryId}`);
  await press(page, 'Envoyer');
  await expect(page.getByLabel('Votre message')).toBeFocused();
  await page.goto(`${url}/demande/${asked.enquiryId}#message`);
  await page.getByLabel('Votre message').fill('Et combien de temps ?');
  await press(page, 'Envoyer');
  await expect(page.locator('#result')).toBeFocused();
  await page.context().close();
});

test('on the page of a practice, what is wrong and what is saved', async () => {
  const page = await journey.page();
  await journey.comesIn(page, ines.email);
  await page.goto(`${journey.relais.url}/desk/practices`);
  const hours = page.locator('section[aria-labelledby=hours]');
  await hours.locator('[name=from-1-1]').fill('');
  await hours.locator('form > button').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toBeFocused();
  await hours.locator('[name=from-1-1]').fill('09:00');
  await hours.locator('form > button').focus();
  await page.keyboard.press('Enter');
  await said(page, /enregistr/);

  const colleague = await page.context().newPage();
  await colleague.goto(page.url());
  await colleague.locator('#street').fill('2 rue Neuve');
  await colleague.locator('#street').press('Enter');
  await said(colleague, /enregistr/);
  await page.locator('#street').fill('3 rue Neuve');
  await page.locator('#street').press('Enter');
  await expect(focus(page)).toHaveAttribute('id', 'result');
  await expect(focus(page)).toContainText('2 rue Neuve');
  await expect(page.locator('#street')).toHaveValue('3 rue Neuve');
  await page.context().close();
});
