import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { digestAddress } from '../../src/access/link/digest-address.ts';
import { personByEmail } from '../../src/people/person.table.ts';
import { type Limits, limits as usual } from '../../src/server/http/limits.ts';
import { samplePassword } from '../../src/server/sample/sign-ins.ts';
import { seenPage } from '../by-hand.ts';
import { camille, ines, theo } from '../cast.ts';
import { httpVisitor } from '../http-visitor.ts';
import { deliverAll, newEnquiry } from '../scene.ts';
import { startService, type TestService } from '../service.ts';

/** As usual, but for what comes back by itself: nothing does, until the clock is moved. */
const anHour = 3600;
const limits: Limits = {
  reading: { ...usual.reading, burst: 1000 },
  writing: { ...usual.writing, secondsEach: anHour },
  signingIn: { ...usual.signingIn, secondsEach: anHour },
};
const { burst } = limits.signingIn;

describe('one office, in one minute', () => {
  let relais: TestService;
  beforeAll(async () => {
    relais = await startService('embedded', { web: true, worker: false }, limits);
    for (let count = 0; count < 20; count++) await newEnquiry(relais.service);
    await deliverAll(relais.service, relais.transport);
  });
  afterAll(() => relais.stop());

  /** A browser that nobody has used yet, in the same network as all others. */
  const browser = () => httpVisitor(relais.url);
  const linksTo = (fits: (recipient: string) => boolean) =>
    relais.mail.letters
      .filter(({ recipient }) => fits(recipient))
      .map(({ text }) => new URL(relais.mail.linkIn(text)));
  const members = [camille, ines, theo].map(({ email }) => email);

  /** Opens the link of an alert as its page does: by itself, then by a hand. */
  async function openAlert({ pathname, hash }: URL) {
    const at = browser();
    const secret = hash.slice(1);
    await at.get(pathname);
    const byPage = await at.post(pathname, { secret, by: 'page' });
    const [cookie = ''] = byPage.headers.getSetCookie();
    const mark = /^relais_door=([^;]+)/.exec(cookie)?.[1] ?? '';
    const byHand = await at.post(pathname, { secret, by: 'hand', mark });
    return [byPage.status, byHand.status];
  }

  test('sixty links of alerts open (http-1)', async () => {
    const links = linksTo((recipient) => members.includes(recipient));
    expect(links).toHaveLength(60);
    for (const link of links) expect(await openAlert(link)).toEqual([200, 303]);
  });

  test('so do twenty links of patients, and what they then press on their pages', async () => {
    const links = linksTo((recipient) => !members.includes(recipient));
    expect(links).toHaveLength(20);
    for (const { pathname } of links) {
      const her = browser();
      const opened = await her.post(pathname, { act: 'open' });
      expect(opened.status).toBe(303);
      for (const act of ['rating', 'answer', 'served', 'confirm'])
        expect(
          (
            await her.post(opened.location, {
              act,
              said: 'helped',
              shown: seenPage(relais.service, opened.location),
            })
          ).status,
        ).toBe(303);
    }
  });

  test('so do fifteen digests end, and fifteen members sign in and work', async () => {
    const person = await personByEmail(relais.service.database.read, theo.email);
    const { pathname } = new URL(digestAddress(relais.service.keys, relais.service.site, person!.id));
    for (let count = 0; count < 15; count++) {
      expect((await browser().post(pathname, { 'List-Unsubscribe': 'One-Click' })).status).toBe(200);
      const at = browser();
      await at.signIn(theo.email, samplePassword);
      expect((await at.post('/desk', {})).status).not.toBe(429);
    }
  });

  test('a machine whose every form is asked once more leaves the network its own (http-16)', async () => {
    const form = { act: 'confirm' };
    const [page, her] = ['/demande/00000000-0000-4000-8000-000000000000', browser()];
    for (let count = 0; count < limits.writing.burst + 10; count++)
      expect((await browser().post(page, form)).status).toBe(428);
    expect((await her.post(page, { ...form, shown: seenPage(relais.service, page) })).status).not.toBe(429);
  });

  test('a dead link of ours is still a link of ours (http-1)', async () => {
    const [link] = linksTo((recipient) => recipient === ines.email);
    relais.clock.move({ hours: 24 * 31 });
    const secret = link?.hash.slice(1) ?? '';
    for (let count = 0; count < 2 * burst; count++)
      expect((await browser().post(link?.pathname ?? '', { secret, by: 'page' })).status).toBe(410);
    relais.clock.move({ hours: -24 * 31 });
  });

  test('ten wrong ones are answered, and the thirteenth is not looked at, whatever else is opened meanwhile (http-1)', async () => {
    const [link] = linksTo((recipient) => recipient === camille.email);
    if (!link) throw new Error('no alert');
    const guess = async (secret: string) =>
      (await browser().post(link.pathname, { secret, by: 'hand' })).status;
    for (let count = 0; count < 10; count++) {
      expect(await guess(`guess-${count}`)).toBe(410);
      expect(await openAlert(link)).toEqual([200, 303]);
    }
    expect([await guess('k'), await guess('l'), await guess('m')]).toEqual([410, 410, 429]);
    relais.clock.move({ seconds: anHour });
    expect([await guess('n'), await guess('o')]).toEqual([410, 429]);
    relais.clock.move({ seconds: anHour * usual.writing.burst });
  });

  test('whoever asks for a fresh link is a stranger, though the link is ours (http-3)', async () => {
    const [link] = linksTo((recipient) => recipient === camille.email);
    const path = link?.pathname ?? '';
    relais.clock.move({ seconds: anHour * usual.writing.burst });
    const statuses = [];
    for (let count = 0; count < burst + 1; count++)
      statuses.push(
        (await browser().post(path, { act: 'renew', shown: seenPage(relais.service, path) })).status,
      );
    expect(statuses).toEqual([...Array(burst).fill(303), 429]);
    relais.clock.move({ seconds: anHour * usual.writing.burst });
  });

  test('one secret that is opened without end counts for its network at last (http-2)', async () => {
    const [link] = linksTo((recipient) => recipient === theo.email);
    const secret = link?.hash.slice(1) ?? '';
    const statuses = new Set<number>();
    for (let count = 0; count < limits.writing.burst + burst + 1; count++)
      statuses.add((await browser().post(link?.pathname ?? '', { secret, by: 'page' })).status);
    expect([...statuses]).toEqual([200, 429]);
  });
});
