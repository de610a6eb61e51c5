import type { Page } from '@playwright/test';
import { describe, test } from 'vitest';
import { expectPage as expect } from '../browser.ts';
import { botulinum, ines, lea, lumiere } from '../cast.ts';
import { databases } from '../databases.ts';
import { type Journey, startJourney } from '../journey.ts';
import { newEnquiry } from '../scene.ts';

async function opensHerPage(journey: Journey, page: Page) {
  await journey.signIn(page, ines.email);
  await page.getByRole('link', { name: 'Mon cabinet' }).click();
  await expect(page.getByRole('heading', { name: `Fiche du ${lumiere.name}` })).toBeVisible();
}

describe.each(databases)('on the %s database', (kind) => {
  const journey = startJourney(kind);

  test('Inès announces her leave on her phone; the clock stands still, and Léa knows before she writes', async () => {
    const { clock, mail, service, worker, url } = journey.relais;
    clock.move({ hours: 24 * 52 });
    await newEnquiry(service, { email: lea.email });
    await worker?.drain();
    const page = await journey.phone();
    await opensHerPage(journey, page);
    const closures = page.getByRole('region', { name: 'Fermetures' });
    await closures.getByRole('button', { name: 'Voir l’effet' }).click();
    await expect(page.getByText('Aucune échéance en cours ne change.')).toBeVisible();
    const next = closures.getByRole('group', { name: 'Ajouter une fermeture' });
    await next.getByLabel('Premier jour').fill('2026-08-21');
    await next.getByLabel('Dernier jour').fill('2026-08-01');
    await next.getByLabel('Message aux patients').fill('À la mer');
    await closures.getByRole('button', { name: 'Voir l’effet' }).click();
    await expect(next.getByText('La fin doit venir après le début.')).toBeVisible();
    await expect(next.getByLabel('Message aux patients')).toHaveValue('À la mer');
    await next.getByLabel('Premier jour').fill('2026-08-01');
    await next.getByLabel('Dernier jour').fill('2026-08-21');
    await closures.getByRole('button', { name: 'Voir l’effet' }).click();
    const preview = page.getByRole('region', { name: 'Avant d’enregistrer' });
    await expect(preview).toContainText(/Léa Martin.*mar\. 4 août.*mar\. 25 août/);
    await expect(preview.getByText('Un patient attend : dès que vous enregistrez')).toBeVisible();
    await preview.getByRole('button', { name: 'Enregistrer les fermetures' }).click();
    await expect(closures.getByText('C’est enregistré.')).toBeVisible();
    await expect(closures.getByRole('group', { name: 'Fermeture 1' }).getByLabel('Premier jour')).toHaveValue(
      '2026-08-01',
    );

    await worker?.drain();
    await mail.to(lea.email, /d’autres cabinets/);
    clock.move({ hours: 24 * 14 });
    await worker?.drain();
    expect(mail.letters.filter((letter) => /^Rappel/.test(letter.subject))).toEqual([]);

    const profile = await journey.page({ javaScriptEnabled: false });
    await profile.goto(`${url}/fr/cabinets/${lumiere.reference}?procedure=${botulinum}`);
    await expect(profile.getByText('Ce cabinet est fermé du 1er août 2026 au 21 août 2026')).toBeVisible();
    await profile.getByRole('link', { name: 'Écrire au cabinet' }).click();
    await expect(profile.getByText('Ce cabinet est fermé du 1er août 2026')).toBeVisible();
    await expect(
      profile.getByRole('region', { name: 'D’autres cabinets' }).getByRole('listitem'),
    ).toHaveCount(4);

    clock.move({ hours: 24 * 11 });
    await worker?.drain();
    expect(mail.letters.filter((letter) => /^Rappel/.test(letter.subject)).length).toBeGreaterThan(0);
    await page.context().close();
    await profile.context().close();
  });
});
