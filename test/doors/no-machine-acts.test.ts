import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { digestAddress } from '../../src/access/link/digest-address.ts';
import { invite } from '../../src/access/session/invite.ts';
import { answer } from '../../src/answering/answer.ts';
import { refuse } from '../../src/answering/refuse.ts';
import type { EnquiryId } from '../../src/database/id.ts';
import { transact } from '../../src/database/service.ts';
import { threadOf } from '../../src/enquiry/history/thread.table.ts';
import { personByEmail } from '../../src/people/person.table.ts';
import { samplePassword } from '../../src/server/sample/sign-ins.ts';
import { paths } from '../../src/words/paths.ts';
import { anId } from '../an-id.ts';
import { botulinum, camille, lea, lumiere, samir } from '../cast.ts';
import { stopClock } from '../clock.ts';
import { databases } from '../databases.ts';
import { decoded, type Form, formsOf } from '../forms.ts';
import { type Answer, type HttpVisitor, httpVisitor } from '../http-visitor.ts';
import { deliverAll, lookingAt, memberAt, newEnquiry, openedForm, standingOf } from '../scene.ts';
import { startService, type TestService } from '../service.ts';

/** What a machine puts into a form: the first of each choice, every box ticked, "test" wherever one can write. */
function filled({ fields }: Form): Record<string, string> {
  const values = fields.map(({ name, type, value, options }) => {
    if (type === 'hidden') return [name, value];
    if (type === 'choice') return [name, options.find((option) => option !== '') ?? 'yes'];
    return [name, type === 'secret' ? 'test test test test' : 'test'];
  });
  return Object.fromEntries(values);
}

/** Submits every form of a page that stands there, at once, with each of its buttons; but for the one that ends what
 * the others try. */
const submitAll = (who: HttpVisitor, { text }: Answer, path: string): Promise<Answer[]> =>
  Promise.all(
    formsOf(text, path)
      .filter(({ action }) => action !== '/sign-out')
      .flatMap((form) => {
        const buttons = form.fields.some(({ value }) => value === 'answer' || value === 'rating')
          ? [...text.matchAll(/<button[^>]*name="said" value="([^"]+)"/g)].map(([, said = '']) => ({ said }))
          : [];
        return [{}, ...buttons].map((button) => who.post(form.action, { ...filled(form), ...button }));
      }),
  );

const asItStands = ({ fields }: Form): Record<string, string> =>
  Object.fromEntries(fields.map(({ name, value }) => [name, value]));

const only = <One>([one, ...more]: One[]): One => {
  if (!one || more.length > 0) throw new Error(`${more.length} too many, or none`);
  return one;
};

