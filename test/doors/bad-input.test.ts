import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { threadOf } from '../../src/enquiry/history/thread.table.ts';
import { limits } from '../../src/server/http/limits.ts';
import { samplePassword } from '../../src/server/sample/sign-ins.ts';
import { botulinum, lea, lumiere, theo } from '../cast.ts';
import { stopClock } from '../clock.ts';
import { databases } from '../databases.ts';
import { type HttpVisitor, httpVisitor } from '../http-visitor.ts';
import { lookingAt, newEnquiry, openedForm, standingOf } from '../scene.ts';
import { startService, type TestService } from '../service.ts';

const askPath = `/fr/cabinets/${lumiere.reference}/demande`;
const escaped = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#x27;');

/** What people and machines put into fields. */
const hostile: [string, string][] = [
  ['SQL', "'; drop table enquiry; --"],
  ['HTML', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
  ['a path', '../../../../etc/passwd'],
  ['emoji', '👩🏽‍⚕️🩺💉 ça va ?'],
  ['right to left', 'مرحبا كيف حالك ‮evil‬'],
  ['200 letters in one word', 'W'.repeat(120)],
  ['a template', '{{7*7}} <%= 7*7 %> #{7*7}'],
  ['NUL', 'avant\0après'],
  ['a bell and an escape', 'a\u0007b\u001b[31mc'],
  ['a lone surrogate', 'a\ud800b'],
  ['line ends in a line', 'Léa\r\nBcc: all@example.org'],
];

describe.each(databases)('what bad input gets, on the %s database', (kind) => {
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
  type Form = ReturnType<typeof good>;

  describe.each(hostile)('%s', (_, text) => {
    test.each(['name', 'message', 'phone', 'email', 'procedure'] as (keyof Form)[])(
      'in the %s of an enquiry is stored as it is, or named beside the field and kept',
      async (field) => {
        const typed = { ...good(), [field]: text };
        const sent = await phone.post(askPath, typed);
        expect([303, 409, 422]).toContain(sent.status);
        if (sent.status !== 422) return;
        expect(sent.text).toMatch(new RegExp(`id="${field}-error"`));
        const others = (['name', 'message', 'email'] as const).filter((name) => name !== field);
        for (const name of others) expect(sent.text).toContain(escaped(typed[name]));
      },
    );

    test('in a member’s forms and in the address never becomes a fault', async () => {
      const enquiryId = await newEnquiry(relais.service);
      const { submission } = await lookingAt(relais.service, enquiryId);
      const path = `/desk/enquiries/${enquiryId}`;
      const form = {
        seen: '1',
        submission,
        text,
        channel: text,
        on: text,
        outcome: text,
        note: text,
        reason: text,
      };
      const answers = [
        await desk.post(path, { ...form, act: 'refuse', sentence: text }),
        await desk.post(path, { ...form, act: 'contact' }),
        await desk.post(path, { ...form, act: 'close', seen: text }),
        await desk.post(path, { ...form, act: 'close', submission: text }),
        await desk.post(path, { ...form, act: text }),
        await desk.post(`${path}/read`, { seen: text, acted: text }),
        await desk.post('/desk', { search: text }),
        await desk.post('/desk/sessions', { act: 'end-session', id: text }),
        await desk.post(path, { ...form, act: 'answer' }),
        await phone.post('/sign-in', { email: text, password: text }),
        await phone.post('/l/AAAAAAAAAAAAAAAA', { secret: text, by: 'hand', mark: text }),
        await phone.post('/suivi/AAAAAAAAAAAAAAAA/x', { act: text }),
        await phone.post('/invitation/AAAAAAAAAAAAAAAA/x', { password: text }),
        ...(await Promise.all(
          [
            `/fr/cabinets?procedure=${encodeURIComponent(text.toWellFormed())}`,
            `/fr/cabinets?after=${encodeURIComponent(text.toWellFormed())}`,
            `/desk?show=${encodeURIComponent(text.toWellFormed())}&after=${encodeURIComponent(text.toWellFormed())}`,
            `/desk?find=${encodeURIComponent(text.toWellFormed())}`,
            `/fr/cabinets/${encodeURIComponent(text.toWellFormed())}`,
            `/l/${encodeURIComponent(text.toWellFormed())}`,
            `/error/${encodeURIComponent(text.toWellFormed())}`,
          ].map((address) => desk.get(address)),
        )),
      ];
      expect(answers.map((answer) => answer.status).filter((status) => status >= 500)).toEqual([]);
    });
  });

  test('what is stored is shown as what it is', async () => {
    const message = `${hostile[0]?.[1]}\n${hostile[1]?.[1]}\n${hostile[3]?.[1]}`;
    const enquiryId = await newEnquiry(relais.service, { message });
    const thread = await threadOf(relais.service.database.read, relais.service.keys, enquiryId);
    expect(thread?.lines[0]?.words).toBe(message);
    const page = await desk.get(`/desk/enquiries/${enquiryId}`);
    expect(page.text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page.text).not.toContain('<script>alert');
  });

  test('an empty form names every field that lacks, in the visitor’s language', async () => {
    const { form } = good();
    const fr = await phone.post(askPath, { form });
    expect(fr.status).toBe(422);
    for (const field of ['procedure', 'name', 'email', 'message', 'consent'])
      expect(fr.text).toContain(`id="${field}-error"`);
    const en = await phone.post(`/en/practices/${lumiere.reference}/enquiry`, { form });
    expect(en.text).toContain('lang="en"');
    expect(en.text).not.toContain('Indiquez');
  });

  test('unknown fields are ignored', async () =>
    expect((await phone.post(askPath, { ...good(), admin: 'true', role: 'manager' })).status).toBe(303));

  test('bytes that are not UTF-8, and forms that are not forms, are no fault', async () => {
    const headers = { origin: relais.url, 'content-type': 'application/x-www-form-urlencoded' };
    const bodies = [
      Buffer.from('name=%ff%fe&message=%c3%28'),
      Buffer.from([0x6e, 0x3d, 0xff, 0xfe, 0x80]),
      Buffer.from('%'),
      Buffer.from('='.repeat(5000)),
      Buffer.alloc(0),
    ];
    for (const body of bodies)
      expect((await phone.send(askPath, { method: 'POST', body, headers })).status).toBeLessThan(500);
    const broken = { ...headers, 'content-type': 'multipart/form-data; boundary=x' };
    const multipart = await phone.send(askPath, { method: 'POST', body: 'not multipart', headers: broken });
    expect(multipart.status).toBeGreaterThanOrEqual(400);
    expect(multipart.status).toBeLessThan(500);
  });

  test.each([
    '/%',
    '/%ff',
    '/%00',
    '/fr/%2e%2e/%2e%2e/etc/passwd',
    '/fr/cabinets/%c3%28',
    '//evil.example/',
    '/\\evil',
  ])('the address %s is no fault', async (path) => {
    const { status } = await phone.send(`${relais.url}${path}`);
    expect(status).toBeGreaterThanOrEqual(300);
    expect(status).toBeLessThan(500);
  });

  test('a megabyte of emoji is too much, said in a page (http-4)', async () => {
    const sent = await phone.post(askPath, { ...good(), message: '🩺'.repeat(250_000) });
    expect(sent.status).toBe(413);
    expect(sent.text).toContain('trop volumineux');
  });

  test('130,000 fields are too much, and the answer is small (http-4)', async () => {
    const headers = { origin: relais.url, 'content-type': 'application/x-www-form-urlencoded' };
    const body = 'a=&'.repeat(85_000);
    const sent = await phone.send(askPath, { method: 'POST', body, headers });
    expect(sent.status).toBe(413);
    expect(sent.text.length).toBeLessThan(20_000);
  });

  test('methods that no page has are refused', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH']) {
      const { status } = await phone.send(askPath, { method, headers: { origin: relais.url } });
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
    }
  });

  test('gmil.com is asked about before anything is sent (asking-4)', async () => {
    const asked = await phone.post(askPath, { ...good(), email: 'lea@gmil.com' });
    expect(asked.status).toBe(422);
    expect(asked.text).toContain('lea@gmail.com');
  });
});

