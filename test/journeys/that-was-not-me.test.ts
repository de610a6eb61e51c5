import type { Page } from '@playwright/test';
import { describe, test } from 'vitest';
import type { EnquiryId } from '../../src/database/id.ts';
import { expectPage as expect } from '../browser.ts';
import { movesAbout } from '../by-hand.ts';
import { lea, theo } from '../cast.ts';
import { databases } from '../databases.ts';
import { startJourney } from '../journey.ts';
import { newEnquiry, standingOf } from '../scene.ts';

const android =
  'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36';

describe.each(databases)('that was not me, on the %s database', (kind) => {
  const journey = startJourney(kind);

  const standing = (enquiryId: EnquiryId) => standingOf(journey.relais.service, enquiryId);
  const toTheo = async (subject: RegExp) => journey.relais.mail.to(theo.email, subject);

  /** Somebody opens the link of Théo's last alert on a telephone that nobody knows, and looks around. */
  async function opensHisLink(enquiryId: EnquiryId) {
    const { mail, worker } = journey.relais;
    await worker?.drain();
    const alert = mail.letters.findLast(
      (one) => one.recipient === theo.email && /^Nouvelle/.test(one.subject),
    );
    const page = await journey.phone({ userAgent: android });
    await page.goto(mail.linkIn(alert?.text ?? ''));
    await page.getByRole('button', { name: 'Ouvrir la demande' }).click();
    await movesAbout(page);
    await expect.poll(async () => (await standing(enquiryId)).step).toBe('read');
    return page;
  }

  const asks = (page: Page) => page.getByRole('region', { name: /^Était-ce vous/ });
  const newOne = () => newEnquiry(journey.relais.service, { email: lea.email });

  test('what a stranger read is told to Théo, and taken back with one tap; Léa is offered others in time', async () => {
    const enquiryId = await newOne();
    const stranger = await opensHisLink(enquiryId);
    const toLea = await journey.relais.mail.to(lea.email, /bien partie/);
    const patient = await journey.page();
    await patient.goto(journey.relais.mail.linkIn(toLea.text));
    await patient.getByRole('button', { name: 'Ouvrir ma page' }).click();
    await expect(patient.locator('.relay [aria-current=step]')).toContainText('Lue');

    await newEnquiry(journey.relais.service);
    await journey.relais.worker?.drain();
    const alert = journey.relais.mail.letters.findLast((one) => one.recipient === theo.email);
    const said = alert?.text.replaceAll(/\s+/g, ' ');
    expect(said).toContain('sur un appareil que nous ne connaissons pas (Chrome sur Android)');

    const desk = await journey.page();
    await journey.comesIn(desk, theo.email);
    await expect(asks(desk).getByRole('listitem')).toHaveCount(1);
    await expect(asks(desk)).toContainText(/Léa Martin\s· Chrome sur Android\s*lue le mar\. 9 juin/);
    await desk.getByRole('button', { name: /^Ce n’était pas moi/ }).focus();
    await desk.keyboard.press('Enter');
    await expect(desk.getByText('sa lecture ne compte plus')).toBeFocused();
    await expect(desk.getByText('la demande a seulement été ouverte')).toBeVisible();

    await expect(stranger).toHaveURL(/\/sign-in/);
    expect(await standing(enquiryId)).toMatchObject({ step: 'transmitted', unread: true });
    await patient.reload();
    await expect(patient.locator('.relay [aria-current=step]')).toContainText('Transmise');
    await desk.getByRole('link', { name: 'Retour dans la liste' }).click();
    await expect(desk.getByRole('heading', { name: 'Demandes' })).toBeVisible();
    await expect(asks(desk)).toHaveCount(0);

    for (let day = 0; day < 3; day++) {
      journey.relais.clock.move({ hours: 24 });
      await journey.relais.worker?.drain();
    }
    await journey.relais.mail.to(lea.email, /vous pouvez écrire à d’autres cabinets/);
    await toTheo(/^Rappel/);
  });

  test('a refusal made there is shown to him, and undone more than a day later; without script, too', async () => {
    const enquiryId = await newOne();
    const stranger = await opensHisLink(enquiryId);
    await stranger.getByText('Refuser', { exact: true }).click();
    await stranger.getByRole('button', { name: /Demande indésirable/ }).click();
    await expect(stranger.getByText('La demande est refusée.')).toBeVisible();
    journey.relais.clock.move({ hours: 30 });

    const desk = await journey.page({ javaScriptEnabled: false });
    await journey.comesIn(desk, theo.email);
    await asks(desk).getByRole('link', { name: 'Ce qui a été fait' }).click();
    await expect(desk.getByRole('link', { name: /Refus · Demande indésirable/ })).toBeVisible();
    await desk.getByRole('button', { name: /^Ce n’était pas moi/ }).click();
    await expect(desk.getByText('sa lecture ne compte plus')).toBeVisible();
    await desk.getByRole('link', { name: 'Ouvrir la demande' }).click();
    await desk.getByRole('button', { name: 'Annuler le refus' }).click();
    await expect(desk.getByText('La demande est de nouveau ouverte.')).toBeVisible();
    expect(await standing(enquiryId)).toMatchObject({ state: 'open', handledAt: null });
    await stranger.reload();
    await expect(stranger).toHaveURL(/\/sign-in/);
  });

  test('it was he: one tap, and he is asked no more', async () => {
    const enquiryId = await newOne();
    const own = await opensHisLink(enquiryId);
    const desk = await journey.phone();
    await journey.comesIn(desk, theo.email);
    await desk.goto(`${journey.relais.url}/desk/enquiries/${enquiryId}`);
    await asks(desk)
      .getByRole('button', { name: /^C’était moi/ })
      .click();
    await expect(desk.getByText('c’était vous')).toBeFocused();
    await desk.goto(`${journey.relais.url}/desk`);
    await expect(desk.getByRole('heading', { name: 'Demandes' })).toBeVisible();
    await expect(asks(desk)).toHaveCount(0);
    await own.reload();
    await expect(own.getByRole('heading', { name: /Demande de/ })).toBeVisible();
    expect((await standing(enquiryId)).step).toBe('read');
  });
});
