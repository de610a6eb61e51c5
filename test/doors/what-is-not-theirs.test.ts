import { once } from 'node:events';
import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lasts } from '../../src/access/session/session.ts';
import { startSession } from '../../src/access/session/start-session.ts';
import type { ActName } from '../../src/answering/acts.ts';
import { transact } from '../../src/database/service.ts';
import { deliver } from '../../src/letters/deliver.ts';
import routes from '../../src/pages/routes.ts';
import { saveOperator } from '../../src/people/save-operator.table.ts';
import { samplePassword } from '../../src/server/sample/sign-ins.ts';
import { seenPage } from '../by-hand.ts';
import { camille, lumiere, theo } from '../cast.ts';
import { databases } from '../databases.ts';
import { type Answer, type HttpVisitor, httpVisitor } from '../http-visitor.ts';
import { byLink, lookingAt, memberAt, newEnquiry, openedForm, standingOf } from '../scene.ts';
import { startService, type TestService, unlimited } from '../service.ts';
import { type Addresses, everybody, policy, type Who } from './policy.ts';
import { leaAsks, sceneOf, visitorsOf } from './visitors.ts';

const rows = Object.entries(policy).flatMap(([path, policies]) =>
  [policies].flat().map((one) => [path, one] as const),
);

/** What a member may do to an enquiry, each to what the one before it has left. */
const acts = Object.keys({
  answer: true,
  close: true,
  reopen: true,
  contact: true,
  refuse: true,
  'set-aside': true,
  'take-up': true,
} satisfies Record<ActName, true>);
const form = {
  text: 'Non.',
  channel: 'other',
  on: 'now',
  outcome: 'reached',
  note: '',
  reason: 'unavailable',
  sentence: '',
};
const strangers = ['nobody', 'another patient', 'Samir', 'the operator'] as const;

