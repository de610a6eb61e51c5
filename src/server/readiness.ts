import { sql } from 'kysely';
import type { Service } from '../database/service.ts';
import { oldestDue } from '../letters/letter.table.ts';
import type { Transport } from '../letters/transport.ts';
import type { Readiness } from './app.ts';

const longestDue = 600;

/** Whether this process can do its work: the database answers, the mail server answers, and no letter has been
 * due for more than ten minutes. Ages in seconds. */
export const readinessOf =
  (service: Service, transport: Transport | null): Readiness =>
  async () => {
    const database = await sql`select 1`.execute(service.database.read).then(
      () => true,
      () => false,
    );
    const mail = transport === null ? null : await transport.isReachable();
    const now = service.clock.now();
    const oldest = database ? await oldestDue(service.database.read, now) : null;
    const oldestLetterDue = oldest === null ? 0 : Math.round(now.since(oldest).total('seconds'));
    const ready = database && mail !== false && oldestLetterDue < longestDue;
    return { ready, details: { database, mail, oldestLetterDue } };
  };
