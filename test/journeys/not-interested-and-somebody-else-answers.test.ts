import { describe, test } from 'vitest';
import { expectPage as expect } from '../browser.ts';
import { movesAbout } from '../by-hand.ts';
import { camille, lea, lumiere } from '../cast.ts';
import { databases } from '../databases.ts';
import { startJourney } from '../journey.ts';
import { newEnquiry, standingOf } from '../scene.ts';

describe.each(databases)('on the %s database', (kind) => {
  const journey = startJourney(kind);

  const minutes = async (count: number) => {
    await journey.relais.worker?.drain();
    journey.relais.clock.move({ minutes: count });
  };

  async function openedBy(link: string, button: string, options: object = {}) {
    const page = await journey.page(options);
    await page.goto(link);
    await page.getByRole('button', { name: button }).click();
    if (button === 'Ouvrir la demande') await movesAbout(page);
    return page;
  }

  test('one tap refuses, one letter says it and offers, and Léa is helped elsewhere without typing again', async () => {
    const { mail } = journey.relais;
    const enquiryId = await newEnquiry(journey.relais.service, { email: lea.email });
    const alert = await mail.to(camille.email, /^Nouvelle demande/);
    await minutes(10);
    const doctor = await openedBy(mail.linkIn(alert.text), 'Ouvrir la demande');
    await doctor.getByText('Refuser', { exact: true }).click();
    const uncounted = doctor.getByText('La demande ne compte pas comme traitée.');
    await expect(uncounted.filter({ visible: true })).toBeVisible();
    await doctor
      .getByLabel('Message au patient')
      .filter({ visible: true })
      .fill('Notre agenda est complet cet été.');
    await doctor.getByRole('button', { name: /Nous ne souhaitons pas y donner suite/ }).click();
    await expect(doctor.getByText('La demande est refusée.')).toBeVisible();
    await expect(doctor.getByRole('button', { name: 'Annuler le refus' })).toBeVisible();
    expect(await standingOf(journey.relais.service, enquiryId)).toMatchObject({
      state: 'refused',
      handledAt: null,
    });

    const letter = await mail.to(lea.email, /ne peut pas donner suite/);
    expect(mail.letters.filter((one) => one.recipient === lea.email)).toHaveLength(2);
    expect(letter.text).not.toContain('agenda');
    const phone = { viewport: { width: 360, height: 740 }, javaScriptEnabled: false };
    const patient = await openedBy(mail.linkIn(letter.text), 'Ouvrir ma page', phone);
    await expect(
      patient.getByText(`${lumiere.name} ne peut pas donner suite à votre demande.`),
    ).toBeVisible();
    await patient.getByRole('checkbox', { name: /Horizon/ }).check();
    await patient.getByRole('button', { name: 'Envoyer aux cabinets cochés' }).click();
    await expect(patient.getByText('Votre demande est envoyée aux cabinets')).toBeVisible();

    const toHorizon = await mail.letter((one) =>
      /^Nouvelle demande pour la Clinique de l’Horizon/.test(one.subject),
    );
    await minutes(10);
    const colleague = await openedBy(mail.linkIn(toHorizon.text), 'Ouvrir la demande');
    await expect(colleague.getByText('est-ce douloureux ?')).toBeVisible();
    expect(await colleague.content()).not.toMatch(/agenda|Lumière/);
    await colleague.getByText('Répondre', { exact: true }).click();
    await colleague.getByLabel('Votre réponse').fill('Très peu, et nous avons de la place jeudi.');
    await colleague.getByRole('button', { name: 'Envoyer la réponse' }).click();
    await expect(colleague.getByText('Votre réponse est partie.')).toBeVisible();

    const answered = await mail.to(lea.email, /vous a répondu/);
    await patient.goto(mail.linkIn(answered.text));
    await patient.getByRole('button', { name: 'Ouvrir ma page' }).click();
    await expect(patient.getByText('nous avons de la place jeudi')).toBeVisible();
    const rating = patient.getByRole('region', { name: 'Cette réponse vous a-t-elle été utile' });
    await rating.getByRole('button', { name: 'Oui' }).click();
    await expect(patient.getByText('Merci. Seul le cabinet voit votre avis.')).toBeVisible();
    await expect(rating).toHaveCount(0);
    await colleague.reload();
    await colleague.getByText('Historique').click();
    await expect(colleague.getByText('Avis du patient sur la réponse · utile')).toBeVisible();
    expect(await standingOf(journey.relais.service, enquiryId)).toMatchObject({ handledAt: null });
  });
});
