import { describe, test } from 'vitest';
import { expectPage as expect } from '../browser.ts';
import { movesAbout } from '../by-hand.ts';
import { botulinum, camille, ines, lea, lumiere, theo } from '../cast.ts';
import { bothDatabases } from '../databases.ts';
import { startJourney } from '../journey.ts';

describe.each(bothDatabases)('on the %s database', (kind) => {
  const journey = startJourney(kind);

  test('Léa asks, Dr Moreau is alerted, reads and answers, and Léa writes again', async () => {
    const { mail, clock } = journey.relais;
    const patient = await journey.phone({ javaScriptEnabled: false });

    await patient.goto(journey.relais.url);
    await patient.getByLabel('Procédure').selectOption(botulinum);
    await patient.getByRole('combobox', { name: 'Ville' }).selectOption('lyon');
    await patient.getByRole('button', { name: 'Trouver un cabinet' }).click();
    await patient.getByRole('link', { name: lumiere.name }).click();
    await patient.getByRole('link', { name: 'Écrire au cabinet' }).click();
    clock.move({ minutes: 2 });
    await patient.getByLabel('Votre message').fill('Bonjour docteur, est-ce douloureux ?');
    await patient.getByLabel('Prénom et nom').fill(lea.name);
    await patient.getByLabel('Adresse e-mail').fill(lea.email);
    await patient.getByLabel(/J’accepte que le Cabinet Lumière/).check();
    await patient.getByRole('button', { name: 'Envoyer ma demande' }).click();
    await expect(patient.getByRole('heading', { name: 'Votre demande est partie' })).toBeVisible();

    const alert = await mail.to(camille.email, /Nouvelle demande/);
    await mail.to(ines.email, /Nouvelle demande/);
    await mail.to(theo.email, /Nouvelle demande/);
    expect(alert.raw.toString()).not.toMatch(/Léa|douloureux|botulique/i);

    const doctor = await journey.page();
    const faults: string[] = [];
    // A reading that a newer one replaces is aborted, and the browser says so.
    const isAborted = (text: string) => text.startsWith('AbortError');
    doctor.on('console', (said) => {
      if (said.type() === 'error' && !isAborted(said.text())) faults.push(said.text());
    });
    doctor.on('pageerror', (error) => faults.push(String(error)));
    await journey.relais.worker?.drain();
    clock.move({ minutes: 10 });
    await doctor.goto(mail.linkIn(alert.text));
    await doctor.getByRole('button', { name: 'Ouvrir la demande' }).click();
    await expect(doctor.getByRole('heading', { name: `Demande de ${lea.name}` })).toBeVisible();
    await expect(doctor.getByText('est-ce douloureux')).toBeVisible();
    await movesAbout(doctor);
    await expect(
      doctor.getByRole('listitem').filter({ hasText: 'Lue' }).locator('time').first(),
    ).toBeVisible();

    const received = await mail.to(lea.email, /est bien partie/);
    await patient.goto(mail.linkIn(received.text));
    await patient.getByRole('button', { name: 'Ouvrir ma page' }).click();
    await expect(patient.locator('[aria-current=step]')).toContainText('Lue');

    await doctor.getByText('Répondre', { exact: true }).click();
    await doctor.getByLabel('Votre réponse').fill('Non : quelques picotements, rien de plus.');
    await doctor.getByRole('button', { name: 'Envoyer la réponse' }).click();
    await expect(doctor.getByText('Votre réponse est partie.')).toBeVisible();

    const answered = await mail.to(lea.email, /vous a répondu/);
    expect(answered.raw.toString()).not.toMatch(/picotements/);
    await patient.goto(mail.linkIn(answered.text));
    await patient.getByRole('button', { name: 'Ouvrir ma page' }).click();
    await expect(patient.getByText('quelques picotements')).toBeVisible();
    await expect(patient.locator('[aria-current=step]')).toContainText('Répondue');
    await patient.getByLabel('Votre message').fill('Merci, je prends rendez-vous.');
    await patient.getByRole('button', { name: 'Envoyer' }).click();
    await expect(patient.getByText('Votre message est parti.')).toBeVisible();

    await expect(doctor.getByText('Merci, je prends rendez-vous.')).toBeVisible();
    for (const member of [camille, ines, theo]) await mail.to(member.email, /de nouveau écrit/);
    expect(faults).toEqual([]);
    await patient.context().close();
    await doctor.context().close();
  });
});
