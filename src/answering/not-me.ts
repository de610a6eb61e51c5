import type { DeskCaller } from '../access/caller/caller.ts';
import { madeBy } from '../access/caller/made-by.ts';
import { theirEnquiry } from '../access/caller/their-enquiry.ts';
import { endTheirSessions } from '../access/session/end-their-sessions.ts';
import { saySession, sessionByLink } from '../access/theirs/read-by-link.table.ts';
import type { SessionId } from '../database/id.ts';
import { type Service, transact, type Within } from '../database/service.ts';
import { appendFact } from '../enquiry/history/append-fact.ts';
import { mayBeTakenBack } from '../enquiry/history/may-be-taken-back.ts';
import { whatFactsSay } from '../enquiry/history/what-facts-say.ts';

const hers = ({ tx }: Within, { person }: DeskCaller, sessionId: SessionId) =>
  sessionByLink(tx, person.id, sessionId);

/** The caller says that somebody else held a session of hers by a link (mission, point 2): it ends at once, with its live
 * streams, and what was read in it is taken back unless somebody has handled the enquiry since. The clock runs on as if
 * nobody had read. False where the session is none of hers; twice is once. */
export const notMe = (service: Service, caller: DeskCaller, sessionId: SessionId): Promise<boolean> =>
  transact(service, async (within) => {
    const session = await hers(within, caller, sessionId);
    if (!session) return false;
    const enquiry = await theirEnquiry(within, caller, session.id, 'see-content');
    if (enquiry && mayBeTakenBack(whatFactsSay(enquiry.history), sessionId))
      await appendFact(within, enquiry, {
        kind: 'reading-taken-back',
        by: madeBy(caller),
        session: sessionId,
      });
    await saySession(within.tx, sessionId, false);
    await endTheirSessions(within, caller.person.id, sessionId);
    return true;
  });

/** The caller says that a session by a link was hers: she is told of it no more. False where it is none of hers. */
export const itWasMe = (service: Service, caller: DeskCaller, sessionId: SessionId): Promise<boolean> =>
  transact(service, async (within) => {
    const session = await hers(within, caller, sessionId);
    if (session) await saySession(within.tx, sessionId, true);
    return session !== null;
  });
