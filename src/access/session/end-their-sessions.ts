import type { PersonId, SessionId } from '../../database/id.ts';
import { ring } from '../../database/listen.ts';
import type { Within } from '../../database/service.ts';
import { endSessions } from './session.table.ts';

/** Ends one session of a person, or all of them if `id` is null; their live streams are notified at commit and close
 * (http-7). */
export async function endTheirSessions(
  { tx, clock }: Within,
  personId: PersonId,
  id: SessionId | null,
): Promise<void> {
  await endSessions(tx, personId, id, clock.now());
  ring(tx, 'relais_desk', `ended ${personId}`);
}
