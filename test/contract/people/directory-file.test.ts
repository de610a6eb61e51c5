import { expect } from 'vitest';
import type { PracticeId } from '../../../src/database/id.ts';
import {
  closuresOf,
  practiceById,
  practiceByReference,
  proceduresOf,
} from '../../../src/directory/practice.table.ts';
import { procedureById } from '../../../src/directory/procedure.table.ts';
import * as fileTable from '../../../src/people/directory-file.table.ts';
import type { ClosureEntry, WholeMember, WholePractice } from '../../../src/people/directory-file.ts';
import { personByEmail } from '../../../src/people/person.table.ts';
import { contractOf } from '../contract.ts';
import type { Played } from '../play.ts';
import { aPractice, aProcedure } from '../rows.ts';

const { saveProcedure, savePractice, savePractised, saveClosures, saveMember } = fileTable;

const whole: WholePractice = {
  ...{ name: 'Cabinet Neuf', owner: null, street: null, postcode: '69001', town: 'LYON CEDEX 01' },
  ...{ latitude: 45.764043, longitude: 4.835659, territory: 'FR-69', zone: 'Europe/Paris' },
  ...{ phone: null, email: null, hours: [{ day: 1, from: '09:00', to: '12:00' }], mode: 'space' },
  ...{ about: { fr: '', en: '' }, procedures: [], unavailable: [], closures: [] },
};

const referenceOf = ({ mark }: Played) => `neuf${mark}`;

