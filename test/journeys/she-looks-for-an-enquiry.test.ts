import type { Page } from '@playwright/test';
import { describe, test } from 'vitest';
import { refuse } from '../../src/answering/refuse.ts';
import { samplePassword } from '../../src/server/sample/sign-ins.ts';
import { expectPage as expect, lookFor } from '../browser.ts';
import { camille, theo } from '../cast.ts';
import { databases } from '../databases.ts';
import { startJourney } from '../journey.ts';
import { lookingAt, memberAt, newEnquiry } from '../scene.ts';

describe.each(databases)('on the %s database', (kind) => {
  const journey = startJourney(kind);

  async function atTheDesk(locale: string) {
    const page = await journey.phone({ locale });
    await page.goto(`${journey.relais.url}/sign-in`);
    await page.getByLabel(/Adresse e-mail|E-mail address/).fill(theo.email);
    await page.getByLabel(/Mot de passe|Password/).fill(samplePassword);
    await page.getByRole('button', { name: /Se connecter|Sign in/ }).click();
    await expect(page.getByRole('heading', { name: 'Demandes' })).toBeVisible();
    return page;
  }
  const names = (page: Page) => page.locator('.enquiry bdi').allTextContents();

  test('Théo finds a patient who calls, among the archived too, and comes back to what he had found', async () => {
    const { service } = journey.relais;
    const sought = { name: 'Anne-Sophie Œuvrard', phone: '06 55 44 33 22', procedure: 'laser-epilation' };
    const first = await newEnquiry(service, { ...sought, message: 'Une question sur mes cicatrices.' });
    await newEnquiry(service, { ...sought, message: 'Une autre question.' });
    await newEnquiry(service, { name: 'Paul Renard' });
    const doctor = await memberAt(service, camille.email);
    const seen = await lookingAt(service, first);
    await refuse(service, doctor, { ...seen, reason: 'unavailable', sentence: '' });

    const page = await atTheDesk('fr-FR');
    const field = page.getByLabel('Trouver une demande');
    await field.fill('sophie oeuv');
    await page.getByRole('button', { name: 'Chercher' }).click();
    await expect(page.getByRole('status').filter({ hasText: '2 demandes trouvées' })).toBeVisible();
    expect(await names(page)).toEqual([sought.name, sought.name]);
    await expect(page).toHaveTitle('2 demandes trouvées · Demandes');
    expect(page.url()).toMatch(/\/desk\?show=all&find=[\w-]+$/);
    await expect(field).toHaveValue('sophie oeuv');

    await page.getByRole('link', { name: /^Archivées 1/ }).click();
    await expect(page.locator('.enquiry')).toHaveCount(1);
    await page.getByRole('link', { name: sought.name }).click();
    await expect(page.getByText('Une question sur mes cicatrices.')).toBeVisible();
    await page.getByRole('link', { name: 'Retour dans la liste' }).click();
    await expect(page.getByRole('link', { name: /^Archivées 1/ })).toHaveAttribute('aria-current', 'page');
    await expect(field).toHaveValue('sophie oeuv');

    for (const text of ['55 44', 'épilations laser question', 'cicatrice']) {
      await lookFor(page, text);
      await expect(page.getByRole('status').filter({ hasText: /trouvée/ })).toContainText(
        text === 'cicatrice' ? '1 demande trouvée' : '2 demandes trouvées',
      );
    }
    await page.getByRole('link', { name: 'Effacer la recherche' }).click();
    await expect(page.getByRole('link', { name: 'Paul Renard' })).toBeVisible();
    await expect(field).toHaveValue('');
  });

  test('who is not there, what cannot be looked for, and an enquiry that comes while the list is open', async () => {
    const page = await atTheDesk('fr-FR');
    const field = page.getByLabel('Trouver une demande');
    await lookFor(page, 'Nolwenn');
    await expect(page.getByRole('status').filter({ hasText: 'Aucune demande trouvée' })).toBeVisible();
    await expect(page.getByText(/Essayez avec moins de mots/)).toBeVisible();
    await newEnquiry(journey.relais.service, { name: 'Nolwenn Le Bihan' });
    await expect(page.getByRole('link', { name: 'Nolwenn Le Bihan' })).toBeVisible();

    await lookFor(page, '?!');
    await expect(page.getByText('Écrivez le début d’un nom')).toBeVisible();
    await expect(field).toHaveValue('?!');
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    const toHandle = page.getByRole('link', { name: /^À traiter/ });
    const before = await toHandle.textContent();
    await newEnquiry(journey.relais.service);
    await expect(toHandle).not.toHaveText(before ?? '');
    await expect(page.getByText('Écrivez le début d’un nom')).toBeVisible();
  });

  test('a colleague to whom the address of a search is given sees no word of it', async () => {
    const page = await atTheDesk('fr-FR');
    await lookFor(page, 'Nolwenn');
    const address = page.url();
    await page.context().clearCookies();
    await journey.comesIn(page, camille.email);
    await expect(page.getByRole('heading', { name: 'Demandes' })).toBeVisible();
    await page.goto(address);
    await expect(page.getByLabel('Trouver une demande')).toHaveValue('');
    await expect(page.getByRole('link', { name: 'Effacer la recherche' })).toBeHidden();
  });
});
