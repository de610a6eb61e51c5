import { readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refuse } from '../../src/answering/refuse.ts';
import { deliver } from '../../src/letters/deliver.ts';
import type { DirectoryFile } from '../../src/people/directory-file.ts';
import { samplePassword, sampleSignIns } from '../../src/server/sample/sign-ins.ts';
import { lookFor, openBrowser } from '../browser.ts';
import { botulinum, camille, lea, lumiere, theo } from '../cast.ts';
import { cutIn } from '../layout.ts';
import { buildPseudo } from '../pseudo/build.ts';
import { lookingAt, memberAt, newEnquiry } from '../scene.ts';
import { startService, type TestService } from '../service.ts';

let browser: Browser;
let relais: TestService;
beforeAll(async () => {
  const build = await buildPseudo();
  browser = await openBrowser();
  relais = await startService('embedded', { web: true, worker: false }, undefined, { build });
});
afterAll(async () => {
  await relais.stop();
  await browser.close();
});

const sample = new URL('../../src/server/sample/directory.json', import.meta.url);
const { practices, procedures, members }: DirectoryFile = JSON.parse(readFileSync(sample, 'utf8'));

/** What is not our word: names, places, what practices say of themselves. The longest come first. */
const theirs = [
  'Relais',
  lea.name,
  'lea@courriel.example',
  ...practices.flatMap(({ name, town, street, about, email }) => [name, town, street, about?.fr, email]),
  ...procedures.map(({ name }) => name?.fr),
  ...members.map(({ name }) => name),
  'Dominique Renard',
  'relais@relais.example',
]
  .filter((text) => text !== undefined && text !== null)
  .toSorted((left, right) => right.length - left.length);

/** What is left of a text without our words, which stand in brackets, and theirs. */
function unworded(text: string): string {
  let rest = text;
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(/⟦[^⟦⟧]*⟧/gu, '');
  }
  for (const own of theirs) rest = rest.replaceAll(own, '');
  return /\p{L}{3,}/u.test(rest) ? rest.trim() : '';
}

/** Every text that a person sees or hears on a page, but for moments and what people have written. */
const textsOf = (page: Page) =>
  page.evaluate(() => {
    const texts = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement: around, textContent } = walker.currentNode;
      if (!around?.closest('script, style, time, textarea, [dir="auto"]')) texts.push(textContent ?? '');
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]'))
      for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
        texts.push(element.getAttribute(name) ?? '');
    return texts;
  });

async function look(page: Page) {
  expect((await textsOf(page)).map(unworded).filter(Boolean)).toEqual([]);
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await cutIn(page)).toEqual([]);
  }
}

async function signIn(page: Page, email: string) {
  await page.goto(`${relais.url}/sign-in`);
  await page.locator('[name=email]').fill(email);
  await page.locator('[name=password]').fill(samplePassword);
  await page.locator('main button').click();
  await page.waitForURL(/desk|operator/);
}

const ask = `/fr/cabinets/${lumiere.reference}/demande`;

test.each([
  '/fr',
  `/fr/cabinets?town=lyon&procedure=${botulinum}`,
  '/fr/cabinets?town=nowhere',
  `/fr/cabinets/${lumiere.reference}`,
  '/fr/cabinets/cabinet-des-tilleuls-lyon',
  ask,
  '/fr/accessibilite',
  '/demande-a-confirmer',
  '/suivi/AAAAAAAAAAAAAAAA/wrong',
  '/l/AAAAAAAAAAAAAAAA',
  '/invitation/AAAAAAAAAAAAAAAA/wrong',
  '/sign-in',
  '/digest/nobody/wrong',
  ...[403, 404, 429, 503].map((status) => `/error/${status}`),
])('every word of %s is from the dictionary, and fits', async (path) => {
  const page = await browser.newPage();
  await page.goto(relais.url + path);
  await look(page);
  await page.close();
});

test('… of a patient’s way', async () => {
  const page = await browser.newPage();
  await page.goto(relais.url + ask);
  await page.locator('form button').click();
  await look(page);
  relais.clock.move({ minutes: 2 });
  await page.locator('[name=procedure]').selectOption(botulinum);
  await page.locator('[name=message]').fill('Bonjour');
  await page.locator('[name=name]').fill(lea.name);
  await page.locator('[name=email]').fill('lea@courriel.example');
  await page.locator('[name=consent]').check();
  await page.locator('form button').click();
  await page.waitForURL(/envoyee/);
  await look(page);
  await page.locator('main a').last().click();
  await page.waitForURL(/demande\/[\w-]+$/);
  await look(page);
  await page.locator('form button').click();
  await look(page);
  const enquiryId = new URL(page.url()).pathname.split('/')[2] ?? '';
  await refuse(relais.service, await memberAt(relais.service, theo.email), {
    ...(await lookingAt(relais.service, enquiryId)),
    reason: 'unavailable',
    sentence: '',
  });
  await page.goto(`${relais.url}/demande/${enquiryId}/autres-cabinets`);
  await look(page);
  await page.locator('form button').click();
  await look(page);
  await page.locator('[name=practice]').first().check();
  await page.locator('form button').click();
  await page.waitForURL(/done=sent/);
  await look(page);
  await page.goto(`${relais.url}/demande/${enquiryId}`);
  await look(page);
  await page.close();
});

test('… of the desk, and of the operator', async () => {
  relais.mail.answer(camille.email, 550);
  await newEnquiry(relais.service, { email: 'lea@courriel.example' });
  while ((await deliver(relais.service, relais.transport)) > 0);
  const context = await browser.newContext();
  const page = await context.newPage();
  await signIn(page, theo.email);
  for (const show of ['to-handle', 'secondary', 'archived', 'all']) {
    await page.goto(`${relais.url}/desk?show=${show}`);
    await look(page);
  }
  for (const search of ['?!', 'courriel nobody', 'lea']) {
    await lookFor(page, search);
    await look(page);
  }
  await page.locator('.enquiry a').first().click();
  for (const act of await page.locator('.act > summary').all()) {
    await act.click();
    await look(page);
  }
  await page.locator('.act.contact > summary').click();
  await page.locator('.act.contact button').click();
  await page.locator('.error').first().waitFor();
  await look(page);
  await page.goto(`${relais.url}/desk/sessions`);
  await look(page);
  for (const path of ['', '?from=2026-06-09&to=2026-06-01', '?from=2025-06-01&to=2025-06-09']) {
    await page.goto(`${relais.url}/desk/figures${path}`);
    await look(page);
  }
  await page.goto(`${relais.url}/desk/figures/enquiries?set=sent&month=2026-06&week=2026-06-08`);
  await look(page);
  await context.clearCookies();
  await signIn(page, sampleSignIns.manager);
  await page.goto(`${relais.url}/desk/practices`);
  await look(page);
  await page.locator('[name=from-0]').fill('2026-06-09');
  await page.locator('#closures ~ form button').click();
  await page.locator('#preview').waitFor();
  await look(page);
  await context.clearCookies();
  await signIn(page, sampleSignIns.operator);
  expect(await page.locator('.rows li').count()).toBeGreaterThan(1);
  await look(page);
  for (const path of [
    'figures',
    'figures/enquiries?days=90&set=sent&week=2026-06-08',
    'what-if',
    'what-if?reminder=3&offer=2',
    'what-if?reminder=1&offer=2',
  ]) {
    await page.goto(`${relais.url}/operator/${path}`);
    await look(page);
  }
  await context.close();
});
