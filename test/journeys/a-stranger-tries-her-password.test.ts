import type { Page } from '@playwright/test';
import { describe, test } from 'vitest';
import { signIn } from '../../src/access/session/sign-in.ts';
import { samplePassword } from '../../src/server/sample/sign-ins.ts';
import { expectPage as expect } from '../browser.ts';
import { camille } from '../cast.ts';
import { startJourney } from '../journey.ts';
import { atSignIn, newEnquiry } from '../scene.ts';

const journey = startJourney();

async function fillIn(page: Page, password: string) {
  await page.getByLabel('Adresse e-mail').fill(camille.email);
  await page.getByLabel('Mot de passe').fill(password);
  await page.getByRole('button', { name: 'Se connecter' }).click();
}

const toSignIn = (page: Page) => page.goto(`${journey.relais.url}/sign-in`);
const desk = (page: Page) => page.getByRole('heading', { name: 'Demandes' });

/** From as many networks as he likes. */
async function aStrangerGuesses(times: number) {
  for (let count = 0; count < times; count++)
    await signIn(journey.relais.service, {
      ...{ ...atSignIn, email: camille.email, password: `Moreau${count}` },
      network: `198.51.${count}`,
    });
}

describe('a stranger tries password after password at Dr Moreau’s address', () => {
  test('on the device that she has made hers she signs in as ever', async () => {
    const page = await journey.page();
    await toSignIn(page);
    await page.getByLabel('Garder ma session ouverte sur cet appareil personnel').check();
    await fillIn(page, samplePassword);
    await expect(desk(page)).toBeVisible();
    await page.getByRole('button', { name: 'Se déconnecter' }).click();
    await expect(page.getByText('Votre session est fermée')).toBeVisible();
    await aStrangerGuesses(15);
    await fillIn(page, 'a slip of hers');
    await expect(page.getByText('E-mail ou mot de passe incorrect.')).toBeVisible();
    await fillIn(page, samplePassword);
    await expect(desk(page)).toBeVisible();
  });

  test('elsewhere, without script too, she is told when to come back, and can by then', async () => {
    const page = await journey.page({ javaScriptEnabled: false });
    await aStrangerGuesses(11);
    await toSignIn(page);
    await fillIn(page, samplePassword);
    await expect(page.getByText(/n’a pas été vérifié.*Vous pourrez réessayer à partir du/)).toBeVisible();
    await expect(page.getByLabel('Adresse e-mail')).toHaveValue(camille.email);
    await expect(page.getByLabel('Mot de passe')).toHaveValue('');
    journey.relais.clock.move({ minutes: 16 });
    await fillIn(page, samplePassword);
    await expect(desk(page)).toBeVisible();
  });

  test('meanwhile the link of an alert opens her enquiry in any browser, whoever guessed at its code', async () => {
    const { relais } = journey;
    await aStrangerGuesses(15);
    await newEnquiry(relais.service);
    const { text } = await relais.mail.letter(
      ({ recipient, subject }) => recipient === camille.email && !subject.startsWith('Rappel'),
    );
    const link = new URL(relais.mail.linkIn(text));
    const his = await journey.page();
    await his.goto(`${relais.url}${link.pathname}`);
    for (let count = 0; count < 6; count++) {
      await his.getByLabel('Code de l’e-mail').fill(`AAAAAAA${count}`);
      const answered = his.waitForResponse((one) => one.request().method() === 'POST');
      await his.getByRole('button', { name: 'Ouvrir avec le code' }).click();
      await answered;
    }
    await expect(his.getByText(/celui-ci n’a pas été vérifié/)).toBeVisible();
    const hers = await journey.page();
    await hers.goto(link.href);
    await hers.getByRole('button', { name: 'Ouvrir la demande' }).click();
    await expect(hers.getByRole('heading', { name: /^Demande de/ })).toBeVisible();
  });
});
