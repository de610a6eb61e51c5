import { expect } from 'vitest';
import type { ClosureId, PracticeId } from '../../../src/database/id.ts';
import { newId } from '../../../src/database/new-id.ts';
import { saveLife } from '../../../src/people/receiving.table.ts';
import * as closedDoors from '../../../src/watching/closed-doors.table.ts';
import { contractOf } from '../contract.ts';
import type { Played } from '../play.ts';
import { aPerson, aPractice, enquiryIs, hours } from '../rows.ts';

const { withoutRecipient, writtenDespiteClosure } = closedDoors;

const closes = (
  { service, write, now }: Played,
  practice_id: PracticeId,
  { entered, last = null }: { entered: Temporal.Instant; last?: Temporal.PlainDate | null },
) =>
  write((tx) =>
    tx
      .insertInto('closure')
      .values({
        ...{ id: newId<ClosureId>(service.chance), practice_id, reason: 'retired', yearly: false },
        ...{ first_day: now.toZonedDateTimeISO('Europe/Paris').toPlainDate() },
        ...{ last_day: last, note: null, entered_at: entered },
      })
      .execute(),
  );

contractOf('closed doors', closedDoors, {
  withoutRecipient: {
    'with those who would receive, but for a dead address, by name (watching-341)': async (played) => {
      const [nobody, dead, alive] = [
        await aPractice(played, { name: 'Aube' }),
        await aPractice(played, { name: 'Brume' }),
        await aPractice(played, { name: 'Ciel' }),
      ];
      for (const name of ['Zoé', 'Émile']) {
        const person = await aPerson(played, { name }, [dead]);
        await played.write((tx) => saveLife(tx, person, { dead: true, now: played.now }));
      }
      await aPerson(played, { name: 'Max' }, [dead], { receives: false });
      await aPerson(played, { name: 'Ida' }, [alive]);
      const ours = new Set<string>([nobody, dead, alive]);
      const found = (await withoutRecipient(played.read, 10_000)).filter(({ id }) => ours.has(id));
      expect(found.map(({ name, dead }) => [name, dead])).toEqual([
        ['Aube', []],
        ['Brume', ['Émile', 'Zoé']],
      ]);
      expect(await withoutRecipient(played.read, 1)).toHaveLength(1);
    },
  },
  writtenDespiteClosure: {
    'unread, and written after a closure without an end was entered (watching-342)': async (played) => {
      const practices = [await aPractice(played), await aPractice(played), await aPractice(played)] as const;
      const [closed, back, open] = practices;
      await closes(played, closed, { entered: hours(played, 2) });
      const soon = played.now.toZonedDateTimeISO('Europe/Paris').toPlainDate().add({ days: 20 });
      await closes(played, back, { entered: hours(played, 2), last: soon });
      const waiting = async (
        practice_id: PracticeId,
        at: number,
        row: Parameters<typeof enquiryIs>[2] = {},
      ) => {
        const id = await played.newEnquiry();
        await enquiryIs(played, id, {
          ...{ practice_id, waits_since: hours(played, at), wait: 'first', late_at: null, unread: true },
          ...row,
        });
        return id;
      };
      const after = await waiting(closed, 4);
      const atOnce = await waiting(closed, 2);
      const again = await waiting(closed, 3, { wait: 'later' });
      await waiting(closed, 1);
      await waiting(closed, 4, { unread: false });
      await waiting(closed, 4, { wait: 'contested' });
      await waiting(closed, 4, { says_yes: true });
      await waiting(closed, 4, { waits_since: null, wait: null });
      await waiting(closed, 4, { late_at: hours(played, 50) });
      await waiting(back, 4);
      await waiting(open, 4);
      const ids = (await writtenDespiteClosure(played.read, 10_000)).map(({ id }) => id);
      expect(ids.filter((id) => [after, atOnce, again].includes(id))).toEqual([atOnce, again, after]);
      const theirs = await played.read
        .selectFrom('enquiry')
        .select('id')
        .where('practice_id', 'in', [...practices])
        .execute();
      const found = new Set(ids);
      expect(theirs.filter(({ id }) => found.has(id))).toHaveLength(3);
      expect(await writtenDespiteClosure(played.read, 1)).toHaveLength(1);
    },
  },
});
