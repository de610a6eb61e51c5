import { expect } from 'vitest';
import type { EnquiryId } from '../../../src/database/id.ts';
import * as figuresTable from '../../../src/watching/all-figures.table.ts';
import { nobody } from '../../an-id.ts';
import { contractOf, onItsOwn } from '../contract.ts';
import type { Played } from '../play.ts';
import { cameOfOffer, enquiriesLike, hours, tallyIs } from '../rows.ts';

const { funnelsByWeek, behindTheFunnel, contestedRefusals, refusing, mostWaiting } = figuresTable;

const zone = 'Europe/Paris';
const ever = {
  since: Temporal.Instant.from('2020-01-01T00:00:00Z'),
  until: Temporal.Instant.from('2030-01-01T00:00:00Z'),
};
const at = (text: string) => Temporal.Instant.from(text);

/** One enquiry at each stage, in two weeks, one of them in the first minute of its Monday in Paris. */
async function aFunnel(played: Played) {
  const { now, cast } = played;
  const monday = at('2026-06-07T22:00:00Z');
  const ids: Record<string, EnquiryId> = {};
  for (const [name, tally, practice] of [
    ['handled', { sent_at: monday, handled_at: now, served_at: now, handled_how: 'answered' }, cast.lumiere],
    ['not-transmitted', { sent_at: monday.subtract({ microseconds: 1 }) }, cast.lumiere],
    ['not-read', { sent_at: monday, transmitted_at: now }, cast.lumiere],
    ['not-handled', { sent_at: monday, read_at: now }, cast.port],
    ['withdrawn', { sent_at: monday, withdrawn_at: now }, cast.port],
    ['elsewhere', { sent_at: monday, transmitted_at: now, read_at: now }, cast.port],
    ['held', { sent_at: null }, cast.port],
  ] as const) {
    const id = await played.newEnquiry({ practice: practice.reference });
    await tallyIs(played, id, tally);
    ids[name] = id;
  }
  await cameOfOffer(played, ids.elsewhere ?? nobody, ids.handled ?? nobody);
  return ids;
}

