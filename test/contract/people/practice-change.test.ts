import { expect } from 'vitest';
import type { PersonId, PracticeId } from '../../../src/database/id.ts';
import { closuresOf, practiceById, proceduresOf } from '../../../src/directory/practice.table.ts';
import * as changeTable from '../../../src/people/practice-change.table.ts';
import type { PracticeChange } from '../../../src/people/practice-change.ts';
import { nobody } from '../../an-id.ts';
import { contractOf } from '../contract.ts';
import { aPerson, aPractice, aProcedure } from '../rows.ts';

const { membersOf, savePracticeChange } = changeTable;

contractOf('a change of a practice', changeTable, {
  membersOf: {
    'who has not left, by name as people order names': async (played) => {
      const [here, there] = [await aPractice(played), await aPractice(played)];
      for (const name of ['élodie', 'ana']) await aPerson(played, { name }, [here]);
      await aPerson(played, { name: 'Zoé', dead_since: played.now }, [here]);
      await aPerson(played, { name: 'Bob' }, [here], { receives: false, role: 'manager' });
      await aPerson(played, { name: 'Left' }, [here], { left_at: played.now });
      await aPerson(played, { name: 'Other' }, [there]);
      const members = await membersOf(played.read, here);
      expect(members.map(({ name, role, receives, dead }) => [name, role, receives, dead])).toEqual([
        ['ana', 'doctor', true, false],
        ['Bob', 'manager', false, false],
        ['élodie', 'doctor', true, false],
        ['Zoé', 'doctor', true, true],
      ]);
      expect(await membersOf(played.read, nobody)).toEqual([]);
      return members;
    },
  },
  savePracticeChange: {
    'one part, and nothing of another practice': async (played) => {
      const { read } = played;
      const [here, there] = [await aPractice(played), await aPractice(played)];
      const slug = `acte${played.mark}`;
      await aProcedure(played, { slug });
      const before = await practiceById(read, there);
      const day = Temporal.PlainDate.from('2026-08-01');
      const changes: PracticeChange[] = [
        {
          part: 'contacts',
          contacts: { street: null, phone: '01 02 03 04 05', email: 'a@b.example' },
        } as PracticeChange,
        { part: 'hours', hours: [{ day: 7, from: '00:00', to: '23:59' }] },
        { part: 'mode', mode: 'forward' },
        { part: 'procedures', practised: [{ slug, available: false }] },
        {
          part: 'closures',
          closures: [{ from: day, to: null, reason: 'leave', note: null, yearly: true }],
        },
      ];
      for (const _ of 'ab')
        for (const change of changes) await played.deed((within) => savePracticeChange(within, here, change));
      const practice = await practiceById(read, here);
      expect(practice).toMatchObject({
        ...{ phone: '01 02 03 04 05', email: 'a@b.example', mode: 'forward' },
        hours: [{ day: 7, from: '00:00', to: '23:59' }],
      });
      expect(await proceduresOf(read, here)).toMatchObject([{ slug, available: false }]);
      expect(await closuresOf(read, here)).toEqual([
        { from: day, to: null, reason: 'leave', note: null, yearly: true },
      ]);
      expect(await practiceById(read, there)).toEqual(before);
      expect(await closuresOf(read, there)).toEqual([]);
      return practice;
    },
    'those receive, of those whom the practice has, and nobody else': async (played) => {
      const [here, there] = [await aPractice(played), await aPractice(played)];
      const [one, two, both] = [
        await aPerson(played, { name: 'A' }, [here]),
        await aPerson(played, { name: 'B' }, [here], { receives: false }),
        await aPerson(played, { name: 'C' }, [here, there]),
      ];
      const left = await aPerson(played, { name: 'D' }, [here], { left_at: played.now, receives: false });
      const stranger = await aPerson(played, { name: 'E' }, [there], { receives: false });
      const receive = (...recipients: PersonId[]) =>
        played.deed((within) => savePracticeChange(within, here, { part: 'recipients', recipients }));
      const who = async (of: PracticeId) =>
        (await membersOf(played.read, of)).filter((member) => member.receives).map((member) => member.id);
      await receive(two, left, stranger, nobody);
      expect([await who(here), await who(there)]).toEqual([[two], [both]]);
      await receive(one, both);
      expect(await who(here)).toEqual([one, both]);
      await receive();
      expect([await who(here), await who(there)]).toEqual([[], [both]]);
    },
  },
});
