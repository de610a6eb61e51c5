import type { DeviceId, SessionId } from '../../database/id.ts';
import { type Service, transact } from '../../database/service.ts';
import type { DeskCaller } from '../caller/caller.ts';
import { endDevices } from './device.table.ts';
import { endTheirSessions } from './end-their-sessions.ts';
import type { Session } from './session.ts';

/** Ends one of the caller’s own sessions; does nothing if it is not theirs. */
export const endSession = (service: Service, caller: DeskCaller, sessionId: SessionId): Promise<void> =>
  transact(service, async (within) => {
    await endTheirSessions(within, caller.person.id, sessionId);
  });

/** Ends the session that makes the request. */
export const signOut = (service: Service, { id, personId }: Session): Promise<void> =>
  transact(service, async (within) => {
    if (personId !== null) await endTheirSessions(within, personId, id);
  });

/** Ends one of the caller’s own enrolled devices: alerts ask for the button on it again. */
export const endDevice = (service: Service, caller: DeskCaller, deviceId: DeviceId): Promise<void> =>
  transact(service, async ({ tx, clock }) => {
    await endDevices(tx, caller.person.id, deviceId, clock.now());
  });

/** Ends every session and every enrolled device of the caller. */
export const endAllSessions = (service: Service, caller: DeskCaller): Promise<void> =>
  transact(service, async (within) => {
    await endTheirSessions(within, caller.person.id, null);
    await endDevices(within.tx, caller.person.id, null, within.clock.now());
  });
