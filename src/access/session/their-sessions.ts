import type { Service } from '../../database/service.ts';
import type { DeskCaller } from '../caller/caller.ts';
import { readAs } from '../caller/read-as.table.ts';
import { devicesOf } from './device.table.ts';
import { sessionsOf } from './session.table.ts';
import { lasts } from './session.ts';

/** The caller’s own live sessions, with `here` as the id of the current one, and enrolled devices. Moments are ISO 8601
 * instants. */
export async function theirSessions(service: Service, caller: DeskCaller, here: string) {
  const { read } = readAs(service, caller);
  const now = service.clock.now();
  const sessions = await sessionsOf(read, caller.person.id, now);
  const devices = await devicesOf(read, caller.person.id, now.subtract(lasts.deviceUnused));
  return {
    sessions: sessions.map((session) => ({
      id: session.id,
      here: session.id === here,
      oneEnquiry: session.enquiry_id !== null,
      browser: session.browser,
      lastSeenAt: session.last_seen_at.toString(),
    })),
    devices: devices.map((device) => ({
      id: device.id,
      browser: device.browser,
      lastUsedAt: device.last_used_at.toString(),
    })),
  };
}