contractOf('the figures of all', figuresTable, {
  funnelsByWeek: {
    'by week of sending in one zone, the newest first (watching-11)': onItsOwn(async (played) => {
      expect(await funnelsByWeek(played.read, ever, zone)).toEqual([]);
      await aFunnel(played);
      const weeks = await funnelsByWeek(played.read, ever, zone);
      const none = { 'not-transmitted': 0, 'not-read': 0, 'not-handled': 0, handled: 0, elsewhere: 0 };
      expect(weeks).toEqual([
        {
          ...{ ...none, week: '2026-06-08', sent: 5, transmitted: 4, read: 3 },
          ...{ 'not-read': 1, 'not-handled': 1, handled: 1, elsewhere: 2 },
        },
        { ...none, week: '2026-06-01', sent: 1, transmitted: 0, read: 0, 'not-transmitted': 1 },
      ]);
      const period = { ...ever, until: at('2026-06-07T22:00:00Z') };
      expect(await funnelsByWeek(played.read, period, zone)).toHaveLength(1);
      return [weeks, await funnelsByWeek(played.read, ever, 'Pacific/Noumea')];
    }),
  },
  behindTheFunnel: {
    'the enquiries behind each number': onItsOwn(async (played) => {
      const ids = await aFunnel(played);
      const behind: Record<string, string[]> = {};
      for (const set of ['sent', 'transmitted', 'read', 'not-read', 'elsewhere', 'handled'] as const) {
        const { lines, total } = await behindTheFunnel(played.read, ever, zone, { set, page: 1 });
        expect(total).toBe(lines.length);
        behind[set] = lines
          .map((line) => Object.keys(ids).find((name) => ids[name] === line.id) ?? '')
          .sort();
      }
      expect(behind).toMatchObject({
        transmitted: ['elsewhere', 'handled', 'not-handled', 'not-read'],
        read: ['elsewhere', 'handled', 'not-handled'],
        'not-read': ['not-read'],
        elsewhere: ['elsewhere', 'withdrawn'],
        handled: ['handled'],
      });
      expect(behind.sent).toHaveLength(6);
      const week = await behindTheFunnel(played.read, ever, zone, {
        ...{ set: 'sent', week: '2026-06-01', page: 1 },
      });
      expect(week.lines.map((line) => line.id)).toEqual([ids['not-transmitted']]);
      return [behind, week];
    }),
    'a page at a time, and no page that is not there': onItsOwn(async (played) => {
      await enquiriesLike(played, await played.newEnquiry(), 50);
      const page = (page: number) => behindTheFunnel(played.read, ever, zone, { set: 'sent', page });
      const pages = [await page(1), await page(2), await page(99), await page(0)];
      expect(pages.map(({ lines, page }) => [lines.length, page])).toEqual([
        [50, 1],
        [1, 2],
        [1, 2],
        [50, 1],
      ]);
      const ids = pages.slice(0, 2).flatMap(({ lines }) => lines.map((line) => line.id));
      expect(ids).toEqual([...new Set(ids)].sort());
      return pages;
    }),
  },
  contestedRefusals: {
    'that stand, the latest first': onItsOwn(async (played) => {
      const ids: EnquiryId[] = [];
      for (const hour of [1, 2, null]) {
        const id = await played.newEnquiry();
        const contested_at = hour === null ? null : hours(played, hour);
        await tallyIs(played, id, { refusal: 'spam', contested_at });
        ids.push(id);
      }
      const contested = await contestedRefusals(played.read);
      expect(contested).toEqual(
        [1, 0].map((index) => ({
          ...{ id: ids[index], practiceName: 'Cabinet Lumière', refusal: 'spam' },
          contestedAt: hours(played, index + 1).toString(),
        })),
      );
      return contested;
    }),
  },
  refusing: {
    'by practice and by the reasons that count': onItsOwn(async (played) => {
      const { cast, read, idOf } = played;
      for (const [place, handled_how] of [
        [cast.lumiere, 'spam'],
        [cast.lumiere, 'spam'],
        [cast.lumiere, 'answered'],
        [cast.port, 'not-practised'],
        [cast.port, null],
      ] as const)
        await tallyIs(played, await played.newEnquiry({ practice: place.reference }), { handled_how });
      const all = new Map((await refusing(read, ever)).map((one) => [one.practiceId, one]));
      const none = { duplicate: 0, spam: 0, 'not-practised': 0, unavailable: 0 };
      const [lumiere, port] = [await idOf(cast.lumiere), await idOf(cast.port)];
      expect(all).toEqual(
        new Map([
          [lumiere, { practiceId: lumiere, sent: 3, refused: { ...none, spam: 2 } }],
          [port, { practiceId: port, sent: 2, refused: { ...none, 'not-practised': 1 } }],
        ]),
      );
      expect(await refusing(read, { ...ever, until: ever.since })).toEqual([]);
    }),
  },
  mostWaiting: {
    'by how many nobody has handled': onItsOwn(async (played) => {
      const { cast, read, now, idOf } = played;
      for (const [place, count] of [
        [cast.parc, 1],
        [cast.port, 2],
        [cast.horizon, 1],
      ] as const)
        for (let one = 0; one < count; one++) await played.newEnquiry({ practice: place.reference });
      for (const tally of [{ handled_at: now }, { withdrawn_at: now }, { refusal: 'not-interested' }])
        await tallyIs(played, await played.newEnquiry(), tally);
      const same = [await idOf(cast.parc), await idOf(cast.horizon)].sort();
      const most = await mostWaiting(read, ever, 9);
      expect(most).toEqual([await idOf(cast.port), ...same]);
      expect(await mostWaiting(read, ever, 1)).toEqual(most.slice(0, 1));
      return most;
    }),
  },
});
