import { type Service, transact } from '../../database/service.ts';
import { keepFirstAct, seenOf, trustSession } from './session.table.ts';
import type { Session } from './session.ts';
import { whatAnActProves } from './what-an-act-proves.ts';

/** A member’s browser reports a human act on the page: two of them, some time apart, prove the session for good
 * (session-1, session-4). */
export const noteAct = (service: Service, session: Session): Promise<{ proven: boolean }> =>
  transact(service, async ({ tx, clock }) => {
    if (!session.maybeAutomatic) return { proven: true };
    const now = clock.now();
    const seen = await seenOf(tx, session.id);
    const proves = seen && whatAnActProves(seen, now);
    if (proves === 'first') await keepFirstAct(tx, session.id, now);
    if (proves === 'person') await trustSession(tx, session.id);
    return { proven: proves === 'person' };
  });