contractOf('what a directory file says', fileTable, {
  saveProcedure: {
    'added, then given its names': async (played) => {
      const slug = `acte${played.mark}`;
      for (const fr of ['Acte', 'Acté'])
        await played.deed((within) => saveProcedure(within, slug, { fr, en: 'Procedure' }));
      const { id } = await played.read
        .selectFrom('procedure')
        .select('id')
        .where('slug', '=', slug)
        .executeTakeFirstOrThrow();
      const procedure = await procedureById(played.read, id);
      expect(procedure).toEqual({ id, slug, name: { fr: 'Acté', en: 'Procedure' } });
      return procedure;
    },
  },
  savePractice: {
    'added; then the fields that a file names, and its address never': async (played) => {
      const reference = referenceOf(played);
      const added = await played.deed((within) => savePractice(within, reference, null, whole));
      const before = await practiceByReference(played.read, reference);
      expect(before).toMatchObject({ id: added, town: 'LYON CEDEX 01', townSlug: 'lyon' });
      const save = (fields: string[], more: Partial<WholePractice>) =>
        played.deed((within) =>
          savePractice(within, reference, { id: added, fields }, { ...whole, ...more }),
        );
      expect(await save(['name', 'latitude'], { name: 'Autre', latitude: null, phone: '04' })).toBe(added);
      await save(['town'], { town: 'Saint-Étienne' });
      await save(['about.en'], { about: { fr: 'Rien', en: 'Something' } });
      await save([], { name: 'Nobody' });
      const practice = await practiceByReference(played.read, reference);
      expect(practice).toMatchObject({
        ...{ slug: before?.slug, name: 'Autre', latitude: null, phone: null },
        ...{ town: 'Saint-Étienne', townSlug: 'saint-etienne', about: { fr: '', en: 'Something' } },
      });
      return practice;
    },
    'under its reference where its address is taken, then under that with a number': async (played) => {
      const name = `Cabinet ${played.mark}`;
      const save = (reference: string) =>
        played.deed((within) => savePractice(within, reference, null, { ...whole, name }));
      const [one, two] = [await save(`un${played.mark}`), await save(`deux${played.mark}`)];
      await aPractice(played, { slug: `trois${played.mark}` });
      const three = await save(`trois${played.mark}`);
      const slugs = [];
      for (const id of [one, two, three]) slugs.push((await practiceById(played.read, id))?.slug);
      expect(new Set(slugs).size).toBe(3);
      expect(slugs.slice(1)).toEqual([`deux${played.mark}`, `trois${played.mark}-2`]);
      return slugs;
    },
  },
  savePractised: {
    'all that it practises, and nothing else': async (played) => {
      const [one, two] = [`un${played.mark}`, `deux${played.mark}`];
      await aProcedure(played, { slug: one, name_fr: 'A' });
      await aProcedure(played, { slug: two, name_fr: 'B' });
      const [here, there] = [await aPractice(played), await aPractice(played)];
      const save = (of: PracticeId, ...practised: { slug: string; available: boolean }[]) =>
        played.deed((within) => savePractised(within, of, practised));
      const [first, second] = [
        { slug: one, available: true },
        { slug: two, available: false },
      ];
      await save(there, first);
      await save(here, second, first, { slug: 'nothing', available: true });
      expect(await proceduresOf(played.read, here)).toMatchObject([first, second]);
      await save(here, { ...first, available: false });
      const left = await proceduresOf(played.read, here);
      expect(left).toMatchObject([{ slug: one, available: false }]);
      await save(here);
      expect(await proceduresOf(played.read, here)).toEqual([]);
      expect(await proceduresOf(played.read, there)).toMatchObject([first]);
      return left;
    },
  },
  saveClosures: {
    'all that it announces, in any order': async (played) => {
      const [here, there] = [await aPractice(played), await aPractice(played)];
      const save = (of: PracticeId, ...closures: ClosureEntry[]) =>
        played.deed((within) => saveClosures(within, of, closures));
      const summer: ClosureEntry = {
        ...{ from: '2026-08-01', to: '2026-08-21', reason: 'leave', note: 'Été' },
        yearly: false,
      };
      const always: ClosureEntry = {
        ...{ from: '2026-09-01', to: null, reason: 'retired', note: null },
        yearly: false,
      };
      await save(there, summer);
      await save(here, always, summer);
      await save(here, always, { ...summer, yearly: true });
      const rules = await closuresOf(played.read, here);
      expect(rules).toMatchObject([
        { reason: 'leave', note: 'Été', yearly: true },
        { reason: 'retired', to: null, note: null },
      ]);
      await save(here);
      expect(await closuresOf(played.read, here)).toEqual([]);
      expect(await closuresOf(played.read, there)).toHaveLength(1);
      return rules;
    },
  },
  saveMember: {
    'added without a password, brought up to date, and at a second practice': async (played) => {
      const { cast, mark, read } = played;
      const email = `neuve${mark}@cabinet.example`;
      const member: WholeMember = { name: 'Neuve', locale: 'fr', role: 'doctor', receives: true };
      const save = (practice: string, more: Partial<WholeMember> = {}) =>
        played.deed((within) => saveMember(within, { email, practice }, { ...member, ...more }));
      await save(cast.lumiere.reference);
      const changed = { name: 'Nouvelle', locale: 'en', role: 'manager' } as const;
      await save(cast.lumiere.reference, changed);
      await save(cast.port.reference, { ...changed, receives: false });
      const person = await personByEmail(read, email);
      expect(person).toMatchObject({ name: 'Nouvelle', locale: 'en', operator: false });
      expect(person?.memberships.map((one) => one.role)).toEqual(['manager', 'manager']);
      expect(person?.memberships.map((one) => one.receives).toSorted()).toEqual([false, true]);
      await expect(save('nothing')).rejects.toThrow();
      return person;
    },
    'whoever has left stays so (people-110)': async (played) => {
      const { cast, read } = played;
      const { name, email } = cast.theo;
      const before = await personByEmail(read, email);
      await played.write((tx) =>
        tx
          .updateTable('membership')
          .set({ left_at: played.now })
          .where('person_id', '=', before!.id)
          .execute(),
      );
      await played.deed((within) =>
        saveMember(
          within,
          { email, practice: cast.lumiere.reference },
          { name, locale: 'fr', role: 'assistant', receives: true },
        ),
      );
      expect(await personByEmail(read, email)).toMatchObject({ memberships: [] });
    },
  },
});
