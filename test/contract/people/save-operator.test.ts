import { expect } from 'vitest';
import { passwordOf, personByEmail } from '../../../src/people/person.table.ts';
import * as operatorTable from '../../../src/people/save-operator.table.ts';
import { contractOf } from '../contract.ts';

const { saveOperator } = operatorTable;

contractOf('an operator', operatorTable, {
  saveOperator: {
    'added without a password, or made of somebody who is known': async (played) => {
      const { read, cast, mark } = played;
      const email = `operatrice${mark}@relais.example`;
      for (const name of ['Dominique', 'Another'])
        await played.deed((within) => saveOperator(within, { email, name }));
      const added = await personByEmail(read, email);
      expect(added).toMatchObject({ name: 'Dominique', operator: true, locale: 'fr', memberships: [] });
      expect(await passwordOf(read, added!.id)).toBeNull();
      const before = await personByEmail(read, cast.ines.email);
      await played.deed((within) => saveOperator(within, { email: cast.ines.email, name: 'X' }));
      const known = await personByEmail(read, cast.ines.email);
      expect(known).toEqual({ ...before, operator: true });
      return [added, known];
    },
    'by an address in lower case': async (played) => {
      const email = `Operatrice${played.mark}@relais.example`;
      await expect(played.deed((within) => saveOperator(within, { email, name: '' }))).rejects.toMatchObject({
        code: '23514',
      });
    },
  },
});
