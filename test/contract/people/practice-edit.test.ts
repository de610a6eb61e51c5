import { expect } from 'vitest';
import type { ClosureId, PersonId, PracticeId } from '../../../src/database/id.ts';
import { newId } from '../../../src/database/new-id.ts';
import * as editTable from '../../../src/people/practice-edit.table.ts';
import { nobody } from '../../an-id.ts';
import { contractOf } from '../contract.ts';
import type { Played } from '../play.ts';
import { aPerson, aPractice } from '../rows.ts';

const { practiceShown, partMark, lastEditor, noteEditor } = editTable;

const closes = ({ write, service }: Played, practice_id: PracticeId) =>
  write((tx) =>
    tx
      .insertInto('closure')
      .values({
        ...{ id: newId<ClosureId>(service.chance), practice_id, reason: 'leave' },
        first_day: Temporal.PlainDate.from('2026-08-01'),
      })
      .execute(),
  );

contractOf('who wrote what a practice says', editTable, {
  practiceShown: {
    'all that its page says, or null': async (played) => {
      const here = await aPractice(played, { phone: '04 65 71 13 29' });
      await aPerson(played, { name: 'Anne' }, [here]);
      await closes(played, here);
      const shown = await practiceShown(played.read, here);
      expect(shown).toMatchObject({
        practice: { id: here, phone: '04 65 71 13 29' },
        closures: [{ to: null }],
        practised: [],
        members: [{ name: 'Anne' }],
      });
      expect(await practiceShown(played.read, nobody)).toBeNull();
      return shown;
    },
  },
  partMark: {
    'another as soon as the part says something else, and for another practice': async (played) => {
      const [here, there] = [await aPractice(played), await aPractice(played)];
      const markOf = async (of: PracticeId, part: 'closures' | 'hours') => {
        const shown = await practiceShown(played.read, of);
        if (!shown) throw new Error('there is no such practice');
        return partMark(played.service, part, shown);
      };
      const before = [await markOf(here, 'closures'), await markOf(here, 'hours')];
      await closes(played, here);
      const after = [await markOf(here, 'closures'), await markOf(here, 'hours')];
      expect(after[0]).not.toBe(before[0]);
      expect(after[1]).toBe(before[1]);
      expect(await markOf(there, 'hours')).not.toBe(after[1]);
      return [before, after];
    },
  },
  noteEditor: {
    'the last one of each part': async (played) => {
      const here = await aPractice(played);
      const [anne, bea] = [
        await aPerson(played, { name: 'Anne' }, [here]),
        await aPerson(played, { name: 'Bea' }, [here]),
      ];
      const [one, two] = ['AAAA', 'BBBB'];
      const note = (part: 'closures' | 'hours', mark: string, personId: PersonId) =>
        played.deed((within) => noteEditor(within, { practiceId: here, part, mark, personId }));
      await note('closures', one, anne);
      await note('hours', one, anne);
      await note('closures', two, bea);
      const who = (part: 'closures' | 'hours', mark: string) =>
        played.write((tx) => lastEditor(tx, { practiceId: here, part, mark }));
      const names = [await who('closures', one), await who('closures', two), await who('hours', one)];
      expect(names).toEqual([null, 'Bea', 'Anne']);
      return names;
    },
  },
  lastEditor: {
    'nobody for a part that came from a file': async (played) => {
      const here = await aPractice(played);
      const of = { practiceId: here, part: 'closures', mark: 'AAAA' } as const;
      expect(await played.write((tx) => lastEditor(tx, of))).toBeNull();
    },
  },
});
