import type { Database, Keys, Reading } from '../database/service.ts';
import { markOf } from './mark.ts';

/** Whether the master key is the one that this database was first used with; the first key is recorded. With another
 * one nothing could be decrypted, and what is encrypted now would be lost with it. */
export async function isKeyOf(database: Database, keys: Keys): Promise<boolean> {
  const mark = markOf(keys, 'installation', '');
  await database.transact((tx) =>
    tx
      .insertInto('installation')
      .values({ one: true, key_mark: mark })
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  );
  const row = await database.read.selectFrom('installation').select('key_mark').executeTakeFirstOrThrow();
  return mark.equals(row.key_mark);
}

/** Whether this database has been used with a key. */
export const hasKey = async (read: Reading): Promise<boolean> =>
  (await read.selectFrom('installation').select('one').executeTakeFirst()) !== undefined;
