import { expect } from 'vitest';
import * as digestTable from '../../../src/reminding/digest.table.ts';
import { nobody } from '../../an-id.ts';
import { contractOf, onItsOwn } from '../contract.ts';
import type { Played } from '../play.ts';
import { aPerson, aPractice, enquiryIs, hours } from '../rows.ts';

const { claimDigests, zones, saveDigestWeek, weekOfPractice } = digestTable;

const zone = 'Indian/Reunion';
const week = '2026-W24';

const claim = (
  { write, now }: Played,
  more: Partial<Parameters<typeof claimDigests>[1]> = {},
): Promise<{ id: string }[]> =>
  write((tx) =>
    claimDigests(tx, { zone, week, memberBefore: now.add({ hours: 1 }), after: null, most: 50, ...more }),
  );

/** Nobody else is in the zone of a scene. */
async function onAnIsland(played: Played) {
  await played.write((tx) => tx.updateTable('practice').set({ zone: 'Europe/Paris' }).execute());
  return aPractice(played, { zone });
}

contractOf('a digest', digestTable, {
  claimDigests: {
    'whoever wants one and has had none this week, by id': onItsOwn(async (played) => {
      const { now } = played;
      const island = await onAnIsland(played);
      const signsIn = { password_hash: 'h' };
      const quiet = { quiet_from: '22:00', quiet_to: '07:00' };
      const wanting = [
        await aPerson(played, { ...signsIn, digest_week: '2026-W23', ...quiet }, [island]),
        await aPerson(played, { ...signsIn, quiet_from: '22:00' }, [island]),
        await aPerson(played, signsIn, [island, await aPractice(played)]),
      ].sort();
      for (const [row, as] of [
        [{ ...signsIn, digest: false }, {}],
        [{ ...signsIn, digest_week: week }, {}],
        [{}, {}],
        [signsIn, { receives: false }],
        [signsIn, { left_at: now }],
        [signsIn, { since: hours(played, 1) }],
      ] as const)
        await aPerson(played, row, [island], as);
      await aPerson(played, signsIn, [await aPractice(played)]);
      const claimed = await claim(played);
      expect(claimed.map((one) => one.id)).toEqual(wanting);
      const pages = [
        await claim(played, { most: 2 }),
        await claim(played, { most: 2, after: wanting[1] ?? null }),
      ];
      expect(pages.map((page) => page.map((one) => one.id))).toEqual([wanting.slice(0, 2), wanting.slice(2)]);
      expect(await claim(played, { after: wanting[2] ?? null })).toEqual([]);
      return claimed;
    }),
    'with her quiet hours, where she named both': onItsOwn(async (played) => {
      const island = await onAnIsland(played);
      const her = await aPerson(played, { password_hash: 'h', quiet_from: '22:00', quiet_to: '07:00' }, [
        island,
      ]);
      const other = await aPerson(played, { password_hash: 'h', quiet_from: '22:00' }, [island]);
      const claimed = new Map((await claim(played)).map((one) => [one.id, one]));
      expect(claimed.get(her)).toEqual({ id: her, quiet: { from: '22:00', to: '07:00' } });
      expect(claimed.get(other)).toEqual({ id: other, quiet: null });
    }),
    'passes over whom another holds': onItsOwn(async (played) => {
      const island = await onAnIsland(played);
      const people = [
        await aPerson(played, { password_hash: 'h' }, [island]),
        await aPerson(played, { password_hash: 'h' }, [island]),
      ].sort();
      await played.whileAnotherHolds(
        (tx) => claimDigests(tx, { zone, week, memberBefore: hours(played, 1), after: null, most: 1 }),
        async () => expect((await claim(played)).map((one) => one.id)).toEqual(people.slice(1)),
      );
      expect((await claim(played)).map((one) => one.id)).toEqual(people);
    }),
  },
  zones: {
    'of the directory, each once': onItsOwn(async (played) => {
      await onAnIsland(played);
      await aPractice(played, { zone: 'America/Guadeloupe' });
      const all = await played.write(zones);
      expect(all).toEqual(['America/Guadeloupe', 'Europe/Paris', 'Indian/Reunion']);
    }),
  },
  saveDigestWeek: {
    'hers alone': onItsOwn(async (played) => {
      const island = await onAnIsland(played);
      const [her, other] = [
        await aPerson(played, { password_hash: 'h' }, [island]),
        await aPerson(played, { password_hash: 'h' }, [island]),
      ];
      await played.write((tx) => saveDigestWeek(tx, her, week));
      expect((await claim(played)).map((one) => one.id)).toEqual([other]);
      const next = await claim(played, { week: '2026-W25' });
      expect(next.map((one) => one.id).sort()).toEqual([her, other].sort());
    }),
  },
  weekOfPractice: {
    'who waits in whichever wait, since when, and what came and was handled (reminding-321)': async (
      played,
    ) => {
      const { write, idOf, cast, now } = played;
      const practice = await idOf(cast.lumiere);
      const rows = [
        { sent_at: hours(played, -100), waits_since: hours(played, -99) },
        { sent_at: hours(played, -2), waits_since: hours(played, -2) },
        { sent_at: hours(played, -1), handled_at: now, waits_since: null },
        { sent_at: hours(played, -200), handled_at: now, waits_since: hours(played, -1), wait: 'later' },
        { sent_at: hours(played, -300), state: 'closed', waits_since: null },
        { sent_at: null, waits_since: null },
      ];
      for (const row of rows) await enquiryIs(played, await played.newEnquiry(), row);
      await played.newEnquiry({ practice: cast.port.reference });
      const since = (hour: number) => write((tx) => weekOfPractice(tx, practice, hours(played, hour)));
      const weeks = [await since(-2), await since(-999)];
      const waiting = { waiting: 3, oldestAt: hours(played, -99) };
      expect(weeks).toEqual([
        { ...waiting, received: 2, handled: 1 },
        { ...waiting, received: 5, handled: 2 },
      ]);
      return weeks;
    },
    'of a practice that nobody writes to': async (played) => {
      const none = { waiting: 0, oldestAt: null, received: 0, handled: 0 };
      expect(await played.write((tx) => weekOfPractice(tx, nobody, played.now))).toEqual(none);
    },
  },
});
