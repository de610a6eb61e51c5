import type { Browser, BrowserContext, Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { answer } from '../../src/answering/answer.ts';
import { rate } from '../../src/asking/rate.ts';
import { writeAgain } from '../../src/asking/write-again.ts';
import type { EnquiryId } from '../../src/database/id.ts';
import { threadOf } from '../../src/enquiry/history/thread.table.ts';
import { samplePassword } from '../../src/server/sample/sign-ins.ts';
import { anId } from '../an-id.ts';
import { expectPage } from '../browser.ts';
import * as touches from '../browsers/touches.ts';
import { camille, theo } from '../cast.ts';
import { databases } from '../databases.ts';
import { sharedBrowser } from '../journey.ts';
import { long } from '../long.ts';
import { said } from '../said.ts';
import { lookingAt, memberAt, newEnquiry, openedForm, patientOf, standingOf } from '../scene.ts';
import { startService, type TestService } from '../service.ts';

type Touch = (page: Page) => Promise<void>;
const { translatorThatReplaces, translatorThatWraps } = touches;

/** What touches the page, and whether React can take it as it is then. */
const touched: [string, Touch, 'as it is' | 'anew'][] = [
  ['a password manager', (page) => page.evaluate(touches.passwordManager), 'anew'],
  [
    'a translator that wraps',
    (page) => page.evaluate(translatorThatWraps.touch, translatorThatWraps.takesAway),
    'anew',
  ],
  [
    'a translator that replaces',
    (page) => page.evaluate(translatorThatReplaces.touch, translatorThatReplaces.takesAway),
    'anew',
  ],
  ['a decorator', (page) => page.evaluate(touches.decorator), 'as it is'],
  ['a blocker', (page) => page.evaluate(touches.blocker), 'anew'],
];

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});

