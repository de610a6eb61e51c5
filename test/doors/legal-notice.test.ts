import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { samplePassword, sampleSignIns } from '../../src/server/sample/sign-ins.ts';
import { settingOfItem } from '../../src/server/settings/what-is-lacking.ts';
import { lumiere } from '../cast.ts';
import { httpVisitor } from '../http-visitor.ts';
import { freePort, startService, type TestService, testConfig } from '../service.ts';

const ask = `/fr/cabinets/${lumiere.reference}/demande`;

describe('a site that is served by https and states some of what the law asks', () => {
  let relais: TestService;
  let origin: string;
  const visitor = () => httpVisitor(`http://localhost:${relais.port}`);
  beforeAll(async () => {
    const legal = {
      ...testConfig(0, '').legal,
      editor: 'Annuaire <Exemple> SAS',
      contact: 'bonjour@annuaire.example',
      keptFor: { count: 5, unit: 'year' },
      accessibility: 'partial',
    } as const;
    const port = await freePort();
    origin = `https://localhost:${port}`;
    relais = await startService('embedded', { web: true, worker: false }, undefined, {
      port,
      publicUrl: origin,
      legal,
    });
  });
  afterAll(() => relais.stop());

  test.each([
    ['/fr/mentions-legales', 'Annuaire &lt;Exemple&gt; SAS', '5\u00a0ans', 'pas encore indiqué'],
    ['/en/legal', 'Annuaire &lt;Exemple&gt; SAS', '5 years', 'not stated yet'],
  ])(
    '%s says what is stated, and of the rest that it is not (settings-3)',
    async (path, editor, kept, lacking) => {
      const { text, headers } = await visitor().get(path);
      for (const part of [editor, kept, 'bonjour@annuaire.example']) expect(text).toContain(part);
      expect(text.split(lacking)).toHaveLength(8);
      expect(headers.get('cache-control')).toBe('public, no-cache');
      expect(text).not.toContain('<script');
    },
  );

  test.each([
    ['/fr', 'Accessibilité\u00a0: partiellement conforme'],
    ['/en', 'Accessibility: partially compliant'],
    ['/sign-in', 'Accessibilité\u00a0: partiellement conforme'],
    ['/nowhere', 'Accessibilité\u00a0: partiellement conforme'],
  ])('the foot of %s leads to the notice and has the word of accessibility', async (path, word) => {
    const { text } = await visitor().get(path);
    expect(text).toContain(word);
    expect(text).toMatch(/<footer[\s\S]*href="\/(fr\/mentions-legales|en\/legal)"/);
  });

  test('under the form stands who reads it, and how long it is kept (find-102)', async () => {
    const { text } = await visitor().get(ask);
    expect(text).toContain('Seuls les membres du Cabinet Lumière le lisent');
    expect(text).toContain('conserve les demandes pendant 5\u00a0ans');
  });

  test('the operator is told on each page which settings are missing (settings-3)', async () => {
    const operator = visitor();
    const signedIn = await operator.post(
      '/sign-in',
      { email: sampleSignIns.operator, password: samplePassword },
      { origin },
    );
    expect(signedIn.status).toBe(303);
    const { editor, contact, keptFor, ...missing } = settingOfItem;
    for (const path of [
      '/operator',
      '/operator/figures',
      '/operator/figures/enquiries?days=90&set=sent',
      '/operator/what-if',
    ]) {
      const { text } = await operator.get(path);
      for (const name of Object.values(missing)) expect(text, path).toContain(`<code>${name}</code>`);
      for (const name of [editor, contact, keptFor]) expect(text, path).not.toContain(`<code>${name}</code>`);
    }
  });
});

test('a trial tells the operator nothing, and promises no span under the form (find-101)', async () => {
  const relais = await startService('embedded', { web: true, worker: false });
  const operator = httpVisitor(relais.url);
  await operator.signIn(sampleSignIns.operator, samplePassword);
  expect((await operator.get('/operator')).text).not.toContain('LEGAL_');
  expect((await operator.get(ask)).text).not.toContain('conserve les demandes pendant');
  await relais.stop();
});
