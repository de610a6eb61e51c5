import fc from 'fast-check';
import type { ServerBuild } from 'react-router';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { invite } from '../../src/access/session/invite.ts';
import { refuse } from '../../src/answering/refuse.ts';
import { transact } from '../../src/database/service.ts';
import { offerPath } from '../../src/pages/patient/offer-path.ts';
import { personByEmail } from '../../src/people/person.table.ts';
import { samplePassword, sampleSignIns } from '../../src/server/sample/sign-ins.ts';
import { proveFigures } from '../../src/watching/prove-figures.ts';
import { anyText } from '../any-text.ts';
import { seenPage } from '../by-hand.ts';
import { botulinum, camille, ines, lea, lumiere, samir, theo } from '../cast.ts';
import { databases } from '../databases.ts';
import { readsByLink } from '../deeds/by-link.ts';
import { decoded, type Form, type FormField, formsOf } from '../forms.ts';
import { type Answer, type HttpVisitor, httpVisitor } from '../http-visitor.ts';
import { long } from '../long.ts';
import { deliverAll, lookingAt, memberAt, newEnquiry, openedForm } from '../scene.ts';
import { startService, type TestService } from '../service.ts';

const times = long ? 400 : 4;

const signs = fc.constantFrom(
  ...[
    '\0',
    '\u0007',
    '\u001b[31m',
    '\r\n',
    '\n',
    '\t',
    '\ud800',
    '\u202e',
    '\u2066',
    '\u200b',
    '\ufeff',
    '\u00a0',
  ],
  ...['👩🏽‍⚕️', 'é', 'e\u0301\u0302\u0303', 'مرحبا', 'שלום', '漢字', '𝔘', 'ﷺ'],
  ...[
    '<b>',
    '</textarea>',
    '"',
    "'",
    '&amp;',
    '&#0;',
    '--',
    ';',
    '$' + '{7*7}',
    '{{7*7}}',
    '%00',
    '%',
    '../',
    '\\',
    '=',
  ],
);

/** What people and machines put into fields. */
const hostile = fc.oneof(
  anyText(40),
  fc.array(fc.oneof(signs, fc.string({ maxLength: 5 })), { maxLength: 12 }).map((parts) => parts.join('')),
  fc.constantFrom(
    ...['', ' ', '0', '-1', '1e999', 'NaN', 'null', 'undefined', 'true', '[]', '__proto__', 'constructor'],
    ...['9007199254740993', '2026-02-30T25:61', '+275760-09-13T00:00', '0000-00-00', 'T'],
    ...[
      "' or 1=1; --",
      '<script>alert(1)</script>',
      'x'.repeat(6000),
      '🩺'.repeat(3000),
      'e\u0301'.repeat(200),
      'a@b',
      '@',
      'a@b.c',
    ],
  ),
);

const sound: Record<string, string> = {
  procedure: botulinum,
  name: lea.name,
  email: lea.email,
  phone: lea.phone,
  message: 'Bonjour docteur',
  consent: 'yes',
  text: 'Bonjour',
  password: 'a long enough password',
};

/** A field as it may be sent: as it was meant, missing, twice, or hostile. */
const sent = (field: FormField): fc.Arbitrary<readonly string[]> => {
  const meant =
    field.type === 'hidden' ? field.value : (sound[field.name] ?? field.options[0] ?? field.value);
  const other = fc.oneof(hostile, ...(field.options.length > 0 ? [fc.constantFrom(...field.options)] : []));
  return fc.oneof(
    { weight: field.type === 'hidden' ? 8 : 3, arbitrary: fc.constant([meant]) },
    { weight: 4, arbitrary: other.map((text) => [text]) },
    { weight: 1, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.tuple(other, other) },
  );
};

const filled = (form: Form) =>
  fc
    .tuple(...form.fields.map((field) => sent(field)))
    .map((values) => form.fields.map((field, place) => ({ field, values: values[place] ?? [] })));
type Filled = { field: FormField; values: readonly string[] }[];

/** As a page can show it: HTML has no NUL. */
const asRead = (text: string) => text.replaceAll('\0', '').replace(/\r\n?/g, '\n').toWellFormed().trim();

/** A code is not shown again; nobody sees the field that is there for machines. */
const unseen = new Set(['secret', 'website']);

