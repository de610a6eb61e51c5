import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answer } from '../../src/answering/answer.ts';
import { refuse } from '../../src/answering/refuse.ts';
import type { EnquiryId } from '../../src/database/id.ts';
import { isId } from '../../src/database/is-id.ts';
import { openPostgres } from '../../src/database/open.ts';
import { threadOf } from '../../src/enquiry/history/thread.table.ts';
import { deliver } from '../../src/letters/deliver.ts';
import { offerPath } from '../../src/pages/patient/offer-path.ts';
import { run } from '../../src/server/run.ts';
import { samplePassword } from '../../src/server/sample/sign-ins.ts';
import { botulinum, camille, ines, lea, lumiere, theo } from '../cast.ts';
import { movableClock, setClock, stopClock } from '../clock.ts';
import { bothDatabases, newPostgres } from '../databases.ts';
import { decoded, type Form, formsOf } from '../forms.ts';
import { type Answer, type HttpVisitor, httpVisitor } from '../http-visitor.ts';
import { startLine } from '../line.ts';
import { long } from '../long.ts';
import { startMailServer } from '../mail-server.ts';
import { lookingAt, memberAt, newEnquiry } from '../scene.ts';
import { freePort, testConfig, unlimited } from '../service.ts';

/** The fields into which somebody writes words of her own. */
const written = /^(message|text|note|sentence|street|note-\d+)$/;

const sound: Record<string, string> = {
  procedure: botulinum,
  name: lea.name,
  phone: lea.phone,
  consent: 'yes',
  outcome: 'reached',
  'from-0': '2026-12-24',
  'to-0': '2026-12-31',
};

