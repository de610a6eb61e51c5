import { expect } from 'vitest';
import * as installationTable from '../../../src/vault/installation.table.ts';
import { keysFrom } from '../../../src/vault/keys.ts';
import { contractOf, onItsOwn } from '../contract.ts';

const { hasKey, isKeyOf } = installationTable;

contractOf('the key of an installation', installationTable, {
  isKeyOf: {
    'the one that came first, however many come at once': onItsOwn(async ({ database }) => {
      const [first, other] = [keysFrom(Buffer.alloc(32, 'a')), keysFrom(Buffer.alloc(32, 'b'))];
      const asked = await Promise.all([first, first, first].map((keys) => isKeyOf(database, keys)));
      expect(asked).toEqual([true, true, true]);
      expect([await isKeyOf(database, other), await isKeyOf(database, first)]).toEqual([false, true]);
      const rows = await database.read.selectFrom('installation').selectAll().execute();
      expect(rows).toHaveLength(1);
      return rows;
    }),
  },
  hasKey: {
    'from its first use on': onItsOwn(async ({ database }) => {
      expect(await hasKey(database.read)).toBe(false);
      await isKeyOf(database, keysFrom(Buffer.alloc(32, 'a')));
      expect(await hasKey(database.read)).toBe(true);
    }),
  },
});
