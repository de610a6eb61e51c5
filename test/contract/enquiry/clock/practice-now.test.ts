import { expect } from 'vitest';
import type { ClosureId } from '../../../../src/database/id.ts';
import { newId } from '../../../../src/database/new-id.ts';
import { closuresOf, practiceById } from '../../../../src/directory/practice.table.ts';
import * as nowTable from '../../../../src/enquiry/clock/practice-now.table.ts';
import { nobody } from '../../../an-id.ts';
import { contractOf } from '../../contract.ts';
import { aPerson, aPractice } from '../../rows.ts';

const { practiceNow, practicesNow } = nowTable;

contractOf('a practice as it is now', nowTable, {
  practiceNow: {
    'is what three questions say': async (played) => {
      const { read, write, service } = played;
      const id = await aPractice(played);
      const asked = async () => {
        const now = await practiceNow(read, id);
        expect(now?.practice).toEqual(await practiceById(read, id));
        const closures = await closuresOf(read, id);
        expect(now?.closures).toEqual(closures.map((closure) => ({ ...closure, enteredAt: null })));
        return [now?.closures.length, now?.reachable];
      };
      const answers = [await asked()];
      for (const day of ['2026-08-01', '2026-07-01'])
        await write((tx) =>
          tx
            .insertInto('closure')
            .values({
              ...{ id: newId<ClosureId>(service.chance), practice_id: id, reason: 'leave', note: null },
              ...{ first_day: Temporal.PlainDate.from(day), last_day: Temporal.PlainDate.from(day) },
            })
            .execute(),
        );
      await aPerson(played, {}, [id], { receives: false });
      await aPerson(played, {}, [id], { left_at: played.now });
      answers.push(await asked());
      await aPerson(played, {}, [id]);
      answers.push(await asked());
      expect(answers).toEqual([
        [0, false],
        [2, false],
        [2, true],
      ]);
      expect(await practiceNow(read, nobody)).toBeNull();
      return practiceNow(read, id);
    },
  },
  practicesNow: {
    'once each, as if they were asked for one by one': async (played) => {
      const { read, cast } = played;
      const [lumiere, port] = [await played.idOf(cast.lumiere), await played.idOf(cast.port)];
      const ids = [
        await played.newEnquiry(),
        await played.newEnquiry({ practice: cast.port.reference }),
        await played.newEnquiry(),
      ];
      const practices = await practicesNow(read, [...ids, nobody]);
      expect(new Set(practices.keys())).toEqual(new Set([lumiere, port]));
      for (const id of [lumiere, port]) expect(practices.get(id)).toEqual(await practiceNow(read, id));
      expect([...(await practicesNow(read, ids.slice(1, 2))).keys()]).toEqual([port]);
      expect(await practicesNow(read, [])).toEqual(new Map());
      return practices.get(port);
    },
  },
});
