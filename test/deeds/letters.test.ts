import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { answer } from '../../src/answering/answer.ts';
import { deliver } from '../../src/letters/deliver.ts';
import type { Transport } from '../../src/letters/transport.ts';
import { alarms } from '../../src/watching/alarms.table.ts';
import { type Cast, camille, lea } from '../cast.ts';
import { databases } from '../databases.ts';
import { deliverAll, lookingAt, memberAt, newEnquiry, signsIn, standingOf } from '../scene.ts';
import { startService } from '../service.ts';
import { enterScene, type Scene } from '../stage.ts';

describe.each(databases)('letters, on the %s database', (kind) => {
  let relais: Scene;
  let cast: Cast;
  beforeEach(async () => {
    relais = await enterScene(kind);
    cast = relais.cast;
  });
  afterEach(() => relais.stop());

  const drain = async (transport: Transport) => {
    await deliverAll(relais.service, transport);
  };

  test('what a dead worker had in hand is passed over for two minutes, then sent by another', async () => {
    await relais.newEnquiry();
    const dies: Transport = {
      ...relais.transport,
      send: () => Promise.reject(new Error('the machine lost its power')),
    };
    await expect(deliver(relais.service, dies)).rejects.toThrow('power');
    expect(await deliver(relais.service, relais.transport)).toBe(0);
    relais.clock.move({ minutes: 2 });
    expect(await deliver(relais.service, relais.transport)).toBe(4);
    expect(relais.mail.letters).toHaveLength(4);
  });

  test('with one Message-ID, asked to be answered by no machine, and without a word of the patient’s', async () => {
    await relais.newEnquiry({ message: 'Mon secret : une cicatrice.' });
    await drain(relais.transport);
    const alert = relais.mail.letters.find((letter) => letter.recipient === cast.camille.email);
    const raw = alert?.raw.toString() ?? '';
    expect(raw).toMatch(/^Auto-Submitted: auto-generated/m);
    expect(raw.match(/^Message-ID:/gim)).toHaveLength(1);
    for (const letter of relais.mail.letters) {
      expect(letter.raw.toString()).not.toMatch(/cicatrice|toxine/i);
      if (letter.recipient.endsWith('lumiere.example'))
        expect(letter.raw.toString()).not.toMatch(/Léa|L=C3=A9a/);
    }
  });

  test('while one copy is accepted it is transmitted; when the last one is refused it falls back, visibly', async () => {
    for (const { email } of [cast.camille, cast.ines, cast.theo]) relais.mail.answer(email, 550);
    relais.mail.answer(cast.ines.email, 450);
    const enquiryId = await relais.newEnquiry();
    await drain(relais.transport);
    expect(await standingOf(relais.service, enquiryId)).toMatchObject({ step: 'sent', needsAttention: true });
    relais.mail.answer(cast.ines.email, null);
    relais.clock.move({ minutes: 2 });
    await drain(relais.transport);
    expect(await standingOf(relais.service, enquiryId)).toMatchObject({ step: 'transmitted' });
    const { letters, enquiries } = await alarms(relais.service.database.read);
    expect(letters).toHaveLength(2);
    expect(enquiries.map((enquiry) => enquiry.id)).toEqual([enquiryId]);
  });

  test('what rests in the database holds no word, name or address of the patient', async () => {
    const canary = 'Canari-4711';
    const alone = await startService(kind, { web: false, worker: false });
    const { service } = alone;
    const enquiryId = await newEnquiry(service, { message: canary, email: 'canari@courriel.example' });
    const doctor = await memberAt(service, camille.email);
    await answer(service, doctor, { ...(await lookingAt(service, enquiryId)), text: canary });
    await signsIn(service, camille.email, { ownDevice: true });
    const { read } = service.database;
    const tables = ['enquiry', 'enquiry_fact', 'letter', 'link', 'session', 'device'] as const;
    for (const table of tables) {
      const rows = await read.selectFrom(table).selectAll().execute();
      expect(rows.length).toBeGreaterThan(0);
      const atRest = Buffer.concat(
        rows
          .flatMap((row) => Object.values(row))
          .map((value) => (Buffer.isBuffer(value) ? value : Buffer.from(JSON.stringify(value)))),
      );
      // Whole names and addresses: three letters also come up by chance among so many sealed bytes.
      for (const clear of [canary, 'canari@courriel', lea.name, lea.phone])
        expect({ table, clear, found: atRest.includes(clear) }).toEqual({ table, clear, found: false });
    }
    await alone.stop();
  });
});
