import type { BrowserContextOptions, Page } from '@playwright/test';
import { describe, test } from 'vitest';
import { invite } from '../../src/access/session/invite.ts';
import { newFormToken } from '../../src/asking/form-token.ts';
import type { EnquiryId } from '../../src/database/id.ts';
import { transact } from '../../src/database/service.ts';
import { personByEmail } from '../../src/people/person.table.ts';
import { samplePassword } from '../../src/server/sample/sign-ins.ts';
import { anId } from '../an-id.ts';
import { expectPage as expect } from '../browser.ts';
import { movesAbout } from '../by-hand.ts';
import { botulinum, lea, lumiere, port, samir, theo } from '../cast.ts';
import { startJourney } from '../journey.ts';
import { asks, newEnquiry, standingOf } from '../scene.ts';

const journey = startJourney();

async function visit(work: (page: Page) => Promise<void>, options: BrowserContextOptions = {}) {
  const context = await journey.browser.newContext({ locale: 'fr-FR', ...options });
  await work(await context.newPage());
  await context.close();
}

/** The next letter to somebody, after those that are there now. */
function nextLetter(email: string) {
  const before = journey.relais.mail.letters.length;
  return () =>
    journey.relais.mail.letter(
      (one) => one.recipient === email && journey.relais.mail.letters.indexOf(one) >= before,
    );
}

const alertOf = async (email: string) => {
  const letter = nextLetter(email);
  const enquiryId = await newEnquiry(journey.relais.service);
  const { text } = await letter();
  await journey.relais.worker?.drain();
  return { enquiryId, link: journey.relais.mail.linkIn(text), code: journey.relais.mail.codeIn(text) };
};

const theEnquiry = (page: Page) => page.getByRole('heading', { name: `Demande de ${lea.name}` });

async function signIn(page: Page, email: string, password: string) {
  await page.getByLabel('Adresse e-mail').fill(email);
  await page.getByLabel('Mot de passe').fill(password);
  await page.getByRole('button', { name: 'Se connecter' }).click();
}

