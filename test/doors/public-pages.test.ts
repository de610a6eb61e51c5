import { get, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { markRead } from '../../src/answering/mark-read.ts';
import type { EnquiryId } from '../../src/database/id.ts';
import { importDirectory } from '../../src/people/import-directory.ts';
import { readDirectoryFile } from '../../src/people/read-directory-file.ts';
import { paths } from '../../src/words/paths.ts';
import { botulinum, lumiere, theo } from '../cast.ts';
import { databases } from '../databases.ts';
import { type HttpVisitor, httpVisitor } from '../http-visitor.ts';
import { memberAt, newEnquiry } from '../scene.ts';
import { startService, type TestService } from '../service.ts';

const profile = paths.fr.profile(lumiere.reference);
const ask = paths.fr.ask(lumiere.reference);

/** What comes over the line for an address: the bytes as they are sent. */
async function fetched(url: string) {
  const headers = { 'accept-encoding': 'gzip, deflate, br' };
  const answer = await new Promise<IncomingMessage>((done) => get(url, { headers }, done));
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk);
  return { body: Buffer.concat(chunks), coding: answer.headers['content-encoding'] };
}

describe.each(databases)('public pages, on the %s database', (kind) => {
  let relais: TestService;
  let phone: HttpVisitor;
  beforeAll(async () => {
    relais = await startService(kind, { web: true, worker: false });
    phone = httpVisitor(relais.url);
  });
  afterAll(() => relais.stop());

  test('a profile with all that it needs is under 30 KB', async () => {
    const page = await phone.get(profile);
    const sheet = /href="(\/assets\/[^"]+\.css)"/.exec(page.text)?.[1] ?? '';
    const font = /url\(([^)]+\.woff2)\)/.exec((await phone.get(sheet)).text)?.[1] ?? '';
    expect(page.text).not.toContain('<script');
    let bytes = 0;
    for (const path of [profile, sheet, font.replaceAll(/["']/g, ''), '/favicon.svg']) {
      const { body, coding } = await fetched(relais.url + path);
      expect(coding, path).toBe(path.endsWith('.woff2') ? undefined : 'br');
      expect(body.length, path).toBeGreaterThan(200);
      bytes += body.length;
    }
    expect(bytes).toBeLessThan(30 * 1024);
  });

  test.each([429, 503])(
    'a page that was %i promises nothing of words that nobody typed, and leads to itself',
    async (status) => {
      const { text } = await phone.get(`/error/${status}`);
      expect(text).not.toContain('saisi');
      expect(text).toContain('<a class="button" href="">Réessayer</a>');
    },
  );

  test('whoever opens an alert without script is told to take its code', async () => {
    const { text } = await phone.get('/l/AAAAAAAAAAAAAAAA');
    expect(text).toMatch(/<noscript><p>[^<]*avec le code de l’e-mail/);
  });

  test('what a browser has already is not sent again; a form is nobody else’s', async () => {
    const first = await phone.get(profile);
    const etag = first.headers.get('etag') ?? '';
    expect(first.headers.get('cache-control')).toBe('public, no-cache');
    const again = await phone.send(profile, { headers: { 'if-none-match': etag } });
    expect([again.status, again.text]).toEqual([304, '']);
    expect(again.headers.get('content-security-policy')).toContain("script-src 'none'");
    const forms = await Promise.all([phone.get(ask), phone.get(ask)]);
    const tokens = forms.map((form) => /name="form" value="([^"]+)"/.exec(form.text)?.[1]);
    expect(tokens[0]).not.toBe(tokens[1]);
    expect(forms[0]?.headers.get('cache-control')).toBe('no-store');
  });

  test('an import is seen at once', async () => {
    for (const path of [profile, ask]) expect((await phone.get(path)).text).toContain(lumiere.name);
    const practice = { reference: lumiere.reference, name: 'Cabinet Clair', postcode: '69002', town: 'Lyon' };
    const read = readDirectoryFile(JSON.stringify({ practices: [practice] }));
    if (!read.ok) throw new Error(JSON.stringify(read.errors));
    await importDirectory(relais.service, read.directory);
    for (const path of [profile, ask])
      await expect.poll(async () => (await phone.get(path)).text).toContain('Cabinet Clair');
  });
});

describe.each(databases)('what a patient may expect, on the %s database', (kind) => {
  let relais: TestService;
  let phone: HttpVisitor;
  beforeAll(async () => {
    relais = await startService(kind, { web: true, worker: false });
    phone = httpVisitor(relais.url);
  });
  afterAll(() => relais.stop());

  const told = async (reference: string, lang: 'fr' | 'en' = 'fr') => {
    const pages = [paths[lang].profile(reference), paths[lang].ask(reference)];
    const texts = await Promise.all(pages.map(async (path) => (await phone.get(path)).text));
    const notices = texts.map((text) => /<p class="notice warn"[^>]*>([^<]*)</.exec(text)?.[1] ?? null);
    expect(notices[0]).toBe(notices[1]);
    return notices[0];
  };
  const others = async (reference: string) => {
    const { text } = await phone.get(`${paths.fr.profile(reference)}?procedure=${botulinum}`);
    const found = text.matchAll(/<h3><a href="\/fr\/cabinets\/([^?"]+)\?[\s\S]*?à ([\d,]+)\u00a0km/g);
    return [...found].map(([, slug, far]) => ({ slug, kilometres: Number(far?.replace(',', '.')) }));
  };
  const order = async () =>
    [...(await phone.get('/fr/cabinets?town=lyon')).text.matchAll(/href="\/fr\/cabinets\/([^?"]+)\?/g)].map(
      ([, slug]) => slug,
    );

  test('nothing where all is well', async () => expect(await told(lumiere.reference)).toBeNull());

  test('a closure, before she writes', async () => {
    expect(await told('cabinet-des-tilleuls-lyon')).toMatch(
      /^Ce cabinet est fermé du .* au .*\. Vous pouvez écrire dès maintenant/,
    );
    expect(await told('cabinet-des-tilleuls-lyon', 'en')).toMatch(/^This practice is closed from/);
  });

  test('three that nobody has read, until one is read; the order of the list stays', async () => {
    const before = await order();
    const enquiries: EnquiryId[] = [];
    for (let count = 0; count < 3; count++) enquiries.push(await newEnquiry(relais.service));
    relais.clock.move({ hours: 7 * 24 });
    expect(await told(lumiere.reference)).toBe('Ce cabinet n’a pas lu ses 3 dernières demandes.');
    expect(await told(lumiere.reference, 'en')).toBe('This practice has not read its last 3 enquiries.');
    expect(await order()).toEqual(before);
    const offered = await others(lumiere.reference);
    expect(offered.map(({ slug }) => slug)).not.toContain(lumiere.reference);
    const distances = offered.map(({ kilometres }) => kilometres);
    expect(distances).toHaveLength(4);
    expect(distances).toEqual(distances.toSorted((left, right) => left - right));
    const last = enquiries.at(-1)!;
    const seen = { enquiryId: last, seen: 1, acted: true };
    await markRead(relais.service, await memberAt(relais.service, theo.email), seen);
    relais.clock.move({ minutes: 2 });
    expect(await told(lumiere.reference)).toBeNull();
    expect(await others(lumiere.reference)).toEqual([]);
  });

  test('nobody who receives', async () => {
    await relais.service.database.transact((tx) =>
      tx.updateTable('membership').set({ receives: false }).execute(),
    );
    relais.clock.move({ minutes: 2 });
    expect(await told(lumiere.reference)).toMatch(/^Personne ne reçoit les demandes de ce cabinet/);
  });
});
