import type { Page, Route } from '@playwright/test';
import { describe, expect, test } from 'vitest';
import { answer } from '../../src/answering/answer.ts';
import type { EnquiryId } from '../../src/database/id.ts';
import { practiceByReference } from '../../src/directory/practice.table.ts';
import { threadOf } from '../../src/enquiry/history/thread.table.ts';
import { samplePassword, sampleSignIns } from '../../src/server/sample/sign-ins.ts';
import { expectPage } from '../browser.ts';
import { camille, ines, lumiere, theo } from '../cast.ts';
import { startJourney } from '../journey.ts';
import { lookingAt, memberAt, newEnquiry } from '../scene.ts';

describe('nothing that is typed is lost', () => {
  const journey = startJourney();
  const words = 'Bonjour Léa,\nnous vous rappelons demain.';
  const factsOf = async (enquiryId: EnquiryId, kind: string) => {
    const { database, keys } = journey.relais.service;
    const thread = await threadOf(database.read, keys, enquiryId);
    return (thread?.lines ?? []).filter((line) => line.fact.kind === kind).map((line) => line.words);
  };
  const reply = (page: Page) => page.getByLabel('Votre réponse');
  const send = (page: Page) => page.getByRole('button', { name: 'Envoyer la réponse' }).click();
  const says = (page: Page, text: string | RegExp) => expectPage(page.getByText(text).first()).toBeVisible();

  async function writes(email = theo.email) {
    const enquiryId = await newEnquiry(journey.relais.service);
    const page = await journey.page();
    await journey.comesIn(page, email);
    await page.goto(`${journey.relais.url}/desk/enquiries/${enquiryId}`);
    await page.getByText('Répondre', { exact: true }).click();
    await reply(page).fill(words);
    return { enquiryId, page };
  }

  test('the network goes while Théo sends: the page keeps his words, and sends them when he says so (desk-1)', async () => {
    const { enquiryId, page } = await writes();
    await page.context().setOffline(true);
    await send(page);
    await says(page, /Pas de réseau/);
    await expectPage(reply(page)).toHaveValue(words);
    await expectPage(reply(page)).toBeVisible();
    await page.context().setOffline(false);
    await send(page);
    await says(page, 'Votre réponse est partie.');
    await expectPage(reply(page)).toHaveValue('');
    expect(await factsOf(enquiryId, 'answered')).toEqual([words]);
  });

  test.each<[string, RegExp, (route: Route) => Promise<void>]>([
    [
      '502 of a proxy',
      /Le site ne répond pas/,
      (route) => route.fulfill({ status: 502, body: '<h1>Bad Gateway' }),
    ],
    ['504 of a proxy', /Le site ne répond pas/, (route) => route.fulfill({ status: 504, body: '' })],
    [
      'the page of a hotel',
      /Le site ne répond pas/,
      (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<html>Wi-Fi' }),
    ],
    ['429', /Trop d’envois/, (route) => route.fulfill({ status: 429, body: '<!DOCTYPE html>' })],
  ])('%s in place of an answer: the words stay (desk-1)', async (_, said, instead) => {
    const { enquiryId, page } = await writes();
    await page.route('**/*.data*', (route) =>
      route.request().method() === 'POST' ? instead(route) : route.continue(),
    );
    await send(page);
    await says(page, said);
    await expectPage(reply(page)).toHaveValue(words);
    await page.unrouteAll();
    await send(page);
    await says(page, 'Votre réponse est partie.');
    expect(await factsOf(enquiryId, 'answered')).toEqual([words]);
  });

  test('the answer arrives and its reply is lost: the page says so, the field is empty, and it is one answer (desk-2)', async () => {
    const { enquiryId, page } = await writes();
    await page.route('**/*.data*', async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      await route.fetch();
      await route.abort();
    });
    await send(page);
    await says(page, 'Votre réponse est dans l’échange.');
    await page.unrouteAll();
    await expectPage(reply(page)).toHaveValue('');
    await expectPage(page.getByText(/injoignables|Pas de réseau/)).toHaveCount(0);
    expect(await factsOf(enquiryId, 'answered')).toEqual([words]);
  });

  test('she adds a sentence while the first sending is lost: it is asked about, and sent of its own (desk-2)', async () => {
    const { enquiryId, page } = await writes();
    await page.route('**/*.data*', (route) => route.abort());
    // Not what tells that the page is read, which may leave at the same time.
    const lost = page.waitForRequest((request) => request.postData()?.includes('submission=') ?? false);
    await send(page);
    const sent = await lost;
    await says(page, /Pas de réseau/);
    // What was cut had arrived after all.
    const form = Object.fromEntries(new URLSearchParams(sent.postData() ?? ''));
    const doctor = await memberAt(journey.relais.service, theo.email);
    const looking = { enquiryId, seen: Number(form.seen), submission: String(form.submission) };
    await reply(page).fill(`${words}\nPrenez votre ordonnance.`);
    await page.unrouteAll();
    await answer(journey.relais.service, doctor, { ...looking, text: words });
    await says(page, /Voici ce que vous avez écrit ensuite/);
    await expectPage(reply(page)).toHaveValue(`${words}\nPrenez votre ordonnance.`);
    await send(page);
    await says(page, 'Votre réponse est partie.');
    expect(await factsOf(enquiryId, 'answered')).toEqual([words, `${words}\nPrenez votre ordonnance.`]);
  });

  test('the outcome of a call, and an act of a colleague, leave alone what is being written', async () => {
    const { enquiryId, page } = await writes();
    await page.getByRole('link', { name: /06 39/ }).dispatchEvent('click');
    await page.getByRole('button', { name: 'Messagerie' }).click();
    await expectPage(page.getByRole('button', { name: 'Messagerie' })).toHaveCount(0);
    await expectPage(reply(page)).toHaveValue(words);
    expect(await factsOf(enquiryId, 'contacted')).toHaveLength(1);
    const { service } = journey.relais;
    const doctor = await memberAt(service, camille.email);
    await answer(service, doctor, { ...(await lookingAt(service, enquiryId)), text: 'Oui.' });
    await says(page, 'Oui.');
    await expectPage(reply(page)).toHaveValue(words);
    await send(page);
    await says(page, /Votre texte est gardé/);
    await expectPage(reply(page)).toHaveValue(words);
    await send(page);
    await says(page, 'Votre réponse est partie.');
    expect(await factsOf(enquiryId, 'answered')).toEqual(['Oui.', words]);
  });

  test('a call of one’s own does not stop one’s answer (desk-5)', async () => {
    const { enquiryId, page } = await writes();
    await page.getByRole('link', { name: /06 39/ }).dispatchEvent('click');
    await page.getByRole('button', { name: 'Messagerie' }).click();
    await expectPage(page.getByRole('button', { name: 'Messagerie' })).toHaveCount(0);
    await send(page);
    await says(page, 'Votre réponse est partie.');
    expect(await factsOf(enquiryId, 'answered')).toEqual([words]);
  });

  test('he has signed out in another tab: his words come back after he signs in, and to nobody else (desk-3)', async () => {
    const { enquiryId, page } = await writes();
    const other = await page.context().newPage();
    await other.goto(`${journey.relais.url}/desk/sessions`);
    await other.getByRole('button', { name: 'Se déconnecter', exact: true }).click();
    await other.waitForURL('**/sign-in**');
    await send(page);
    await says(page, 'Votre session est terminée');
    expect(await page.content()).not.toContain('rappelons demain');
    await page.getByLabel('Adresse e-mail').fill(ines.email);
    await page.getByLabel('Mot de passe').fill('wrong');
    await page.getByRole('button', { name: 'Se connecter' }).click();
    await says(page, 'Ce que vous avez écrit est toujours gardé.');
    const again = page.url();
    const sealed = await page.locator('[name=kept]').first().inputValue();
    await page.getByLabel('Adresse e-mail').fill(theo.email);
    await page.getByLabel('Mot de passe').fill(samplePassword);
    await page.getByRole('button', { name: 'Se connecter' }).click();
    await says(page, 'Ce que vous avez écrit est gardé');
    await expectPage(page.getByRole('textbox')).toHaveValue(words);
    await page.getByRole('button', { name: 'Envoyer de nouveau' }).click();
    await page.waitForURL(`**/desk/enquiries/${enquiryId}**`);
    await says(page, 'Votre réponse est partie.');
    expect(await factsOf(enquiryId, 'answered')).toEqual([words]);

    const stranger = await journey.page();
    await stranger.goto(again);
    await stranger.evaluate((kept) => {
      const field = Object.assign(document.createElement('input'), { name: 'kept', value: kept });
      document.querySelector('main form')?.append(field);
    }, sealed);
    await stranger.getByLabel('Adresse e-mail').fill(camille.email);
    await stranger.getByLabel('Mot de passe').fill(samplePassword);
    await stranger.getByRole('button', { name: 'Se connecter' }).click();
    await stranger.waitForURL(`**/desk/enquiries/${enquiryId}`);
  });

  test('a colleague has signed in on the same browser: nothing of Théo’s is sent in her name (desk-3)', async () => {
    const { enquiryId, page } = await writes();
    await journey.signIn(await page.context().newPage(), camille.email);
    await send(page);
    await says(page, 'Votre session est terminée');
    expect(await factsOf(enquiryId, 'answered')).toEqual([]);
    await page.getByRole('button', { name: 'Reprendre ce que j’ai écrit' }).click();
    await page.waitForURL(`**/desk/enquiries/${enquiryId}`);
    expect(await page.content()).not.toContain('rappelons demain');
  });

  test('two managers, two old pages: the second is shown what the first has saved, and keeps her own (reminding-2)', async () => {
    const { service, url } = journey.relais;
    const practice = await practiceByReference(service.database.read, lumiere.reference);
    const path = `${url}/desk/practices/${practice?.id}`;
    const [first, second] = [await journey.page(), await journey.page()];
    for (const page of [first, second]) {
      await journey.comesIn(page, sampleSignIns.manager);
      await page.goto(path);
    }
    const street = (page: Page) => page.getByLabel('Rue et numéro');
    const save = (page: Page) =>
      page.locator('section[aria-labelledby=contacts]').getByRole('button', { name: 'Enregistrer' }).click();
    const hours = (page: Page) => page.locator('[name=from-1-1]');
    await hours(second).fill('07:30');
    await street(first).fill('1 rue Neuve');
    await save(first);
    await says(first, /C’est enregistré/);
    await street(second).fill('2 rue Vieille');
    await save(second);
    await says(second, /Inès Faure a modifié les coordonnées/);
    await says(second, '1 rue Neuve');
    await expectPage(street(second)).toHaveValue('2 rue Vieille');
    await expectPage(hours(second)).toHaveValue('07:30');
    await second.context().setOffline(true);
    await save(second);
    await says(second, /Pas de réseau/);
    await expectPage(street(second)).toHaveValue('2 rue Vieille');
    await second.context().setOffline(false);
    await save(second);
    await says(second, /C’est enregistré/);
    await expectPage(hours(second)).toHaveValue('07:30');
    expect((await practiceByReference(service.database.read, lumiere.reference))?.street).toBe(
      '2 rue Vieille',
    );
  });

  test('what is pasted is not cut: a counter says by how much it is too long (words-1)', async () => {
    const { enquiryId, page } = await writes();
    const long = `${'x'.repeat(5000)} sous anticoagulants`;
    await reply(page).fill(long);
    await says(page, /20 caractères de trop/);
    const height = (await reply(page).boundingBox())?.height ?? Number.POSITIVE_INFINITY;
    expect(height).toBeLessThanOrEqual((page.viewportSize()?.height ?? 0) * 0.6);
    await send(page);
    await says(page, /5\s000 au plus/);
    await expectPage(reply(page)).toHaveValue(long);
    expect(await factsOf(enquiryId, 'answered')).toEqual([]);
  });
});