describe('the link of an alert', () => {
  test('on the browser that Théo has made his it goes straight in, and back to his whole list', () =>
    visit(async (page) => {
      await page.goto(`${journey.relais.url}/sign-in`);
      await page.getByLabel(/cet appareil personnel/).check();
      await signIn(page, theo.email, samplePassword);
      await expect(page.getByRole('heading', { name: 'Demandes' })).toBeVisible();
      await page.getByRole('button', { name: 'Se déconnecter' }).click();
      const { link } = await alertOf(theo.email);
      await page.goto(link);
      await expect(theEnquiry(page)).toBeVisible();
      await page.getByRole('link', { name: 'Retour dans la liste de demandes' }).click();
      await expect(page.getByRole('heading', { name: 'Demandes' })).toBeVisible();
    }));

  test('on another it opens this enquiry alone: the way back to the list asks for a sign-in', () =>
    visit(async (page) => {
      const { link } = await alertOf(theo.email);
      await page.goto(link);
      await page.getByRole('button', { name: 'Ouvrir la demande' }).click();
      await expect(theEnquiry(page)).toBeVisible();
      await expect(page.getByText(theo.name).first()).toBeVisible();
      await page.getByRole('link', { name: 'Retour dans la liste de demandes' }).click();
      await expect(page.getByRole('heading', { name: 'Connexion' })).toBeVisible();
      await signIn(page, theo.email, samplePassword);
      await expect(page.getByRole('heading', { name: 'Demandes' })).toBeVisible();
    }));

  test('three acts stand on the first screen of a phone, and an answer is two taps away', () =>
    visit(
      async (page) => {
        const { link } = await alertOf(theo.email);
        await page.goto(link);
        await page.getByRole('button', { name: 'Ouvrir la demande' }).tap();
        for (const act of ['Répondre', 'Contact en dehors du site', 'Refuser'])
          await expect(page.getByText(act, { exact: true }).first()).toBeInViewport({ ratio: 1 });
        await movesAbout(page);
        await page.getByText('Répondre', { exact: true }).tap();
        await page.getByLabel('Votre réponse').fill('Non.');
        await page.getByRole('button', { name: 'Envoyer la réponse' }).tap();
        await expect(page.getByText('Votre réponse est partie.')).toBeVisible();
      },
      { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
    ));

  test('where a gateway cut the secret off, the code of the letter opens it, by keyboard alone', () =>
    visit(async (page) => {
      const { link, code } = await alertOf(theo.email);
      await page.goto(link.split('#')[0] ?? '');
      const field = page.getByRole('textbox', { name: 'Code de l’e-mail' });
      await expect(field).toBeVisible();
      await field.focus();
      await page.keyboard.type(code);
      await page.keyboard.press('Enter');
      await expect(theEnquiry(page)).toBeVisible();
    }));

  test('after thirty days it offers a fresh one, which lands on the same enquiry', () =>
    visit(async (page) => {
      const { link, enquiryId } = await alertOf(theo.email);
      journey.relais.clock.move({ hours: 24 * 30 });
      await journey.relais.worker?.drain();
      await page.goto(link);
      const letter = nextLetter(theo.email);
      await expect(page.getByRole('button', { name: 'Recevoir un nouveau lien' })).toBeVisible();
      journey.relais.clock.move({ seconds: 3 });
      await page.getByRole('button', { name: 'Recevoir un nouveau lien' }).click();
      await page.goto(journey.relais.mail.linkIn((await letter()).text));
      await page.getByRole('button', { name: 'Ouvrir la demande' }).click();
      await expect(theEnquiry(page)).toBeVisible();
      await expect(page).toHaveURL(new RegExp(enquiryId));
    }));
});

test('a form sent faster than people type waits until Léa confirms it from her letter', () =>
  visit(
    async (page) => {
      const letter = nextLetter(lea.email);
      await page.goto(
        `${journey.relais.url}/fr/cabinets/${lumiere.reference}/demande?procedure=${botulinum}`,
      );
      await page.getByLabel('Votre message').fill('Bonjour');
      await page.getByLabel('Prénom et nom').fill(lea.name);
      await page.getByLabel('Adresse e-mail').fill(lea.email);
      await page.getByLabel(/J’accepte/).check();
      await page.getByRole('button', { name: 'Envoyer ma demande' }).click();
      await expect(page.getByRole('heading', { name: 'Encore une étape' })).toBeVisible();
      await page.goto(journey.relais.mail.linkIn((await letter()).text));
      await page.getByRole('button', { name: 'Ouvrir ma page' }).click();
      const alerted = nextLetter(theo.email);
      await expect(page.getByRole('button', { name: 'Confirmer et envoyer' })).toBeVisible();
      journey.relais.clock.move({ seconds: 3 });
      await page.getByRole('button', { name: 'Confirmer et envoyer' }).click();
      await expect(page.getByText('votre demande vient de partir')).toBeVisible();
      await alerted();
      const id = anId<EnquiryId>(page.url().match(/demande\/([\w-]+)/)?.[1] ?? '');
      await expect.poll(async () => (await standingOf(journey.relais.service, id)).step).toBe('transmitted');
    },
    { javaScriptEnabled: false },
  ));

test('what a stranger’s forms left no letter for waits on the page of the last, and leaves from there', () =>
  visit(
    async (page) => {
      const { service, mail } = journey.relais;
      const email = `lea.${service.chance.uuid()}@courriel.example`;
      const last = nextLetter(email);
      for (const practice of [lumiere, lumiere, lumiere, port]) {
        await asks(service, { email, practice: practice.reference, formToken: newFormToken(service) });
        journey.relais.clock.move({ minutes: 1 });
      }
      await page.goto(mail.linkIn((await last()).text));
      await page.getByRole('button', { name: 'Ouvrir ma page' }).click();
      const others = page.getByRole('region', { name: 'D’autres demandes attendent votre confirmation' });
      await expect(others.getByRole('listitem')).toHaveCount(1);
      await expect(others.getByRole('listitem')).toContainText(port.name);
      journey.relais.clock.move({ seconds: 3 });
      await others.getByRole('button', { name: new RegExp(`Confirmer et envoyer.*${port.name}`) }).click();
      await expect(page.getByText('votre demande vient de partir')).toBeVisible();
      await expect(others).toHaveCount(0);
      await mail.to(email, new RegExp(port.name));
    },
    { javaScriptEnabled: false },
  ));

test('Dr Benali follows her invitation, chooses a password, signs in and ends her sessions', () =>
  visit(async (page) => {
    const letter = nextLetter(samir.email);
    await transact(journey.relais.service, async (within) => {
      const person = await personByEmail(within.tx, samir.email);
      if (person) await invite(within, person, null);
    });
    await page.goto(journey.relais.mail.linkIn((await letter()).text));
    journey.relais.clock.move({ seconds: 3 });
    await page.getByLabel('Mot de passe').fill('motdepasse1');
    await page.getByRole('button', { name: 'Enregistrer mon mot de passe' }).click();
    await expect(page.getByText(/listes de mots de passe volés/)).toBeVisible();
    await page.getByLabel('Mot de passe').fill('un lilas fleurit tard ici');
    await page.getByRole('button', { name: 'Enregistrer mon mot de passe' }).click();
    await expect(page.getByText('Votre mot de passe est enregistré')).toBeVisible();
    await signIn(page, samir.email, 'un lilas fleurit tard la');
    await expect(page.getByText(/mot de passe incorrect/)).toBeVisible();
    await signIn(page, samir.email, 'un lilas fleurit tard ici');
    await page.getByRole('link', { name: 'Mes sessions' }).click();
    await expect(page.getByText('Chrome sur Linux')).toBeVisible();
    await page.getByRole('button', { name: 'Tout déconnecter, ici aussi' }).click();
    await expect(page.getByRole('heading', { name: 'Connexion' })).toBeVisible();
  }));
