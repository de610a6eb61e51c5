import { expect } from 'vitest';
import * as lookAgainTable from '../../../../src/enquiry/clock/look-again.table.ts';
import { contractOf } from '../../contract.ts';
import { aPractice, enquiryIs, hours } from '../../rows.ts';

const { lookAgainAt } = lookAgainTable;

contractOf('what is looked at again', lookAgainTable, {
  lookAgainAt: {
    'whatever waits there, or is due there later': async (played) => {
      const { read, write, now } = played;
      const made = { waits: null, later: hours(played, 5), past: hours(played, -5), elsewhere: null };
      const ids = new Map<string, string>();
      for (const [name, due_at] of Object.entries(made)) {
        const id = await played.newEnquiry();
        await enquiryIs(played, id, { due_at, ...(name === 'later' && { waits_since: null }) });
        ids.set(id, name);
      }
      const done = await played.newEnquiry();
      await enquiryIs(played, done, { due_at: null, waits_since: null });
      ids.set(done, 'done');
      const elsewhere = [...ids].find(([, name]) => name === 'elsewhere')![0];
      const away = await aPractice(played);
      await enquiryIs(played, elsewhere as never, { practice_id: away });
      const [row] = await read.selectFrom('enquiry').select('practice_id').where('id', '=', done).execute();
      await write((tx) => lookAgainAt(tx, [], now));
      await write((tx) => lookAgainAt(tx, [row!.practice_id], now));
      const rows = await read
        .selectFrom('enquiry')
        .select(['id', 'due_at'])
        .where('id', 'in', [...ids.keys()] as never[])
        .execute();
      const due = Object.fromEntries(rows.map(({ id, due_at }) => [ids.get(id), due_at?.toString() ?? null]));
      expect(due).toEqual({
        ...{ waits: `${now}`, later: `${now}`, past: `${hours(played, -5)}` },
        ...{ elsewhere: null, done: null },
      });
    },
  },
});
