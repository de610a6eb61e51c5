import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, expect as expectPage, type Page } from '@playwright/test';
import type axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { invite } from '../../src/access/invite.ts';
import { answer } from '../../src/answering/answer.ts';
import { contactOutside } from '../../src/answering/contact-outside.ts';
import { refuse } from '../../src/answering/refuse.ts';
import { transact } from '../../src/database/service.ts';
import { personByEmail } from '../../src/people/person.table.ts';
import { samplePassword, sampleSignIns } from '../../src/server/sample/sign-ins.ts';
import { lookFor, openBrowser } from '../browser.ts';
import { camille, ines, lea, lumiere, samir, theo } from '../cast.ts';
import { long } from '../long.ts';
import { lookingAt, memberAt, newEnquiry } from '../scene.ts';
import { startService, type TestService } from '../service.ts';
import { playTheNumbers } from '../the-numbers.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const ofLetters = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const ofTheDark: axe.RunOnly = { type: 'rule', values: ['color-contrast'] };
const ofPages = [...ofLetters, 'best-practice'];

let browser: Browser;
let relais: TestService;
beforeAll(async () => {
  browser = await openBrowser();
  relais = await startService('embedded');
});
afterAll(async () => {
  await relais.stop();
  await browser.close();
});

/** What axe finds against WCAG 2.2 AA in the light, what of its colours is too faint in the dark, and whether the page is wider than a
 * telephone of 320 px (1.4.10, the same as 400 % zoom on a desk). */
async function findings(page: Page, rules = ofPages): Promise<string[]> {
  const found: string[] = [];
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await page.evaluate(
      (runOnly: axe.RunOptions['runOnly']) =>
        (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
          runOnly,
          resultTypes: ['violations'],
        }),
      colorScheme === 'light' ? rules : ofTheDark,
    );
    for (const { id, nodes } of violations)
      for (const { target } of nodes) found.push(`${colorScheme}: ${id} at ${target.join(' ')}`);
  }
  await page.setViewportSize({ width: 320, height: 640 });
  const [wide, narrow] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  if (Number(wide) > Number(narrow)) found.push(`wider than its screen: ${wide} of ${narrow} px`);
  await page.setViewportSize({ width: 1280, height: 800 });
  return found;
}

async function visit(work: (page: Page) => Promise<void>) {
  const context = await browser.newContext({ locale: 'fr-FR' });
  await work(await context.newPage());
  await context.close();
}

const linkTo = async (email: string, since: number) => {
  const letter = await relais.mail.letter(
    (one) => one.recipient === email && relais.mail.letters.indexOf(one) >= since,
  );
  return relais.mail.linkIn(letter.text);
};

describe.each([
  ['French', 'fr-FR', 'fr', 'cabinets', 'demande'],
  ['English', 'en-GB', 'en', 'practices', 'enquiry'],
])('in %s', (_, locale, lang, practices, ask) => {
  let page: Page;
  beforeAll(async () => {
    page = await browser.newPage({ locale });
  });
  afterAll(() => page.context().close());

  test
    .skipIf(lang === 'en' && !long)
    .each([
      ['home', `/${lang}`],
      ['results', `/${lang}/${practices}?town=lyon`],
      ['no results', `/${lang}/${practices}?town=nowhere`],
      ['accessibility', lang === 'fr' ? '/fr/accessibilite' : '/en/accessibility'],
      ['profile', `/${lang}/${practices}/${lumiere.reference}`],
      ['ask', `/${lang}/${practices}/${lumiere.reference}/${ask}`],
      ['held', '/demande-a-confirmer'],
      ['dead patient link', '/suivi/AAAAAAAAAAAAAAAA/wrong'],
      ['link without its secret', '/l/AAAAAAAAAAAAAAAA'],
      ['dead invitation', '/invitation/AAAAAAAAAAAAAAAA/wrong'],
      ['sign-in', '/sign-in'],
      ['end of the digest', '/digest/nobody/wrong'],
      ...(long ? [400, 403, 404, 405, 409, 410, 413, 415, 422, 429, 500, 503] : [429]).map((status) => [
        `error ${status}`,
        `/error/${status}`,
      ]),
    ])('%s', async (_name, path = '') => {
    await page.goto(`${relais.url}${path}`);
    expect(await findings(page)).toEqual([]);
  });
});

test('a form with errors', () =>
  visit(async (page) => {
    await page.goto(`${relais.url}/fr/cabinets/${lumiere.reference}/demande`);
    await page.getByRole('button', { name: 'Envoyer ma demande' }).click();
    await expectPage(page.getByRole('alert')).toBeVisible();
    expect(await findings(page)).toEqual([]);
  }));

