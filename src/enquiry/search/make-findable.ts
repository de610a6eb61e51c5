import { faultLogged, idLogged } from '../../database/log.ts';
import { type Service, transact } from '../../database/service.ts';
import { saveMarks } from '../history/enquiry.table.ts';
import { threadOf } from '../history/thread.table.ts';
import { contactMarksOf, textMarkOf } from './alike.ts';
import { findableBefore, replaceSearch, searchRow, setAside } from './search.table.ts';

const most = 50;

/** Reindexes enquiries whose index or marks are older than `findableVersion`, at most 50 per call; returns how many.
 * Terms, marks and version of one enquiry change together: safe to kill at any moment. One that cannot be decrypted
 * keeps what it had, and blocks no other. */
export const makeFindable = (service: Service): Promise<number> =>
  transact(service, async ({ tx, keys, log }) => {
    const ids = await findableBefore(tx, most);
    for (const id of ids) {
      const thread = await threadOf(tx, keys, id).catch((error) => {
        log({ event: 'not-findable', level: 'error', enquiry: idLogged(id), fault: faultLogged(error) });
        return null;
      });
      if (!thread) {
        await setAside(tx, id);
        continue;
      }
      const words = thread.lines.flatMap((line) => line.words ?? []);
      await replaceSearch(tx, searchRow(keys, thread, { ...thread, words }));
      await saveMarks(tx, id, {
        contactMarks: contactMarksOf(keys, thread.patient),
        textMark: textMarkOf(keys, thread.lines[0]?.words ?? ''),
      });
    }
    return ids.length;
  });
