import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import routes from '../../src/pages/routes.ts';
import { samplePassword, sampleSignIns } from '../../src/server/sample/sign-ins.ts';
import { paths } from '../../src/words/paths.ts';
import { camille, lumiere, theo } from '../cast.ts';
import { databases } from '../databases.ts';
import { type HttpVisitor, httpVisitor } from '../http-visitor.ts';
import { newEnquiry, standingOf } from '../scene.ts';
import { startService, type TestService } from '../service.ts';

type Who = 'nobody' | 'a patient elsewhere' | 'a member elsewhere' | 'the operator' | 'Théo';
type Answers = Partial<Record<Who, number>> & { everybody?: number };

/** What a GET of each route answers whom: `everybody` where it is not said otherwise. A route that is not in
 * this table fails the test. 303 leads to the sign-in page. */
const policy: Record<string, Answers> = {
  [paths.fr.home]: { everybody: 200 },
  [paths.en.home]: { everybody: 200 },
  [paths.fr.results]: { everybody: 200 },
  [paths.en.results]: { everybody: 200 },
  [paths.fr.accessibility]: { everybody: 200 },
  [paths.en.accessibility]: { everybody: 200 },
  [paths.fr.profile(':slug')]: { everybody: 200 },
  [paths.en.profile(':slug')]: { everybody: 200 },
  [paths.fr.ask(':slug')]: { everybody: 200 },
  [paths.en.ask(':slug')]: { everybody: 200 },
  '/': { everybody: 302 },
  '/demande-a-confirmer': { everybody: 200 },
  '/demande/:id': { everybody: 403 },
  '/demande/:id/autres-cabinets': { everybody: 403 },
  '/demande/:id/envoyee': { everybody: 403 },
  '/suivi/:locator/:secret': { everybody: 200 },
  '/desk': { everybody: 303, 'a member elsewhere': 200, 'the operator': 200, Théo: 200 },
  '/desk/enquiries/:id': { everybody: 303, 'a member elsewhere': 404, 'the operator': 404, Théo: 200 },
  '/desk/enquiries/:id/read': { everybody: 404 },
  '/desk/figures': { everybody: 303, 'a member elsewhere': 200, 'the operator': 404, Théo: 200 },
  '/desk/figures.csv': { everybody: 303, 'a member elsewhere': 200, 'the operator': 404, Théo: 200 },
  '/desk/figures/enquiries': { everybody: 303, 'a member elsewhere': 404, 'the operator': 404, Théo: 404 },
  '/desk/practices': { everybody: 303, 'a member elsewhere': 404, 'the operator': 404, Théo: 404 },
  '/desk/practices/:id': { everybody: 303, 'a member elsewhere': 404, 'the operator': 404, Théo: 404 },
  '/desk/sessions': { everybody: 303, 'a member elsewhere': 200, 'the operator': 200, Théo: 200 },
  '/l/:locator': { everybody: 200 },
  '/sign-in': { everybody: 200 },
  '/sign-out': { everybody: 303 },
  '/invitation/:locator/:secret': { everybody: 410 },
  '/digest/:person/:secret': { everybody: 200 },
  '/operator': { everybody: 303, 'a member elsewhere': 404, 'the operator': 200, Théo: 404 },
  '/operator/figures': { everybody: 303, 'a member elsewhere': 404, 'the operator': 200, Théo: 404 },
  '/operator/figures/enquiries': {
    everybody: 303,
    'a member elsewhere': 404,
    'the operator': 404,
    Théo: 404,
  },
  '/operator/what-if': { everybody: 303, 'a member elsewhere': 404, 'the operator': 200, Théo: 404 },
  '/mailbox': { everybody: 404 },
  '/mailbox/:id': { everybody: 404 },
  '/style': { everybody: 404 },
  '/error/:status': { everybody: 404 },
  '*': { everybody: 404 },
};

/** What anybody may POST, and what it does to an enquiry that is not hers: nothing. */
const acts = ['answer', 'contact', 'refuse', 'close', 'reopen'];
const form = { seen: '1', submission: 'x', text: 'Non.', channel: 'other', outcome: 'reached', note: '' };
const elsewhere = 'samir.benali@port.example';