describe.each(databases)('what is not theirs does not exist, on the %s database', (kind) => {
  let relais: TestService;
  let visitors: Record<Who, HttpVisitor>;
  let scene: Addresses;
  beforeAll(async () => {
    relais = await startService(kind, { web: true, worker: false });
    visitors = await visitorsOf(relais);
    scene = await sceneOf(relais, visitors);
  });
  afterAll(() => relais.stop());

  const addressOf = (path: string) =>
    path
      .replace(':slug', lumiere.reference)
      .replace(':id', scene.enquiry)
      .replace(':practice', scene.practice)
      .replace(':locator', 'AAAAAAAAAAAAAAAA')
      .replace(':secret', 'wrong')
      .replace(':status', '404')
      .replace('*', '/nowhere');
  const said = ({ status, location }: Answer) => `${status} ${location.split('?')[0]}`.trim();

  test('every route has a policy', () =>
    expect(routes.map((route) => route.path ?? '').sort()).toEqual(Object.keys(policy).sort()));

  test.each(rows)('GET %s', async (path, row) => {
    const address = row.at?.(scene) ?? addressOf(path);
    for (const who of everybody) {
      const visitor = visitors[who];
      const isLetIn = 'letIn' in row && row.letIn.includes(who);
      const expected = isLetIn || !('letIn' in row) ? row.gets : row.others(who);
      const answer = await visitor.get(address);
      expect({ who, address, said: said(answer) }).toEqual({ who, address, said: addressOf(expected) });
      if (strangers.some((one) => one === who)) expect(answer.text).not.toMatch(/Léa Martin|douloureux/);
      const head = await visitor.send(address, { method: 'HEAD' });
      expect({ who, head: head.status }).toEqual({ who, head: answer.status });
    }
    expect(await standingOf(relais.service, scene.enquiry)).toMatchObject({
      version: 1,
      unread: true,
      firstRead: null,
    });
  });

  test('the built-in mailbox and the parts of pages are there for everybody who runs them', async () => {
    const trial = await startService(kind, { web: true, worker: false }, unlimited, {
      smtpUrl: null,
      sample: true,
    });
    try {
      await newEnquiry(trial.service);
      await deliver(trial.service, trial.transport);
      const visitor = httpVisitor(trial.url);
      const list = await visitor.get('/mailbox');
      const [letter = ''] = /\/mailbox\/[0-9a-f-]{36}/.exec(list.text) ?? [];
      for (const address of ['/mailbox', letter, `${letter}/html`, '/style'])
        expect({ address, said: said(await visitor.get(address)) }).toEqual({ address, said: '200' });
      // A name of the web may lead to this machine too.
      for (const path of ['/mailbox', '/Mailbox', '/%6dailbox', '/mailbox.data', letter, `${letter}/html`]) {
        const headers = { host: `evil.example:${trial.port}` };
        const asked = request({ host: '127.0.0.1', port: trial.port, path, headers }).end();
        const [answer] = await once(asked, 'response');
        expect({ path, status: answer.statusCode }).toEqual({ path, status: 421 });
        expect(await text(answer)).not.toMatch(/lumiere\.example/);
      }
    } finally {
      await trial.stop();
    }
  });

  test.each([
    ['/suivi/AAAAAAAAAAAAAAAA/wrong', { act: 'open' }],
    ['/l/AAAAAAAAAAAAAAAA', { secret: 'wrong', by: 'page' }],
    ['/invitation/AAAAAAAAAAAAAAAA/wrong', { password: samplePassword }],
    ['/digest/AAAAAAAAAAAAAAAA/wrong', { 'List-Unsubscribe': 'One-Click' }],
  ])('a wrong secret opens nothing: POST %s', async (address, fields) => {
    for (const who of everybody)
      expect({ who, said: said(await visitors[who].post(address, fields)) }).toEqual({ who, said: '410' });
  });

  const opened = (path: string) => ({
    form: openedForm(relais.service),
    shown: seenPage(relais.service, path),
  });
  const postsTo = (id: string) =>
    [
      [`/desk/enquiries/${id}/read`, { seen: '1' }],
      [`/demande/${id}`, { act: 'confirm', ...opened(`/demande/${id}`) }],
      [`/demande/${id}`, { act: 'served', ...opened(`/demande/${id}`) }],
      [`/demande/${id}`, { act: 'first', ...opened(`/demande/${id}`) }],
      [`/demande/${id}`, { ...opened(`/demande/${id}`), message: 'Bonjour' }],
      [
        `/demande/${id}/autres-cabinets`,
        { ...opened(`/demande/${id}/autres-cabinets`), message: 'Bonjour', practice: scene.practice },
      ],
      ...acts.map((act) => [`/desk/enquiries/${id}`, { ...form, act, seen: '1', submission: act }]),
    ] as [string, Record<string, string>][];

  test('nobody else reads, answers, refuses, closes or confirms it, and no malformed id is a fault', async () => {
    const before = await standingOf(relais.service, scene.enquiry);
    for (const who of strangers)
      for (const id of [scene.enquiry, 'not-an-id', '../../etc/passwd', '%00']) {
        const posts = postsTo(encodeURIComponent(id)).map(([path, fields]) =>
          visitors[who].post(path, fields),
        );
        for (const { status } of await Promise.all(posts)) expect([303, 401, 403, 404]).toContain(status);
      }
    expect(await standingOf(relais.service, scene.enquiry)).toEqual(before);
  });

  test('what can be no id is nothing to those who may too, in a URL and in a form', async () => {
    const none = 'not-an-id';
    const gets = [
      ['Théo', `/desk/enquiries/${none}`, 404],
      ['Théo', `/desk/figures?practice=${none}`, 404],
      ['Théo', `/desk?show=all&after=2026-06-09T10:00:00Z_${none}`, 200],
      ['Inès', `/desk/practices/${none}`, 404],
      ['Léa', `/demande/${none}`, 403],
      ['Léa', `/demande/${scene.enquiry}?before=2026-06-09T10:00:00Z&id=${none}`, 200],
    ] as const;
    for (const [who, path, status] of gets)
      expect({ path, status: (await visitors[who].get(path)).status }).toEqual({ path, status });
    const { enquiry, offered } = scene;
    const refusal = { ...form, act: 'refuse', seen: '1', submission: none, reason: 'duplicate', of: none };
    const offers = `/demande/${offered}/autres-cabinets`;
    const seen = String((await lookingAt(relais.service, offered)).seen);
    const posts: [Who, string, Record<string, string>, number][] = [
      ['Théo', `/desk/enquiries/${none}/read`, { seen: '1' }, 404],
      ['Théo', `/desk/enquiries/${enquiry}`, refusal, 404],
      ['Théo', '/desk/sessions', { act: 'end-session', id: none }, 303],
      ['Théo', '/desk/sessions', { act: 'end-device', id: none }, 303],
      ['Inès', `/desk/practices/${none}`, { part: 'mode', mode: 'space' }, 404],
      ['the operator', '/operator', { enquiry: none }, 303],
      [
        'Léa',
        `/demande/${enquiry}`,
        { ...opened(`/demande/${enquiry}`), act: 'confirm-other', which: none },
        303,
      ],
      ['Léa', offers, { ...opened(offers), message: 'Bonjour', practice: none, seen }, 409],
    ];
    for (const [who, path, fields, status] of posts)
      expect({ path, fields, status: (await visitors[who].post(path, fields)).status }).toEqual({
        ...{ path, fields, status },
      });
  });

  test('the same forms do it from those whose it is', async () => {
    const { service } = relais;
    const id = await leaAsks(relais, visitors);
    const changes = async (who: Who, [path, fields]: [string, Record<string, string>]) => {
      const before = await standingOf(service, id);
      const { status } = await visitors[who].post(path, fields);
      const after = await standingOf(service, id);
      expect({ path, fields, status, changed: after.lastFact > before.lastFact }).toMatchObject({
        status: path.endsWith('/read') ? 200 : 303,
        changed: true,
      });
    };
    await changes('Théo', [`/desk/enquiries/${id}/read`, { seen: '1' }]);
    const writes = (message: string) =>
      changes('Léa', [`/demande/${id}`, { ...opened(`/demande/${id}`), message }]);
    await writes('Bonjour');
    for (const act of acts) {
      // Only what the patient contests can be set aside once it is refused.
      if (act === 'set-aside') await writes('Est-ce une erreur ?');
      const seen = String((await lookingAt(service, id)).seen);
      const { text } = await visitors.Théo.get(`/desk/enquiries/${id}`);
      expect({ act, hasAForm: text.includes(`name="act" value="${act}"`) }).toEqual({ act, hasAForm: true });
      await changes('Théo', [`/desk/enquiries/${id}`, { ...form, act, seen, submission: act }]);
    }
  });

  test('its member alone says whose a session by a link was, from her whole desk (answering-204)', async () => {
    const { service, url } = relais;
    const enquiryId = await leaAsks(relais, visitors);
    const { sessionId, token } = await byLink(service, theo.email, enquiryId);
    const path = `/desk/links/${sessionId}`;
    const hers = async () => {
      const { read } = service.database;
      const row = await read
        .selectFrom('session')
        .select('hers')
        .where('id', '=', sessionId)
        .executeTakeFirst();
      return row?.hers;
    };
    for (const act of ['me', 'not-me']) {
      for (const who of [...strangers, 'Inès'] as const)
        expect([303, 404]).toContain((await visitors[who].post(path, { act })).status);
      const cookie = `relais_session=${token}`;
      const itself = await httpVisitor(url).post(path, { act }, { cookie });
      expect([itself.status, itself.location]).toEqual([303, `/sign-in?to=${encodeURIComponent(path)}`]);
    }
    expect((await visitors.Théo.post(path, { act: 'anything' })).status).toBe(422);
    expect(await hers()).toBeNull();
    for (const [act, said] of [
      ['me', true],
      ['not-me', false],
      ['me', false],
    ] as const) {
      const { status, location } = await visitors.Théo.post(path, { act });
      expect([status, location]).toEqual([303, `${path}?said=${act}#result`]);
      expect(await hers()).toBe(said);
    }
  });

  test('a form sent from another site does nothing, whatever its type, and names no other host', async () => {
    const { Théo } = visitors;
    const path = `/desk/enquiries/${scene.enquiry}/read`;
    const foreign = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ];
    for (const headers of foreign)
      expect((await Théo.post(path, { seen: '1' }, headers as never)).status).toBe(403);
    const asJson = await Théo.send(path, {
      method: 'POST',
      body: '{"seen":1}',
      headers: { 'content-type': 'text/plain', origin: relais.url },
    });
    expect(asJson.status).toBe(415);
    expect(await standingOf(relais.service, scene.enquiry)).toMatchObject({ unread: true });
    const { location } = await httpVisitor(relais.url).get('/desk');
    expect(new URL(location, relais.url).origin).toBe(relais.url);
    const away = await Théo.post('/sign-in?to=//evil.example', {
      email: camille.email,
      password: samplePassword,
    });
    expect(new URL(away.location, relais.url).origin).toBe(relais.url);
  });

  test('the link of one enquiry opens neither the rest of the desk nor the pages of an operator (caller-1)', async () => {
    const { service } = relais;
    const { person } = await memberAt(service, camille.email);
    const { token } = await transact(service, async (within) => {
      await saveOperator(within, { email: camille.email, name: person.name });
      const session = { personId: person.id, enquiryId: scene.enquiry, maybeAutomatic: false };
      return startSession(within, { ...session, lasts: lasts.oneEnquiry, browser: 'hers' });
    });
    const gets = (path: string) =>
      httpVisitor(relais.url).send(path, { headers: { cookie: `relais_session=${token}` } });
    expect((await gets(`/desk/enquiries/${scene.enquiry}`)).status).toBe(200);
    for (const path of ['/operator', '/operator/figures', '/desk', '/desk/figures', '/desk/sessions']) {
      const { status, location } = await gets(path);
      expect([path, status, location]).toEqual([path, 303, `/sign-in?to=${encodeURIComponent(path)}`]);
    }
  });
});
