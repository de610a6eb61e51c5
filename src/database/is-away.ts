import { WrittenByNewer } from './written-by-newer.ts';

/** SQLSTATEs of PostgreSQL: connection lost (08), access refused or no such database at the moment (28, 3D000),
 * read-only (25006), idle transaction ended (25P03), out of resources (53), shutting down or starting up (57P), I/O
 * error (58), timeouts (55P03, 57014), and what still conflicts after three attempts (40001, 40P01). */
const ofTheDatabase = /^(08|28|3D000|25006|25P03|53|57P0|57014|58|55P03|40001|40P01)/;
const ofTheLine = /^(ECONN|EPIPE|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_|ETIMEDOUT)/;

/** Whether an error means that the database is unavailable or failing at the moment, or was migrated by a later
 * version, so that the same operation may be retried. */
export function isAway(error: unknown): boolean {
  const code = String(((error ?? {}) as { code?: unknown }).code ?? '');
  return (
    error instanceof WrittenByNewer ||
    ofTheDatabase.test(code) ||
    ofTheLine.test(code) ||
    /terminated|timeout exceeded|not queryable/i.test(String(error))
  );
}
