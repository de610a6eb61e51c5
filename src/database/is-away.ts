import { WrittenByNewer } from './written-by-newer.ts';

/** Of PostgreSQL: the line is lost (08), it lets nobody in or has no such database now (28, 3D000), it takes no writing
 * (25006), it ended a transaction that stood still (25P03), it has nothing left to work with (53), it is stopping or
 * starting (57P), its machine fails it (58), and whatever took longer than a request may wait (55P03, 57014) or met the
 * same obstacle three times (40001, 40P01). */
const ofTheDatabase = /^(08|28|3D000|25006|25P03|53|57P0|57014|58|55P03|40001|40P01)/;
const ofTheLine = /^(ECONN|EPIPE|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_|ETIMEDOUT)/;

/** Whether an error says that the database is away or sick now, or written to by a process of a later version, so that
 * the same thing may be tried again. */
export function isAway(error: unknown): boolean {
  const code = String(((error ?? {}) as { code?: unknown }).code ?? '');
  return (
    error instanceof WrittenByNewer ||
    ofTheDatabase.test(code) ||
    ofTheLine.test(code) ||
    /terminated|timeout exceeded|not queryable/i.test(String(error))
  );
}
