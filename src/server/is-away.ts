/** Whether an error says that the database cannot be reached now, so that the same thing may be tried again
 * (classes 08, 53 and 57P of PostgreSQL, and what a socket says). */
export function isAway(error: unknown): boolean {
  const { code } = (error ?? {}) as { code?: unknown };
  return (
    /^(ECONN|EPIPE|EHOSTUNREACH|ENOTFOUND|EAI_|ETIMEDOUT|57P0|08|53)/.test(String(code ?? '')) ||
    /terminated|timeout exceeded|not queryable/i.test(String(error))
  );
}
