import type { Page } from '@playwright/test';
import { describe, test } from 'vitest';
import { answer } from '../../src/answering/answer.ts';
import { writeAgain } from '../../src/asking/write-again.ts';
import type { EnquiryId } from '../../src/database/id.ts';
import { expectPage as expect } from '../browser.ts';
import { camille, theo } from '../cast.ts';
import { startJourney } from '../journey.ts';
import { said } from '../said.ts';
import { lookingAt, memberAt, newEnquiry, openedForm, patientOf, standingOf } from '../scene.ts';

const journey = startJourney();

/** Somebody of that name has been answered, and has thanked. */
async function thanked(name: string): Promise<EnquiryId> {
  const { service } = journey.relais;
  const enquiryId = await newEnquiry(service, { name });
  await answer(service, await memberAt(service, camille.email), {
    ...(await lookingAt(service, enquiryId)),
    text: 'Non, c’est sans douleur.',
  });
  await writeAgain(service, await patientOf(service, enquiryId), {
    text: said('Merci beaucoup !'),
    formToken: openedForm(service),
  });
  return enquiryId;
}

const rowOf = (page: Page, name: string) => page.locator('.enquiry').filter({ hasText: name });
const backToList = (page: Page) =>
  page.getByRole('link', { name: 'Retour dans la liste de demandes' }).click();

