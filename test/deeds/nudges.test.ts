import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { chooseNudges, theirNudges } from '../../src/access/theirs/choose-nudges.ts';
import { theirWaiting } from '../../src/access/theirs/their-waiting.table.ts';
import { answer } from '../../src/answering/answer.ts';
import { sendDigests } from '../../src/reminding/send-digests.ts';
import type { Cast } from '../cast.ts';
import { databases } from '../databases.ts';
import { httpVisitor } from '../http-visitor.ts';
import { deliverAll, lookingAt, memberAt } from '../scene.ts';
import { enterScene, type Scene } from '../stage.ts';

describe.each(databases)('nudges, on the %s database', (kind) => {
  let relais: Scene;
  let cast: Cast;
  beforeEach(async () => {
    relais = await enterScene(kind, { web: true, worker: false });
    cast = relais.cast;
    relais.clock.move({ hours: 7 * 24 });
  });
  afterEach(() => relais.stop());

  const members = () => [cast.camille, cast.ines, cast.theo].map((member) => member.email).sort();

  const sweep = async () => {
    await sendDigests(relais.service);
    await deliverAll(relais.service, relais.transport);
  };
  const digests = () => relais.mail.letters.filter((letter) => /^Votre semaine/.test(letter.subject));
  const recipients = () =>
    digests()
      .map((letter) => letter.recipient)
      .sort();
  const hours = (count: number) => relais.clock.move({ hours: count });

  test('each member who receives has one letter a week, with numbers and without a name', async () => {
    const answered = await relais.newEnquiry();
    await relais.newEnquiry();
    const doctor = await memberAt(relais.service, cast.camille.email);
    await answer(relais.service, doctor, { ...(await lookingAt(relais.service, answered)), text: 'Non.' });
    await Promise.all([sweep(), sweep(), sweep()]);
    await sweep();
    expect(recipients()).toEqual(members());
    for (const { subject, text } of digests()) {
      expect(subject).toBe('Votre semaine\u00a0: un patient attend');
      expect(text.replace(/\s+/g, ' ')).toContain('2 demandes reçues en sept jours, dont une traitée.');
      expect(text).not.toMatch(/Léa|toxine/);
    }
    hours(24);
    await sweep();
    expect(digests()).toHaveLength(3);
    hours(6 * 24);
    await sweep();
    expect(digests()).toHaveLength(6);
  });

  test('none in the first week of a member (reminding-113)', async () => {
    relais.clock.move({ hours: -5 * 24 });
    await relais.newEnquiry();
    await sweep();
    expect(digests()).toEqual([]);
    hours(5 * 24);
    await sweep();
    expect(recipients()).toEqual(members());
  });

  test('none for a week in which nobody wrote and nobody waits, and none on a Sunday or at night (reminding-111)', async () => {
    await sweep();
    expect(digests()).toEqual([]);
    hours(5 * 24);
    await relais.newEnquiry();
    await sweep();
    expect(digests()).toEqual([]);
    hours(24 - 3);
    await sweep();
    expect(digests()).toEqual([]);
    hours(3);
    await sweep();
    expect(recipients()).toEqual(members());
  });

  test('quiet hours hold it back; alerts come all the same (reminding-109)', async () => {
    const caller = await memberAt(relais.service, cast.theo.email);
    await chooseNudges(relais.service, caller, { digest: true, quietFrom: '09:00', quietTo: '12:00' });
    await relais.newEnquiry();
    await sweep();
    expect(recipients()).toEqual(members().filter((email) => email !== cast.theo.email));
    expect(
      relais.mail.letters.some((one) => one.recipient === cast.theo.email && /^Nouvelle/.test(one.subject)),
    ).toBe(true);
    hours(3);
    await sweep();
    expect(recipients()).toEqual(members());
  });

  test('quiet hours of which one end is missing, or is none, change nothing (reminding-115)', async () => {
    const caller = await memberAt(relais.service, cast.theo.email);
    const wants = (quietFrom: string, quietTo: string) =>
      chooseNudges(relais.service, caller, { digest: false, quietFrom, quietTo });
    expect(await wants('09:00', '12:00')).toBe(true);
    const kept = { digest: false, quietFrom: '09:00', quietTo: '12:00' };
    for (const [from, to] of [
      ['10:00', ''],
      ['', '10:00'],
      ['24:00', '10:00'],
      ['9:00', '10:00'],
    ] as const)
      expect(await wants(from, to)).toBe(false);
    expect(await theirNudges(relais.service, caller)).toEqual(kept);
    expect(await wants('', '')).toBe(true);
    expect(await theirNudges(relais.service, caller)).toEqual({ ...kept, quietFrom: null, quietTo: null });
  });

  test('one click of her mail program ends it, a GET does not, and alerts still come (reminding-114)', async () => {
    await relais.newEnquiry();
    await sweep();
    const letter = digests().find((one) => one.recipient === cast.theo.email);
    const raw = letter?.raw.toString().replace(/\r\n[ \t]+/g, '') ?? '';
    expect(raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/m);
    const address = /^List-Unsubscribe: *<([^>]+)>/m.exec(raw)?.[1] ?? '';
    const mailProgram = httpVisitor(relais.url);
    const { pathname } = new URL(address);
    expect((await mailProgram.get(pathname)).text).toContain('Ne plus le recevoir');
    const click = { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) };
    expect((await mailProgram.send(pathname.replace(/.$/, 'x'), click)).status).toBe(410);
    hours(7 * 24);
    await sweep();
    expect(digests()).toHaveLength(6);
    const form = new FormData();
    form.set('List-Unsubscribe', 'One-Click');
    expect((await mailProgram.send(pathname, { method: 'POST', body: form })).status).toBe(200);
    expect((await mailProgram.send(pathname, click)).status).toBe(200);
    await relais.newEnquiry();
    hours(7 * 24);
    await sweep();
    expect(recipients().filter((email) => email === cast.theo.email)).toHaveLength(2);
    expect(
      relais.mail.letters.filter((one) => one.recipient === cast.theo.email && /^Nouvelle/.test(one.subject)),
    ).toHaveLength(2);
  });

  test('her list begins with whoever has waited longest, and with what falls due today', async () => {
    const caller = await memberAt(relais.service, cast.theo.email);
    expect(await theirWaiting(relais.service, caller)).toEqual({ longest: null, dueToday: [] });
    const first = await relais.newEnquiry();
    hours(24);
    const second = await relais.newEnquiry();
    expect(await theirWaiting(relais.service, caller)).toMatchObject({
      longest: { id: first, patientName: cast.lea.name },
      dueToday: [],
    });
    hours(23);
    expect(await theirWaiting(relais.service, caller)).toMatchObject({ dueToday: [{ id: first }] });
    const doctor = await memberAt(relais.service, cast.camille.email);
    await answer(relais.service, doctor, { ...(await lookingAt(relais.service, first)), text: 'Non.' });
    expect(await theirWaiting(relais.service, caller)).toMatchObject({
      longest: { id: second },
      dueToday: [],
    });
    const elsewhere = await memberAt(relais.service, cast.samir.email);
    expect(await theirWaiting(relais.service, elsewhere)).toEqual({ longest: null, dueToday: [] });
  });
});
