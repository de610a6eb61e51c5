import { describe, test } from 'vitest';
import { answer } from '../../src/answering/answer.ts';
import { expectPage as expect } from '../browser.ts';
import { movesAbout } from '../by-hand.ts';
import { camille, ines, lea, lumiere, theo } from '../cast.ts';
import { databases } from '../databases.ts';
import { startJourney } from '../journey.ts';
import { lookingAt, memberAt, newEnquiry } from '../scene.ts';

describe.each(databases)('on the %s database', (kind) => {
  const journey = startJourney(kind);

  const pass = async (time: Temporal.DurationLike) => {
    await journey.relais.worker?.drain();
    journey.relais.clock.move(time);
    await journey.relais.worker?.drain();
  };
  const mailTo = (subject: RegExp) =>
    journey.relais.mail.letters.filter((letter) => subject.test(letter.subject));

  test('read and not answered, a second question is reminded of, asked about, and opens other practices (patient-303, history-302)', async () => {
    const { mail, service } = journey.relais;
    const enquiryId = await newEnquiry(service, { email: lea.email });
    await answer(service, await memberAt(service, theo.email), {
      ...(await lookingAt(service, enquiryId)),
      text: 'Très peu, rassurez-vous.',
    });
    await pass({ minutes: 10 });

    const patient = await journey.phone({ javaScriptEnabled: false });
    await patient.goto(mail.linkIn((await mail.to(lea.email, /a répondu|réponse/)).text));
    await patient.getByRole('button', { name: 'Ouvrir ma page' }).click();
    await pass({ minutes: 1 });
    await patient.getByLabel('Votre message').fill('Et combien de jours d’arrêt ?');
    await patient.getByRole('button', { name: 'Envoyer', exact: true }).click();
    await expect(patient.getByText('Votre message est parti.')).toBeVisible();
    const states = patient.locator('.became');
    await expect(states).toHaveText(['Une réponse a suivi', 'Envoyé']);
    await expect(patient.getByText('Vous avez de nouveau écrit depuis')).toBeVisible();
    await expect(patient.getByText('nous relancerons le cabinet')).toBeVisible();

    const alert = await mail.to(theo.email, /a de nouveau écrit|nouveau message/i);
    await pass({ minutes: 10 });
    await patient.reload();
    await expect(states).toHaveText(['Une réponse a suivi', 'Transmis au cabinet']);
    const assistant = await journey.page();
    await assistant.goto(mail.linkIn(alert.text));
    await assistant.getByRole('button', { name: 'Ouvrir la demande' }).click();
    await movesAbout(assistant);
    await expect(assistant.getByText('Et combien de jours d’arrêt ?')).toBeVisible();
    await expect(async () => {
      await patient.reload();
      await expect(states).toHaveText(['Une réponse a suivi', 'Lu par le cabinet'], { timeout: 500 });
    }).toPass();

    await pass({ hours: 48 });
    for (const { email } of [camille, ines, theo]) {
      const reminder = await mail.to(email, /^Rappel/);
      expect(reminder.raw.toString()).not.toMatch(/Léa|L=C3=A9a|arrêt|botulique/i);
    }
    await pass({ hours: 24 * 5 });
    expect(mailTo(/^Rappel/)).toHaveLength(3);
    const question = await mail.to(lea.email, /^Avez-vous eu une réponse/);
    await patient.goto(mail.linkIn(question.text));
    await patient.getByRole('button', { name: 'Ouvrir ma page' }).click();
    const asked = patient.getByRole('region', { name: `Avez-vous eu une réponse du ${lumiere.name}` });
    await asked.getByText('Pourquoi').click();
    await expect(asked.getByText('Vous avez de nouveau écrit, et le cabinet n’a pas répondu')).toBeVisible();
    await pass({ minutes: 1 });
    await asked.getByRole('button', { name: 'Non, toujours pas' }).click();
    await expect(patient.getByText('Merci, nous prévenons le cabinet.')).toBeVisible();
    await patient.getByRole('link', { name: 'Voir d’autres cabinets' }).click();
    await expect(patient.getByRole('checkbox')).toHaveCount(4);
    await pass({ hours: 24 * 30 });
    expect(mailTo(/^Rappel/)).toHaveLength(3);
    expect(mailTo(/^Avez-vous eu une réponse/)).toHaveLength(1);
  });
});
