import { expect } from 'vitest';
import * as procedureTable from '../../../src/directory/procedure.table.ts';
import { nobody } from '../../an-id.ts';
import { contractOf, onItsOwn } from '../contract.ts';
import { aProcedure } from '../rows.ts';

const { procedures, procedureById } = procedureTable;

contractOf('a procedure', procedureTable, {
  procedures: {
    'by French name, as people order names': onItsOwn(async (played) => {
      const before = await procedures(played.read);
      for (const name_fr of ['Zzz', 'éclat', 'Eclat', 'Œil', 'oeillet'])
        await aProcedure(played, { name_fr });
      const all = await procedures(played.read);
      expect(all).toHaveLength(before.length + 5);
      const names = all.map((one) => one.name.fr);
      const added = names.filter((name) => /^(zzz|éclat|eclat|œil|oeillet)$/i.test(name));
      expect(added).toEqual(['Eclat', 'éclat', 'Œil', 'oeillet', 'Zzz']);
      expect(names).toEqual(names.toSorted(new Intl.Collator('und').compare));
      return all;
    }),
  },
  procedureById: {
    'or null': async (played) => {
      const id = await aProcedure(played, { name_fr: 'Peeling', name_en: 'Peel' });
      const procedure = await procedureById(played.read, id);
      expect(procedure).toMatchObject({ id, name: { fr: 'Peeling', en: 'Peel' } });
      expect(await procedureById(played.read, nobody)).toBeNull();
      return procedure;
    },
  },
});
