import { newId } from '../database/new-id.ts';
import type { Within } from '../database/service.ts';

/** Inserts an operator without a password, or makes an existing person one. */
export async function saveOperator(
  { tx, chance, clock }: Within,
  who: { email: string; name: string },
): Promise<void> {
  await tx
    .insertInto('person')
    .values({ id: newId(chance), ...who, locale: 'fr', operator: true, created_at: clock.now() })
    .onConflict((conflict) => conflict.column('email').doUpdateSet({ operator: true }))
    .execute();
}
