import { describe, test } from 'vitest';
import { refuse } from '../../src/answering/refuse.ts';
import { expectPage as expect } from '../browser.ts';
import { botulinum, camille, castOf, ines, lea, lumiere } from '../cast.ts';
import { databases } from '../databases.ts';
import { startJourney } from '../journey.ts';
import { lookingAt, memberAt, newEnquiry, openedForm } from '../scene.ts';

const { horizon } = castOf();

describe.each(databases)('on the %s database', (kind) => {
  const journey = startJourney(kind);

  test('Inès announces leave from tomorrow on; whoever comes by reads it and is shown others, near ones first', async () => {
    const { url } = journey.relais;
    const desk = await journey.page();
    await journey.comesIn(desk, ines.email);
    await desk.getByRole('link', { name: 'Mon cabinet' }).click();
    const closures = desk.getByRole('region', { name: 'Fermetures' });
    const next = closures.getByRole('group', { name: 'Ajouter une fermeture' });
    await next.getByLabel('Premier jour').fill('2026-06-10');
    await next.getByLabel('Dernier jour').fill('2026-06-30');
    await next.getByLabel('Message aux patients').fill('Le Dr Rey nous remplace.');
    await closures.getByRole('button', { name: 'Voir l’effet' }).click();
    await desk.getByRole('button', { name: 'Enregistrer les fermetures' }).click();
    await expect(closures.getByText('C’est enregistré.')).toBeVisible();

    const patient = await journey.phone({ javaScriptEnabled: false });
    await patient.goto(`${url}/fr/cabinets/${lumiere.reference}`);
    const closing = patient.getByText('Ce cabinet sera fermé du 10 juin 2026 au 30 juin 2026 (congés).');
    await expect(closing).toBeVisible();
    await expect(closing).toContainText('Le Dr Rey nous remplace.');
    await patient.getByRole('link', { name: 'Écrire au cabinet' }).click();
    await expect(closing).toBeVisible();
    const others = patient.getByRole('region', { name: 'D’autres cabinets' });
    await expect(others.getByText('Chacun propose au moins une procédure de ce cabinet.')).toBeVisible();
    await expect(others.getByRole('listitem').first()).toContainText(/Lyon, à 0,\d/);
    await expect(
      others.getByRole('region', { name: 'Plus loin' }).getByRole('listitem').first(),
    ).toContainText(/à \d{3}/);
    await others.getByRole('link', { name: horizon.name }).click();
    await expect(patient.getByRole('heading', { name: horizon.name })).toBeVisible();
    await desk.context().close();
    await patient.context().close();
  });

  test('by keyboard Léa looks at a profile in a new tab; what she ticked and wrote is still there, and is sent', async () => {
    const { service, mail } = journey.relais;
    const enquiryId = await newEnquiry(service, { email: lea.email, formToken: openedForm(service) });
    await refuse(service, await memberAt(service, camille.email), {
      ...(await lookingAt(service, enquiryId)),
      ...{ reason: 'unavailable', sentence: '' },
    });
    const letter = await mail.to(lea.email, /ne peut pas donner suite/);
    const page = await journey.page();
    await page.goto(mail.linkIn(letter.text));
    await page.getByRole('button', { name: 'Ouvrir ma page' }).click();
    const further = page.getByRole('region', { name: 'Plus loin' });
    await expect(further.getByRole('checkbox')).toHaveCount(2);
    const box = page.getByRole('checkbox', { name: 'Envoyer à la Clinique de l’Horizon (Lyon)' });
    await expect(box).toHaveAccessibleDescription(/22 rue des Tanneurs, 69002 Lyon\s· à 0,6\skm/);
    await box.focus();
    await page.keyboard.press('Space');
    await page.getByLabel('Votre message').fill('Auriez-vous une place en juillet ?');

    const name = page.getByRole('link', { name: `${horizon.name} (dans un nouvel onglet)` });
    await name.focus();
    const opening = page.context().waitForEvent('page');
    await page.keyboard.press('Enter');
    const profile = await opening;
    await expect(profile.getByRole('heading', { name: horizon.name })).toBeVisible();
    expect(profile.url()).toContain(`?procedure=${botulinum}`);
    expect(await profile.evaluate(() => [window.opener, document.referrer])).toEqual([null, '']);
    await profile.close();

    await expect(box).toBeChecked();
    await expect(page.getByLabel('Votre message')).toHaveValue('Auriez-vous une place en juillet ?');
    await page.getByRole('button', { name: 'Envoyer aux cabinets cochés' }).click();
    await expect(page.getByText('Votre demande est envoyée aux cabinets')).toBeVisible();
    await mail.letter((one) => /^Nouvelle demande pour la Clinique de l’Horizon/.test(one.subject));
    await page.context().close();
  });
});
