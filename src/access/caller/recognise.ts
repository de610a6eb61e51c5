import type { Service } from '../../database/service.ts';
import { personById } from '../../people/person.table.ts';
import { tokenMark } from '../../vault/mark.ts';
import { ownerOfDevice } from '../session/device.table.ts';
import { liveSession, touchSession } from '../session/session.table.ts';
import { lasts, type Recognised } from '../session/session.ts';
import { memberCaller } from './member-caller.ts';

const seenEvery = Temporal.Duration.from({ minutes: 10 });

/** The member whose session cookie this is, looked up at every request; null if none. Memberships are read each time,
 * so that leaving a practice takes effect at once. */
export async function recognise(service: Service, token: string | undefined): Promise<Recognised | null> {
  if (!token) return null;
  const { database, clock } = service;
  const now = clock.now();
  const live = await liveSession(database.read, tokenMark(token), now);
  if (!live?.session.personId) return null;
  const person = await personById(database.read, live.session.personId);
  if (!person || (!person.operator && person.memberships.length === 0)) return null;
  const { session } = live;
  if (Temporal.Instant.compare(live.lastSeenAt.add(seenEvery), now) < 0)
    await database.transact((tx) => touchSession(tx, session.id, now));
  return { caller: memberCaller(person, session), session };
}

/** The enrolled device that a cookie stands for, and its owner; null if none. */
export async function deviceOf(service: Pick<Service, 'database' | 'clock'>, token: string | undefined) {
  if (!token) return null;
  const usedSince = service.clock.now().subtract(lasts.deviceUnused);
  return ownerOfDevice(service.database.read, tokenMark(token), usedSince);
}
