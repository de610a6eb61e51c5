/** Timeouts of a web request on a database that is failing, all in milliseconds: to get a connection, to get a lock,
 * for one statement, and for any answer from the server; `idle` is how long a process that has stopped inside a
 * transaction may hold its locks. */
export type Bounds = { connecting: number; locked: number; running: number; silent: number; idle: number };

/** The connection timeout plus any one of the others is below 5 s, the time within which the sender of a form is told
 * that it failed. */
export const boundsOfRequests: Bounds = {
  ...{ connecting: 2_000, locked: 1_500, running: 2_500, silent: 2_900 },
  idle: 60_000,
};
