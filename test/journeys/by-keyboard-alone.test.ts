import type { Page } from '@playwright/test';
import { test } from 'vitest';
import { samplePassword } from '../../src/server/sample/sign-ins.ts';
import { expectPage as expect } from '../browser.ts';
import { botulinum, lea, lumiere, theo } from '../cast.ts';
import { startJourney } from '../journey.ts';
import { newEnquiry } from '../scene.ts';

const journey = startJourney();

const most = 60;

/** What has the focus, by the name that a screen reader speaks. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement as HTMLInputElement | null;
    const outlined = at && getComputedStyle(at).outlineStyle !== 'none';
    return { name: (at?.labels?.[0]?.textContent || at?.textContent || '').trim(), outlined };
  });

/** Presses Tab until something of that name has the focus, which must be seen. */
async function tabTo(page: Page, name: string | RegExp) {
  for (let count = 0; count < most; count++) {
    await page.keyboard.press('Tab');
    const at = await focused(page);
    if (typeof name === 'string' ? at.name !== name : !name.test(at.name)) continue;
    expect(at.outlined, `the focus on ${name} is seen`).toBe(true);
    return;
  }
  throw new Error(`Tab does not reach ${name}`);
}

test('Léa finds a practice and asks', async () => {
  const page = await journey.page({ javaScriptEnabled: true });
  await page.goto(journey.relais.url);
  await page.keyboard.press('Tab');
  expect((await focused(page)).name).toBe('Aller au contenu');
  await page.keyboard.press('Enter');
  await tabTo(page, /^Ville/);
  await page.keyboard.type('Lyon');
  await tabTo(page, 'Trouver un cabinet');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /cabinets/ })).toBeVisible();
  await tabTo(page, lumiere.name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: lumiere.name })).toBeVisible();
  await tabTo(page, 'Écrire au cabinet');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /Écrire au/ })).toBeVisible();
  journey.relais.clock.move({ minutes: 2 });
  await tabTo(page, 'Envoyer ma demande');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toBeFocused();
  await tabTo(page, /^Écrivez votre message/);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Votre message')).toBeFocused();
  await page.keyboard.type('Bonjour docteur');
  await tabTo(page, 'Prénom et nom');
  await page.keyboard.type(lea.name);
  await tabTo(page, 'Adresse e-mail');
  await page.keyboard.type(lea.email);
  await tabTo(page, /J’accepte/);
  await page.keyboard.press('Space');
  await page.getByLabel('Procédure').focus();
  await page.getByLabel('Procédure').selectOption(botulinum);
  await tabTo(page, 'Envoyer ma demande');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Votre demande est partie' })).toBeVisible();
  await page.context().close();
});

test('Théo signs in, opens the enquiry, is told what lacks, and answers', async () => {
  await newEnquiry(journey.relais.service);
  const page = await journey.page();
  await page.goto(`${journey.relais.url}/desk`);
  await tabTo(page, 'Adresse e-mail');
  await page.keyboard.type(theo.email);
  await tabTo(page, 'Mot de passe');
  await page.keyboard.type(samplePassword);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Demandes' })).toBeVisible();
  await tabTo(page, 'Trouver une demande');
  await page.keyboard.type('martin');
  await page.keyboard.press('Enter');
  await expect(page.getByText('2 demandes trouvées')).toBeVisible();
  await tabTo(page, new RegExp(lea.name));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: `Demande de ${lea.name}` })).toBeVisible();
  await tabTo(page, 'Répondre');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Envoyer la réponse');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Écrivez votre réponse.')).toBeVisible();
  await page.getByLabel('Votre réponse').focus();
  await page.keyboard.type('Non, quelques picotements.');
  await tabTo(page, 'Envoyer la réponse');
  await page.keyboard.press('Space');
  await expect(page.getByText('Votre réponse est partie.')).toBeVisible();
  await expect(page.getByText('quelques picotements')).toBeVisible();
  await page.context().close();
});
