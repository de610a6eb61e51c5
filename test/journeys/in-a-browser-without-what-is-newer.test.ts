import type { Browser, BrowserContext, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answer } from '../../src/answering/answer.ts';
import type { EnquiryId } from '../../src/database/id.ts';
import { threadOf } from '../../src/enquiry/history/thread.table.ts';
import { samplePassword, sampleSignIns } from '../../src/server/sample/sign-ins.ts';
import { expectPage } from '../browser.ts';
import { pathsWithScript } from '../browsers/pages-with-script.ts';
import { takeAwayWhatIsNewer } from '../browsers/take-away.ts';
import { newerInElements } from '../browsers/uses-of.ts';
import { camille, ines, lumiere, theo } from '../cast.ts';
import { databases } from '../databases.ts';
import { sharedBrowser } from '../journey.ts';
import { lookingAt, memberAt, newEnquiry, standingOf } from '../scene.ts';
import { startService, type TestService } from '../service.ts';

/** What stands in a page although a promised browser does not know it, and why that does no harm there. */
const allowed: Record<string, string> = {
  'details name': 'a panel that is opened does not close the others',
};

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});

describe.each(databases)('on the %s database', (kind) => {
  let relais: TestService;
  let context: BrowserContext;
  let page: Page;
  const faults: string[] = [];
  beforeAll(async () => {
    relais = await startService(kind);
    relais.service.log = (line) => {
      if (line.event === 'client-fault' || line.event === 'page-failed') faults.push(JSON.stringify(line));
    };
    context = await browser.newContext({ locale: 'fr-FR' });
    await takeAwayWhatIsNewer(context);
    page = await context.newPage();
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('console', (said) => said.type() === 'error' && faults.push(said.text()));
  });
  afterAll(async () => {
    await context.close();
    await relais.stop();
  });

  const signsIn = async (email: string) => {
    await context.clearCookies();
    await page.goto(`${relais.url}/sign-in`);
    await page.getByLabel('Adresse e-mail').fill(email);
    await page.getByLabel('Mot de passe').fill(samplePassword);
    await page.getByRole('button', { name: 'Se connecter' }).click();
    await page.waitForURL(/\/(desk|operator)$/);
  };
  const answersOf = async (enquiryId: EnquiryId) => {
    const thread = await threadOf(relais.service.database.read, relais.service.keys, enquiryId);
    return thread?.lines.filter((line) => line.fact.kind === 'answered').map((line) => line.words);
  };

  /** What is done with each page that runs script. A page that is not here fails the first test. */
  const uses: Record<string, () => Promise<void>> = {
    '/desk': async () => {
      await signsIn(theo.email);
      const before = await page.locator('.enquiry').count();
      await newEnquiry(relais.service);
      await expectPage(page.locator('.enquiry')).toHaveCount(before + 1);
    },
    '/desk/enquiries/:id': async () => {
      const enquiryId = await newEnquiry(relais.service);
      await signsIn(theo.email);
      await page.goto(`${relais.url}/desk/enquiries/${enquiryId}`);
      await expectPage
        .poll(async () => (await standingOf(relais.service, enquiryId)).firstRead)
        .not.toBeNull();
      const doctor = await memberAt(relais.service, camille.email);
      await answer(relais.service, doctor, {
        ...(await lookingAt(relais.service, enquiryId)),
        text: 'Quelques picotements.',
      });
      await expectPage(page.getByText('Quelques picotements.')).toBeVisible();
      await page.locator('summary', { hasText: 'Répondre' }).click();
      await page.getByLabel('Votre réponse').fill('Et un peu de patience.');
      await page.getByRole('button', { name: 'Envoyer la réponse' }).click();
      await expectPage(page.getByText('Votre réponse est partie.')).toBeVisible();
      expect(await answersOf(enquiryId)).toEqual(['Quelques picotements.', 'Et un peu de patience.']);
    },
    '/desk/practices/:id': async () => {
      await signsIn(ines.email);
      await page.goto(`${relais.url}/desk/practices`);
      await page.getByLabel('Rue et numéro').fill('3 rue Neuve');
      await page.locator('section[aria-labelledby=contacts] button').click();
      await expectPage(page.getByText(/C’est enregistré/)).toBeVisible();
    },
    '/desk/sessions': async () => {
      await signsIn(theo.email);
      await page.goto(`${relais.url}/desk/sessions`);
      await page.locator('.nudges button').click();
      await expectPage(page.getByText(/C’est enregistré/)).toBeVisible();
    },
    '/operator': async () => {
      await signsIn(sampleSignIns.operator);
      await page.goto(`${relais.url}/operator`);
      await expectPage(page.getByRole('heading', { level: 1 })).toHaveText('Alarmes');
    },
    '/l/:locator': async () => {
      const since = relais.mail.letters.length;
      const enquiryId = await newEnquiry(relais.service);
      const letter = await relais.mail.letter(
        (one) => one.recipient === theo.email && relais.mail.letters.indexOf(one) >= since,
      );
      await context.clearCookies();
      await page.goto(relais.mail.linkIn(letter.text));
      await page.getByRole('button', { name: 'Ouvrir la demande' }).click();
      await page.waitForURL(`**/desk/enquiries/${enquiryId}`);
      await expectPage(page.getByRole('heading', { level: 1 })).toHaveText(/^Demande de /);
    },
  };

  test('it has none of the newer names', async () => {
    await page.goto(`${relais.url}/fr`);
    expect(
      await page.evaluate(() =>
        ['Temporal', 'Iterator', 'ToggleEvent', 'Promise.withResolvers', 'Object.groupBy', 'Array.fromAsync']
          .concat([
            'Set.prototype.union',
            'Array.prototype.toSorted',
            'URL.parse',
            'Promise.try',
            'navigation',
          ])
          .filter((path) => path.split('.').reduce<unknown>((of, name) => (of as never)?.[name], globalThis)),
      ),
    ).toEqual([]);
    expect(await page.evaluate(() => 'map' in Object.getPrototypeOf([].values()))).toBe(false);
  });

  test('every page with script is used below', () =>
    expect(pathsWithScript.toSorted()).toEqual(Object.keys(uses).toSorted()));

  test.each(Object.entries(uses))('%s works', async (_, use) => {
    faults.length = 0;
    await use();
    expect(faults).toEqual([]);
  });

  test('a panel speaks for the thread as it stood when it was opened', async () => {
    const enquiryId = await newEnquiry(relais.service);
    await signsIn(theo.email);
    await page.goto(`${relais.url}/desk/enquiries/${enquiryId}`);
    const doctor = await memberAt(relais.service, camille.email);
    await answer(relais.service, doctor, {
      ...(await lookingAt(relais.service, enquiryId)),
      text: 'Quelques picotements.',
    });
    await expectPage(page.getByText('Quelques picotements.')).toBeVisible();
    const { version } = await standingOf(relais.service, enquiryId);
    await page.locator('summary', { hasText: 'Refuser' }).click();
    await expectPage(page.locator('.act.refuse input[name=seen]')).toHaveValue(`${version}`);
  });

  test('no page is written with elements or attributes that a promised browser lacks', async () => {
    const written = new Set<string>();
    const look = async (path: string) => {
      await page.goto(relais.url + path);
      const elements = await page.evaluate(() =>
        [...document.querySelectorAll('body, body *')].flatMap(({ localName, attributes }) => [
          localName,
          ...[...attributes].map((attribute) => `${localName} ${attribute.name}`),
        ]),
      );
      for (const one of elements) written.add(one);
    };
    const profile = `/fr/cabinets/${lumiere.reference}`;
    for (const path of ['/fr', '/fr/cabinets?town=lyon', profile, `${profile}/demande`, '/sign-in'])
      await look(path);
    await signsIn(ines.email);
    const enquiryId = await newEnquiry(relais.service);
    for (const path of ['', '/figures', '/practices', '/sessions', `/enquiries/${enquiryId}`])
      await look(`/desk${path}`);
    expect([...newerInElements(written)].filter((one) => !Object.hasOwn(allowed, one))).toEqual([]);
    expect(Object.keys(allowed).filter((one) => !written.has(one))).toEqual([]);
  });
});
