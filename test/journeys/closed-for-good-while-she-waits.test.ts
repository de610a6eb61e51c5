import type { Page } from '@playwright/test';
import { describe, test } from 'vitest';
import { answer } from '../../src/answering/answer.ts';
import { writeAgain } from '../../src/asking/write-again.ts';
import { expectPage as expect } from '../browser.ts';
import { camille, ines, lea, lumiere } from '../cast.ts';
import { databases } from '../databases.ts';
import { type Journey, startJourney } from '../journey.ts';
import { said } from '../said.ts';
import { lookingAt, memberAt, newEnquiry, openedForm, patientOf } from '../scene.ts';

async function announces(journey: Journey, page: Page) {
  await journey.signIn(page, ines.email);
  await page.getByRole('link', { name: 'Mon cabinet' }).click();
  const closures = page.getByRole('region', { name: 'Fermetures' });
  const next = closures.getByRole('group', { name: 'Ajouter une fermeture' });
  await next.getByLabel('Premier jour').fill('2026-06-10');
  await next.getByLabel('Motif').selectOption('fin d’activité');
  await closures.getByRole('button', { name: 'Voir l’effet' }).click();
  return page.getByRole('region', { name: 'Avant d’enregistrer' });
}

describe.each(databases)('on the %s database', (kind) => {
  const journey = startJourney(kind);
  const offers = () =>
    journey.relais.mail.letters.filter((letter) => /^Pas encore de réponse/.test(letter.subject));

  test('Inès announces that they close for good; Léa, who waits twice, is offered others at once and the next morning', async () => {
    const { clock, mail, service, worker } = journey.relais;
    const first = await newEnquiry(service, { email: lea.email, message: 'Est-ce douloureux ?' });
    const second = await newEnquiry(service, {
      email: lea.email,
      message: 'Combien de temps dure une séance ?',
    });
    await answer(service, await memberAt(service, camille.email), {
      ...(await lookingAt(service, second)),
      text: 'Vingt minutes.',
    });
    await writeAgain(service, await patientOf(service, second), {
      text: said('Et pour deux zones ?'),
      formToken: openedForm(service),
    });
    await worker?.drain();
    clock.move({ hours: 1 });

    const manager = await journey.phone();
    const preview = await announces(journey, manager);
    await expect(preview.getByText('Un patient attend : dès que vous enregistrez')).toBeVisible();
    await expect(preview.getByRole('listitem')).toHaveCount(2);
    expect(offers()).toEqual([]);
    await preview.getByRole('button', { name: 'Enregistrer les fermetures' }).click();
    await expect(manager.getByText('C’est enregistré.')).toBeVisible();
    await worker?.drain();
    const letter = await mail.to(lea.email, /Pas encore de réponse/);
    expect(offers()).toHaveLength(1);
    expect(letter.text.replaceAll(/\s+/g, ' ')).toContain(
      'Le cabinet a annoncé une fermeture sans date de fin',
    );

    const page = await journey.phone();
    await page.goto(mail.linkIn(letter.text));
    await page.getByRole('button', { name: 'Ouvrir ma page' }).click();
    const boxes = page.getByRole('checkbox');
    await expect(boxes).toHaveCount(4);
    await expect(page.getByRole('checkbox', { name: new RegExp(lumiere.name) })).toHaveCount(0);
    await boxes.first().check();
    await page.getByRole('button', { name: 'Envoyer aux cabinets cochés' }).click();
    await expect(page.getByText('Votre demande est envoyée aux cabinets')).toBeVisible();

    await worker?.drain();
    expect(offers()).toHaveLength(1);
    clock.move({ hours: 24 });
    await worker?.drain();
    expect(offers().map(({ recipient }) => recipient)).toEqual([lea.email, lea.email]);
    await page.goto(mail.linkIn(offers()[1]?.text ?? ''));
    await page.getByRole('button', { name: 'Ouvrir ma page' }).click();
    await expect(page.getByRole('checkbox').first()).toBeVisible();
    expect([first, second].some((id) => page.url().includes(id))).toBe(true);
    clock.move({ hours: 24 * 20 });
    await worker?.drain();
    const toLea = mail.letters.filter(({ recipient }) => recipient === lea.email);
    expect(
      toLea.filter(({ subject }) => subject.includes(lumiere.name) && /Pas encore/.test(subject)),
    ).toHaveLength(2);
    await page.context().close();
    await manager.context().close();
  });
});