test('the patient’s own pages', () =>
  visit(async (page) => {
    const since = relais.mail.letters.length;
    const email = 'lea.accessible@courriel.example';
    await newEnquiry(relais.service, { email });
    await page.goto(await linkTo(email, since));
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button').click();
    await expectPage(page.getByRole('heading', { name: /Votre demande à/ })).toBeVisible();
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Envoyer' }).click();
    expect(await findings(page)).toEqual([]);
  }));

test('the patient is asked whether she had an answer, and how she found it', () =>
  visit(async (page) => {
    const since = relais.mail.letters.length;
    const email = 'lea.asked@courriel.example';
    const enquiryId = await newEnquiry(relais.service, { email });
    const doctor = await memberAt(relais.service, camille.email);
    await contactOutside(relais.service, doctor, {
      ...(await lookingAt(relais.service, enquiryId)),
      channel: 'telephone',
      on: relais.clock.now().toString(),
      outcome: 'reached',
      note: '',
    });
    const link = await linkTo(email, since);
    await relais.worker?.drain();
    relais.clock.move({ hours: 24 * 5 });
    await relais.worker?.drain();
    await page.goto(link);
    await page.getByRole('button').click();
    const no = page.getByRole('button', { name: 'Non, personne ne m’a joint' });
    await expectPage(no).toBeVisible();
    await page.locator('.why > summary').first().click();
    expect(await findings(page)).toEqual([]);
    await no.click();
    await expectPage(page.getByText('Merci de nous l’avoir dit.')).toBeVisible();
    expect(await findings(page)).toEqual([]);
    const text = 'Pardon, à jeudi.';
    await answer(relais.service, doctor, { ...(await lookingAt(relais.service, enquiryId)), text });
    await page.reload();
    await expectPage(page.getByRole('heading', { name: /Cette réponse vous a-t-elle aidé/ })).toBeVisible();
    expect(await findings(page)).toEqual([]);
  }));

test('the offer of other practices, empty, with errors and sent', () =>
  visit(async (page) => {
    const since = relais.mail.letters.length;
    const enquiryId = await newEnquiry(relais.service, { email: 'lea.offered@courriel.example' });
    const doctor = await memberAt(relais.service, camille.email);
    await refuse(relais.service, doctor, {
      ...(await lookingAt(relais.service, enquiryId)),
      reason: 'unavailable',
      sentence: '',
    });
    const letter = await relais.mail.letter(
      (one) => /d’autres cabinets/.test(one.subject) && relais.mail.letters.indexOf(one) >= since,
    );
    await page.goto(relais.mail.linkIn(letter.text));
    await page.getByRole('button').click();
    await expectPage(page.getByRole('heading', { name: 'D’autres cabinets' })).toBeVisible();
    await page.getByText('Horaires').first().click();
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button').click();
    await expectPage(page.getByRole('alert')).toBeVisible();
    expect(await findings(page)).toEqual([]);
    await page.getByRole('checkbox').first().check();
    await page.getByRole('button').click();
    await expectPage(page.getByText('Votre demande est partie vers les cabinets')).toBeVisible();
    expect(await findings(page)).toEqual([]);
    await page.getByRole('link', { name: 'Retour à ma demande' }).click();
    expect(await findings(page)).toEqual([]);
  }));

test('the desk: lists, an enquiry, each of its forms, sessions', () =>
  visit(async (page) => {
    await newEnquiry(relais.service, { message: `${'W'.repeat(200)} مرحبا` });
    await page.goto(`${relais.url}/sign-in`);
    await page.getByLabel('Adresse e-mail').fill(theo.email);
    await page.getByLabel('Mot de passe').fill(samplePassword);
    await page.getByRole('button', { name: 'Se connecter' }).click();
    for (const show of ['to-handle', 'archived', 'all']) {
      await page.goto(`${relais.url}/desk?show=${show}`);
      expect(await findings(page)).toEqual([]);
    }
    for (const search of ['?!', 'nobody', lea.name]) {
      await lookFor(page, search);
      expect(await findings(page)).toEqual([]);
    }
    await page.getByRole('link', { name: lea.name }).first().click();
    for (const act of ['Répondre', 'Contact en dehors du site', 'Refuser']) {
      await page.getByText(act, { exact: true }).first().click();
      expect(await findings(page)).toEqual([]);
    }
    await page.locator('summary', { hasText: 'Contact en dehors du site' }).click();
    await page.getByRole('button', { name: 'Enregistrer le contact' }).click();
    await expectPage(page.getByText('Choisissez une réponse.')).toBeVisible();
    expect(await findings(page)).toEqual([]);
    await page.getByRole('link', { name: lea.phone }).evaluate((link) => {
      link.addEventListener('click', (event) => event.preventDefault());
    });
    await page.getByRole('link', { name: lea.phone }).click();
    await expectPage(page.getByRole('group', { name: 'Après votre appel' })).toBeVisible();
    for (const why of await page.locator('.why > summary').all())
      if (await why.isVisible()) await why.click();
    expect(await findings(page)).toEqual([]);
    await page.goto(`${relais.url}/desk/sessions`);
    expect(await findings(page)).toEqual([]);
  }));