describe('too many at once, from one network', () => {
  test('a form is not taken, keeps what was typed, and says when to come back; another network goes on (http-5)', async () => {
    const relais = await startService('embedded', { web: true, worker: false }, limits);
    const phone = httpVisitor(relais.url);
    const enquiryId = await newEnquiry(relais.service);
    const typed = { name: 'Léa', message: 'Bonjour <docteur>', form: 'x' };
    stopClock(relais.clock);
    let last = await phone.post(askPath, typed);
    for (let count = 0; count < 5 * limits.writing.burst && last.status !== 429; count++)
      last = await phone.post(askPath, typed);
    expect(last.status).toBe(429);
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    expect(last.text).toContain('Bonjour &lt;docteur&gt;');
    expect((await phone.get('/fr')).status).toBe(200);
    const headers = { origin: relais.url, 'content-type': 'application/x-www-form-urlencoded' };
    for (const body of ['a=&'.repeat(85_000), `message=${'a'.repeat(200_000)}`]) {
      const refused = await phone.send(askPath, { method: 'POST', body, headers });
      expect(refused.status).toBe(429);
      expect(refused.text.length).toBeLessThan(20_000);
    }
    relais.clock.move({ minutes: 1 });
    expect((await phone.post(askPath, typed)).status).not.toBe(429);
    expect((await standingOf(relais.service, enquiryId)).version).toBe(1);
    await relais.stop();
  });
});