/** Every answer is a page without a fault, and what was typed into a form that was not taken is still there. */
function expectAnswer(answer: Answer, typed: Filled) {
  expect(answer.status).toBeLessThan(500);
  if (answer.status === 303 || !answer.headers.get('content-type')?.startsWith('text/html')) return;
  expect(answer.text.match(/<h1/g)).toHaveLength(1);
  expect(answer.text).not.toMatch(/\bat .+\.(ts|tsx|js):\d+/);
  const isForged = typed.some(
    ({ field, values }) => ['act', 'part', 'by'].includes(field.name) && values[0] !== field.value,
  );
  if (answer.status < 400 || isForged) return;
  if (answer.status === 401) {
    expect(answer.text, 'it is kept, sealed for its author').toContain('name="kept"');
    return;
  }
  const page = asRead(decoded(answer.text));
  for (const { field, values } of typed)
    if ((field.type === 'line' || field.type === 'lines') && !unseen.has(field.name))
      expect(page, `${field.name} is kept (${answer.status})`).toContain(asRead(values[0] ?? ''));
}

type Visitors = [HttpVisitor, HttpVisitor, HttpVisitor, HttpVisitor];
type Scene = { name: string; who: HttpVisitor; path: string };

describe.each(databases)('generated input, on the %s database', (kind) => {
  let relais: TestService;
  let scenes: Scene[];
  beforeAll(async () => {
    relais = await startService(kind, { web: true, worker: false });
    const { service, url } = relais;
    const [stranger, desk, manager, operator] = [1, 2, 3, 4].map(() => httpVisitor(url)) as Visitors;
    await desk.signIn(theo.email, samplePassword);
    await manager.signIn(ines.email, samplePassword);
    const practice = await manager.get('/desk/practices');
    await operator.signIn(sampleSignIns.operator, samplePassword);
    const enquiryId = await newEnquiry(service, { email: lea.email });
    const another = await newEnquiry(service);
    const { sessionId } = await readsByLink({ service }, another, theo.email);
    const refused = await newEnquiry(service, { email: 'lea.refused@courriel.example' });
    const doctor = await memberAt(service, camille.email);
    const refusal = { reason: 'not-interested' as const, sentence: '' };
    await refuse(service, doctor, { ...(await lookingAt(service, refused)), ...refusal });
    await transact(service, async (within) => {
      const person = await personByEmail(within.tx, samir.email);
      if (person) await invite(within, person, null);
    });
    await service.database.transact((tx) =>
      tx
        .updateTable('enquiry_tally')
        .set({ read_at: service.clock.now() })
        .where('enquiry_id', '=', another)
        .execute(),
    );
    await proveFigures(service);
    await deliverAll(service, relais.transport);
    const link = (email: string) => {
      const letter = relais.mail.letters.findLast((one) => one.recipient === email);
      return new URL(relais.mail.linkIn(letter?.text ?? ''));
    };
    const opened = await stranger.post(link(lea.email).pathname, { act: 'open' });
    await stranger.post(link('lea.refused@courriel.example').pathname, { act: 'open' });
    const ask = `/fr/cabinets/${lumiere.reference}/demande`;
    await stranger.post(ask, {
      ...{ procedure: botulinum, name: lea.name, message: 'Bonjour', consent: 'yes', website: 'a machine' },
      ...{ email: 'lea.held@courriel.example', form: openedForm(service) },
    });
    scenes = [
      { name: 'asking', who: stranger, path: ask },
      { name: 'what is held', who: stranger, path: '/demande-a-confirmer' },
      { name: 'asking in English', who: stranger, path: `/en/practices/${lumiere.reference}/enquiry` },
      { name: 'her page', who: stranger, path: opened.location },
      { name: 'an offer', who: stranger, path: offerPath(refused) },
      { name: 'her link', who: stranger, path: link(lea.email).pathname },
      { name: 'a member’s link', who: stranger, path: link(theo.email).pathname },
      { name: 'the digest', who: stranger, path: '/digest/nobody/wrong' },
      { name: 'signing in', who: stranger, path: '/sign-in' },
      { name: 'an invitation', who: stranger, path: link(samir.email).pathname },
      { name: 'an enquiry', who: desk, path: `/desk/enquiries/${enquiryId}` },
      { name: 'another', who: desk, path: `/desk/enquiries/${another}` },
      { name: 'the practice', who: manager, path: practice.location },
      { name: 'the list', who: desk, path: '/desk' },
      { name: 'a session by a link', who: desk, path: `/desk/links/${sessionId}` },
      { name: 'sessions', who: desk, path: '/desk/sessions' },
      { name: 'the operator', who: operator, path: '/operator' },
    ];
  });
  afterAll(() => relais.stop());

  /** The forms of a scene, and those that only a script sends. */
  async function formsIn({ who, path }: Scene): Promise<Form[]> {
    const page = await who.get(path);
    expect(page.status).toBe(200);
    const forms = formsOf(page.text, path);
    const read = { action: `${path}/read`, fields: [plain('seen')] };
    const acted = { action: '/desk/acted', fields: [plain('seen')] };
    return path.startsWith('/desk/enquiries/') ? [...forms, read, acted] : forms;
  }
  /** What a field says that nobody has touched, on a page that was opened three minutes ago. */
  const asLater = (form: Form, field: FormField, value: string): string => {
    const isAsking = form.action.endsWith('/demande') || form.action.endsWith('/enquiry');
    if (value !== field.value) return value.toWellFormed();
    if (field.name === 'shown') return seenPage(relais.service, form.action.split('?')[0] ?? '');
    return isAsking && field.name === 'form' ? openedForm(relais.service) : value.toWellFormed();
  };
  const plain = (name: string): FormField => ({ name, type: 'choice', value: '', options: ['1'] });

  test('every route that takes a form has one among these', async () => {
    const forms = (await Promise.all(scenes.map(formsIn))).flat();
    const build: ServerBuild = await import(new URL('../../build/server/index.js', import.meta.url).href);
    const patterns = Object.values(build.routes)
      .filter((route) => route?.module.action && route.path !== '*')
      .map((route) => route?.path ?? '');
    expect(patterns.length).toBeGreaterThan(8);
    for (const pattern of patterns) {
      const path = new RegExp(`^${pattern.replace(/:\w+/g, '[^/]+')}$`);
      expect(forms.filter((form) => path.test(form.action)).length, pattern).toBeGreaterThan(0);
    }
  });

  test('in every form is taken, or refused with a page that keeps what was typed', async () => {
    for (const scene of scenes)
      for (const form of await formsIn(scene))
        await fc.assert(
          fc.asyncProperty(filled(form), async (typed) => {
            const body = new URLSearchParams(
              typed.flatMap(({ field, values }) =>
                values.map((value) => [field.name, asLater(form, field, value)]),
              ),
            );
            const headers = { origin: relais.url, 'content-type': 'application/x-www-form-urlencoded' };
            const endsSession = form.action === '/sign-out' || body.has('act', 'end-all');
            const who = endsSession ? httpVisitor(relais.url) : scene.who;
            expectAnswer(await who.send(form.action, { method: 'POST', body, headers }), typed);
          }),
          { numRuns: times },
        );
  }, 300_000);

  test('in every address is a page that exists, or one that does not', async () => {
    const segment = hostile.map((text) => encodeURIComponent(text.toWellFormed()).slice(0, 600));
    const build: ServerBuild = await import(new URL('../../build/server/index.js', import.meta.url).href);
    const patterns = Object.values(build.routes).flatMap((route) => (route?.path ? [route.path] : []));
    const query = fc.dictionary(
      fc.constantFrom(
        ...[
          'show',
          'after',
          'from',
          'done',
          'town',
          'procedure',
          'to',
          'at',
          'before',
          'told',
          'set',
          'month',
        ],
        ...['week', 'page', 'days', 'practice', 'member', 'reminder', 'offer', 'since'],
      ),
      hostile,
      { maxKeys: 3 },
    );
    const address = fc
      .tuple(fc.constantFrom(...patterns), segment, segment, query)
      .map(([pattern, one, two, asked]) => {
        const path = pattern.replace('*', 'x').replace(/:\w+/, one).replace(/:\w+/, two);
        const search = new URLSearchParams(
          Object.entries(asked).map(([name, text]) => [name, text.toWellFormed()]),
        );
        return `${path}?${search}`.slice(0, 4000);
      });
    const visitors = [...new Set(scenes.map((scene) => scene.who))];
    await fc.assert(
      fc.asyncProperty(address, fc.constantFrom(...visitors), async (path, who) => {
        const { status, text } = await who.get(`/${path.replace(/^\/+/, '')}`);
        expect(status === 500 || status > 503, path).toBe(false);
        expect(text).not.toMatch(/\bat .+\.(ts|tsx|js):\d+/);
      }),
      { numRuns: times * 8 },
    );
  }, 300_000);
});
