import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import { text as textOf } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { invite } from '../../src/access/session/invite.ts';
import { transact } from '../../src/database/service.ts';
import { personByEmail } from '../../src/people/person.table.ts';
import { limits as usual } from '../../src/server/http/limits.ts';
import { samplePassword } from '../../src/server/sample/sign-ins.ts';
import { camille, samir, theo } from '../cast.ts';
import { formsOf } from '../forms.ts';
import { httpVisitor } from '../http-visitor.ts';
import { deliverAll } from '../scene.ts';
import { startService, type TestService, unlimited } from '../service.ts';
import { inOrderAlready, spellingsOf } from '../spellings.ts';

const urlencoded = 'application/x-www-form-urlencoded';
const secret = 's3cr3t-0f-a-patient';

type Asked = { method?: string; headers?: Record<string, string>; form?: Record<string, string> };

/** Asks for a path as it stands, which a client that knows addresses would write another way. */
async function ask(url: string, path: string, { method = 'GET', headers = {}, form }: Asked = {}) {
  const { hostname, port, host, origin } = new URL(url);
  const body = form && new URLSearchParams(form).toString();
  const asked = request({
    ...{ hostname, port, path, method },
    headers: { host, ...(body !== undefined && { 'content-type': urlencoded, origin }), ...headers },
  });
  asked.end(body);
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  let text = '';
  for await (const part of answer.setEncoding('utf8')) text += part;
  return { status: answer.statusCode ?? 0, text, headers: answer.headers };
}

