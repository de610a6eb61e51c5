import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OperatorCaller } from '../../src/access/caller/caller.ts';
import { operatorCaller } from '../../src/access/caller/member-caller.ts';
import { refuse } from '../../src/answering/refuse.ts';
import type { EnquiryId } from '../../src/database/id.ts';
import { sampleSignIns } from '../../src/server/sample/sign-ins.ts';
import { allFigureList, allFigures } from '../../src/watching/all-figures.ts';
import { theirFigures } from '../../src/watching/their-figures.ts';
import { reaches, stages } from '../../src/watching/which-enquiries.ts';
import { nobody } from '../an-id.ts';
import { lumiere, port, samir, theo } from '../cast.ts';
import { databases } from '../databases.ts';
import { byLink, lookingAt, memberAt, newEnquiry, operatorAt } from '../scene.ts';
import { startService, type TestService } from '../service.ts';
import { playTheNumbers } from '../the-numbers.ts';

const sets = [...reaches, ...stages];

describe.each(databases)('what the operator sees, on the %s database', (kind) => {
  let relais: TestService;
  let ids: Record<string, EnquiryId>;
  let operator: OperatorCaller;
  beforeAll(async () => {
    relais = await startService(kind, { web: false, worker: false });
    ids = await playTheNumbers(relais.service, relais.transport);
    operator = await operatorAt(relais.service);
  });
  afterAll(() => relais.stop());

  const figures = async () => {
    const all = await allFigures(relais.service, operator, { days: null });
    return all;
  };

  test('the funnel of all practices is the sum of theirs, week by week (watching-11)', async () => {
    const all = await figures();
    const funnels = [];
    for (const email of [theo.email, samir.email]) {
      const asked = { practiceId: null, days: null, from: null, to: null };
      const theirs = await theirFigures(relais.service, await memberAt(relais.service, email), asked);
      if (theirs) funnels.push(theirs.figures);
    }
    const sum = (numbers: (number | undefined)[]) =>
      numbers.reduce<number>((before, one) => before + (one ?? 0), 0);
    expect(funnels).toHaveLength(2);
    for (const set of sets) {
      expect(all.funnel[set]).toBe(sum(funnels.map((one) => one.funnel[set])));
      for (const { week, ...one } of all.weeks)
        expect({ week, [set]: one[set] }).toEqual({
          week,
          [set]: sum(funnels.map((two) => two.weeks.find((other) => other.week === week)?.[set])),
        });
    }
    expect(all.weeks.map(({ week }) => week)).toEqual([
      '2026-06-08',
      '2026-06-01',
      '2026-05-18',
      '2026-05-11',
    ]);
  });

  test('behind every number stands its list', async () => {
    const all = await figures();
    for (const set of sets) {
      const list = await allFigureList(relais.service, operator, { days: null, set, page: 1 });
      expect({ set, total: list?.total }).toEqual({ set, total: all.funnel[set] });
      expect(list?.lines).toHaveLength(all.funnel[set]);
      for (const { week, ...one } of all.weeks) {
        const part = await allFigureList(relais.service, operator, { days: null, set, week, page: 1 });
        expect({ set, week, total: part?.total }).toEqual({ set, week, total: one[set] });
      }
    }
    const stopped = await allFigureList(relais.service, operator, {
      days: null,
      set: 'not-handled',
      page: 1,
    });
    expect(stopped?.lines.map((line) => [line.id, line.practiceName])).toEqual([
      [ids.contested, lumiere.name],
      [ids.silent, lumiere.name],
    ]);
  });

  test('who waits, and what is contested (watching-9)', async () => {
    const all = await figures();
    expect(all.waiting).toMatchObject([{ name: lumiere.name, waiting: 1, rate: 5 / 7 }]);
    expect(Temporal.Instant.from(all.waiting[0]?.oldestAt ?? '').toString()).toBe('2026-06-01T08:00:00Z');
    expect(all.contested).toMatchObject([
      { id: ids.contested, practiceName: lumiere.name, refusal: 'not-interested' },
    ]);
  });

  test('a practice that refuses whatever comes stands out, and one that takes a refusal back does not', async () => {
    expect((await figures()).unusual).toEqual([]);
    const { service } = relais;
    const doctor = await memberAt(service, samir.email);
    for (let count = 0; count < 8; count++) {
      const id = await newEnquiry(service, { practice: port.reference });
      const form = await lookingAt(service, id);
      await refuse(service, doctor, { ...form, reason: count % 2 ? 'spam' : 'unavailable', sentence: '' });
    }
    expect((await figures()).unusual).toMatchObject([
      { name: port.name, sent: 9, total: 8, refused: { spam: 4, unavailable: 4 }, peers: 1 / 9 },
    ]);
  });

  test('no patient, no word, and nothing for a member (watching-10)', async () => {
    const seen = JSON.stringify([
      await figures(),
      await allFigureList(relais.service, operator, { days: '365', set: 'sent', page: 1 }),
    ]);
    expect(seen).not.toMatch(/Léa|courriel|Bonjour|toxine/);
    expect(operatorCaller(await memberAt(relais.service, theo.email))).toBeNull();
    const { caller } = await byLink(relais.service, sampleSignIns.operator, ids.quick ?? nobody);
    expect(operatorCaller(caller)).toBeNull();
  });
});
