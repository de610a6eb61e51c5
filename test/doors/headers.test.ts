import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { samplePassword } from '../../src/server/sample/sign-ins.ts';
import { lumiere, theo } from '../cast.ts';
import { type HttpVisitor, httpVisitor } from '../http-visitor.ts';
import { startService, type TestService } from '../service.ts';

describe('the headers of an answer', () => {
  let relais: TestService;
  let phone: HttpVisitor;
  beforeAll(async () => {
    relais = await startService('embedded', { web: true, worker: false });
    phone = httpVisitor(relais.url);
  });
  afterAll(() => relais.stop());

  test.each([
    '/fr',
    '/fr/cabinets',
    `/fr/cabinets/${lumiere.reference}`,
    '/nowhere',
    '/healthz',
    '/l/x',
    '/suivi/x/y',
  ])('%s is guarded', async (path) => {
    const { headers } = await phone.get(path);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('permissions-policy')).toContain('geolocation=()');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  test.each([
    '/fr',
    '/en/practices',
    `/fr/cabinets/${lumiere.reference}`,
    `/fr/cabinets/${lumiere.reference}/demande`,
    '/suivi/x/y',
    '/demande-a-confirmer',
    '/nowhere',
  ])('%s ships no script and allows none', async (path) => {
    const { headers, text } = await phone.get(path);
    expect(headers.get('content-security-policy')).toContain("script-src 'none'");
    expect(text).not.toMatch(/<script|modulepreload| on\w+="/);
  });

  test('the desk runs only scripts that carry the nonce of their answer', async () => {
    const desk = httpVisitor(relais.url);
    await desk.signIn(theo.email, samplePassword);
    const pages = await Promise.all([desk.get('/desk'), desk.get('/desk')]);
    const nonces = pages.map(({ headers, text }) => {
      const nonce = /'nonce-([\w-]+)'/.exec(headers.get('content-security-policy') ?? '')?.[1] ?? '';
      const scripts = text.match(/<script[^>]*>/g) ?? [];
      expect(scripts.length).toBeGreaterThan(0);
      for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`);
      return nonce;
    });
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  test('what is private is not stored, and a secret in an address is told to nobody', async () => {
    for (const path of ['/suivi/x/y', '/l/x', '/demande-a-confirmer', '/sign-in']) {
      const { headers } = await phone.get(path);
      expect(headers.get('cache-control')).toContain('no-store');
    }
    for (const path of ['/suivi/x/y', '/l/x', '/invitation/x/y'])
      expect((await phone.get(path)).headers.get('referrer-policy')).toBe('strict-origin');
  });

  test('cookies are out of reach of scripts and of other sites', async () => {
    const { headers } = await phone.post('/sign-in', { email: theo.email, password: samplePassword });
    const cookie = headers.getSetCookie()[0] ?? '';
    expect(cookie).toMatch(/^relais_session=[\w-]{43}; Path=\/; Max-Age=43200; HttpOnly; SameSite=Lax$/);
  });

  test('that the process lives, that it can take requests, and whether the promise is kept', async () => {
    expect(await phone.get('/healthz')).toMatchObject({ status: 200, text: 'ok' });
    expect(await phone.get('/readyz')).toMatchObject({ status: 200, text: '{"ready":true}' });
    const { status, text, headers } = await phone.get('/health');
    expect({ status, ...JSON.parse(text) }).toEqual({ status: 200, kept: true, alarms: [] });
    expect(headers.get('cache-control')).toBe('no-store');
  });
});