describe('the doors', () => {
  let relais: TestService;
  const lines: Record<string, unknown>[] = [];
  beforeAll(async () => {
    relais = await startService('embedded', { web: true, worker: false });
    relais.service.log = (line) => lines.push(line);
  });
  afterAll(() => relais.stop());

  test.each([`/suivi/loc/${secret}`, `/invitation/loc/${secret}`, `/digest/loc/${secret}`])(
    '%s in any spelling leads to its one spelling, untold to others and unlogged (http-8)',
    async (path) => {
      const ours = path.startsWith('/invitation') ? 410 : 200;
      const all = [
        ...spellingsOf(path).map((spelling) => [spelling, 308] as const),
        ...[path, ...inOrderAlready(path)].map((spelling) => [spelling, ours] as const),
      ];
      for (const [spelling, status] of all) {
        lines.length = 0;
        const answer = await ask(relais.url, spelling);
        expect({ spelling, status: answer.status }).toEqual({ spelling, status });
        expect(answer.headers.location).toBe(status === 308 ? path : undefined);
        expect(answer.headers['referrer-policy']).toBe('strict-origin');
        expect(answer.headers['cache-control']).toContain('no-store');
        expect(JSON.stringify(lines)).toContain('[secret]');
        expect(JSON.stringify(lines)).not.toContain(secret);
      }
    },
  );

  test.each([
    `/suivii/loc/${secret}`,
    `/suivi;x/loc/${secret}`,
    `/suivi%2Floc%2F${secret}`,
    `/suivi/loc/${secret}/more`,
    `/%/suivi/loc/${secret}`,
    `/fr/suivi/loc/${secret}`,
  ])('%s is no page, and what stands in it is in no log', async (path) => {
    lines.length = 0;
    const { status, headers } = await ask(relais.url, path);
    expect([400, 404]).toContain(status);
    expect(headers['referrer-policy']).toBe('strict-origin');
    expect(lines.length).toBeGreaterThan(0);
    expect(JSON.stringify(lines)).not.toContain(secret);
  });

  test.each(['/wp-login.php', '/sign-in;x', `/suivi%2f${secret}`, `/__manifest?p=/suivi/${secret}`])(
    'what is sent to %s, which is no page, is not asked once more and not given back',
    async (path) => {
      const form = { log: 'admin', pwd: 'a-word-of-a-robot' };
      const answer = await ask(relais.url, path, { method: 'POST', form });
      expect(answer.status).toBe(404);
      expect(answer.text).not.toMatch(/a-word-of-a-robot|s3cr3t/);
    },
  );

  test('a form that is sent to another spelling comes along', async () => {
    const { status, headers } = await ask(relais.url, '/Sign-In/?to=%2Fdesk', {
      method: 'POST',
      form: { email: theo.email, password: samplePassword },
    });
    expect({ status, location: headers.location }).toEqual({ status: 308, location: '/sign-in?to=%2Fdesk' });
  });

  describe('under which name', () => {
    const hosts = (port: string) =>
      [
        [`localhost:${port}`, 200],
        [`LOCALHOST:${port}`, 200],
        [`localhost.:${port}`, 200],
        [`127.0.0.1:${port}`, 200],
        [`[::1]:${port}`, 200],
        [`relais.example:${port}`, 421],
        ['localhost', 421],
        ['localhost:1', 421],
        [`127.0.0.1.rebound.example:${port}`, 421],
      ] as const;

    test('a page, a page that is kept, a file and a form are for the site’s own (http-9)', async () => {
      const { port } = new URL(relais.url);
      for (const path of ['/fr', '/fr', '/favicon.svg', '/sign-in'])
        for (const [host, status] of hosts(port))
          expect({ path, host, status: (await ask(relais.url, path, { headers: { host } })).status }).toEqual(
            {
              ...{ path, host, status },
            },
          );
      const form = { email: theo.email, password: samplePassword };
      const foreign = { host: `relais.example:${port}`, origin: `http://relais.example:${port}` };
      expect((await ask(relais.url, '/sign-in', { method: 'POST', form, headers: foreign })).status).toBe(
        421,
      );
      const { text } = await ask(relais.url, '/fr', { headers: { host: 'relais.example' } });
      expect(text).toContain(`href="${relais.url}"`);
    });

    test('a probe asks by whatever name it has (http-9)', async () => {
      for (const path of ['/healthz', '/readyz'])
        expect((await ask(relais.url, path, { headers: { host: '10.0.0.7:3000' } })).status).toBe(200);
    });

    test('a probe of HTTP/1.0 asks by none, and sees nothing else', async () => {
      const told = async (path: string) => {
        const socket = connect(Number(new URL(relais.url).port), '127.0.0.1');
        socket.write(`GET ${path} HTTP/1.0\r\n\r\n`);
        const [line] = (await textOf(socket)).split('\r\n');
        return line;
      };
      for (const path of ['/healthz', '/readyz', '/health'])
        expect({ path, line: await told(path) }).toEqual({ path, line: 'HTTP/1.1 200 OK' });
      for (const path of ['/fr', '/desk', '/mailbox', '/favicon.svg'])
        expect({ path, line: await told(path) }).toEqual({ path, line: 'HTTP/1.1 421 Misdirected Request' });
    });

    test('a form comes from our own scheme, name and port (http-10)', async () => {
      const { port } = new URL(relais.url);
      const from = async (origin: string) =>
        (await ask(relais.url, '/sign-in', { method: 'POST', form: { email: '' }, headers: { origin } }))
          .status;
      expect(await from(relais.url)).toBe(422);
      for (const origin of [`https://localhost:${port}`, 'http://localhost', 'http://localhost:1', 'null'])
        expect({ origin, status: await from(origin) }).toEqual({ origin, status: 403 });
    });
  });

  test('behind a proxy that speaks https its own address is known, and plain http is another site', async () => {
    const secure = await startService('embedded', { web: true, worker: false }, unlimited, {
      publicUrl: 'https://relais.example',
    });
    const url = `http://localhost:${secure.port}`;
    const sent = async (headers: Record<string, string>) =>
      (await ask(url, '/sign-in', { method: 'POST', form: { email: '' }, headers })).status;
    const host = 'relais.example';
    expect(await sent({ host, origin: 'https://relais.example' })).toBe(422);
    expect(await sent({ host: `${host}:443`, origin: 'https://relais.example' })).toBe(422);
    expect(await sent({ host, origin: 'http://relais.example' })).toBe(403);
    expect(await sent({ host: `localhost:${secure.port}`, origin: 'https://relais.example' })).toBe(421);
    await secure.stop();
  });

  test.each([
    [false, 'https://relais.example', 1],
    [true, 'https://relais.example', 0],
    [false, 'http://localhost', 0],
  ])(
    'a proxy that is trusted: %s, before %s: said %i times that all count as one (http-103)',
    async (trustProxy, publicUrl, times) => {
      const site = await startService('embedded', { web: true, worker: false }, unlimited, {
        ...{ trustProxy, publicUrl },
      });
      const said: unknown[] = [];
      site.service.log = (line) => said.push(line.event);
      const headers = { host: new URL(publicUrl).host, 'x-forwarded-for': '203.0.113.9' };
      for (const path of ['/sign-in', '/desk', '/sign-in'])
        await ask(`http://localhost:${site.port}`, path, { headers });
      await site.stop();
      expect(said.filter((event) => event === 'proxy-not-trusted')).toHaveLength(times);
    },
  );

  test('signing out forgets the pages, and leaves the device enrolled (http-11)', async () => {
    const desk = httpVisitor(relais.url);
    await desk.post('/sign-in', { email: theo.email, password: samplePassword, 'own-device': 'yes' });
    const out = await desk.post('/sign-out', {});
    expect(out.headers.get('clear-site-data')).toBe('"cache", "storage"');
    expect(out.headers.getSetCookie().join()).not.toContain('relais_device');
    await desk.signIn(theo.email, samplePassword);
    const all = await desk.post('/desk/sessions', { act: 'end-all' });
    expect(all.headers.get('clear-site-data')).toBe('"cache", "storage"');
  });

  test('no address of a page names anybody: she is asked to sign in with the address that stands in a cookie', async () => {
    const { service } = relais;
    const person = await personByEmail(service.database.read, samir.email);
    if (!person) throw new Error(`the directory has no ${samir.email}`);
    await transact(service, (within) => invite(within, person, null));
    await deliverAll(service, relais.transport);
    const letter = await relais.mail.letter(({ recipient }) => recipient === samir.email);
    const { pathname } = new URL(relais.mail.linkIn(letter.text));
    const his = httpVisitor(relais.url);
    const [form] = formsOf((await his.get(pathname)).text, pathname);
    const shown = form?.fields.find(({ name }) => name === 'shown')?.value ?? '';
    relais.clock.move({ seconds: 3 });
    const named = await his.post(pathname, { shown, password: 'Benali-relais-2026' });
    expect(named.status).toBe(422);
    const accepted = await his.post(pathname, { shown, password: 'un lilas fleurit tard ici' });
    expect(accepted.location).toBe('/sign-in?told=accepted');
    expect(accepted.headers.getSetCookie().join()).toMatch(
      /relais_invited=[\w-]+; Path=\/sign-in; Max-Age=600; HttpOnly/,
    );
    expect((await his.get(accepted.location)).text).toContain(`value="${samir.email}"`);
    expect((await his.get('/sign-in?email=somebody@else.example')).text).not.toContain('somebody');
  });

  test('a refusal of rights is a line of the log: who, which door, and nothing of it', async () => {
    const desk = httpVisitor(relais.url);
    await desk.signIn(theo.email, samplePassword);
    lines.length = 0;
    const enquiry = '00000000-0000-4000-8000-000000000000';
    for (const path of ['/operator', `/desk/enquiries/${enquiry}`, '/desk'] as const) await desk.get(path);
    const refused = lines.filter(({ event }) => event === 'refused');
    expect(refused).toEqual(
      ['/operator', '/desk/enquiries/[id]'].map((route) => ({
        ...{ event: 'refused', method: 'GET', route, status: 404 },
        person: expect.stringMatching(/^[0-9a-f-]{36}$/),
        network: expect.any(String),
      })),
    );
  });
});

