import { type AttemptKind, attemptLimits } from '../../src/access/session/attempt-limit.ts';
import { countAttempt } from '../../src/access/session/count-attempt.ts';
import { type Service, transact } from '../../src/database/service.ts';

/** What somebody has guessed at so often that nobody may go on for now. */
export const spent = { account: 'beaucoup@relais.example', link: 'BBBBBBBBBBBBBBBB' } as const;

/** Returns what brings the attempts back to what they are now, whatever is guessed or comes back meanwhile. */
export async function spendAttempts(service: Service): Promise<() => Promise<void>> {
  const kinds = ['account', 'link'] as const satisfies AttemptKind[];
  for (const kind of kinds)
    for (let count = 0; count < attemptLimits[kind].burst; count++)
      await transact(service, (within) => countAttempt(within, [{ kind, whom: spent[kind] }]));
  const spentNow = await service.database.read.selectFrom('attempt').selectAll().execute();
  return () =>
    transact(service, async ({ tx }) => {
      await tx.deleteFrom('attempt').execute();
      await tx.insertInto('attempt').values(spentNow).execute();
    });
}
