import { expect } from 'vitest';
import * as recentTable from '../../../src/asking/recent.table.ts';
import { nobody } from '../../an-id.ts';
import { contractOf } from '../contract.ts';
import type { Played } from '../play.ts';
import { enquiryIs, hours, tallyIs } from '../rows.ts';

const { recentEnquiries, recentFigures } = recentTable;

/** Enquiries that were sent to Cabinet Lumière so many hours ago, with what else their tallies say. */
async function sent(played: Played, ...tallies: [number | null, Parameters<typeof tallyIs>[2]?][]) {
  const ids = [];
  for (const [hour, tally] of tallies) {
    const id = await played.newEnquiry();
    await tallyIs(played, id, { sent_at: hour === null ? null : hours(played, -hour), ...tally });
    ids.push(id);
  }
  return ids;
}

contractOf('what was sent of late', recentTable, {
  recentEnquiries: {
    'the newest first, between two moments, without what was withdrawn or held': async (played) => {
      const { read, now, cast, idOf } = played;
      const practice = await idOf(cast.lumiere);
      await sent(
        played,
        ...([[3, { handled_at: now }], [1, { read_at: now }], [2], [5], [null]] as const).map(
          ([hour, tally]): [number | null, Parameters<typeof tallyIs>[2]?] => [hour, tally],
        ),
        [2, { withdrawn_at: now }],
      );
      await played.newEnquiry({ practice: cast.port.reference });
      const within = (from: number, to: number, most?: number) =>
        recentEnquiries(read, practice, { since: hours(played, from), until: hours(played, to) }, most);
      const recent = await within(-3, 0);
      expect(recent).toEqual([
        { sentAt: hours(played, -1), read: true, handled: false },
        { sentAt: hours(played, -2), read: false, handled: false },
        { sentAt: hours(played, -3), read: false, handled: true },
      ]);
      expect(await within(-9, -1)).toHaveLength(4);
      expect(await within(-9, -2, 1)).toEqual(recent.slice(1, 2));
      expect(await within(0, -3)).toEqual([]);
      expect(await recentEnquiries(read, nobody, { since: hours(played, -9), until: now })).toEqual([]);
      return recent;
    },
  },
  recentFigures: {
    'with when another of the group first served her': async (played) => {
      const { read, now, cast, idOf } = played;
      const practice = await idOf(cast.lumiere);
      const [first = nobody, , withdrawn = ''] = await sent(
        played,
        [3],
        [1, { handled_at: now, served_at: now }],
        [2, { withdrawn_at: now }],
        [9],
        [null],
      );
      for (const hour of [2, 1]) {
        const other = await played.newEnquiry({ practice: cast.port.reference });
        await enquiryIs(played, other, { first_id: first });
        await tallyIs(played, other, { group_id: first, served_at: hours(played, -hour) });
      }
      const figures = await recentFigures(read, practice, hours(played, -3));
      expect(figures).toEqual([
        { sentAt: hours(played, -1), handledAt: now, withdrawnAt: null, servedElsewhereAt: null },
        {
          ...{ sentAt: hours(played, -3), handledAt: null, withdrawnAt: null },
          servedElsewhereAt: hours(played, -2),
        },
      ]);
      expect(withdrawn).not.toBe('');
      expect(await recentFigures(read, nobody, hours(played, -9))).toEqual([]);
      return figures;
    },
  },
});
