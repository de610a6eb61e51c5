/** How long a request may wait for a database that is sick: to get a connection, to get a lock, until one statement is
 * done, and until an answer to it is here; and how long a process that has stopped amid a transaction may hold its locks
 * (`idle`). All in milliseconds. */
export type Bounds = { connecting: number; locked: number; running: number; silent: number; idle: number };

/** Waiting for a connection and any one of the other waits are together less than the 5 s within which whoever writes
 * is told that it did not go through. */
export const boundsOfRequests: Bounds = {
  ...{ connecting: 2_000, locked: 1_500, running: 2_500, silent: 2_900 },
  idle: 60_000,
};
