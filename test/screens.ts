/** Takes a picture of every page, on a phone and on a desk, in the light and in the dark, into `screens/`. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

process.env.RELAIS_TEST = 'embedded';
const { default: setUpDatabases } = await import('./set-up/databases.ts');
const { default: setUpPages } = await import('./set-up/pages.ts');
const { lookFor, openBrowser } = await import('./browser.ts');
const { botulinum, camille, ines, lea, lumiere } = await import('./cast.ts');
const { lookingAt, memberAt, newEnquiry } = await import('./scene.ts');
const { startService } = await import('./service.ts');
const { playTheNumbers } = await import('./the-numbers.ts');
const { answer } = await import('../src/answering/answer.ts');
const { contactOutside } = await import('../src/answering/contact-outside.ts');
const { refuse } = await import('../src/answering/refuse.ts');
const { deliver } = await import('../src/letters/deliver.ts');
const { actOnDue } = await import('../src/reminding/act-on-due.ts');
const { playEnquiries } = await import('../src/server/sample/enquiries.ts');
const { samplePassword, sampleSignIns } = await import('../src/server/sample/sign-ins.ts');

await setUpDatabases();
await setUpPages();
const relais = await startService('embedded', { web: true, worker: false }, undefined, { sample: true });
await playEnquiries(relais.service, relais.transport);
await playTheNumbers(relais.service, relais.transport);
const browser = await openBrowser();

async function takeAll(page: Page, folder: string, email: string) {
  const shoot = (name: string) => page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  const visit = async (path: string, name: string) => {
    await page.goto(relais.url + path);
    await shoot(name);
  };
  const practice = `/fr/cabinets/${lumiere.reference}`;
  await visit('/fr', 'home');
  await visit(`/fr/cabinets?procedure=${botulinum}&town=lyon`, 'results');
  await visit('/style', 'style');
  await page.locator('.social-card').screenshot({ path: join(folder, 'card.png') });
  await visit('/fr/accessibilite', 'accessibility');
  await visit('/fr/cabinets?town=nowhere', 'results-none');
  await visit(practice, 'profile');
  await visit('/fr/cabinets/cabinet-des-tilleuls-lyon', 'profile-closed');
  await visit(`${practice}/demande?procedure=${botulinum}`, 'ask');
  await page.getByRole('button', { name: 'Envoyer ma demande' }).click();
  await shoot('ask-errors');
  relais.clock.move({ minutes: 2 });
  await page.getByLabel('Votre message').fill('Bonjour docteur,\n\nest-ce douloureux ?');
  await page.getByLabel('Prénom et nom').fill(lea.name);
  await page.getByLabel('Adresse e-mail').fill(email);
  await page.getByLabel(/J’accepte/).check();
  await page.getByRole('button', { name: 'Envoyer ma demande' }).click();
  await shoot('sent');
  await deliver(relais.service, relais.transport);
  await page.getByRole('link', { name: 'Suivre ma demande' }).click();
  await shoot('private-page');
  const enquiryId = new URL(page.url()).pathname.split('/')[2] ?? '';
  const doctor = await memberAt(relais.service, camille.email);
  await refuse(relais.service, doctor, {
    ...(await lookingAt(relais.service, enquiryId)),
    reason: 'unavailable',
    sentence: '',
  });
  await visit(`/demande/${enquiryId}/autres-cabinets`, 'offer');
  await visit('/demande-a-confirmer', 'held');
  await visit('/l/AAAAAAAAAAAAAAAA', 'link-without-secret');
  await visit('/suivi/AAAAAAAAAAAAAAAA/wrong', 'patient-link');
  for (const status of [403, 404, 413, 429, 500, 503]) await visit(`/error/${status}`, `error-${status}`);
  await visit('/sign-in', 'sign-in');
  await page.getByLabel('Adresse e-mail').fill(camille.email);
  await page.getByLabel('Mot de passe').fill(samplePassword);
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await page.getByRole('heading', { name: 'Demandes' }).waitFor();
  await shoot('desk');
  await page.getByText('Que disent ces marques').click();
  await shoot('desk-marks');
  await page.getByRole('link', { name: 'Anne-Sophie' }).last().click();
  await page.getByRole('heading', { name: 'Demande d’Anne-Sophie' }).waitFor();
  for (const why of await page.locator('.why > summary').all()) if (await why.isVisible()) await why.click();
  await shoot('enquiry-why');
  await visit('/desk?show=archived', 'desk-archived');
  for (const [search, name] of [
    ['emily', 'desk-found'],
    ['nobody', 'desk-found-none'],
    ['?', 'desk-search-error'],
  ] as const) {
    await lookFor(page, search);
    await shoot(name);
  }
  await visit('/desk?show=all', 'desk-all');
  await page.getByRole('link', { name: 'Emily Hart' }).click();
  await page.getByRole('heading', { name: 'Demande d’Emily Hart' }).waitFor();
  await shoot('enquiry');
  for (const [act, name] of [
    ['Répondre', 'enquiry-answer'],
    ['Contact en dehors du site', 'enquiry-contact'],
    ['Refuser', 'enquiry-refuse'],
  ] as const) {
    await page.locator('summary', { hasText: act }).click();
    await shoot(name);
  }
  await visit('/desk?show=all', 'desk-busy');
  await page.getByRole('link', { name: lea.name }).first().click();
  await page.getByRole('heading', { name: `Demande de ${lea.name}` }).waitFor();
  await shoot('enquiry-lea');
  await visit('/desk/sessions', 'sessions');
  await visit('/desk/figures', 'figures');
  await visit('/desk/figures?from=2025-06-01&to=2025-06-09', 'figures-none');
  await visit('/desk/figures?from=2026-06-09&to=2026-06-01', 'figures-no-period');
  await visit('/desk/figures/enquiries?set=counted', 'figures-list');
  await page.context().clearCookies();
  await page.goto(`${relais.url}/sign-in`);
  await page.getByLabel('Adresse e-mail').fill(ines.email);
  await page.getByLabel('Mot de passe').fill(samplePassword);
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await page.getByRole('heading', { name: 'Demandes' }).waitFor();
  await visit('/desk/practices', 'practice');
  await page.context().clearCookies();
  await page.goto(`${relais.url}/sign-in`);
  await page.getByLabel('Adresse e-mail').fill(sampleSignIns.operator);
  await page.getByLabel('Mot de passe').fill(samplePassword);
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await page.getByRole('heading', { name: 'Alarmes' }).waitFor();
  await shoot('operator-alarms');
  await visit('/operator/figures', 'operator-figures');
  await visit('/operator/figures/enquiries?days=90&set=sent', 'operator-list');
  await visit('/operator/what-if?reminder=1&offer=2', 'operator-what-if');
}

/** What a patient is asked after a contact, and after an answer. It moves the clock by days. */
async function takeQuestions(page: Page, folder: string, email: string) {
  const shoot = (name: string) => page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  const enquiryId = await newEnquiry(relais.service, { email });
  const doctor = await memberAt(relais.service, camille.email);
  await contactOutside(relais.service, doctor, {
    ...(await lookingAt(relais.service, enquiryId)),
    channel: 'telephone',
    on: relais.clock.now().toString(),
    outcome: 'reached',
    note: '',
  });
  while ((await deliver(relais.service, relais.transport)) > 0);
  const letter = relais.mail.letters.find((one) => one.recipient === email);
  relais.clock.move({ hours: 24 * 5 });
  while ((await actOnDue(relais.service)) > 0);
  await page.goto(relais.mail.linkIn(letter?.text ?? ''));
  await page.getByRole('button').click();
  await page.getByRole('heading', { name: /Avez-vous eu une réponse/ }).waitFor();
  await shoot('private-page-asked');
  await answer(relais.service, doctor, { ...(await lookingAt(relais.service, enquiryId)), text: 'À jeudi.' });
  await page.reload();
  await shoot('private-page-answered');
}

/** Every width and scheme, each in a browser of its own. */
async function everyWay(take: typeof takeAll, who: string) {
  for (const width of [360, 768, 1280])
    for (const colorScheme of ['light', 'dark'] as const) {
      const folder = join('screens', `${width}-${colorScheme}`);
      mkdirSync(folder, { recursive: true });
      const context = await browser.newContext({
        locale: 'fr-FR',
        colorScheme,
        viewport: { width, height: width === 360 ? 740 : 860 },
      });
      await take(await context.newPage(), folder, `${who}.${width}.${colorScheme}@courriel.example`);
      await context.close();
      process.stdout.write(`${folder}\n`);
    }
}

await everyWay(takeAll, 'lea');
await everyWay(takeQuestions, 'marie');
await browser.close();
await relais.stop();
