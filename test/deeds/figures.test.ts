import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DeskCaller } from '../../src/access/caller/caller.ts';
import type { EnquiryId } from '../../src/database/id.ts';
import { theirFigureList, theirFigures, theirFiguresCsv } from '../../src/watching/their-figures.ts';
import { camille, ines, lea, samir, theo } from '../cast.ts';
import { databases } from '../databases.ts';
import { deliverAll, memberAt, newEnquiry } from '../scene.ts';
import { startService, type TestService } from '../service.ts';
import { playTheNumbers, theFunnel, theNumbers } from '../the-numbers.ts';

const usual = { practiceId: null, days: null, from: null, to: null };

describe.each(databases)('figures, on the %s database', (kind) => {
  let relais: TestService;
  let ids: Record<string, EnquiryId>;
  let member: DeskCaller;
  beforeAll(async () => {
    relais = await startService(kind, { web: false, worker: false });
    ids = await playTheNumbers(relais.service, relais.transport);
    member = await memberAt(relais.service, theo.email);
  });
  afterAll(() => relais.stop());

  const figures = async (asked: Partial<typeof usual> | object = {}) => {
    const theirs = await theirFigures(relais.service, member, { ...usual, ...asked });
    if (!theirs) throw new Error('there are no figures');
    return theirs;
  };
  const listed = async (choice: object, asked: object = {}) => {
    const list = await theirFigureList(
      relais.service,
      member,
      { ...usual, ...asked },
      {
        set: 'sent',
        page: 1,
        ...choice,
      },
    );
    return list?.lines.map((line) => Object.entries(ids).find(([, id]) => id === line.id)?.[0]);
  };

  test('rate, delay and funnel are those counted by hand', async () => {
    const { figures: found } = await figures();
    expect(found.all).toEqual(theNumbers);
    expect(found.funnel).toEqual(theFunnel);
  });

  test('by month, procedure, member and week (watching-1, watching-2, watching-3)', async () => {
    const { figures: found, members } = await figures();
    expect(found.months).toMatchObject([
      { key: '2026-06', sent: 5, counted: 3, handled: 1, rate: null, medianMinutes: null },
      { key: '2026-05', sent: 4, counted: 4, handled: 4, rate: null, medianMinutes: null },
    ]);
    expect(found.procedures).toMatchObject([{ sent: 9, counted: 7, rate: 5 / 7 }]);
    expect(found.members.map((one) => [members.get(one.key), one.handled])).toEqual(
      expect.arrayContaining([
        [theo.name, 2],
        [camille.name, 2],
        [ines.name, 1],
      ]),
    );
    expect(found.weeks.map(({ week, sent, handled }) => [week, sent, handled])).toEqual([
      ['2026-06-08', 1, 1],
      ['2026-06-01', 4, 1],
      ['2026-05-18', 3, 3],
      ['2026-05-11', 1, 1],
    ]);
  });

  test('behind every number stand its enquiries, by name', async () => {
    expect(await listed({ set: 'counted-unhandled' })).toEqual(['contested', 'silent']);
    expect(await listed({ set: 'served-elsewhere' })).toEqual(['elsewhere']);
    expect(await listed({ set: 'young' })).toEqual(['young']);
    expect(await listed({ set: 'not-handled' })).toEqual(['contested', 'silent']);
    expect(await listed({ month: '2026-05' })).toEqual(['spam', 'telephone', 'quick', 'holiday']);
    expect(await listed({ week: '2026-05-18' })).toEqual(['spam', 'telephone', 'quick']);
    expect(await listed({ set: 'counted-handled', member: member.person.id })).toEqual([
      'telephone',
      'quick',
    ]);
    const list = await theirFigureList(relais.service, member, usual, { set: 'young', page: 7 });
    expect(list).toMatchObject({ total: 1, page: 1, lines: [{ patientName: lea.name, minutes: 30 }] });
  });

  test('a period of days: those of the place, both included', async () => {
    const may = { from: '2026-05-13', to: '2026-05-23' };
    expect((await figures(may)).figures.all).toMatchObject({ sent: 4, counted: 4, rate: null });
    expect(await listed({}, { from: '2026-03-05', to: '2026-05-13' })).toEqual(['holiday', 'old']);
    expect((await figures({ days: '365' })).figures.all).toMatchObject({ sent: 10, counted: 8, handled: 6 });
    expect((await figures({ from: '2026-06-02', to: '2026-06-01' })).asked).toEqual({
      days: 90,
      from: null,
      to: null,
      because: 'malformed',
    });
  });

  test('the file says the same, and nothing about a patient (watching-7)', async () => {
    const csv = (await theirFiguresCsv(relais.service, member, usual)) ?? '';
    const lines: Record<string, string>[] = parse(csv, { columns: true });
    expect(lines).toHaveLength(theNumbers.sent);
    const counted = lines.filter((line) => line.counted === 'yes');
    expect(counted).toHaveLength(theNumbers.counted);
    const minutes = counted
      .map((line) => (line.working_minutes ? Number(line.working_minutes) : Infinity))
      .sort((left, right) => left - right);
    expect(minutes).toEqual([30, 120, 150, 240, 720, Infinity, Infinity]);
    expect(lines.find((line) => line.enquiry === ids.undone)).toMatchObject({
      sent: '2026-06-02T08:00:00+02:00',
      handled: '2026-06-03T09:00:00+02:00',
      how: 'answered',
      by: camille.name,
    });
    expect(csv).not.toMatch(/Léa|courriel|Bonjour/);
  });

  test('another practice sees its own, and nobody sees those of others', async () => {
    const elsewhere = await memberAt(relais.service, samir.email);
    const theirs = await theirFigures(relais.service, elsewhere, usual);
    expect(theirs?.figures.all).toMatchObject({ sent: 1, counted: 1, handled: 1 });
    const practiceId = (await figures()).practice.id;
    const asked = { ...usual, practiceId };
    expect(await theirFigures(relais.service, elsewhere, asked)).toBeNull();
    expect(await theirFiguresCsv(relais.service, elsewhere, asked)).toBeNull();
    expect(await theirFigureList(relais.service, elsewhere, asked, { set: 'sent', page: 1 })).toBeNull();
  });

  test('of a hundred enquiries, thirty-seven do not arrive: thirty-seven are shown, by name', async () => {
    const { service, transport, mail, clock } = relais;
    clock.move({ hours: 24 * 30 });
    const lost: string[] = [];
    for (let count = 0; count < 100; count++) {
      const isLost = count % 8 < 3 && lost.length < 37;
      for (const { email } of [camille, ines, theo]) mail.answer(email, isLost ? 550 : null);
      const id = await newEnquiry(service);
      if (isLost) lost.push(id);
      await deliverAll(service, transport);
    }
    expect(lost).toHaveLength(37);
    const today = { from: '2026-07-09', to: '2026-07-09' };
    const { figures: found, practice } = await figures(today);
    expect(found.funnel).toMatchObject({ sent: 100, transmitted: 63, 'not-transmitted': 37 });
    const asked = { ...usual, ...today, practiceId: practice.id };
    const list = await theirFigureList(service, member, asked, { set: 'not-transmitted', page: 1 });
    expect(list?.lines.map((line) => line.id).sort()).toEqual(lost.sort());
    expect(list).toMatchObject({ total: 37, pages: 1 });
    const all = await theirFigureList(service, member, asked, { set: 'sent', page: 2 });
    expect(all).toMatchObject({ total: 100, page: 2, pages: 2 });
    expect(all?.lines).toHaveLength(50);
  });
});
