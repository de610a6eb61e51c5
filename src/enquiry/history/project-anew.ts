import { faultLogged, idLogged } from '../../database/log.ts';
import { type Service, transact } from '../../database/service.ts';
import { clockAt } from '../clock/clock-of.ts';
import { practicesNow } from '../clock/practice-now.table.ts';
import { figuresOf } from '../figures/figures-of.ts';
import { historiesOf } from './enquiry.table.ts';
import { saveHistory } from './history.table.ts';
import { projectedBefore, setProjectionAside } from './projection.table.ts';
import { whereItStands } from './where-it-stands.ts';

const most = 200;

/** Derives the rows and figures of enquiries that earlier rules made from their histories again, at most 200 per call;
 * returns how many. A row and its figures change together: safe to kill at any moment, and to run beside the rules of
 * before. One whose history cannot be read keeps what it had, and blocks no other. */
export const projectAnew = (service: Service): Promise<number> =>
  transact(service, async (within) => {
    const rows = await projectedBefore(within.tx, most);
    const practices = await practicesNow(
      within.tx,
      rows.map((row) => row.id),
    );
    for (const row of rows) {
      try {
        const [history = []] = (await historiesOf(within.tx, [row.id])).values();
        const standing = whereItStands(history);
        const practice = practices.get(row.practiceId);
        const clock = practice && (await clockAt(within, practice, standing));
        if (clock)
          await saveHistory(
            within.tx,
            { ...row, first: standing.first },
            { fact: null, search: null, row: { standing, ...clock }, figures: figuresOf(history) },
          );
      } catch (error) {
        within.log({
          event: 'not-projected',
          level: 'error',
          enquiry: idLogged(row.id),
          fault: faultLogged(error),
        });
        await setProjectionAside(within.tx, row.id);
      }
    }
    return rows.length;
  });
