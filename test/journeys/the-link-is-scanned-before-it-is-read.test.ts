import type { BrowserContextOptions, Page } from '@playwright/test';
import { describe, expect, test } from 'vitest';
import { expectPage } from '../browser.ts';
import { movesAbout } from '../by-hand.ts';
import { camille, lea } from '../cast.ts';
import { databases } from '../databases.ts';
import { type Journey, startJourney } from '../journey.ts';
import { newEnquiry, standingOf } from '../scene.ts';

const settled = (page: Page) => page.waitForLoadState('networkidle');

async function withPage(
  journey: Journey,
  work: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
) {
  const page = await journey.page(options);
  await work(page);
  await page.context().close();
}

const knock = (link: string, init: RequestInit) => fetch(link, { redirect: 'follow', ...init });

type Scan = (link: string, journey: Journey) => Promise<unknown>;

/** What machines between a mail server and a doctor do to a link before she sees it. */
const scanners: [string, Scan][] = [
  ['HEAD', (link) => knock(link, { method: 'HEAD' })],
  ['GET', (link) => knock(link, {})],
  ['GET, five times at once', (link) => Promise.all(Array.from({ length: 5 }, () => knock(link, {})))],
  [
    'a gateway that rewrites the link and escapes its fragment',
    (link) =>
      Promise.all([
        knock(link.replace('#', '%23'), {}),
        knock(`${link.split('#')[0]}?u=${encodeURIComponent(link)}`, {}),
      ]),
  ],
  [
    'the preview of a chat, which reads the title',
    (link) => knock(link, { headers: { 'user-agent': 'Slackbot-LinkExpanding 1.0', accept: 'text/html' } }),
  ],
  ['an image proxy', (link) => knock(link, { headers: { accept: 'image/avif,image/webp,*/*;q=0.8' } })],
  [
    'a POST of everything that stands in the address (link-3)',
    (link) =>
      knock(link, {
        method: 'POST',
        headers: { origin: new URL(link).origin },
        body: new URLSearchParams({ secret: link.split('#')[1] ?? '', by: 'hand', mark: 'guessed' }),
      }),
  ],
  [
    'a headless browser that runs scripts',
    (link, journey) => withPage(journey, (page) => page.goto(link).then(() => settled(page))),
  ],
  [
    'a headless browser from elsewhere, with another name',
    (link, journey) =>
      withPage(journey, (page) => page.goto(link).then(() => settled(page)), {
        locale: 'en-US',
        userAgent: 'Mozilla/5.0 (compatible; LinkGuard/3.1)',
        extraHTTPHeaders: { 'x-forwarded-for': '203.0.113.77' },
      }),
  ],
  [
    'a script that clicks every button of the page (link-2)',
    (link, journey) =>
      withPage(journey, async (page) => {
        await page.goto(link);
        await expectPage(page.getByRole('button', { name: 'Ouvrir la demande' })).toBeVisible();
        await page.evaluate(() => {
          for (const button of document.querySelectorAll<HTMLElement>('main button, main summary'))
            button.click();
        });
        await settled(page);
      }),
  ],
  [
    'one that presses the button like a hand and waits on what it opens',
    (link, journey) =>
      withPage(journey, async (page) => {
        await page.goto(link);
        await page.getByRole('button', { name: 'Ouvrir la demande' }).click();
        const woken = page.waitForResponse((answer) => answer.url().endsWith('/desk/events'));
        await expectPage(page.getByRole('heading', { name: `Demande de ${lea.name}` })).toBeVisible();
        await woken;
      }),
  ],
  [
    'one that waits there, then presses everything in one instant and sends what it finds',
    (link, journey) =>
      withPage(journey, async (page) => {
        const acted = page.waitForResponse((answer) => answer.url().endsWith('/desk/acted'));
        await page.goto(link);
        await page.getByRole('button', { name: 'Ouvrir la demande' }).click();
        await expectPage(page.getByRole('heading', { name: `Demande de ${lea.name}` })).toBeVisible();
        await page.waitForFunction(() => performance.now() > 4_000);
        await Promise.all([page.mouse.click(5, 5), page.keyboard.press('Shift'), page.mouse.wheel(0, 90)]);
        expect(await (await acted).json()).toEqual({ proven: false });
        await page.evaluate(() => {
          const text = document.querySelector<HTMLTextAreaElement>('textarea[name=text]');
          if (text) text.value = 'test';
          text?.form?.requestSubmit();
        });
        await expectPage(page.getByText('appuyez de nouveau')).toBeVisible();
      }),
  ],
  [
    'a delayed headless browser, an hour later',
    async (link, journey) => {
      journey.relais.clock.move({ hours: 1 });
      await withPage(journey, (page) => page.goto(link).then(() => settled(page)));
    },
  ],
];

describe.each(databases)('on the %s database', (kind) => {
  const journey = startJourney(kind);

  const sessionsThatCount = async () => {
    const rows = await journey.relais.service.database.read
      .selectFrom('session')
      .select('id')
      .where('person_id', 'is not', null)
      .where('maybe_automatic', '=', false)
      .execute();
    return rows.length;
  };

  test('machines follow the link first: nothing is signed in, spent, read or done, and then Dr Moreau opens it', async () => {
    const enquiryId = await newEnquiry(journey.relais.service);
    const alert = await journey.relais.mail.to(camille.email, /Nouvelle demande/);
    const link = journey.relais.mail.linkIn(alert.text);
    for (const [who, scan] of scanners) {
      await scan(link, journey);
      const { firstRead, unread, version } = await standingOf(journey.relais.service, enquiryId);
      expect({ who, firstRead, unread, version, sessions: await sessionsThatCount() }).toEqual({
        who,
        firstRead: null,
        unread: true,
        version: 1,
        sessions: 0,
      });
    }
    await withPage(journey, async (page) => {
      await page.goto(link);
      await page.getByRole('button', { name: 'Ouvrir la demande' }).click();
      const read = page.waitForResponse((answer) => answer.url().endsWith('/read'));
      await expectPage(page.getByRole('heading', { name: `Demande de ${lea.name}` })).toBeVisible();
      await movesAbout(page);
      expect(await (await read).json()).toEqual({ read: true });
    });
    expect((await standingOf(journey.relais.service, enquiryId)).step).toBe('read');
  });
});
