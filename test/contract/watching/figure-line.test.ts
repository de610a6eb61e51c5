import { expect } from 'vitest';
import type { EnquiryId } from '../../../src/database/id.ts';
import * as lineTable from '../../../src/watching/figure-line.table.ts';
import { nobody } from '../../an-id.ts';
import { contractOf } from '../contract.ts';
import { aPerson, cameOfOffer, hours, tallyIs } from '../rows.ts';

const { keptLines, sealedOf } = lineTable;

contractOf('what is kept for the figures', lineTable, {
  keptLines: {
    'of a practice, from a moment and before another, the newest first': async (played) => {
      const { read, now, cast, idOf } = played;
      const practice = await idOf(cast.lumiere);
      const handled_by = await aPerson(played);
      const ids: EnquiryId[] = [];
      for (const tally of [
        { sent_at: hours(played, -3), handled_at: now, handled_by, handled_how: 'spam', refusal: 'spam' },
        { sent_at: hours(played, -1), transmitted_at: hours(played, 1), read_at: hours(played, 2) },
        { sent_at: hours(played, -2), withdrawn_at: now },
        { sent_at: hours(played, -1) },
        { sent_at: now },
        { sent_at: null },
      ]) {
        const id = await played.newEnquiry();
        await tallyIs(played, id, tally);
        ids.push(id);
      }
      const other = await played.newEnquiry({ practice: cast.port.reference });
      await cameOfOffer(played, other, ids[2] ?? nobody);
      await tallyIs(played, other, { served_at: hours(played, 5), sent_at: hours(played, -1) });
      const lines = await keptLines(read, practice, { since: hours(played, -3), until: now });
      const [one, two] = [ids[1] ?? '', ids[3] ?? ''].sort();
      expect(lines.map((line) => line.id)).toEqual([one, two, ids[2], ids[0]]);
      expect(lines.at(-1)).toMatchObject({
        ...{ handledAt: now, handledBy: handled_by, handledHow: 'spam', refusal: 'spam', readAt: null },
      });
      expect(lines.at(-2)).toMatchObject({ withdrawnAt: now, servedElsewhereAt: hours(played, 5) });
      expect(await keptLines(read, nobody, { since: hours(played, -9), until: now })).toEqual([]);
      expect(await keptLines(read, practice, { since: now, until: now })).toEqual([]);
      return lines;
    },
  },
  sealedOf: {
    'of those that were asked for': async (played) => {
      const [one, two] = [await played.newEnquiry(), await played.newEnquiry()];
      const sealed = await sealedOf(played.read, [one, nobody]);
      expect(sealed.map((row) => row.id)).toEqual([one]);
      expect(await sealedOf(played.read, [])).toEqual([]);
      expect(await sealedOf(played.read, [one, two])).toHaveLength(2);
      return sealed;
    },
  },
});
