import { describe, test } from 'vitest';
import type { EnquiryId } from '../../src/database/id.ts';
import { threadOf } from '../../src/enquiry/history/thread.table.ts';
import { sampleSignIns } from '../../src/server/sample/sign-ins.ts';
import { expectPage as expect } from '../browser.ts';
import { movesAbout, takesHerTime } from '../by-hand.ts';
import { camille, ines, lea, lumiere, theo } from '../cast.ts';
import { databases } from '../databases.ts';
import { startJourney } from '../journey.ts';
import { newEnquiry, standingOf } from '../scene.ts';

/** The machine that runs this has no telephone, and its question whether to open one would take every click. */
const noDialler = () =>
  document.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a[href^="tel:"]')) event.preventDefault();
  });

describe.each(databases)('on the %s database', (kind) => {
  const journey = startJourney(kind);

  const pass = async (time: { hours?: number; minutes?: number }) => {
    await journey.relais.worker?.drain();
    journey.relais.clock.move(time);
    await journey.relais.worker?.drain();
  };
  const phone = { viewport: { width: 360, height: 740 } };

  async function openedBy(link: string, button: string, options: object = {}) {
    const context = await journey.browser.newContext({ locale: 'fr-FR', ...options });
    takesHerTime(context, journey.relais.clock);
    await context.addInitScript(noDialler);
    const page = await context.newPage();
    await page.goto(link);
    await page.getByRole('button', { name: button }).click();
    if (button === 'Ouvrir la demande') await movesAbout(page);
    return page;
  }

  const said = async (enquiryId: EnquiryId) => {
    const thread = await threadOf(
      journey.relais.service.database.read,
      journey.relais.service.keys,
      enquiryId,
    );
    return thread?.lines.filter(({ fact }) => fact.kind === 'testified').length;
  };

  test('a call is one tap; Léa is asked, no machine answers for her, and her no is heard (desk-6)', async () => {
    const { mail, url } = journey.relais;
    const enquiryId = await newEnquiry(journey.relais.service, { email: lea.email });
    const alert = await mail.to(theo.email, /^Nouvelle demande/);
    await pass({ minutes: 10 });
    const assistant = await openedBy(mail.linkIn(alert.text), 'Ouvrir la demande', phone);
    const afterCall = assistant.getByRole('group', { name: 'Après votre appel' });
    for (const [outcome, handled] of [
      ['Messagerie', false],
      ['Pas de réponse', false],
      ['Contact établi', true],
    ] as const) {
      await assistant.getByRole('link', { name: lea.phone }).click();
      await assistant.reload();
      await afterCall.getByRole('button', { name: outcome }).click();
      await expect(assistant.getByText('Le contact est enregistré.')).toBeVisible();
      await expect(assistant.getByText(`Par téléphone · ${outcome}`).first()).toBeVisible();
      await expect(afterCall).toHaveCount(0);
      expect((await standingOf(journey.relais.service, enquiryId)).handledAt !== null).toBe(handled);
    }

    await pass({ hours: 48 });
    const question = await mail.to(lea.email, /^Avez-vous eu une réponse du Cabinet Lumière/);
    const link = mail.linkIn(question.text);
    for (const method of ['GET', 'HEAD', 'GET']) await fetch(link, { method });
    await fetch(`${url}/demande/${enquiryId}`, {
      method: 'POST',
      headers: { Origin: url, 'Content-Type': 'application/x-www-form-urlencoded' },
      body: 'act=answer&said=yes',
    });
    expect(await said(enquiryId)).toBe(0);
    const patient = await openedBy(link, 'Ouvrir ma page', { ...phone, javaScriptEnabled: false });
    const asked = patient.getByRole('region', { name: `Avez-vous eu une réponse du ${lumiere.name}` });
    await expect(asked).toBeVisible();
    expect(await said(enquiryId)).toBe(0);
    await asked.getByText('Pourquoi').click();
    await expect(
      asked.getByText('il y a au moins 2 jours ouvrés avoir pris contact avec vous'),
    ).toBeVisible();
    await asked.getByRole('button', { name: 'Non, toujours pas' }).click();
    await expect(patient.getByText('Merci, nous prévenons le cabinet.')).toBeVisible();
    await expect(asked).toHaveCount(0);
    await patient.getByRole('link', { name: 'Voir d’autres cabinets' }).click();
    await expect(patient.getByRole('checkbox')).toHaveCount(4);

    for (const { email } of [camille, ines, theo]) await mail.to(email, /dit ne pas avoir eu de réponse/);
    const toCamille = await mail.to(camille.email, /dit ne pas avoir eu de réponse/);
    await pass({ minutes: 10 });
    const doctor = await openedBy(mail.linkIn(toCamille.text), 'Ouvrir la demande');
    await expect(doctor.getByText('à surveiller', { exact: true })).toBeVisible();
    await expect(doctor.locator('.event').last()).toHaveText('Le patient dit ne pas avoir eu de réponse');
    await doctor.locator('.why > summary').first().click();
    await expect(doctor.getByText('merci de reprendre contact')).toBeVisible();

    await expect(doctor.getByText('E-mail remis au patient').first()).toBeAttached();
    await expect(doctor.getByText('(au patient)')).toHaveCount(0);

    const operator = await journey.page();
    await journey.comesIn(operator, sampleSignIns.operator);
    await expect(operator.getByText('le patient dit ne pas avoir eu de réponse')).toBeVisible();
    expect(await operator.content()).not.toContain(lea.name);

    await doctor.getByRole('link', { name: lea.phone }).click();
    await doctor.getByRole('button', { name: 'Contact établi', exact: true }).click();
    await expect(doctor.getByText('Le contact est enregistré.')).toBeVisible();
    await expect(doctor.getByText('à surveiller', { exact: true })).toHaveCount(0);
    await pass({ hours: 96 });
    await patient.goto(`${url}/demande/${enquiryId}`);
    await asked.getByRole('button', { name: 'Oui, j’ai eu une réponse' }).click();
    await expect(patient.getByText('Merci, c’est noté.')).toBeVisible();
    expect(await said(enquiryId)).toBe(2);
  });
});
