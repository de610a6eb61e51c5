import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { answer } from '../../src/answering/answer.ts';
import { contactOutside } from '../../src/answering/contact-outside.ts';
import { refuse } from '../../src/answering/refuse.ts';
import { reopen } from '../../src/answering/reopen.ts';
import { writeAgain } from '../../src/asking/write-again.ts';
import type { EnquiryId } from '../../src/database/id.ts';
import type { Service } from '../../src/database/service.ts';
import { startWorker } from '../../src/server/worker/worker.ts';
import { figureAlarms } from '../../src/watching/proof.table.ts';
import { proveFigures } from '../../src/watching/prove-figures.ts';
import { setRight } from '../../src/watching/set-right.ts';
import { nobody } from '../an-id.ts';
import { camille, theo } from '../cast.ts';
import { databases } from '../databases.ts';
import { said } from '../said.ts';
import { lookingAt, memberAt, newEnquiry, openedForm, operatorAt, patientOf } from '../scene.ts';
import { startService, type TestService } from '../service.ts';

describe.each(databases)('figures are proven every night, on the %s database', (kind) => {
  let relais: TestService;
  let lines: Record<string, unknown>[];
  let service: Service;
  beforeEach(async () => {
    relais = await startService(kind, { web: false, worker: false });
    lines = [];
    service = { ...relais.service, log: (line) => void lines.push(line) };
  });
  afterEach(() => relais.stop());

  const answered = async (email: string) => {
    const enquiryId = await newEnquiry(service);
    const form = await lookingAt(service, enquiryId);
    await answer(service, await memberAt(service, email), { ...form, text: 'Non.' });
    return enquiryId;
  };
  const wholeNight = async (atOnce?: number) => {
    while ((await proveFigures(service, atOnce)) > 0);
  };
  const tomorrow = () => relais.clock.move({ hours: 24 });
  const alarms = () => figureAlarms(service.database.read);
  const places = async () =>
    (await alarms()).differences
      .map((one) => [one.enquiryId, one.place, one.kept])
      .sort(([, left], [, right]) => (String(left) < String(right) ? -1 : 1));
  const proven = () => lines.filter((line) => line.event === 'figures-proven');

  test('a planted difference is an alarm and a line of the log, and nothing sets it right by itself (watching-17)', async () => {
    const [one = nobody, other = nobody] = [await answered(theo.email), await answered(camille.email)];
    await wholeNight();
    expect(await alarms()).toMatchObject({ differences: [], proof: { enquiries: 2 } });
    await service.database.transact(async (tx) => {
      await tx.updateTable('enquiry_tally').set({ handled_at: null }).where('enquiry_id', '=', one).execute();
      await tx.updateTable('enquiry').set({ state: 'closed' }).where('id', '=', other).execute();
    });
    await wholeNight();
    expect((await alarms()).differences).toEqual([]);
    for (let night = 0; night < 2; night++) {
      tomorrow();
      await wholeNight();
      expect(await places()).toEqual([
        [other, 'enquiry.state', 'closed'],
        [one, 'enquiry_tally.handled_at', null],
      ]);
    }
    expect(lines.filter((line) => line.event === 'figure-differs')).toHaveLength(4);
    expect(await setRight(service, await operatorAt(service), one)).toBe(true);
    expect(lines.at(-1)).toMatchObject({ event: 'figures-set-right', enquiry: one });
    expect(await places()).toEqual([[other, 'enquiry.state', 'closed']]);
    tomorrow();
    await wholeNight();
    expect(await places()).toEqual([[other, 'enquiry.state', 'closed']]);
    expect(proven().at(-1)).toMatchObject({ enquiries: 2, differences: 1 });
  });

  test('a row that is not there is a difference; the next fact writes it, and the alarm ends (watching-17)', async () => {
    const enquiryId = await newEnquiry(service);
    await service.database.transact((tx) => tx.deleteFrom('enquiry_tally').execute());
    await wholeNight();
    expect((await alarms()).differences).toMatchObject([{ enquiryId, place: 'enquiry_tally' }]);
    const form = await lookingAt(service, enquiryId);
    await answer(service, await memberAt(service, theo.email), { ...form, text: 'Non.' });
    tomorrow();
    await wholeNight();
    expect((await alarms()).differences).toEqual([]);
  });

  test('several workers share a night, a killed one loses nothing, and each enquiry is proven once', async () => {
    for (let count = 0; count < 7; count++) await newEnquiry(service);
    expect(await proveFigures(service, 2)).toBe(2);
    await Promise.all([wholeNight(2), wholeNight(2), wholeNight(2)]);
    await wholeNight(2);
    await wholeNight(2);
    expect(proven()).toMatchObject([{ enquiries: 7, differences: 0 }]);
    tomorrow();
    const worker = await startWorker(service, relais.transport);
    await worker.drain();
    await worker.stop();
    expect(proven()).toHaveLength(2);
  });

  test('what is written while the night goes on is no difference', async () => {
    const ids: EnquiryId[] = [];
    for (let count = 0; count < 24; count++) ids.push(await newEnquiry(service));
    const doctor = await memberAt(service, camille.email);
    const forms = await Promise.all(ids.map((id) => lookingAt(service, id)));
    let writing = true;
    const written = Promise.all(forms.map((form) => answer(service, doctor, { ...form, text: 'Non.' })));
    written.finally(() => {
      writing = false;
    });
    while (writing) {
      tomorrow();
      await wholeNight();
    }
    expect(await written).toEqual(ids.map(() => ({ done: true })));
    expect(lines.filter((line) => line.event === 'figure-differs')).toEqual([]);
    expect(proven().length).toBeGreaterThan(0);
  });

  test('an older database is given the tallies that its histories say', async () => {
    const doctor = await memberAt(service, camille.email);
    const acts = async (
      does: (form: Awaited<ReturnType<typeof lookingAt>>) => Promise<unknown>,
      id: EnquiryId,
    ) => {
      relais.clock.move({ minutes: 5 });
      await does(await lookingAt(service, id));
    };
    const refused = await newEnquiry(service);
    await acts((form) => refuse(service, doctor, { ...form, reason: 'spam', sentence: '' }), refused);
    await writeAgain(service, await patientOf(service, refused), {
      text: said('Non !'),
      formToken: openedForm(service),
    });
    const first = await newEnquiry(service);
    const undone = await newEnquiry(service);
    await acts((form) => refuse(service, doctor, { ...form, reason: 'duplicate', of: first }), undone);
    await acts((form) => reopen(service, doctor, form), undone);
    const reached = await newEnquiry(service);
    const contact = { channel: 'telephone', note: '' } as const;
    for (const outcome of ['no-reply', 'reached'] as const)
      await acts(
        (form) =>
          contactOutside(service, doctor, {
            ...form,
            ...contact,
            outcome,
            on: service.clock.now().toString(),
          }),
        reached,
      );
    await answered(theo.email);
    const migration = readFileSync('src/database/migrations/0010-figures.sql', 'utf8');
    const [filling = ''] = /insert into enquiry_tally[\s\S]*?;/.exec(migration) ?? [];
    await service.database.transact(async (tx) => {
      await tx.deleteFrom('enquiry_tally').execute();
      await sql.raw(filling).execute(tx);
    });
    await wholeNight();
    expect(proven()).toMatchObject([{ enquiries: 5, differences: 0 }]);
  });
});
