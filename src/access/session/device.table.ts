import type { DeviceId, PersonId } from '../../database/id.ts';
import type { Reading, Writing } from '../../database/service.ts';

/** The owner of the device that a token enrolled, if it has been used since `usedSince`; null otherwise. */
export async function ownerOfDevice(read: Reading, tokenMark: Buffer, usedSince: Temporal.Instant) {
  const row = await read
    .selectFrom('device')
    .select(['id', 'person_id'])
    .where('token_mark', '=', tokenMark)
    .where('ended_at', 'is', null)
    .where('last_used_at', '>', usedSince)
    .executeTakeFirst();
  return row ? { id: row.id, personId: row.person_id } : null;
}

export const insertDevice = (
  tx: Writing,
  device: { id: DeviceId; tokenMark: Buffer; personId: PersonId; at: Temporal.Instant; browser: string },
) =>
  tx
    .insertInto('device')
    .values({
      id: device.id,
      token_mark: device.tokenMark,
      person_id: device.personId,
      created_at: device.at,
      last_used_at: device.at,
      browser: device.browser,
    })
    .execute();

export const touchDevice = (tx: Writing, id: DeviceId, now: Temporal.Instant) =>
  tx.updateTable('device').set({ last_used_at: now }).where('id', '=', id).execute();

/** The enrolled devices of a person, the last used first. */
export const devicesOf = (read: Reading, personId: PersonId, usedSince: Temporal.Instant) =>
  read
    .selectFrom('device')
    .select(['id', 'created_at', 'last_used_at', 'browser'])
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .where('last_used_at', '>', usedSince)
    .orderBy('last_used_at', 'desc')
    .execute();

/** Ends one device of a person, or all of them if `id` is null. */
export const endDevices = (tx: Writing, personId: PersonId, id: DeviceId | null, now: Temporal.Instant) =>
  tx
    .updateTable('device')
    .set({ ended_at: now })
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .$if(id !== null, (query) => query.where('id', '=', id))
    .execute();