describe.each(databases)('on the %s database', (kind) => {
  let relais: TestService;
  let context: BrowserContext;
  let page: Page;
  let signedIn: Awaited<ReturnType<BrowserContext['storageState']>> | undefined;
  let enquiryId: EnquiryId;
  let faults: unknown[];
  let wake: () => void;

  beforeAll(async () => {
    relais = await startService(kind, { web: true, worker: true });
    relais.service.log = (line) => {
      if (line.event === 'client-fault') faults.push(line);
    };
  });
  afterAll(() => relais.stop());

  const signsIn = async () => {
    await page.goto(`${relais.url}/sign-in`);
    await page.getByLabel('Adresse e-mail').fill(theo.email);
    await page.getByLabel('Mot de passe').fill(samplePassword);
    await page.getByRole('button', { name: 'Se connecter' }).click();
    await page.waitForURL('**/desk');
  };
  beforeEach(async () => {
    faults = [];
    relais.clock.move({ minutes: 5 });
    enquiryId = await newEnquiry(relais.service);
    context = await browser.newContext({ locale: 'fr-FR', storageState: signedIn });
    page = await context.newPage();
    if (!signedIn) await signsIn();
    signedIn ??= await context.storageState();
  });
  afterEach(() => context.close());

  /** Opens a page whose script is still on its way until `wake` is called. */
  const opensAsleep = async (path: string) => {
    const awake = new Promise<void>((done) => {
      wake = done;
    });
    await page.route('**/assets/entry.client*', async (route) => {
      await awake;
      await route.continue();
    });
    await page.goto(relais.url + path, { waitUntil: 'commit' });
    await page.locator('footer.site').waitFor();
  };
  /** React has taken the page once something of its own stands in an element. */
  const isAwake = () =>
    expectPage
      .poll(() =>
        page.evaluate(() =>
          Object.keys(document.querySelector('main') ?? {}).some((key) => key.startsWith('__reactFiber')),
        ),
      )
      .toBe(true);

  const answers = async () => {
    const thread = await threadOf(relais.service.database.read, relais.service.keys, enquiryId);
    return thread?.lines.filter((line) => line.fact.kind === 'answered').map((line) => line.words);
  };
  const told = (how: string) => (how === 'anew' ? [expect.objectContaining({ kind: 'drawn-anew' })] : []);

  describe.each(touched)('%s touches it (waking-101)', (who, touch, how) => {
    const isShort = !long && !['a password manager', 'a translator that replaces'].includes(who);

    test.skipIf(isShort)(
      'an answer that was begun before stays, is read meanwhile, and goes out',
      async () => {
        await opensAsleep(`/desk/enquiries/${enquiryId}`);
        await page.locator('summary', { hasText: 'Répondre' }).click();
        await page.locator('textarea[name=text]').fill('Nous vous rappelons demain, sans faute.');
        await page.locator('textarea[name=text]').press('ArrowLeft');
        await touch(page);
        wake();
        await isAwake();
        const field = page.locator('textarea[name=text]');
        await expectPage(field).toHaveValue('Nous vous rappelons demain, sans faute.');
        await expectPage(field).toBeVisible();
        await expectPage(field).toBeFocused();
        await page.keyboard.type(' !');
        await expectPage(field).toHaveValue('Nous vous rappelons demain, sans faute !.');
        await expectPage.poll(() => faults).toEqual(told(how));
        await expectPage
          .poll(async () => (await standingOf(relais.service, enquiryId)).firstRead)
          .not.toBeNull();
        await page.locator('.act.answer button[type=submit]').click();
        await page.waitForURL('**done=answer#result');
        expect(await answers()).toEqual(['Nous vous rappelons demain, sans faute !.']);
      },
    );

    test.skipIf(isShort)('the list lives, and what was looked for stays', async () => {
      await opensAsleep('/desk');
      await page.getByRole('searchbox').fill('martin');
      await touch(page);
      wake();
      await isAwake();
      await expectPage(page.getByRole('searchbox')).toHaveValue('martin');
      const before = await page.locator('.enquiry').count();
      await newEnquiry(relais.service);
      await expectPage(page.locator('.enquiry')).toHaveCount(before + 1);
      await expectPage.poll(() => faults).toEqual(told(how));
    });

    test.skipIf(isShort)('a live page bears it, and goes on showing what is new (waking-102)', async () => {
      await page.goto(`${relais.url}/desk/enquiries/${enquiryId}`);
      await isAwake();
      await page.locator('summary', { hasText: 'Répondre' }).click();
      await page.locator('textarea[name=text]').fill('Nous vous rappelons demain.');
      await touch(page);
      await writeAgain(relais.service, await patientOf(relais.service, enquiryId), {
        text: said('Encore moi.'),
        formToken: openedForm(relais.service),
      });
      await expectPage(page.getByText('Encore moi.')).toBeVisible();
      await rate(relais.service, await patientOf(relais.service, enquiryId), 'helped');
      await expectPage(page.locator('textarea[name=text]')).toHaveValue('Nous vous rappelons demain.');
      await page.locator('.act.answer button[type=submit]').click();
      await expectPage(page.locator('.notice').filter({ hasText: /texte est gardé/ })).toBeVisible();
      await page.locator('.act.answer button[type=submit]').click();
      await page.waitForURL('**done=answer#result');
      expect(await answers()).toEqual(['Nous vous rappelons demain.']);
      expect(faults).toEqual([]);
    });
  });

  test('a number that a translator replaced is shown as it is now (waking-102)', async () => {
    await page.goto(`${relais.url}/desk`);
    await isAwake();
    await touched[2]?.[1](page);
    const count = page.locator('.filters .count').first();
    const before = Number(/\d+/.exec((await count.textContent()) ?? '')?.[0]);
    await expectPage(count).toHaveText(`[${before}]`);
    await newEnquiry(relais.service);
    await expectPage(count).toHaveText(`${before + 1}`);
  });

  test('a text that came back, and is changed before the page wakes, stays as it was changed', async () => {
    await opensAsleep(`/desk/enquiries/${enquiryId}`);
    await page.locator('summary', { hasText: 'Répondre' }).click();
    const field = page.locator('textarea[name=text]');
    await field.fill('Nous vous rappelons demain.');
    const doctor = await memberAt(relais.service, camille.email);
    const seen = await lookingAt(relais.service, enquiryId);
    await answer(relais.service, doctor, { ...seen, text: 'Quelques picotements.' });
    await page.getByRole('button', { name: 'Envoyer la réponse' }).click();
    await expectPage(page.getByText(/texte est gardé/)).toBeVisible();
    await field.fill('Nous vous rappelons jeudi.');
    wake();
    await isAwake();
    await expectPage(field).toHaveValue('Nous vous rappelons jeudi.');
    expect(faults).toEqual([]);
  });

  test('the link of a letter opens the enquiry on a page that a password manager touched', async () => {
    const { url } = relais;
    const letter = await relais.mail.letter((one) => one.recipient === theo.email);
    const link = new URL(relais.mail.linkIn(letter.text));
    await context.clearCookies();
    await opensAsleep(link.pathname + link.hash);
    await page.evaluate(touches.passwordManager);
    wake();
    await page.getByRole('button', { name: 'Ouvrir la demande' }).click();
    await page.waitForURL(`${url}/desk/enquiries/*`);
    expect(faults).toEqual(told('anew'));
  });

  describe('React cannot go on (waking-103)', () => {
    const wholePage = async () => {
      await expectPage(page.getByRole('heading', { level: 1 })).toHaveText(/^Demande de /);
      await expectPage(page.locator('html')).toHaveAttribute('lang', 'fr');
      await expectPage(page.locator('footer.site')).toBeVisible();
      expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain('Atkinson');
      await expectPage(page.locator('textarea[name=text]')).toHaveValue('Nous vous rappelons demain.');
    };
    const begins = async () => {
      await page.locator('summary', { hasText: 'Répondre' }).click();
      await page.locator('textarea[name=text]').fill('Nous vous rappelons demain.');
    };
    const sends = async () => {
      await page.getByRole('button', { name: 'Envoyer la réponse' }).click();
      await page.waitForURL('**done=answer#result');
      expect(await answers()).toEqual(['Nous vous rappelons demain.']);
    };
    const withoutScript = [expect.objectContaining({ kind: 'without-script' })];

    test('its script never comes: the page works without (desk-101)', async () => {
      await opensAsleep(`/desk/enquiries/${enquiryId}`);
      await begins();
      await wholePage();
      await sends();
    });

    test.each([
      ['it can neither take the page nor draw another', 'h1'],
      ['it cannot even fetch its parts', 'link'],
    ])('%s: the page stays, and works without', async (_, forbidden) => {
      await opensAsleep(`/desk/enquiries/${enquiryId}`);
      await begins();
      await page.evaluate(touches.passwordManager);
      await page.evaluate((name) => {
        const create = document.createElement;
        document.createElement = (tag: string) => {
          if (tag === name) throw new Error(`no ${name} here`);
          return create.call(document, tag);
        };
      }, forbidden);
      wake();
      await expectPage.poll(() => faults).toEqual(withoutScript);
      await wholePage();
      await sends();
    });

    test('a live page fails while it is drawn: it stays as it was, and works without', async () => {
      await page.goto(`${relais.url}/desk/enquiries/${enquiryId}`);
      await isAwake();
      await begins();
      await page.evaluate(() => {
        Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', {
          get() {
            throw new Error('no clock here');
          },
        });
      });
      await rate(relais.service, await patientOf(relais.service, enquiryId), 'helped');
      await newEnquiry(relais.service);
      await writeAgain(relais.service, await patientOf(relais.service, enquiryId), {
        text: said('Encore.'),
        formToken: openedForm(relais.service),
      });
      await expectPage.poll(() => faults).toEqual(withoutScript);
      await wholePage();
      await page.getByRole('button', { name: 'Envoyer la réponse' }).click();
      await expectPage(page.getByText(/texte est gardé/)).toBeVisible();
      await sends();
    });
  });

  test.each(touched.slice(1, 3))('%s: what falls due today goes on living', async (_, touch) => {
    const now = relais.clock.now().toZonedDateTimeISO('Europe/Paris');
    const monday = now.add({ days: 8 - now.dayOfWeek }).withPlainTime('10:00');
    relais.clock.move(now.until(monday));
    await newEnquiry(relais.service);
    await newEnquiry(relais.service);
    relais.clock.move({ hours: 44 });
    await signsIn();
    await isAwake();
    await touch(page);
    const due = page.locator('.waiting p').last().locator('a');
    const before = await due.count();
    expect(before).toBeGreaterThan(1);
    const first = anId<EnquiryId>((await due.first().getAttribute('href'))?.split('/').at(-1) ?? '');
    await page.getByRole('searchbox').fill('martin');
    const doctor = await memberAt(relais.service, camille.email);
    await answer(relais.service, doctor, {
      ...(await lookingAt(relais.service, first)),
      text: 'Non, ce n’est pas douloureux.',
    });
    await expectPage(page.locator(`.waiting p:last-child a[href$="${first}"]`)).toHaveCount(0);
    await expectPage(page.getByRole('searchbox')).toHaveValue('martin');
    await expectPage(page.locator('.waiting p').last()).not.toContainText(/^\S+ \S+ ·/);
    expect(faults).toEqual([]);
  });
});