describe.each(databases)('no machine acts for a person, on the %s database', (kind) => {
  let relais: TestService;
  beforeAll(async () => {
    relais = await startService(kind, { web: true, worker: false });
    // However busy this machine is, a machine is quick.
    stopClock(relais.clock);
  });
  afterAll(() => relais.stop());

  const browser = () => httpVisitor(relais.url);
  const wait = (by: Temporal.DurationLike) => relais.clock.move(by);

  /** The link of the last letter to somebody. */
  async function linkTo(email: string): Promise<URL> {
    await deliverAll(relais.service, relais.transport);
    const letter = relais.mail.letters.findLast(({ recipient }) => recipient === email);
    return new URL(relais.mail.linkIn(letter?.text ?? ''));
  }

  /** An enquiry whose alert a browser that nobody knows has opened, by the button of its page. */
  async function opened() {
    await deliverAll(relais.service, relais.transport);
    const id = await newEnquiry(relais.service);
    const link = await linkTo(camille.email);
    const who = browser();
    const { text } = await who.get(link.pathname);
    const [, mark = ''] = /name="mark" value="([^"]+)"/.exec(text) ?? [];
    const { location } = await who.post(link.pathname, { secret: link.hash.slice(1), by: 'hand', mark });
    expect(location).toBe(`/desk/enquiries/${id}`);
    return { id, who, path: location };
  }

  const untouched = { version: 1, unread: true, firstRead: null, handledAt: null, state: 'open' };

  describe('a member, from a browser that nobody knows', () => {
    test.each([
      ['at once', { seconds: 0 }],
      ['an hour after the letter', { hours: 1 }],
    ])('opening, reading and every form of the detail do nothing %s (link-1)', async (_, later) => {
      const { id, who, path } = await opened();
      wait(later);
      expect((await who.post(`${path}/read`, { seen: '1', acted: 'yes' })).text).toBe('{"read":false}');
      const page = await who.get(path);
      expect(page.text).toContain(lea.name);
      const sent = await submitAll(who, page, path);
      expect(sent.length).toBeGreaterThan(2);
      for (const { status } of sent) expect(status).toBe(428);
      await who.post(path, {
        act: 'answer',
        text: 'test',
        seen: '1',
        submission: 'x',
        acted: 'yes',
        shown: openedForm(relais.service),
      });
      await who.post(`${path}/read`, { seen: '1', acted: 'yes' });
      expect(await standingOf(relais.service, id)).toMatchObject(untouched);
    });

    test('a deed is asked once more with every word kept; pressed before 3 seconds, again; then it is done (desk-8)', async () => {
      const { id, who, path } = await opened();
      wait({ hours: 1 });
      const reply = only(
        formsOf((await who.get(path)).text, path).filter(({ fields }) =>
          fields.some(({ name }) => name === 'text'),
        ),
      );
      const text = 'Bonjour,\nnon, ce n’est pas douloureux.';
      let asked = await who.post(reply.action, { ...filled(reply), text });
      for (const by of [{ seconds: 0 }, { seconds: 2 }]) {
        wait(by);
        expect(asked.status).toBe(428);
        const form = only(formsOf(asked.text, path));
        expect(form.fields.find(({ name }) => name === 'text')?.value).toBe(text);
        asked = await who.post(form.action, asItStands(form));
      }
      const form = only(formsOf(asked.text, path));
      const fields = asItStands(form);
      wait({ seconds: 3 });
      for (const _ of 'ab') expect((await who.post(form.action, fields)).status).toBe(303);
      const thread = await threadOf(relais.service.database.read, relais.service.keys, id);
      expect(thread?.lines.filter(({ fact }) => fact.kind === 'answered').map(({ words }) => words)).toEqual([
        text,
      ]);
      expect((await who.post(`${path}/read`, { seen: '9' })).text).toBe('{"read":true}');
      expect(
        (
          await who.post(path, {
            act: 'close',
            seen: String((await lookingAt(relais.service, id)).seen),
            submission: 'c',
          })
        ).status,
      ).toBe(303);
    });

    test('a forged or foreign moment is no second act', async () => {
      const { id, who, path } = await opened();
      const deed = { act: 'answer', text: 'test', seen: '1', submission: 'x' };
      const form = only(formsOf((await who.post(path, deed)).text, path));
      const [moment = '', sign = ''] = (
        form.fields.find(({ name }) => name === 'once-more')?.value ?? ''
      ).split('.');
      const long = String(Number(moment) - 60_000);
      for (const forged of ['', '.', moment, `${long}.${sign}`, `${long}.`, openedForm(relais.service)])
        expect({ forged, status: (await who.post(path, { ...deed, 'once-more': forged })).status }).toEqual({
          forged,
          status: 428,
        });
      expect(await standingOf(relais.service, id)).toMatchObject(untouched);
    });

    test('two acts a second apart prove the session for good; a burst is one act, and one before 2 seconds is none (session-3, session-4)', async () => {
      const { id, who, path } = await opened();
      const acts = async (times = 1) =>
        (await Promise.all(Array.from({ length: times }, () => who.post('/desk/acted', {})))).map(
          ({ text }) => text,
        );
      expect(new Set(await acts(10))).toEqual(new Set(['{"proven":false}']));
      wait({ seconds: 2 });
      expect(new Set(await acts(10))).toEqual(new Set(['{"proven":false}']));
      expect((await who.post(`${path}/read`, { seen: '1' })).text).toBe('{"read":false}');
      expect((await who.post(path, { act: 'answer', text: 'test', seen: '1', submission: 'x' })).status).toBe(
        428,
      );
      wait({ seconds: 1 });
      expect(await acts()).toEqual(['{"proven":true}']);
      expect((await who.post(`${path}/read`, { seen: '1' })).text).toBe('{"read":true}');
      expect((await who.post(path, { act: 'answer', text: 'Non.', seen: '1', submission: 'x' })).status).toBe(
        303,
      );
      expect(await standingOf(relais.service, id)).toMatchObject({ step: 'answered' });
    });

    test('whoever typed a password is asked nothing (session-5)', async () => {
      const id = await newEnquiry(relais.service);
      const who = browser();
      await who.signIn(camille.email, samplePassword);
      const path = `/desk/enquiries/${id}`;
      expect((await who.post(`${path}/read`, { seen: '1' })).text).toBe('{"read":true}');
      expect((await who.post(path, { act: 'answer', text: 'Non.', seen: '1', submission: 'x' })).status).toBe(
        303,
      );
    });

    test('a script of the page is answered that it should ask again, and its page stays (desk-7)', async () => {
      const { who, path } = await opened();
      const answer = await who.post(`${path}.data`, {
        act: 'answer',
        text: 'test',
        seen: '1',
        submission: 'x',
      });
      expect(answer.status).toBe(428);
    });
  });

  describe('a patient', () => {
    const ask = paths.fr.ask(lumiere.reference);
    const asks = async (email: string, website = '') => {
      const { location } = await browser().post(ask, {
        procedure: botulinum,
        name: lea.name,
        email,
        phone: lea.phone,
        message: 'Bonjour',
        consent: 'yes',
        form: openedForm(relais.service),
        website,
      });
      return location;
    };
    const mailbox = () => `${relais.service.chance.uuid()}@courriel.example`;

    /** A machine that follows the link of the last letter and submits every form of each page it comes to. */
    async function crawl(email: string) {
      const { pathname } = await linkTo(email);
      const who = browser();
      const opening = await who.get(pathname);
      const [{ location: opens = '' } = {}] = await submitAll(who, opening, pathname);
      const location = opens.replace(/\/autres-cabinets$/, '');
      const answers: Answer[] = [];
      for (const path of [location, `${location}/autres-cabinets`]) {
        const page = await who.get(path);
        for (const { fields } of formsOf(page.text, path))
          expect(fields.find(({ name }) => name === 'shown')?.value).toMatch(/^\d+\.[\w-]{43}$/);
        if (page.status === 200) answers.push(...(await submitAll(who, page, path)));
      }
      for (const answer of [...answers]) answers.push(...(await submitAll(who, answer, location)));
      return { who, location, answers };
    }

    test('a crawler confirms no held enquiry; she does, three seconds later', async () => {
      const email = mailbox();
      await asks(email, 'a machine');
      const { who, location, answers } = await crawl(email);
      const id = anId<EnquiryId>(location.split('/').at(-1) ?? '');
      expect(answers.map(({ status }) => status)).toContain(428);
      expect((await standingOf(relais.service, id)).step).toBe('held');
      const page = await who.get(location);
      wait({ seconds: 3 });
      const confirm = only(formsOf(page.text, location));
      expect((await who.post(confirm.action, filled(confirm))).status).toBe(303);
      expect((await standingOf(relais.service, id)).step).toBe('sent');
    });

    /** An enquiry that Dr Moreau has refused, so that other practices are offered. */
    async function refusedTo(email: string): Promise<EnquiryId> {
      const id = await newEnquiry(relais.service, { email });
      const doctor = await memberAt(relais.service, camille.email);
      const looking = await lookingAt(relais.service, id);
      await refuse(relais.service, doctor, { ...looking, reason: 'unavailable', sentence: '' });
      return id;
    }

    test('a crawler writes, rates, corrects and sends on nothing, though it ticks every box (http-12)', async () => {
      const email = mailbox();
      const id = await refusedTo(email);
      await deliverAll(relais.service, relais.transport);
      const before = await standingOf(relais.service, id);
      const { answers } = await crawl(email);
      expect(answers.length).toBeGreaterThan(3);
      for (const { status } of answers) expect(status).toBe(428);
      expect(await standingOf(relais.service, id)).toEqual(before);
    });

    test('asked once more, she keeps every word and every tick, and it is sent once (http-12)', async () => {
      const email = mailbox();
      const id = await refusedTo(email);
      const { who, location } = await crawl(email);
      const offers = `${location.replace(/\/autres-cabinets$/, '')}/autres-cabinets`;
      const form = only(formsOf((await who.get(offers)).text, offers));
      const message = 'Bonjour,\nêtes-vous libres en juin ?';
      const asked = await who.post(form.action, { ...filled(form), message });
      expect(asked.status).toBe(428);
      const again = only(formsOf(asked.text, offers));
      expect(again.fields.find(({ name }) => name === 'message')?.value).toBe(message);
      const fields = asItStands(again);
      wait({ seconds: 3 });
      for (const _ of 'ab') expect((await who.post(again.action, fields)).status).toBe(303);
      const thread = await threadOf(relais.service.database.read, relais.service.keys, id);
      const sentOn = thread?.lines.flatMap(({ fact }) => (fact.kind === 'sent-on' ? fact.to : []));
      expect(sentOn).toHaveLength(1);
    });

    test('a page that comes back with an error is the page she has looked at already (http-13)', async () => {
      const email = mailbox();
      const id = await newEnquiry(relais.service, { email });
      const { who, location } = await crawl(email);
      const page = await who.get(location);
      const form = only(
        formsOf(page.text, location).filter(({ fields }) => fields.some(({ name }) => name === 'message')),
      );
      wait({ seconds: 3 });
      const back = await who.post(form.action, { ...filled(form), message: '' });
      expect(back.status).toBe(422);
      const again = only(
        formsOf(back.text, location).filter(({ fields }) => fields.some(({ name }) => name === 'message')),
      );
      expect((await who.post(again.action, { ...filled(again), message: 'Bonjour' })).status).toBe(303);
      const thread = await threadOf(relais.service.database.read, relais.service.keys, id);
      expect(thread?.lines.at(-1)?.words).toBe('Bonjour');
    });

    test('the moment of one page is none of another (http-15)', async () => {
      const email = mailbox();
      await refusedTo(email);
      const { who, location } = await crawl(email);
      const page = location.replace(/\/autres-cabinets$/, '');
      const offers = `${page}/autres-cabinets`;
      const form = only(formsOf((await who.get(offers)).text, offers));
      const asked = only(formsOf((await who.post(page, { act: 'served' })).text, page));
      const said = (name: string) => asked.fields.find((field) => field.name === name)?.value ?? '';
      const [elsewhere] = formsOf((await who.get(page)).text, page);
      const shown = elsewhere?.fields.find(({ name }) => name === 'shown')?.value ?? '';
      expect([shown, said('once-more')].every((one) => /^\d+\./.test(one))).toBe(true);
      wait({ minutes: 5 });
      for (const moments of [{ shown }, { shown: '', 'once-more': said('once-more') }] as Record<
        string,
        string
      >[])
        expect((await who.post(form.action, { ...filled(form), ...moments })).status).toBe(428);
      expect((await who.post(form.action, filled(form))).status).toBe(303);
    });

    test('a form without its moment, or with one of another making, is asked once more', async () => {
      const email = mailbox();
      await newEnquiry(relais.service, { email });
      const { who, location } = await crawl(email);
      wait({ minutes: 5 });
      for (const shown of [undefined, '', 'x', '1.x', openedForm(relais.service)])
        expect(
          (
            await who.post(location, {
              message: 'test',
              form: openedForm(relais.service),
              ...(shown !== undefined && { shown }),
            })
          ).status,
        ).toBe(428);
    });

    test('a machine that opens the letter to a new address does not make it hers (link-4)', async () => {
      const [email, given] = [mailbox(), mailbox()];
      const id = await newEnquiry(relais.service, { email });
      const { who, location } = await crawl(email);
      const page = await who.get(location);
      wait({ seconds: 3 });
      const form = only(
        formsOf(page.text, location).filter(({ fields }) => fields.some(({ name }) => name === 'email')),
      );
      expect((await who.post(form.action, { ...filled(form), email: given })).status).toBe(303);
      const emailOf = async () =>
        (await threadOf(relais.service.database.read, relais.service.keys, id))?.patient.email;
      await crawl(given);
      expect(await emailOf()).toBe(email);
      const { pathname } = await linkTo(given);
      const her = browser();
      const opening = only(formsOf((await her.get(pathname)).text, pathname));
      wait({ seconds: 3 });
      expect((await her.post(opening.action, filled(opening))).status).toBe(303);
      expect(await emailOf()).toBe(given);
    });

    test('a crawler rates no answer', async () => {
      const email = mailbox();
      const id = await newEnquiry(relais.service, { email });
      const doctor = await memberAt(relais.service, camille.email);
      await answer(relais.service, doctor, { ...(await lookingAt(relais.service, id)), text: 'Non.' });
      const { answers } = await crawl(email);
      expect(answers.some(({ text }) => decoded(text).includes('value="rating"'))).toBe(true);
      expect((await standingOf(relais.service, id)).rating).toBeNull();
    });
  });

  test('an invitation is accepted by nobody who fills in all fields at once, and by a hand on any browser (http-18)', async () => {
    const person = await personByEmail(relais.service.database.read, samir.email);
    if (!person) throw new Error('the directory has changed');
    await transact(relais.service, (within) => invite(within, person, null));
    const { pathname } = await linkTo(samir.email);
    const { who } = await opened();
    const password = 'un lilas fleurit tard ici';
    const early = only(formsOf((await who.get(pathname)).text, pathname));
    const back = await who.post(pathname, { ...filled(early), password });
    expect(back.status).toBe(422);
    wait({ seconds: 3 });
    const form = only(formsOf(back.text, pathname));
    expect((await who.post(pathname, { ...filled(form), password })).status).toBe(303);
  });

  test('a digest ends by the one click of a mail program, or by a hand on its page (http-19)', async () => {
    const person = await personByEmail(relais.service.database.read, camille.email);
    const { pathname } = new URL(digestAddress(relais.service.keys, relais.service.site, person!.id));
    const who = browser();
    const form = only(formsOf((await who.get(pathname)).text, pathname));
    expect((await who.post(pathname, filled(form))).status).toBe(428);
    wait({ seconds: 3 });
    expect((await who.post(pathname, filled(form))).status).toBe(200);
    expect((await browser().post(pathname, { 'List-Unsubscribe': 'One-Click' })).status).toBe(200);
  });

  test('a fresh link is sent to nobody who presses all buttons', async () => {
    const { id } = await opened();
    const link = await linkTo(camille.email);
    expect(id).not.toBe('');
    const letters = relais.mail.letters.length;
    expect((await browser().post(link.pathname, { act: 'renew' })).status).toBe(428);
    await deliverAll(relais.service, relais.transport);
    expect(relais.mail.letters.length).toBe(letters);
  });
});
