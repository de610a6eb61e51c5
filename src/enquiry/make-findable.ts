import { type Service, transact } from '../database/service.ts';
import { addSearch, partlyFindable, searchRow } from './search.table.ts';
import { threadOf } from './thread.table.ts';

const most = 50;

/** Makes enquiries that were written before there was an index of their words findable by all of them, at most 50 a
 * time; returns how many. One that cannot be opened is found by nothing, and holds up no other. */
export const makeFindable = (service: Service): Promise<number> =>
  transact(service, async ({ tx, keys, log }) => {
    const ids = await partlyFindable(tx, most);
    for (const id of ids) {
      const thread = await threadOf(tx, keys, id).catch((error) => {
        log({ event: 'not-findable', level: 'error', enquiry: id, error: String(error) });
        return null;
      });
      const words = thread?.lines.flatMap((line) => line.words ?? []);
      const row = searchRow(keys, thread ?? { id, practiceId: '' }, { ...thread, words });
      await addSearch(tx, { ...row, whole: true }).execute();
    }
    return ids.length;
  });
