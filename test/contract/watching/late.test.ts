import { expect } from 'vitest';
import * as lateTable from '../../../src/watching/late.table.ts';
import { contractOf, onItsOwn } from '../contract.ts';
import { enquiriesLike, enquiryIs, hours } from '../rows.ts';

const { lateByPractice } = lateTable;

contractOf('who waits too long', lateTable, {
  lateByPractice: {
    'by practice, the most late first, and the contested beside them (watching-321)': onItsOwn(
      async (played) => {
        const { read, now, cast, idOf } = played;
        expect(await lateByPractice(read, now, 9)).toEqual({
          ...{ late: 0, contested: 0, practices: 0, most: [] },
        });
        const [lumiere, port] = [await idOf(cast.lumiere), await idOf(cast.port)];
        const rows = [
          [cast.lumiere, { late_at: hours(played, -5) }],
          [cast.lumiere, { late_at: now, wait: 'later' }],
          [cast.lumiere, { late_at: now.add({ nanoseconds: 1000 }) }],
          [cast.lumiere, { late_at: null, says_yes: true }],
          [cast.port, { late_at: hours(played, -9) }],
          [cast.port, { late_at: null, state: 'refused', contested: true, wait: 'contested' }],
          [cast.port, { late_at: null, state: 'refused', contested: true, wait: null, waits_since: null }],
        ] as const;
        for (const [{ reference }, row] of rows)
          await enquiryIs(played, await played.newEnquiry({ practice: reference }), row);
        const late = await lateByPractice(read, now, 9);
        expect(late).toMatchObject({ late: 3, contested: 1, practices: 2 });
        expect(late.most).toMatchObject([
          { practiceId: lumiere, late: 2, contested: 0, oldestAt: hours(played, -5).toString() },
          { practiceId: port, late: 1, contested: 1, oldestAt: hours(played, -9).toString() },
        ]);
        expect(await lateByPractice(read, now, 1)).toEqual({ ...late, most: late.most.slice(0, 1) });
        return [late.late, late.contested];
      },
    ),
    'one without a deadline among them': onItsOwn(async (played) => {
      const id = await played.newEnquiry();
      await enquiryIs(played, id, { late_at: null, state: 'refused', contested: true, wait: 'contested' });
      await enquiriesLike(played, id, 2);
      const { late, contested, most } = await lateByPractice(played.read, played.now, 9);
      expect([late, contested, most[0]?.oldestAt]).toEqual([0, 3, null]);
    }),
  },
});
