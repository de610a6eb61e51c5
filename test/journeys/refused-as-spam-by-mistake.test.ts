import { describe, test } from 'vitest';
import { expectPage as expect } from '../browser.ts';
import { movesAbout } from '../by-hand.ts';
import { camille, ines, lea, theo } from '../cast.ts';
import { databases } from '../databases.ts';
import { startJourney } from '../journey.ts';
import { asks } from '../scene.ts';

describe.each(databases)('on the %s database', (kind) => {
  const journey = startJourney(kind);

  async function openedBy(link: string, button: string) {
    const page = await journey.page();
    await page.goto(link);
    await page.getByRole('button', { name: button }).click();
    if (button === 'Ouvrir la demande') await movesAbout(page);
    return page;
  }

  test('the signs are told and decide nothing; Léa is told nothing, contests, and the mistake is undone', async () => {
    const { mail } = journey.relais;
    const message =
      'Bonjour docteur, voici mes photos : https://a.example/1 https://a.example/2 https://a.example/3';
    expect(await asks(journey.relais.service, { message })).toMatchObject({ asked: true, held: true });
    const held = await mail.to(lea.email, /confirmez/);
    const patient = await openedBy(mail.linkIn(held.text), 'Ouvrir ma page');
    await patient.getByRole('button', { name: 'Confirmer et envoyer' }).click();
    await expect(patient.getByText('votre demande vient de partir.')).toBeVisible();
    const alert = await mail.to(camille.email, /^Nouvelle demande/);
    await journey.relais.worker?.drain();
    journey.relais.clock.move({ minutes: 10 });
    const doctor = await openedBy(mail.linkIn(alert.text), 'Ouvrir la demande');
    await expect(doctor.getByText(/indésirable \(plusieurs liens.*envoi douteux\)/)).toBeVisible();
    await doctor.getByText('Refuser', { exact: true }).click();
    await doctor.getByRole('button', { name: /Demande indésirable.*Personne n’est prévenu/ }).click();
    await expect(doctor.getByText('La demande est refusée.')).toBeVisible();
    await journey.relais.worker?.drain();
    expect(mail.letters.filter((one) => one.recipient === lea.email)).toHaveLength(2);

    await patient.goto(patient.url().replace(/\?.*/, ''));
    await expect(patient.getByRole('heading', { name: /Votre demande au/ })).toBeVisible();
    expect(await patient.content()).not.toMatch(/refus|indésirable/i);
    await patient.getByLabel('Votre message').fill('Avez-vous reçu mes photos ?');
    await patient.getByRole('button', { name: 'Envoyer' }).click();
    await expect(patient.getByText('Votre message est parti.')).toBeVisible();
    for (const { email } of [camille, ines, theo]) await mail.to(email, /a de nouveau écrit/);

    const toTheo = await mail.to(theo.email, /a de nouveau écrit/);
    await journey.relais.worker?.drain();
    journey.relais.clock.move({ minutes: 10 });
    const assistant = await openedBy(mail.linkIn(toTheo.text), 'Ouvrir la demande');
    await expect(assistant.getByText('contestée', { exact: true })).toBeVisible();
    await assistant.locator('.why > summary').first().click();
    await expect(assistant.getByText('c’était peut-être une erreur')).toBeVisible();
    await assistant.getByRole('button', { name: 'Annuler le refus' }).click();
    await expect(assistant.getByText('La demande est de nouveau ouverte.')).toBeVisible();
    await expect(assistant.getByText('contestée', { exact: true })).toHaveCount(0);
    await assistant.getByText('Répondre', { exact: true }).click();
    await assistant.getByLabel('Votre réponse').fill('Oui, pardon : jeudi à 15 h ?');
    await assistant.getByRole('button', { name: 'Envoyer la réponse' }).click();
    await expect(assistant.getByText('Votre réponse est partie.')).toBeVisible();
    await mail.to(lea.email, /vous a répondu/);
    await patient.reload();
    await expect(patient.getByText('Oui, pardon')).toBeVisible();
  });
});
