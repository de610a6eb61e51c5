import type { Page } from '@playwright/test';
import { describe, test } from 'vitest';
import { expectPage as expect } from '../browser.ts';
import { movesAbout } from '../by-hand.ts';
import { camille, lea, lumiere } from '../cast.ts';
import { databases } from '../databases.ts';
import { startJourney } from '../journey.ts';
import { newEnquiry } from '../scene.ts';

describe.each(databases)('on the %s database', (kind) => {
  const journey = startJourney(kind);

  const pass = async (time: { hours?: number; minutes?: number }) => {
    await journey.relais.worker?.drain();
    journey.relais.clock.move(time);
    await journey.relais.worker?.drain();
  };

  async function openedBy(link: string, button: string, options: object = {}) {
    const page = await journey.page(options);
    await page.goto(link);
    await page.getByRole('button', { name: button }).click();
    if (button === 'Ouvrir la demande') await movesAbout(page);
    return { page, close: () => page.context().close() };
  }

  const answer = async (page: Page) => {
    await page.getByText('Répondre', { exact: true }).click();
    await page.getByLabel('Votre réponse').fill('Oui, jeudi à 15 h si cela vous convient.');
    await page.getByRole('button', { name: 'Envoyer la réponse' }).click();
    await expect(page.getByText('Votre réponse est partie.')).toBeVisible();
  };

  test('her choice waits while she reads it, and is still hers to send afterwards', async () => {
    const { mail } = journey.relais;
    await newEnquiry(journey.relais.service, { email: lea.email });
    const toLea = await mail.to(lea.email, /^Votre demande au .* est bien partie/);
    const phone = { viewport: { width: 360, height: 740 }, javaScriptEnabled: false };
    const patient = await openedBy(mail.linkIn(toLea.text), 'Ouvrir ma page', phone);
    const own = patient.page;
    await expect(own.getByText('Sans réponse d’ici jeudi 11 juin')).toBeVisible();
    await own.getByText('Pourquoi').click();
    await expect(own.getByText('Soit 2 jours ouvrés après votre envoi')).toBeVisible();

    await pass({ hours: 48 });
    const reminder = await mail.to(camille.email, /^Rappel/);
    expect(reminder.text).toMatch(/Pourquoi maintenant\s\? Personne n’a répondu depuis 2 jours ouvrés\./);
    await own.reload();
    await expect(own.getByText('Si personne ne l’a lue d’ici vendredi 12 juin')).toBeVisible();
    await pass({ hours: 24 });
    const offer = await mail.to(lea.email, /d’autres cabinets/);
    expect(offer.text).toMatch(
      /Pourquoi maintenant\s\? Nous avons relancé le cabinet il y a au moins 1\sjour ouvré,\ssans réponse/,
    );

    await own.goto(mail.linkIn(offer.text));
    await own.getByRole('button', { name: 'Ouvrir ma page' }).click();
    await own.getByRole('checkbox', { name: /Horizon/ }).check();
    await own.getByLabel('Votre message').fill('Auriez-vous une place en juillet ?');

    const doctor = await openedBy(mail.linkIn(reminder.text), 'Ouvrir la demande');
    await doctor.page.getByText('Historique').click();
    const offered = doctor.page.getByRole('listitem').filter({ hasText: 'Autres cabinets proposés' });
    await offered.getByText('Pourquoi').click();
    await expect(offered.getByText('Personne ne l’a lue')).toBeVisible();
    await answer(doctor.page);
    await mail.to(lea.email, /vous a répondu/);

    await own.getByRole('button', { name: 'Envoyer aux cabinets cochés' }).click();
    await expect(own.getByText('Une réponse vient d’arriver. Rien n’est parti')).toBeVisible();
    await expect(own.getByText(`Le ${lumiere.name} vous a répondu entre-temps`)).toBeVisible();
    await expect(own.getByRole('checkbox', { name: /Horizon/ })).toBeChecked();
    await expect(own.getByLabel('Votre message')).toHaveValue('Auriez-vous une place en juillet ?');
    expect(
      mail.letters.filter((letter) => /^Nouvelle demande pour la Clinique de l’Horizon/.test(letter.subject)),
    ).toEqual([]);

    await expect(own.getByText('Oui, jeudi à 15 h')).toBeVisible();
    await own.getByRole('button', { name: 'Envoyer aux cabinets cochés' }).click();
    await expect(own.getByText('Votre demande est envoyée aux cabinets')).toBeVisible();
    await mail.letter((letter) => /^Nouvelle demande pour la Clinique de l’Horizon/.test(letter.subject));
    await patient.close();
    await doctor.close();
  });
});