/** One tap sets it aside, another takes it back: seen in the list each time. */
async function setAsideAndBack(page: Page, name: string) {
  await expect(rowOf(page, name)).toContainText('répondue, a de nouveau écrit');
  await expect(rowOf(page, name)).toContainText('attend depuis aujourd’hui');
  await rowOf(page, name).getByRole('link').click();
  await expect(page.getByText('Le patient a de nouveau écrit et attend depuis aujourd’hui.')).toBeVisible();
  await page.getByRole('button', { name: 'Rien à répondre', exact: true }).click();
  await expect(page.getByText('C’est noté\u00a0: cette demande n’attend plus de réponse.')).toBeVisible();
  await backToList(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Demandes' })).toBeVisible();
  await expect(rowOf(page, name)).toHaveCount(0);
  await page.getByRole('link', { name: /^En cours/ }).click();
  await rowOf(page, name).getByRole('link').click();
  await page.getByRole('button', { name: 'Remettre à traiter' }).click();
  await expect(page.getByText('Cette demande attend de nouveau une réponse.')).toBeVisible();
  await page.goto(`${journey.relais.url}/desk`);
  await expect(rowOf(page, name)).toContainText('a de nouveau écrit');
}

describe('a thank-you costs one tap, and a slip another (desk-323)', () => {
  test.each([
    ['on a telephone', true],
    ['on a telephone without script', false],
  ])('%s', async (_, javaScriptEnabled) => {
    const name = javaScriptEnabled ? 'Nora Belkacem' : 'Paul Girard';
    await thanked(name);
    const page = await journey.phone({ javaScriptEnabled });
    await journey.comesIn(page, theo.email);
    await setAsideAndBack(page, name);
  });
});

/** Presses Tab until what has that name has the focus. */
async function tabTo(page: Page, name: string) {
  const named = () =>
    page.evaluate(() => {
      const at = document.activeElement as HTMLInputElement | null;
      return (at?.labels?.[0]?.textContent || at?.textContent || '').trim();
    });
  for (let count = 0; count < 60; count++) {
    await page.keyboard.press('Tab');
    if ((await named()) === name) return;
  }
  throw new Error(`Tab does not reach ${name}`);
}

describe('whoever closes while a patient waits is asked what happened (desk-322)', () => {
  test('by keyboard: nothing to answer, and it is closed', async () => {
    const enquiryId = await thanked('Jeanne Morel');
    const page = await journey.page();
    await journey.comesIn(page, theo.email);
    await page.goto(`${journey.relais.url}/desk/enquiries/${enquiryId}`);
    await tabTo(page, 'Fermer');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Avant de fermer, dites ce qui s’est passé.')).toBeVisible();
    await tabTo(page, 'Rien à répondre\u00a0: fermer');
    await page.keyboard.press('Enter');
    await expect(page.getByText('La demande est fermée.')).toBeFocused();
    expect(await standingOf(journey.relais.service, enquiryId)).toMatchObject({
      state: 'closed',
      wait: null,
    });
  });

  test.each([true, false])('a first wait, with script: %s', async (javaScriptEnabled) => {
    const { service, url } = journey.relais;
    const name = javaScriptEnabled ? 'Marc Lenoir' : 'Inès Robert';
    const enquiryId = await newEnquiry(service, { name });
    const page = await journey.phone({ javaScriptEnabled });
    await journey.comesIn(page, theo.email);
    await page.goto(`${url}/desk?order=newest`);
    await rowOf(page, name).getByRole('link').click();
    const fermer = page.locator('.act.close > summary');
    await fermer.click();
    await page.getByRole('link', { name: /^Plus tard/ }).click();
    await expect(page).toHaveURL(/order=newest/);
    expect(await standingOf(service, enquiryId)).toMatchObject({ state: 'open', wait: { which: 'first' } });

    await rowOf(page, name).getByRole('link').click();
    await fermer.click();
    await page.locator('summary', { hasText: 'Contact établi' }).click();
    const when = page.locator('#close-on');
    const now = await when.inputValue();
    await when.fill('2020-01-01T10:00');
    await page.getByRole('button', { name: 'Enregistrer et fermer' }).click();
    await expect(page.locator('#close-on-error')).toContainText('La demande n’était pas encore envoyée');
    expect(await standingOf(service, enquiryId)).toMatchObject({ state: 'open', wait: { which: 'first' } });
    await when.fill(now);
    await page.getByRole('button', { name: 'Enregistrer et fermer' }).click();
    await expect(page.getByText('La demande est fermée.')).toBeVisible();
    expect(await standingOf(service, enquiryId)).toMatchObject({ state: 'closed', wait: null });
    await page.goto(`${url}/desk`);
    await expect(rowOf(page, name)).toHaveCount(0);
  });
});

test.each([true, false])(
  'the newest wait first, kept on the way back, with script: %s (desk-321)',
  async (javaScriptEnabled) => {
    const { service, url, clock } = journey.relais;
    const [first, last] = javaScriptEnabled ? ['Luc Petit', 'Ève Noir'] : ['Guy Blanc', 'Zoé Roux'];
    await newEnquiry(service, { name: first });
    clock.move({ hours: 1 });
    await newEnquiry(service, { name: last });
    const page = await journey.page({ javaScriptEnabled });
    await journey.comesIn(page, theo.email);
    const places = async () => {
      const rows = await page.locator('.enquiry .who').allTextContents();
      return [first, last].map((name) => rows.findIndex((row) => row.includes(name ?? '')));
    };
    const isInOrder = async () => {
      const [early = 0, late = 0] = await places();
      return early < late;
    };
    expect(await isInOrder()).toBe(true);
    await page.getByRole('link', { name: 'Les plus récentes d’abord' }).click();
    const newest = page.locator('#order-newest');
    await expect(newest).toHaveAttribute('aria-current', 'true');
    await expect(newest).toBeFocused();
    expect(await isInOrder()).toBe(false);
    await page.getByRole('link', { name: /^Toutes/ }).click();
    await page.getByRole('link', { name: /^À traiter/ }).click();
    expect(await isInOrder()).toBe(false);
    await rowOf(page, last ?? '')
      .getByRole('link')
      .click();
    await backToList(page);
    await expect(newest).toHaveAttribute('aria-current', 'true');
    await page.getByRole('searchbox').fill('Petit');
    await page.getByRole('searchbox').press('Enter');
    await expect(page).toHaveURL(/order=newest/);
    await page.getByRole('link', { name: 'Effacer la recherche' }).click();
    await page.getByRole('link', { name: /^À traiter/ }).click();
    await page.getByRole('link', { name: 'La plus longue attente d’abord' }).click();
    await expect(page).toHaveURL((at) => at.href.startsWith(`${url}/desk?order=longest`));
    await expect(page.locator('#order-longest')).toBeFocused();
  },
);
