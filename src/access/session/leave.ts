import { type Service, transact } from '../../database/service.ts';
import { practiceByReference } from '../../directory/practice.table.ts';
import { endMembership, personByEmail } from '../../people/person.table.ts';
import { endLinks } from '../link/link.table.ts';
import { endDevices } from './device.table.ts';
import { endTheirSessions } from './end-their-sessions.ts';

export type Left = { left: true } | { left: false; because: 'nobody' | 'practice' | 'not-a-member' };

/** A member leaves a practice: their membership, the links of its letters, and all their sessions and devices end
 * together. What they did stays in the history under their name. */
export const leave = (service: Service, who: { email: string; practice: string }): Promise<Left> =>
  transact(service, async (within) => {
    const { tx, clock } = within;
    const person = await personByEmail(tx, who.email);
    if (!person) return { left: false, because: 'nobody' };
    const practice = await practiceByReference(tx, who.practice);
    if (!practice) return { left: false, because: 'practice' };
    const now = clock.now();
    if (!(await endMembership(tx, person.id, practice.id, now)))
      return { left: false, because: 'not-a-member' };
    await endLinks(tx, person.id, practice.id, now);
    await endTheirSessions(within, person.id, null);
    await endDevices(tx, person.id, null, now);
    return { left: true };
  });
