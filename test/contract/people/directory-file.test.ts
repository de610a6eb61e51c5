import { expect } from 'vitest';
import {
  closureRulesOf,
  practiceById,
  practiceByReference,
  proceduresOf,
} from '../../../src/directory/practice.table.ts';
import { procedureById } from '../../../src/directory/procedure.table.ts';
import * as fileTable from '../../../src/people/directory-file.table.ts';
import type { DirectoryFile } from '../../../src/people/directory-file.ts';
import { personByEmail } from '../../../src/people/person.table.ts';
import { contractOf } from '../contract.ts';
import type { Played } from '../play.ts';
import { aPractice, aProcedure } from '../rows.ts';

const { saveProcedure, savePractice, savePractised, saveClosures, saveMember } = fileTable;

type Closure = DirectoryFile['practices'][number]['closures'][number];

const row = ({ mark }: Played) => ({
  ...{ reference: `neuf${mark}`, slug: `neuf-lyon${mark}`, name: 'Cabinet Neuf', postcode: '69001' },
  ...{ town: 'Lyon', town_slug: 'lyon', territory: 'metropole', zone: 'Europe/Paris', mode: 'space' },
  ...{ latitude: 45.764043, longitude: 4.835659, owner: null, street: null, phone: null, email: null },
  ...{ hours: [{ day: 1, from: '09:00', to: '12:00' }], about_fr: '', about_en: '' },
});

contractOf('what a directory file says', fileTable, {
  saveProcedure: {
    'added, unchanged, changed': async (played) => {
      const slug = `acte${played.mark}`;
      const save = (fr: string) =>
        played.deed((within) => saveProcedure(within, { slug, name: { fr, en: 'Procedure' } }));
      expect([await save('Acte'), await save('Acte'), await save('Acté')]).toEqual([
        'added',
        'unchanged',
        'changed',
      ]);
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
    'added, unchanged, changed, and its address never': async (played) => {
      const save = (more = {}) => played.deed((within) => savePractice(within, { ...row(played), ...more }));
      const saved = [
        await save(),
        await save(),
        await save({ slug: 'another' }),
        await save({ hours: [] }),
        await save({ hours: [], latitude: 45.7640431 }),
        await save({ hours: [], latitude: null, owner: 'groupe', slug: 'another' }),
      ];
      expect(saved.map((one) => one.change)).toEqual([
        ...['added', 'unchanged', 'unchanged', 'changed', 'changed', 'changed'],
      ]);
      expect(new Set(saved.map((one) => one.id)).size).toBe(1);
      const practice = await practiceByReference(played.read, row(played).reference);
      expect(practice).toMatchObject({ slug: row(played).slug, hours: [], latitude: null, owner: 'groupe' });
      return practice;
    },
    'under its reference where its address is taken': async (played) => {
      await aPractice(played, { slug: row(played).slug });
      const { id } = await played.deed((within) => savePractice(within, row(played)));
      expect(await practiceById(played.read, id)).toMatchObject({ slug: row(played).reference });
    },
  },
  savePractised: {
    'all that it practises, and nothing else': async (played) => {
      const [one, two] = [`un${played.mark}`, `deux${played.mark}`];
      await aProcedure(played, { slug: one, name_fr: 'A' });
      await aProcedure(played, { slug: two, name_fr: 'B' });
      const [here, there] = [await aPractice(played), await aPractice(played)];
      const save = (of: string, ...practised: { slug: string; available: boolean }[]) =>
        played.deed((within) => savePractised(within, of, practised));
      const [first, second] = [
        { slug: one, available: true },
        { slug: two, available: false },
      ];
      await save(there, first);
      const changes = [await save(here), await save(here, first, second), await save(here, second, first)];
      expect(changes).toEqual(['unchanged', 'changed', 'unchanged']);
      expect(await proceduresOf(played.read, here)).toMatchObject([first, second]);
      expect(await save(here, { ...first, available: false })).toBe('changed');
      expect(await proceduresOf(played.read, here)).toMatchObject([{ slug: one, available: false }]);
      expect([await save(here), await proceduresOf(played.read, here)]).toEqual(['changed', []]);
      expect(await proceduresOf(played.read, there)).toMatchObject([first]);
      await expect(save(here, { slug: 'nothing', available: true })).rejects.toMatchObject({ code: '22P02' });
    },
  },
  saveClosures: {
    'all that it announces, in any order': async (played) => {
      const [here, there] = [await aPractice(played), await aPractice(played)];
      const save = (of: string, ...closures: Closure[]) =>
        played.deed((within) => saveClosures(within, of, closures));
      const summer: Closure = {
        ...{ from: '2026-08-01', to: '2026-08-21', reason: 'leave', note: 'Été' },
        yearly: false,
      };
      const always: Closure = { from: '2026-09-01', to: null, reason: 'retired', note: null, yearly: false };
      await save(there, summer);
      const changes = [
        await save(here),
        await save(here, always, summer),
        await save(here, summer, always),
        await save(here, { ...summer, yearly: true }, always),
      ];
      expect(changes).toEqual(['unchanged', 'changed', 'unchanged', 'changed']);
      const rules = await closureRulesOf(played.read, here);
      expect(rules).toMatchObject([
        { reason: 'leave', note: 'Été', yearly: true },
        { reason: 'retired', to: null, note: null },
      ]);
      expect([await save(here), await closureRulesOf(played.read, here)]).toEqual(['changed', []]);
      expect(await closureRulesOf(played.read, there)).toHaveLength(1);
      return rules;
    },
  },
  saveMember: {
    'added, unchanged, changed, at a second practice': async (played) => {
      const { cast, mark, read } = played;
      const member = {
        ...{ email: `neuve${mark}@cabinet.example`, name: 'Neuve', locale: 'fr' as const },
        ...{ practice: cast.lumiere.reference, role: 'doctor' as const, receives: true },
      };
      const save = (more = {}) => played.deed((within) => saveMember(within, { ...member, ...more }));
      const saved = [
        await save(),
        await save(),
        await save({ name: 'Nouvelle', locale: 'en' }),
        await save({ name: 'Nouvelle', locale: 'en', role: 'manager' }),
        await save({ name: 'Nouvelle', locale: 'en', role: 'manager', practice: cast.port.reference }),
      ];
      expect(saved).toEqual(['added', 'unchanged', 'changed', 'changed', 'changed']);
      const person = await personByEmail(read, member.email);
      expect(person).toMatchObject({ name: 'Nouvelle', locale: 'en', operator: false });
      expect(person?.memberships.map((one) => one.role)).toEqual(['manager', 'manager']);
      await expect(save({ practice: 'nothing' })).rejects.toThrow();
      return person;
    },
    'whoever has left stays so': async (played) => {
      const { cast, read } = played;
      const before = await personByEmail(read, cast.theo.email);
      await played.write((tx) =>
        tx
          .updateTable('membership')
          .set({ left_at: played.now })
          .where('person_id', '=', before?.id ?? '')
          .execute(),
      );
      const { name, email } = cast.theo;
      const saved = await played.deed((within) =>
        saveMember(within, {
          ...{ email, name, locale: 'fr', practice: cast.lumiere.reference, role: 'assistant' },
          receives: true,
        }),
      );
      expect(saved).toBe('unchanged');
      expect(await personByEmail(read, email)).toMatchObject({ memberships: [] });
    },
  },
});
