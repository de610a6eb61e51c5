import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EnquiryId } from '../../src/database/id.ts';
import { threadOf } from '../../src/enquiry/history/thread.table.ts';
import { samplePassword } from '../../src/server/sample/sign-ins.ts';
import { paths } from '../../src/words/paths.ts';
import { anId } from '../an-id.ts';
import { seenPage } from '../by-hand.ts';
import { botulinum, lea, lumiere, theo } from '../cast.ts';
import { databases } from '../databases.ts';
import { type HttpVisitor, httpVisitor } from '../http-visitor.ts';
import { newEnquiry, openedForm } from '../scene.ts';
import { startService, type TestService } from '../service.ts';

const ask = paths.fr.ask(lumiere.reference);
const titleOf = (text: string) => [...text.matchAll(/<title>([^<]*)<\/title>/g)].map((found) => found[1]);

describe.each(databases)('forms that come back, links and lists, on the %s database', (kind) => {
  let relais: TestService;
  let phone: HttpVisitor;
  let desk: HttpVisitor;
  beforeAll(async () => {
    relais = await startService(kind, { web: true, worker: false });
    phone = httpVisitor(relais.url);
    desk = httpVisitor(relais.url);
    await desk.signIn(theo.email, samplePassword);
  });
  afterAll(() => relais.stop());

  const good = () => ({
    form: openedForm(relais.service),
    procedure: botulinum,
    name: lea.name,
    email: `lea.${relais.service.chance.uuid()}@courriel.example`,
    phone: '',
    message: 'Bonjour',
    consent: 'yes',
  });
  const idOf = (location: string) =>
    anId<EnquiryId>(/^\/demande\/([^/]+)\/envoyee$/.exec(location)?.[1] ?? '');
  const patientOf = async (location: string) =>
    (await threadOf(relais.service.database.read, relais.service.keys, idOf(location)))?.patient;

  test('say so in their title, in both languages, signed in or not', async () => {
    expect(titleOf((await phone.get(ask)).text)).toEqual([`Écrire au ${lumiere.name}`]);
    const answers = [
      await phone.post(ask, { ...good(), name: '' }),
      await phone.post('/sign-in', { email: 'x', password: 'y' }),
      await desk.post('/desk', { search: '?' }),
    ];
    for (const { text, status } of answers) {
      expect(status).toBe(422);
      expect(titleOf(text)).toEqual([expect.stringMatching(/^Erreur\u00a0: \S/)]);
    }
    const english = await phone.post(paths.en.ask(lumiere.reference), { ...good(), name: '' });
    expect(titleOf(english.text)).toEqual([expect.stringMatching(/^Error: \S/)]);
  });

  test('no title names a patient', async () => {
    const id = await newEnquiry(relais.service, { name: 'Ysolde Kerbrat' });
    const { text } = await desk.get(`/desk/enquiries/${id}`);
    expect(text).toContain('Ysolde Kerbrat');
    expect(titleOf(text).join()).not.toMatch(/Ysolde|Kerbrat/);
    const back = await desk.post(`/desk/enquiries/${id}`, { act: 'answer', text: '', seen: '1' });
    expect(titleOf(back.text)).toEqual([expect.stringMatching(/^Erreur\u00a0: /)]);
    expect(titleOf(back.text).join()).not.toMatch(/Ysolde|Kerbrat/);
  });

  test.each([
    ['06 12 34 56', 'Ce numéro semble incomplet. Exemple\u00a0: 06 12 34 56 78.'],
    ['06 12 34 56 78 / 04 65 71 13 29', 'Indiquez un seul numéro'],
  ])('a telephone %s is asked for again (asking-3)', async (number, says) => {
    const answer = await phone.post(ask, { ...good(), phone: number });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(says);
    expect(answer.text).toContain(`value="${number}"`);
  });

  test('the list of errors says by how much a text is too long, as its field does (words-1)', async () => {
    const said = (field: string, by: number, most: string) =>
      `${field}\u00a0: ${by} ${by === 1 ? 'caractère' : 'caractères'} de trop\u00a0: ${most} au plus`;
    const answer = await phone.post(ask, { ...good(), message: 'x'.repeat(5003), name: 'y'.repeat(121) });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(said('Votre message', 3, '5\u202f000'));
    expect(answer.text).toContain(said('Prénom et nom', 1, '120'));
  });

  test('a typo in an address is asked about, chosen or insisted on (asking-4)', async () => {
    const name = `lea.${relais.service.chance.uuid()}`;
    const [typed, meant] = [`${name}@gmil.com`, `${name}@gmail.com`];
    const asked = await phone.post(ask, { ...good(), email: typed });
    expect(asked.status).toBe(422);
    expect(asked.text).toContain(`Vouliez-vous dire ${meant}\u202f?`);
    expect(asked.text).toContain(`type="radio" name="meant" value="${typed}"`);

    const chosen = await phone.post(ask, { ...good(), email: typed, meant });
    expect(chosen.status).toBe(303);
    expect((await patientOf(chosen.location))?.email).toBe(meant);

    const half = await phone.post(ask, { ...good(), name: '', email: typed, meant: typed });
    expect(half.text).not.toContain('Vouliez-vous');
    expect(half.text).toContain(`type="hidden" name="meant" value="${typed}"`);
    const insisted = await phone.post(ask, { ...good(), email: typed, meant: typed });
    expect((await patientOf(insisted.location))?.email).toBe(typed);

    const other = await phone.post(ask, { ...good(), email: `${name}@orange.ft`, meant: typed });
    expect(other.text).toContain(`Vouliez-vous dire ${name}@orange.fr\u202f?`);
    const without = await phone.post(ask, { ...good(), email: `${name}@gamil` });
    expect(without.text).toContain(`Vouliez-vous dire ${meant}\u202f?`);
    expect(without.text).not.toContain(`name="meant" value="${name}@gamil"`);
  });

  test('a held enquiry shows where its letter went, sends it again and corrects the address, without script', async () => {
    const browser = httpVisitor(relais.url);
    const wrong = `lea.${relais.service.chance.uuid()}@gmail.com`;
    const { location } = await browser.post(ask, { ...good(), email: wrong, website: 'a machine' });
    expect(location).toBe('/demande-a-confirmer');
    expect((await browser.get(location)).text).toContain(wrong);
    expect((await phone.get(location)).text).not.toContain(wrong);
    const shown = seenPage(relais.service, location);
    expect((await browser.post(location, { act: 'again', shown })).location).toBe(`${location}?sent`);
    const typo = wrong.replace('gmail', 'gmial');
    const asked = await browser.post(location, { act: 'address', email: typo, shown });
    expect([asked.status, asked.text.includes(`Vouliez-vous dire ${wrong}`)]).toEqual([422, true]);
    expect((await browser.post(location, { act: 'address', email: 'lea', shown })).status).toBe(422);
    const right = wrong.replace('gmail.com', 'courriel.example');
    expect((await browser.post(location, { act: 'address', email: right, shown })).status).toBe(303);
    expect((await browser.get(location)).text).toContain(right);
    expect((await browser.post(location, { act: 'again', shown })).text).toContain('Trois e-mails');
    expect((await phone.post(location, { act: 'again', shown })).status).toBe(409);
  });

  test('a patient corrects her address on her page', async () => {
    const browser = httpVisitor(relais.url);
    const { location } = await browser.post(ask, good());
    const page = `/demande/${idOf(location)}`;
    const given = `lea.${relais.service.chance.uuid()}@courriel.example`;
    const shown = seenPage(relais.service, page);
    const wrong = await browser.post(page, { act: 'address', email: 'lea', shown });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('id="email-error"');
    const sent = await browser.post(page, { act: 'address', email: given, shown });
    expect(sent.location).toBe(`${page}?done=address#result`);
    const { text } = await browser.get(sent.location);
    expect(text).toContain('l’e-mail que nous envoyons à la nouvelle adresse');
    expect(text).not.toContain(given);
    expect((await phone.post(page, { act: 'address', email: given, shown })).status).toBe(403);
  });

  test('the other language keeps place and filters', async () => {
    const query = `?procedure=${botulinum}&town=lyon`;
    for (const [here, there] of [
      [paths.fr.results, paths.en.results],
      [paths.fr.profile(lumiere.reference), paths.en.profile(lumiere.reference)],
      [ask, paths.en.ask(lumiere.reference)],
    ])
      expect((await phone.get(here + query)).text).toContain(`href="${there}${query.replace('&', '&amp;')}"`);
  });

  test('procedures stand in the order of the language that is shown (words-4)', async () => {
    for (const lang of ['fr', 'en'] as const) {
      const { text } = await phone.get(paths[lang].home);
      const [, options = ''] = /<select name="procedure">([\s\S]*?)<\/select>/.exec(text) ?? [];
      const names = [...options.matchAll(/<option value="[^"]+"[^>]*>([^<]*)</g)].map(
        (found) => found[1] ?? '',
      );
      expect(names.length).toBeGreaterThan(5);
      expect(names).toEqual(names.toSorted(new Intl.Collator(lang).compare));
    }
  });

  test.each([
    ['+33 (0)6 39 98 12 34', 'tel:+33639981234'],
    ['04 65 71 13 29 / 06 39 98 12 34', 'tel:+33465711329'],
    ['3975', 'tel:3975'],
    ['0692 12 34 56', 'tel:+262692123456'],
    ['sur rendez-vous', null],
  ])('a practice’s %s leads to %s, of two to the first (directory-19)', async (number, link) => {
    await relais.service.database.transact((tx) =>
      sql`update practice set phone = ${number} where reference = ${lumiere.reference}`.execute(tx),
    );
    const path = `${paths.fr.profile(lumiere.reference)}?n=${encodeURIComponent(number)}`;
    relais.clock.move({ minutes: 5 });
    const { text } = await phone.get(path);
    expect(text).toContain(number);
    expect(/href="(tel:[^"]*)"/.exec(text)?.[1] ?? null).toBe(link);
  });

  test('a patient’s number leads from her enquiry to what is dialled', async () => {
    const id = await newEnquiry(relais.service, { phone: '+33 (0)6 39 98 12 34' });
    expect((await desk.get(`/desk/enquiries/${id}`)).text).toContain('href="tel:+33639981234"');
  });
});