describe.runIf(bothDatabases.includes('postgres'))('ten ways to break a sending', () => {
  const closing: (() => Promise<void>)[] = [];
  let line: Awaited<ReturnType<typeof startLine>>;
  let running: Awaited<ReturnType<typeof run>>;
  let mail: Awaited<ReturnType<typeof startMailServer>>;
  let url: string;
  let begin: () => Promise<void>;
  const clock = movableClock();
  const limits = { ...unlimited, writing: { burst: 60, secondsEach: 3600 } };
  let networks = 0;
  /** Somebody from a network of her own. */
  const visitor = () => httpVisitor(url, `10.0.${++networks}.1`);

  beforeAll(async () => {
    const postgres = await newPostgres();
    closing.push(postgres.drop);
    const address = new URL(postgres.url);
    line = await startLine(Number(address.port));
    closing.push(() => line.close());
    address.port = String(line.port);
    mail = await startMailServer();
    closing.push(() => mail.close());
    const config = { ...testConfig(await freePort(), mail.url()), trustProxy: true };
    url = config.publicUrl;
    begin = async () => {
      const parts = { clock, limits, database: openPostgres(address.href) };
      running = await run(config, { web: true, worker: false }, parts);
    };
    await begin();
    closing.push(() => running.stop());
  });
  afterAll(async () => {
    for (const close of closing.reverse()) await close();
  });

  /** A patient who has opened the link of an enquiry of hers. */
  async function patient(isRefused: boolean) {
    const { service, transport } = running;
    const who = visitor();
    const email = `lea.${service.chance.uuid()}@courriel.example`;
    const enquiryId = await newEnquiry(service, { email });
    if (isRefused) {
      const doctor = await memberAt(service, camille.email);
      const looking = await lookingAt(service, enquiryId);
      await refuse(service, doctor, { ...looking, reason: 'not-interested', sentence: '' });
    }
    while ((await deliver(service, transport)) > 0);
    const letter = mail.letters.findLast((one) => one.recipient === email);
    const { location } = await who.post(new URL(mail.linkIn(letter?.text ?? '')).pathname, { act: 'open' });
    return { who, path: isRefused ? offerPath(enquiryId) : location };
  }

  const members = new Map<string, HttpVisitor>();
  /** A member with her whole desk, who signs in again when her session has ended. */
  async function member(email: string) {
    const known = members.get(email);
    if (known && (await known.get('/desk')).status === 200) return known;
    const who = visitor();
    await who.signIn(email, samplePassword);
    members.set(email, who);
    return who;
  }

  /** The pages on which people write, each of a visitor of its own. */
  const scenes: Record<string, () => Promise<{ who: HttpVisitor; path: string; signIn: string | null }>> = {
    asking: async () => ({
      who: visitor(),
      path: `/fr/cabinets/${lumiere.reference}/demande`,
      signIn: null,
    }),
    'her page': async () => ({ ...(await patient(false)), signIn: null }),
    'an offer': async () => ({ ...(await patient(true)), signIn: null }),
    'an enquiry': async () => ({
      who: await member(theo.email),
      path: `/desk/enquiries/${await newEnquiry(running.service)}`,
      signIn: theo.email,
    }),
    'the practice': async () => {
      const who = await member(ines.email);
      return { who, path: (await who.get('/desk/practices')).location, signIn: ines.email };
    },
  };
  type Place = Awaited<ReturnType<(typeof scenes)[string]>>;

  const formsAt = async ({ who, path }: Place) => formsOf((await who.get(path)).text, path);
  const writtenIn = (form: Form) => form.fields.filter((field) => written.test(field.name)).at(-1)?.name;

  /** What a browser sends of a form into which words were written. */
  const filled = (form: Form, words: string): Record<string, string> => {
    const field = writtenIn(form) ?? '';
    const chance = running.service.chance.uuid();
    const entries = form.fields
      .filter(({ name }) => !/^(website|remove-|yearly-)/.test(name))
      .map(({ name, type, value, options }) => {
        const meant = type === 'hidden' ? value : (sound[name] ?? (value || options[0] || ''));
        const email = name === 'email' && form.fields.some((one) => one.name === 'consent');
        return [name, email ? `lea.${chance}@courriel.example` : meant];
      });
    const isRefusal = form.fields.some(({ name, value }) => name === 'act' && value === 'refuse');
    return { ...Object.fromEntries(entries), ...(isRefusal && { reason: 'unavailable' }), [field]: words };
  };

  /** Whether words were sent on to another practice: her page of an offer does not repeat them. */
  async function isSentOn(words: string): Promise<boolean> {
    const { database, keys } = running.service;
    const rows = database.read.selectFrom('enquiry').select('id').where('first_id', 'is not', null);
    const threads = (await rows.execute()).map(({ id }) => threadOf(database.read, keys, id));
    return (await Promise.all(threads)).some((thread) => thread?.lines.some((one) => one.words === words));
  }

  /** Whether words stand on the page of an answer, on the one to which it leads, or on that to which it leads after
   * signing in. */
  async function isThere(words: string, answered: Answer, { who, signIn }: Place): Promise<boolean> {
    if (decoded(answered.text).includes(words)) return true;
    if (answered.status === 303) {
      const page = await who.get(answered.location.replace(/#.*/, '').replace(/\/envoyee$/, ''));
      return decoded(page.text).includes(words) || isSentOn(words);
    }
    const kept = formsOf(answered.text, '/').find((form) => form.fields.some((one) => one.name === 'kept'));
    if (!kept || !signIn) return false;
    const sealed = kept.fields.find((one) => one.name === 'kept')?.value ?? '';
    const back = await who.post(kept.action, { email: signIn, password: samplePassword, kept: sealed });
    return decoded(back.text).includes(words);
  }

  const until = async (holds: () => Promise<boolean>) => {
    while (!(await holds())) await pause(20);
  };
  const isReady = () =>
    fetch(`${url}/readyz`).then(
      (answered) => answered.ok,
      () => false,
    );

  type Send = (form?: Record<string, string>, headers?: Record<string, string>) => Promise<Answer>;
  type Way = (send: Send, typed: Record<string, string>, place: Place, field: string) => Promise<Answer>;

  const ways: Record<string, Way> = {
    'nothing breaks it': async (send, typed) => {
      const answered = await send();
      expect(answered.status).toBe(typed['note-0'] ? 200 : 303);
      return answered;
    },
    'too many at once': async (send, _, { who }) => {
      const crowd = { 'x-forwarded-for': '203.0.113.7' };
      const another = () => who.post('/desk/acted', {}, crowd);
      stopClock(clock);
      let last = await another();
      for (let count = 0; last.status !== 429; count++) {
        expect(count).toBeLessThan(limits.writing.burst * 2);
        last = await another();
      }
      const answered = await send(undefined, crowd);
      setClock(clock, clock.now());
      expect(answered.status).toBe(429);
      return answered;
    },
    'the database is away': async (send) => {
      line.cut();
      const answered = await send();
      line.mend();
      await until(isReady);
      expect(answered.status).toBe(503);
      return answered;
    },
    'the server starts again': async (send) => {
      await running.stop();
      await begin();
      return send();
    },
    'the session has ended': (send) => send(undefined, { cookie: 'relais=none' }),
    'something has changed meanwhile': async (send, typed, { path }) => {
      const [, enquiryId] = /^\/desk\/enquiries\/([^/]+)$/.exec(path) ?? [];
      if (enquiryId && isId<EnquiryId>(enquiryId)) {
        const doctor = await memberAt(running.service, camille.email);
        const looking = await lookingAt(running.service, enquiryId);
        await answer(running.service, doctor, { ...looking, text: 'Oui.' });
      }
      const answered = await send(typed.part ? { ...typed, seen: 'another' } : undefined);
      if (enquiryId || typed.part) expect(answered.status).toBe(409);
      return answered;
    },
    'the same form with other words': async (send, typed, _, field) => {
      await send({ ...typed, [field]: 'Des mots d’avant' });
      return send();
    },
    'its reply is lost, and it is sent again': async (send) => {
      await send();
      return send();
    },
    'it is too long': async (send, typed, _, field) => {
      const answered = await send({ ...typed, [field]: `${typed[field]} ${'x'.repeat(6000)}` });
      expect(answered.status).toBe(422);
      expect(answered.text).toContain('caractères de trop');
      return answered;
    },
    'the page was open for two days': async (send) => {
      clock.move({ hours: 48 });
      return send();
    },
  };

  const each = Object.keys(ways).flatMap((way) => Object.keys(scenes).map((scene) => [way, scene] as const));

  test('every form into which somebody writes is among these', async () => {
    const found = [];
    // One after the other: each waits for the letters that it posts, and another's hands may hold them.
    for (const scene of Object.values(scenes)) found.push(...(await formsAt(await scene())).map(writtenIn));
    expect(found.filter(Boolean).sort()).toEqual(
      [
        'message',
        'message',
        'message',
        'note',
        'note',
        'note-0',
        'sentence',
        'sentence',
        'street',
        'text',
      ].sort(),
    );
  });

  test.each(each)('%s: %s keeps every word', async (name, scene) => {
    const way = ways[name] as Way;
    const arrive = scenes[scene] as (typeof scenes)[string];
    const places = (await formsAt(await arrive())).flatMap((form, nth) => (writtenIn(form) ? [nth] : []));
    expect(places.length).toBeGreaterThan(0);
    const turn = Object.keys(ways).indexOf(name) % places.length;
    for (const nth of long ? places : places.slice(turn, turn + 1)) {
      const at = await arrive();
      const form = (await formsAt(at))[nth] as Form;
      const field = writtenIn(form) as string;
      const words = `Des mots ${running.service.chance.uuid().slice(0, 8)}, bien à vous`;
      const typed = filled(form, words);
      clock.move({ minutes: 1 });
      const send: Send = (body = typed, headers = {}) => at.who.post(form.action, body, headers);
      const answered = await way(send, typed, at, field);
      expect(answered.status).toBeLessThan(504);
      expect(await isThere(words, answered, at), `${field}: ${answered.status}`).toBe(true);
    }
  });
});
