import { sql } from 'kysely';
import { expectTypeOf, test } from 'vitest';
import type { Reading, Writing } from './service.ts';

test('what reads cannot write, and what writes can be read by', () => {
  expectTypeOf<Writing>().toExtend<Reading>();
  expectTypeOf<Reading>().not.toExtend<Writing>();
  const tries = (read: Reading) => {
    read.selectFrom('letter').select('id');
    read.selectNoFrom(sql<number>`1`.as('one'));
    // @ts-expect-error
    read.insertInto('letter');
    // @ts-expect-error
    read.updateTable('letter');
    // @ts-expect-error
    read.deleteFrom('letter');
    // @ts-expect-error
    read.replaceInto('letter');
    // @ts-expect-error
    read.mergeInto('letter');
    // @ts-expect-error
    read.with('gone', (db) => db.deleteFrom('letter'));
    // @ts-expect-error
    read.transaction();
    // @ts-expect-error
    read.executeQuery({ sql: 'delete from letter' });
  };
  expectTypeOf(tries).toBeFunction();
});
