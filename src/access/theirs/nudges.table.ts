import type { PersonId } from '../../database/id.ts';
import type { Reading, Writing } from '../../database/service.ts';

/** A member’s preferences for nudges: a weekly digest or none, and the local hours, as HH:MM, in which none may be
 * sent. */
export type Nudges = { digest: boolean; quietFrom: string | null; quietTo: string | null };

export async function nudgesOf(read: Reading, personId: PersonId): Promise<Nudges | null> {
  const row = await read
    .selectFrom('person')
    .select(['digest', 'quiet_from', 'quiet_to'])
    .where('id', '=', personId)
    .executeTakeFirst();
  return row ? { digest: row.digest, quietFrom: row.quiet_from, quietTo: row.quiet_to } : null;
}

export const saveNudges = (tx: Writing, personId: PersonId, { digest, quietFrom, quietTo }: Nudges) =>
  tx
    .updateTable('person')
    .set({ digest, quiet_from: quietFrom, quiet_to: quietTo })
    .where('id', '=', personId)
    .execute();
