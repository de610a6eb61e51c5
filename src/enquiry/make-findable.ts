import { type Service, transact } from '../database/service.ts';
import { addSearch, partlyFindable, searchRow } from './search.table.ts';
import { threadOf } from './thread.table.ts';

const most = 50;

/** Makes enquiries that were written before there was an index of their words findable by all of them, at most 50 a
 * time; returns how many. */
export const makeFindable = (service: Service): Promise<number> =>
  transact(service, async ({ tx, keys }) => {
    const ids = await partlyFindable(tx, most);
    for (const id of ids) {
      const thread = await threadOf(tx, keys, id);
      if (!thread) continue;
      const words = thread.lines.flatMap((line) => line.words ?? []);
      await addSearch(tx, searchRow(keys, thread, { ...thread, words })).execute();
    }
    return ids.length;
  });
