import { expect } from 'vitest';
import { newId } from '../../../src/database/new-id.ts';
import * as asItIs from '../../../src/people/directory-as-it-is.table.ts';
import { contractOf } from '../contract.ts';
import { aPerson, aPractice, aProcedure, practises } from '../rows.ts';

const { knownNames, practicesAsAre, membersAsAre } = asItIs;

contractOf('a directory as it is', asItIs, {
  knownNames: {
    'every procedure with its names, and every reference': async (played) => {
      const slug = `acte${played.mark}`;
      await aProcedure(played, { slug, name_fr: 'Acté', name_en: 'Procedure' });
      const { procedures, references } = await played.write(knownNames);
      expect(procedures.get(slug)).toEqual({ fr: 'Acté', en: 'Procedure' });
      expect(references).toContain(played.cast.lumiere.reference);
      return procedures.get(slug);
    },
  },
  practicesAsAre: {
    'those that are there, with what they practise and when they are closed': async (played) => {
      const [here, there] = [`ici${played.mark}`, `ailleurs${played.mark}`];
      const id = await aPractice(played, { reference: here, about_fr: 'Bonjour', phone: '04' });
      await aPractice(played, { reference: there });
      for (const [slug, available] of [
        ['b', true],
        ['a', true],
        ['c', false],
      ] as const)
        await practises(played, id, await aProcedure(played, { slug: `${slug}${played.mark}` }), available);
      const first_day = Temporal.PlainDate.from('2026-08-01');
      await played.write((tx) =>
        tx
          .insertInto('closure')
          .values({ id: newId(played.service.chance), practice_id: id, first_day, reason: 'leave' })
          .execute(),
      );
      const found = await played.write((tx) => practicesAsAre(tx, [here, there, 'nothing']));
      expect([...found.keys()].toSorted()).toEqual([there, here]);
      expect(found.get(here)).toMatchObject({
        id,
        whole: {
          ...{ phone: '04', email: null, about: { fr: 'Bonjour', en: '' } },
          procedures: [`a${played.mark}`, `b${played.mark}`],
          unavailable: [`c${played.mark}`],
          closures: [{ from: '2026-08-01', to: null, reason: 'leave', note: null, yearly: false }],
        },
      });
      expect(found.get(there)?.whole).toMatchObject({ procedures: [], unavailable: [], closures: [] });
      expect(await played.write((tx) => practicesAsAre(tx, []))).toEqual(new Map());
      return [found.get(here), found.get(there)];
    },
    'more than are asked for at once': async (played) => {
      const references = Array.from({ length: 501 }, (_, place) => `nul${place}${played.mark}`);
      await aPractice(played, { reference: references[500] });
      const found = await played.write((tx) => practicesAsAre(tx, references));
      expect([...found.keys()]).toEqual([references[500]]);
    },
  },
  membersAsAre: {
    'who is known, with memberships that ended too': async (played) => {
      const reference = `ici${played.mark}`;
      const here = await aPractice(played, { reference });
      const [left, nowhere] = [`a${played.mark}@cabinet.example`, `b${played.mark}@cabinet.example`];
      await aPerson(played, { email: left, name: 'Anne' }, [here], { left_at: played.now, receives: false });
      await aPerson(played, { email: nowhere, name: 'Bea', locale: 'en' });
      const found = await played.write((tx) => membersAsAre(tx, [left, nowhere, left, 'nobody@x.example']));
      expect(found).toEqual(
        new Map([
          [
            left,
            {
              person: { name: 'Anne', locale: 'fr' },
              memberships: new Map([[reference, { role: 'doctor', receives: false }]]),
            },
          ],
          [nowhere, { person: { name: 'Bea', locale: 'en' }, memberships: new Map() }],
        ]),
      );
      return found;
    },
  },
});