describe('who guesses at the door', () => {
  const anHour = 3600;
  const limits = {
    reading: { burst: 1000, secondsEach: 0.001 },
    writing: { burst: 30, secondsEach: anHour },
    signingIn: { ...usual.signingIn, secondsEach: anHour },
  };
  const start = async () => {
    const r = await startService('embedded', { web: true, worker: false }, limits, { logLevel: 'error' });
    r.service.log = (l) => {
      if (l.level === 'error') console.error(l);
    };
    return r;
  };

  test('is counted as anybody under every spelling: the thirteenth is not looked at', async () => {
    const relais = await start();
    const post = (path: string, form: Record<string, string>) =>
      ask(relais.url, path, { method: 'POST', form });
    for (const spelling of [
      ...spellingsOf('/sign-in'),
      '/sign-in.data',
      '/sign-in/_.data',
      '/Sign-In.data',
    ]) {
      const statuses: number[] = [];
      for (let count = 0; count < 13; count++) {
        const form = { email: `${count}@nowhere.example`, password: '' };
        const answer = await post(spelling, form);
        const { location } = answer.headers;
        statuses.push((location && answer.status === 308 ? await post(location, form) : answer).status);
      }
      expect({ spelling, statuses }).toEqual({ spelling, statuses: [...Array(12).fill(422), 429] });
      relais.clock.move({ hours: 24 });
    }
    await relais.stop();
  });

  test('is told when to come back, with the address as it was typed and without the password (session-15)', async () => {
    const relais = await start();
    const her = httpVisitor(relais.url);
    const typed = {
      email: 'Camille.Moreau@lumiere.example ',
      password: 'not-hers-at-all',
      'own-device': 'yes',
    };
    let answer = await her.post('/sign-in?to=/desk', typed);
    for (let count = 0; count < 10; count++) answer = await her.post('/sign-in?to=/desk', typed);
    const [byDeed] = [answer];
    for (let count = 0; count < 3; count++) answer = await her.post('/sign-in?to=/desk', typed);
    await relais.stop();
    for (const { status, headers, text } of [byDeed, answer]) {
      expect(status).toBe(429);
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(60);
      expect(text).toMatch(/value="Camille\.Moreau@lumiere\.example ?"/);
      expect(text).toMatch(/name="own-device"[^>]*checked/);
      expect(text).toContain('action="/sign-in?to=%2Fdesk"');
      expect(text).toMatch(/à partir du [^<]*\d/);
      expect(text).not.toContain('not-hers-at-all');
    }
    expect(byDeed.text).toMatch(/<title>Erreur/);
  });

  test('does not keep Dr Moreau out of the device that she has made hers, in his own network', async () => {
    const relais = await start();
    const hers = httpVisitor(relais.url);
    await hers.post('/sign-in', { email: camille.email, password: samplePassword, 'own-device': 'yes' });
    await hers.post('/sign-out', {});
    const his = httpVisitor(relais.url);
    const statuses = [];
    for (let count = 0; count < 35; count++)
      statuses.push((await his.post('/sign-in', { email: camille.email, password: 'a guess' })).status);
    expect(statuses.slice(-5)).toEqual(Array(5).fill(429));
    const anybodys = await httpVisitor(relais.url).post('/sign-in', {
      ...{ email: camille.email, password: samplePassword },
    });
    expect(anybodys.status).toBe(429);
    await hers.signIn(camille.email, samplePassword);
    expect((await hers.get('/desk')).status).toBe(200);
    await relais.stop();
  });
});