describe.each(databases)('what is not theirs does not exist, on the %s database', (kind) => {
  let relais: TestService;
  let visitors: Record<Who, HttpVisitor>;
  let enquiryId: string;
  beforeAll(async () => {
    relais = await startService(kind, { web: true, worker: false });
    const { service, url } = relais;
    enquiryId = await newEnquiry(service);
    const row = await service.database.read
      .selectFrom('person')
      .select('password_hash')
      .where('email', '=', theo.email)
      .executeTakeFirstOrThrow();
    await service.database.transact((tx) =>
      tx.updateTable('person').set(row).where('email', '=', elsewhere).execute(),
    );
    const signedIn = async (email: string) => {
      const visitor = httpVisitor(url);
      await visitor.signIn(email, samplePassword);
      return visitor;
    };
    visitors = {
      nobody: httpVisitor(url),
      'a patient elsewhere': httpVisitor(url),
      'a member elsewhere': await signedIn(elsewhere),
      'the operator': await signedIn(sampleSignIns.operator),
      Théo: await signedIn(theo.email),
    };
  });
  afterAll(() => relais.stop());

  const known = routes.map((route) => route.path ?? '');
  const addressOf = (path: string) =>
    path
      .replace(':slug', lumiere.reference)
      .replace(':id', enquiryId)
      .replace(':locator', 'AAAAAAAAAAAAAAAA')
      .replace(':secret', 'wrong')
      .replace(':status', '404')
      .replace('*', '/nowhere');

  test('every route has a policy', () => expect(known.sort()).toEqual(Object.keys(policy).sort()));

  test.each(Object.entries(policy))('GET %s', async (path, answers) => {
    for (const [who, visitor] of Object.entries(visitors) as [Who, HttpVisitor][]) {
      const { status, text } = await visitor.get(addressOf(path));
      expect({ who, status }).toEqual({ who, status: answers[who] ?? answers.everybody });
      if (path.includes(':id') && who !== 'Théo') expect(text).not.toMatch(/Léa|douloureux/);
      const head = await visitor.send(addressOf(path), { method: 'HEAD' });
      expect({ who, head: head.status }).toEqual({ who, head: status });
    }
    expect(await standingOf(relais.service, enquiryId)).toMatchObject({ version: 1, unread: true });
  });

  test('nobody else reads, answers, refuses, closes or confirms it, and no malformed id is a fault', async () => {
    for (const who of ['nobody', 'a patient elsewhere', 'a member elsewhere', 'the operator'] as const)
      for (const id of [enquiryId, 'not-an-id', '../../etc/passwd', '%00']) {
        const path = encodeURIComponent(id);
        const visitor = visitors[who];
        const posts = [
          visitor.post(`/desk/enquiries/${path}/read`, { seen: '1', acted: 'yes' }),
          visitor.post(`/demande/${path}`, { act: 'confirm' }),
          visitor.post(`/demande/${path}`, { act: 'served' }),
          visitor.post(`/demande/${path}`, { message: 'Bonjour', form: 'x' }),
          visitor.post(`/demande/${path}/autres-cabinets`, { message: 'Bonjour', form: 'x', practice: id }),
          ...acts.map((act) => visitor.post(`/desk/enquiries/${path}`, { ...form, act })),
        ];
        for (const { status } of await Promise.all(posts))
          expect([303, 400, 401, 403, 404]).toContain(status);
      }
    expect(await standingOf(relais.service, enquiryId)).toMatchObject({
      version: 1,
      lastFact: 1,
      unread: true,
    });
  });

  test('a form sent from another site does nothing, whatever its type, and names no other host', async () => {
    const { Théo } = visitors;
    const path = `/desk/enquiries/${enquiryId}/read`;
    const foreign = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ];
    for (const headers of foreign)
      expect((await Théo.post(path, { seen: '1', acted: 'yes' }, headers as never)).status).toBe(403);
    const asJson = await Théo.send(path, {
      method: 'POST',
      body: '{"seen":1}',
      headers: { 'content-type': 'text/plain', origin: relais.url },
    });
    expect(asJson.status).toBe(415);
    expect(await standingOf(relais.service, enquiryId)).toMatchObject({ unread: true });
    const { location } = await httpVisitor(relais.url).get('/desk');
    expect(new URL(location, relais.url).origin).toBe(relais.url);
    const away = await Théo.post('/sign-in?to=//evil.example', {
      email: camille.email,
      password: samplePassword,
    });
    expect(new URL(away.location, relais.url).origin).toBe(relais.url);
  });
});
