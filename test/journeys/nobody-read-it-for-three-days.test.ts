import { describe, test } from 'vitest';
import { practiceByReference } from '../../src/directory/practice.table.ts';
import { recipientsOf } from '../../src/people/person.table.ts';
import { expectPage as expect } from '../browser.ts';
import { movesAbout } from '../by-hand.ts';
import { camille, ines, lea, lumiere, theo } from '../cast.ts';
import { databases } from '../databases.ts';
import { startJourney } from '../journey.ts';
import { newEnquiry } from '../scene.ts';

describe.each(databases)('on the %s database', (kind) => {
  const journey = startJourney(kind);

  const pass = async (hours: number) => {
    await journey.relais.worker?.drain();
    journey.relais.clock.move({ hours });
    await journey.relais.worker?.drain();
  };

  test('everybody is reminded once; Léa is offered others, chooses two, and the late answer still reaches her', async () => {
    const { mail, clock, service } = journey.relais;
    await newEnquiry(service, { email: lea.email });
    await pass(48);
    for (const { email } of [camille, ines, theo]) {
      const reminder = await mail.to(email, /^Rappel/);
      expect(reminder.raw.toString()).not.toMatch(/Léa|L=C3=A9a|douloureux|botulique/i);
    }
    await pass(23);
    expect(mail.letters.filter((letter) => /d’autres cabinets/.test(letter.subject))).toEqual([]);
    await pass(1);
    const offer = await mail.to(lea.email, /d’autres cabinets/);

    const patient = await journey.phone({ javaScriptEnabled: false });
    await patient.goto(mail.linkIn(offer.text));
    await patient.getByRole('button', { name: 'Ouvrir ma page' }).click();
    await expect(patient.getByRole('heading', { name: 'D’autres cabinets' })).toBeVisible();
    await expect(patient.getByRole('checkbox')).toHaveCount(4);
    for (const box of await patient.getByRole('checkbox').all()) await expect(box).not.toBeChecked();
    const nearest = patient.getByRole('checkbox').first();
    await expect(nearest).toHaveAccessibleName(/Clinique de l’Horizon.*Lyon/);
    await expect(nearest).toHaveAccessibleDescription(/0,6/);
    await expect(patient.getByText(lea.email)).toBeVisible();

    await patient.getByRole('button', { name: 'Envoyer aux cabinets cochés' }).click();
    await expect(patient.getByText('Cochez au moins un cabinet.').first()).toBeVisible();
    await expect(patient.getByLabel('Votre message')).toHaveValue('Bonjour docteur, est-ce douloureux ?');
    await patient.getByRole('checkbox', { name: /Cabinet du Parc/ }).check();
    await patient.getByRole('checkbox', { name: /Horizon/ }).check();
    await patient.getByLabel('Votre message').fill('Bonjour, auriez-vous une place en juillet ?');
    await patient.getByRole('button', { name: 'Envoyer aux cabinets cochés' }).click();
    await expect(patient.getByText('Votre demande est envoyée aux cabinets')).toBeVisible();
    await expect(patient.getByRole('checkbox')).toHaveCount(2);
    await patient.getByRole('link', { name: 'Cabinet du Parc' }).click();
    await expect(patient.getByText('auriez-vous une place en juillet')).toBeVisible();

    const parc = await practiceByReference(service.database.read, 'cabinet-du-parc-lyon');
    const [member] = await recipientsOf(service.database.read, parc!.id);
    const alert = await mail.to(member?.email ?? '', /Nouvelle demande/);
    await journey.relais.worker?.drain();
    clock.move({ minutes: 10 });
    const colleague = await journey.page();
    await colleague.goto(mail.linkIn(alert.text));
    await colleague.getByRole('button', { name: 'Ouvrir la demande' }).click();
    await expect(colleague.getByText('secondaire', { exact: true })).toBeVisible();
    await expect(colleague.getByText('auriez-vous une place en juillet')).toBeVisible();
    expect(await colleague.content()).not.toContain(lumiere.name);

    const first = await journey.page();
    await first.goto(mail.linkIn((await mail.to(camille.email, /^Rappel/)).text));
    await first.getByRole('button', { name: 'Ouvrir la demande' }).click();
    await expect(first.getByText('Le patient a aussi écrit à d’autres cabinets.')).toBeVisible();
    const seen = await first.content();
    expect(seen).not.toContain('Cabinet du Parc');
    expect(seen).not.toContain(parc?.id);
    expect(seen).not.toContain('juillet');
    await movesAbout(first);
    await first.getByText('Répondre', { exact: true }).click();
    await first.getByLabel('Votre réponse').fill('Pardon pour le retard : non.');
    await first.getByRole('button', { name: 'Envoyer la réponse' }).click();
    await expect(first.getByText('Votre réponse est partie.')).toBeVisible();
    await mail.to(lea.email, /vous a répondu/);
    await patient.goto(mail.linkIn(offer.text));
    await patient.getByRole('button', { name: 'Ouvrir ma page' }).click();
    await expect(patient.getByText('vous a répondu entre-temps')).toBeVisible();
    await patient.getByRole('link', { name: 'Voir tout l’échange' }).click();
    await expect(patient.getByText('Pardon pour le retard')).toBeVisible();
    await patient.getByRole('button', { name: 'Ne plus attendre' }).click();
    await expect(patient.getByText('Merci, nous transmettons.')).toBeVisible();
    await expect(colleague.getByText('Le patient a eu une réponse ailleurs').first()).toBeVisible();
    await expect(patient.getByRole('button', { name: 'Ne plus attendre' })).toHaveCount(0);
    await patient.context().close();
    await colleague.context().close();
    await first.context().close();
  });
});
