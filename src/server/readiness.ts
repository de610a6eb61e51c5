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
    const now = service.clock.now();
    const oldest = await oldestDue(service.database.read, now).catch(() => undefined);
    const database = oldest !== undefined;
    const mail = transport === null ? null : await transport.isReachable();
    const oldestLetterDue = oldest ? Math.round(now.since(oldest).total('seconds')) : 0;
    const ready = database && mail !== false && oldestLetterDue < longestDue;
    return { ready, details: { database, mail, oldestLetterDue } };
  };
