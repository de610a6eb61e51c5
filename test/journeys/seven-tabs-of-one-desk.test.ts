import type { Browser, BrowserContext, Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { answer } from '../../src/answering/answer.ts';
import type { EnquiryId } from '../../src/database/id.ts';
import { threadOf } from '../../src/enquiry/history/thread.table.ts';
import { samplePassword } from '../../src/server/sample/sign-ins.ts';
import { expectPage } from '../browser.ts';
import { camille, theo } from '../cast.ts';
import { databases } from '../databases.ts';
import { sharedBrowser } from '../journey.ts';
import { deliverAll, lookingAt, memberAt, newEnquiry } from '../scene.ts';
import { startService, type TestService } from '../service.ts';

/** A browser has six connections to a server of HTTP/1.1, for all of its tabs. */
const tabs = 7;
const soon = { timeout: 2_000 };

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});

/** The page as its browser shows or hides it: nothing else of a browser without a screen hides one. */
const show = (page: Page, shown: boolean) =>
  page.evaluate(
    (state) => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state });
      document.dispatchEvent(new Event('visibilitychange'));
    },
    shown ? 'visible' : 'hidden',
  );

describe.each(databases)('on the %s database', (kind) => {
  let relais: TestService;
  let context: BrowserContext;
  const desksAre = (count: number) => expect.poll(() => relais.desks(), { timeout: 30_000 }).toBe(count);
  beforeAll(async () => {
    relais = await startService(kind, { web: true, worker: false });
  });
  afterAll(() => relais.stop());
  const signsIn = async (page: Page) => {
    await page.goto(`${relais.url}/sign-in`);
    await page.getByLabel('Adresse e-mail').fill(theo.email);
    await page.getByLabel('Mot de passe').fill(samplePassword);
    await page.getByRole('button', { name: 'Se connecter' }).click();
    await page.waitForURL('**/desk');
  };
  beforeEach(async () => {
    context = await browser.newContext({ locale: 'fr-FR' });
    const page = await context.newPage();
    await signsIn(page);
    await page.close();
  });
  afterEach(async () => {
    await context.close();
    await desksAre(0);
  });

  const opens = async (path: string) => {
    const page = await context.newPage();
    await page.goto(relais.url + path);
    await expectPage(page.getByRole('heading', { level: 1 })).toBeVisible();
    return page;
  };
  const opensAll = async (path: string) => {
    const opened: Page[] = [];
    for (let tab = 0; tab < tabs; tab++) opened.push(await opens(path));
    await desksAre(1);
    return opened;
  };
  const answersAsCamille = async (enquiryId: EnquiryId, text: string) => {
    const doctor = await memberAt(relais.service, camille.email);
    await answer(relais.service, doctor, { ...(await lookingAt(relais.service, enquiryId)), text });
  };

  test('all of them open with one stream, and in the last an answer is sent at once (desk-102)', async () => {
    const enquiryId = await newEnquiry(relais.service);
    const last = (await opensAll(`/desk/enquiries/${enquiryId}`)).at(-1) as Page;
    await last.locator('summary', { hasText: 'Répondre' }).click();
    await last.getByLabel('Votre réponse').fill('Nous vous rappelons demain.');
    const sent = performance.now();
    await last.getByRole('button', { name: 'Envoyer la réponse' }).click();
    await expectPage(last.getByText('Votre réponse est partie.')).toBeVisible();
    expect(performance.now() - sent).toBeLessThan(2_000);
    const thread = await threadOf(relais.service.database.read, relais.service.keys, enquiryId);
    expect(thread?.lines.filter((line) => line.fact.kind === 'answered')).toHaveLength(1);
  });

  test('what a colleague does is seen in every shown tab, whichever has the stream', async () => {
    const enquiryId = await newEnquiry(relais.service);
    const opened = await opensAll(`/desk/enquiries/${enquiryId}`);
    await answersAsCamille(enquiryId, 'Quelques picotements.');
    for (const page of opened) await expectPage(page.getByText('Quelques picotements.')).toBeVisible(soon);
    await opened.shift()?.close();
    await desksAre(1);
    await answersAsCamille(enquiryId, 'Et un peu de patience.');
    for (const page of opened) await expectPage(page.getByText('Et un peu de patience.')).toBeVisible(soon);
  });

  test('hidden tabs let go, and catch up when they are shown (desk-103)', async () => {
    const enquiryId = await newEnquiry(relais.service);
    const [first, second] = [
      await opens(`/desk/enquiries/${enquiryId}`),
      await opens(`/desk/enquiries/${enquiryId}`),
    ];
    await desksAre(1);
    await show(first, false);
    await answersAsCamille(enquiryId, 'Quelques picotements.');
    await expectPage(second.getByText('Quelques picotements.')).toBeVisible(soon);
    await show(second, false);
    await desksAre(0);
    await answersAsCamille(enquiryId, 'Et un peu de patience.');
    await expectPage(first.getByText('picotements')).toHaveCount(0);
    await show(first, true);
    await expectPage(first.getByText('Et un peu de patience.')).toBeVisible(soon);
    await expectPage(second.getByText('Et un peu de patience.')).toHaveCount(0);
    expect(relais.desks()).toBe(1);
  });

  test('the page of a link beside the whole desk of the same person: each hears of its own (desk-104)', async () => {
    await deliverAll(relais.service, relais.transport);
    const letters = relais.mail.letters.length;
    const enquiryId = await newEnquiry(relais.service);
    await deliverAll(relais.service, relais.transport);
    const letter = await relais.mail.letter(
      (one) => one.recipient === theo.email && relais.mail.letters.indexOf(one) >= letters,
    );
    await context.clearCookies();
    const ofLink = await context.newPage();
    await ofLink.goto(relais.mail.linkIn(letter.text));
    await ofLink.getByRole('button', { name: 'Ouvrir la demande' }).click();
    await ofLink.waitForURL(`**/desk/enquiries/${enquiryId}`);
    await desksAre(1);
    const desk = await context.newPage();
    await signsIn(desk);
    await desksAre(2);
    const before = await desk.locator('.enquiry').count();
    await newEnquiry(relais.service);
    await expectPage(desk.locator('.enquiry')).toHaveCount(before + 1, soon);
    await answersAsCamille(enquiryId, 'Quelques picotements.');
    await expectPage(ofLink.getByText('Quelques picotements.')).toBeVisible(soon);
  });
});