test('figures: with some, with none, for no period, and a list behind a number', () =>
  visit(async (page) => {
    await playTheNumbers(relais.service, relais.transport);
    await page.goto(`${relais.url}/sign-in`);
    await page.getByLabel('Adresse e-mail').fill(theo.email);
    await page.getByLabel('Mot de passe').fill(samplePassword);
    await page.getByRole('button', { name: 'Se connecter' }).click();
    await page.getByRole('link', { name: 'Chiffres' }).click();
    await expectPage(page.getByRole('heading', { level: 1 })).toHaveText(`Les chiffres de ${lumiere.name}`);
    expect(await findings(page)).toEqual([]);
    await page.getByRole('region', { name: 'En bref' }).getByRole('link').first().click();
    await expectPage(page.getByRole('list', { name: 'Les demandes derrière ce nombre' })).toBeVisible();
    expect(await findings(page)).toEqual([]);
    for (const period of ['from=2026-06-09&to=2026-06-01', 'from=2025-06-01&to=2025-06-09']) {
      await page.goto(`${relais.url}/desk/figures?${period}`);
      expect(await findings(page)).toEqual([]);
    }
  }));

test('the page of a practice: as it is, wrong, and before closures are saved', () =>
  visit(async (page) => {
    await page.goto(`${relais.url}/sign-in`);
    await page.getByLabel('Adresse e-mail').fill(ines.email);
    await page.getByLabel('Mot de passe').fill(samplePassword);
    await page.getByRole('button', { name: 'Se connecter' }).click();
    await page.getByRole('link', { name: 'Mon cabinet' }).click();
    await expectPage(page.getByRole('heading', { level: 1 })).toHaveText(`La page de ${lumiere.name}`);
    expect(await findings(page)).toEqual([]);
    await page.getByLabel('Lundi, le matin, ou toute la journée : ouvre').fill('');
    await page.getByRole('region', { name: 'Horaires' }).getByRole('button', { name: 'Enregistrer' }).click();
    await expectPage(page.getByRole('alert')).toBeVisible();
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Voir ce que cela déplace' }).click();
    await expectPage(page.getByText('Avant d’enregistrer')).toBeVisible();
    expect(await findings(page)).toEqual([]);
  }));

test('an invitation, and the pages of the operator', () =>
  visit(async (page) => {
    const since = relais.mail.letters.length;
    await transact(relais.service, async (within) => {
      const person = await personByEmail(within.tx, samir.email);
      if (person) await invite(within, person, null);
    });
    await page.goto(await linkTo(samir.email, since));
    expect(await findings(page)).toEqual([]);
    await page.goto(`${relais.url}/sign-in`);
    await page.getByLabel('Adresse e-mail').fill(sampleSignIns.operator);
    await page.getByLabel('Mot de passe').fill(samplePassword);
    await page.getByRole('button', { name: 'Se connecter' }).click();
    await expectPage(page).toHaveURL(/operator/);
    expect(await findings(page)).toEqual([]);
    for (const path of [
      'figures',
      'figures/enquiries?days=90&set=sent',
      'what-if?reminder=3&offer=2',
      'what-if?reminder=1&offer=2',
    ]) {
      await page.goto(`${relais.url}/operator/${path}`);
      expect(await findings(page)).toEqual([]);
    }
  }));

test('every letter', () =>
  visit(async (page) => {
    for (const { raw, subject } of new Map(relais.mail.letters.map((one) => [one.subject, one])).values()) {
      const html = /<!doctype html[\s\S]*<\/html>/i.exec(decoded(raw.toString()))?.[0] ?? '';
      expect(html, subject).not.toBe('');
      await page.setContent(html);
      expect(await findings(page, ofLetters), subject).toEqual([]);
    }
  }));

/** The text of a letter whose parts are quoted-printable (RFC 2045). */
const decoded = (raw: string) =>
  Buffer.from(
    raw
      .replace(/=\r?\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString();
