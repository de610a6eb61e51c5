import type { PersonId } from '../database/id.ts';
import { ring } from '../database/listen.ts';
import type { Within } from '../database/service.ts';
import { lookAgainAt } from '../enquiry/clock/look-again.table.ts';
import { deadAmong, lockTheirPractices, saveLife } from '../people/receiving.table.ts';
import { isDeadAddress } from './is-dead-address.ts';
import type { Sent } from './transport.ts';

/** What a letter says of an address: it lives, it is dead, or nothing. */
export type Life = 'lives' | 'dead' | null;

/** What the outcome of a letter says of the address to which it went. */
export const lifeOf = ({ accepted, stage, reply }: Sent): Life => {
  if (accepted) return 'lives';
  return isDeadAddress(stage, reply) ? 'dead' : null;
};

/** Whether that is news of a person. Their practices are then locked, before any enquiry, as the sweep does. */
export async function isNewsOf({ tx }: Within, personId: PersonId | null, life: Life): Promise<boolean> {
  if (personId === null || life === null) return false;
  const isDead = (await deadAmong(tx, [personId])).length > 0;
  if (isDead === (life === 'dead')) return false;
  await lockTheirPractices(tx, personId);
  return true;
}

/** Records such news; where a practice has lost its last live recipient by it, or has one again, its clocks are looked
 * at again by the next sweep, and pages of everybody learn of it. */
export async function recordLife(
  { tx, clock }: Within,
  personId: PersonId,
  life: NonNullable<Life>,
): Promise<void> {
  const now = clock.now();
  const changed = await saveLife(tx, personId, { dead: life === 'dead', now });
  await lookAgainAt(tx, changed, now);
  if (changed.length > 0) ring(tx, 'relais_directory');
}
