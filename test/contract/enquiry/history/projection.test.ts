import { expect } from 'vitest';
import type { EnquiryId } from '../../../../src/database/id.ts';
import * as projectionTable from '../../../../src/enquiry/history/projection.table.ts';
import { nobody } from '../../../an-id.ts';
import { contractOf, onItsOwn } from '../../contract.ts';
import type { Played } from '../../play.ts';

const { projectedBefore, setProjectionAside } = projectionTable;

const older = (played: Played, id: EnquiryId) =>
  played.write((tx) => tx.updateTable('enquiry').set({ projected: 0 }).where('id', '=', id).execute());

const before = (played: Played, most = 9) =>
  played.write(async (tx) => (await projectedBefore(tx, most)).map(({ id }) => id).sort());

contractOf('what earlier rules derived', projectionTable, {
  projectedBefore: {
    'so many at once, and none that a deed holds': onItsOwn(async (played) => {
      const ids = [await played.newEnquiry(), await played.newEnquiry()].sort();
      const [one = nobody, other = nobody] = ids;
      expect(await before(played)).toEqual([]);
      for (const id of ids) await older(played, id);
      expect(await before(played)).toEqual(ids);
      expect(await before(played, 1)).toHaveLength(1);
      await played.whileAnotherHolds(
        (tx) => tx.selectFrom('enquiry').select('id').where('id', '=', one).forUpdate().execute(),
        async () => expect(await before(played)).toEqual([other]),
      );
    }),
  },
  setProjectionAside: {
    'of it alone': onItsOwn(async (played) => {
      const [one, other] = [await played.newEnquiry(), await played.newEnquiry()];
      for (const id of [one, other]) await older(played, id);
      await played.write((tx) => setProjectionAside(tx, one));
      expect(await before(played)).toEqual([other]);
    }),
  },
});
