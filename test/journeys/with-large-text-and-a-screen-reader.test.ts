import type { Page } from '@playwright/test';
import { expect, test } from 'vitest';
import { answer } from '../../src/answering/answer.ts';
import { newFormToken } from '../../src/asking/form-token.ts';
import { writeAgain } from '../../src/asking/write-again.ts';
import { expectPage } from '../browser.ts';
import { botulinum, camille, lea, lumiere, theo } from '../cast.ts';
import { startJourney } from '../journey.ts';
import { cutIn } from '../layout.ts';
import { said } from '../said.ts';
import { lookingAt, memberAt, newEnquiry, patientOf } from '../scene.ts';

const journey = startJourney(undefined, { web: true, worker: false });

async function signIn(page: Page) {
  await journey.comesIn(page, theo.email);
  await expectPage(page.getByRole('heading', { name: 'Demandes' })).toBeVisible();
}

async function asks(page: Page, look: (page: Page) => Promise<void>) {
  await page.goto(`${journey.relais.url}/fr`);
  await look(page);
  await page.getByRole('combobox', { name: 'Procédure' }).selectOption(botulinum);
  await page.getByRole('combobox', { name: 'Ville' }).selectOption('lyon');
  await page.getByRole('button', { name: 'Trouver un cabinet' }).click();
  await look(page);
  await page.getByRole('link', { name: lumiere.name }).click();
  await look(page);
  await page.getByRole('link', { name: 'Écrire au cabinet' }).click();
  await page.getByRole('button', { name: 'Envoyer ma demande' }).click();
  await look(page);
  journey.relais.clock.move({ minutes: 2 });
  await page.getByLabel('Votre message').fill('Bonjour docteur, est-ce douloureux ?');
  await page.getByLabel('Prénom et nom').fill(lea.name);
  await page.getByLabel('Adresse e-mail').fill(lea.email);
  await page.getByLabel(/J’accepte/).check();
  await page.getByRole('button', { name: 'Envoyer ma demande' }).click();
  await look(page);
  await page.getByRole('link', { name: 'Suivre ma demande' }).click();
  await look(page);
}

/** 200 % zoom of a desk of 1280 px, and text alone at 200 % (WCAG 1.4.4, 1.4.10). */
test.each([
  ['a page at 200 %', { width: 640, height: 400 }, 100],
  ['text at 200 %', { width: 1280, height: 800 }, 200],
])('Léa asks and Théo answers with %s: nothing is cut or lost', async (_, viewport, percent) => {
  const context = await journey.browser.newContext({ locale: 'fr-FR', viewport });
  const page = await context.newPage();
  const look = async (on: Page) => {
    await on.evaluate((size) => document.documentElement.style.setProperty('font-size', `${size}%`), percent);
    expect(await cutIn(on)).toEqual([]);
  };
  await asks(page, look);
  await context.clearCookies();
  await signIn(page);
  await look(page);
  await page.getByRole('link', { name: lea.name }).first().click();
  await expectPage(page.getByText('Bonjour docteur')).toBeVisible();
  for (const act of ['Refuser', 'Contact en dehors du site', 'Répondre']) {
    await page.getByText(act, { exact: true }).filter({ visible: true }).click();
    await look(page);
  }
  await page.getByLabel('Votre réponse').fill('Non.');
  await page.getByRole('button', { name: 'Envoyer la réponse' }).click();
  await expectPage(page.getByText('Votre réponse est partie.')).toBeVisible();
  await look(page);
  await context.close();
});

const heard = (page: Page, selector = 'main') => page.locator(selector).ariaSnapshot();

test('what a screen reader is told of the form, of its errors, and of the way of an enquiry', async () => {
  const page = await journey.browser.newPage({ locale: 'fr-FR' });
  await page.goto(`${journey.relais.url}/fr/cabinets/${lumiere.reference}/demande`);
  const form = await heard(page, 'form');
  const order = [
    'Procédure',
    'Votre message',
    'Prénom et nom',
    'Adresse e-mail',
    'Téléphone',
    'J’accepte',
    'Envoyer',
  ];
  const places = order.map((name) => form.search(new RegExp(`(combobox|textbox|checkbox|button) "${name}`)));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((left, right) => left - right));
  expect(form).not.toContain('Laissez ce champ vide');
  await page.getByRole('button', { name: 'Envoyer ma demande' }).click();
  await expectPage(page.getByRole('alert')).toBeFocused();
  await expectPage(page.getByLabel('Votre message')).toHaveAccessibleDescription(/Écrivez votre message\.$/);
  await expectPage(page.getByLabel('Votre message')).toHaveAttribute('aria-invalid', 'true');
  await page.getByRole('link', { name: 'Écrivez votre message.' }).click();
  await expectPage(page.getByLabel('Votre message')).toBeFocused();
  expect(await heard(page, 'body')).toMatch(
    /link "Aller au contenu"[\s\S]*banner[\s\S]*navigation "Ce site"[\s\S]*main[\s\S]*contentinfo[\s\S]*navigation "À propos de ce site"/,
  );
  await page.close();
});

test('she hears on the desk what arrives while she looks', async () => {
  const page = await journey.page();
  const enquiryId = await newEnquiry(journey.relais.service);
  await signIn(page);
  const waiting = page.getByRole('status').filter({ hasText: 'à traiter' });
  const before = Number.parseInt((await waiting.textContent()) ?? '', 10);
  await newEnquiry(journey.relais.service);
  await expectPage(waiting).toHaveText(`${before + 1} demandes à traiter`);
  expect(await heard(page, '.enquiries')).toMatch(
    /link "non lue Léa Martin NOUVEAU Injections de toxine botulique/,
  );
  await page.goto(`${journey.relais.url}/desk/enquiries/${enquiryId}`);
  const log = page.getByRole('log', { name: 'Échange' });
  await expectPage(log.getByRole('listitem')).toHaveCount(1);
  await writeAgain(journey.relais.service, await patientOf(journey.relais.service, enquiryId), {
    text: said('Et combien de temps ?'),
    formToken: newFormToken(journey.relais.service),
  });
  await expectPage(log.getByRole('listitem')).toHaveCount(2);
  const doctor = await memberAt(journey.relais.service, camille.email);
  await answer(journey.relais.service, doctor, {
    ...(await lookingAt(journey.relais.service, enquiryId)),
    text: 'Dix minutes.',
  });
  await expectPage(log).toContainText('Dix minutes.');
  expect(await heard(page, '.aside')).toMatch(
    /strong: Envoyée\s+- time: mar\.[\s\S]*strong: Transmise\s+- text: pas encore[\s\S]*strong: Répondue\s+- time: mar\./,
  );
  await page.context().close();
});
