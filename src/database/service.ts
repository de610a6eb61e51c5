import type { Kysely, Transaction } from 'kysely';
import type { Log } from './log.ts';
import type { Policy } from './policy.ts';
import type { DB } from './schema.generated.ts';

/** Where every moment comes from. */
export type Clock = { now(): Temporal.Instant };

/** Where every random value comes from. */
export type Chance = { bytes(length: number): Buffer; uuid(): string };

/** Keys derived from the master key; none is stored. */
export type Keys = { seal: Buffer; link: Buffer; mark: Buffer; form: Buffer };

/** How this installation calls itself, in links and in letters. */
export type Site = {
  publicUrl: string;
  mailFrom: string;
  mailDomain: string;
  /** The time zone of the operator, for what belongs to no practice. */
  zone: string;
};

/** A read-only handle. A transaction qualifies too: a parameter of this type accepts both. */
export type Reading = Pick<Kysely<DB>, 'selectFrom' | 'selectNoFrom' | 'getExecutor'>;
/** What writes: always a transaction. */
export type Writing = Transaction<DB>;

/** The database handle, whichever database is behind it. */
export type Database = {
  kind: 'embedded' | 'postgres';
  read: Reading;
  /** The same over the direct address, without timeouts: for migrations. */
  direct: Kysely<DB>;
  /** Runs `work` in one transaction; retries it at most three times on a deadlock, and once, on another connection,
   * when the database was read-only. */
  transact<T>(work: (tx: Writing) => Promise<T>): Promise<T>;
  /** Calls `heard` with each payload notified on `bell`, after the commit that sent it, until stopped. A notification
   * may be lost while the connection is down: `heard` is then called with null once it is back. */
  listen(bell: Bell, heard: (payload: string | null) => void): Promise<() => Promise<void>>;
  /** Whether a notification sent now arrives here within this many milliseconds; `mark` must be unique. If it does
   * not, the listening connection is opened again. */
  hears(mark: string, milliseconds: number): Promise<boolean>;
  /** Vacuums and analyses; null if the server does so itself. */
  upkeep: (() => Promise<void>) | null;
  close(): Promise<void>;
};

export type Bell = 'relais_letter' | 'relais_desk' | 'relais_directory' | 'relais_trial';

/** What every deed is given. */
export type Service = {
  clock: Clock;
  chance: Chance;
  database: Database;
  keys: Keys;
  site: Site;
  policy: Policy;
  log: Log;
};

/** What a deed passes to another deed: the same service, inside its own transaction. */
export type Within = Omit<Service, 'database'> & { tx: Writing };

/** Runs one deed in one transaction. */
export const transact = <T>(service: Service, deed: (within: Within) => Promise<T>): Promise<T> => {
  const { database, ...rest } = service;
  return database.transact((tx) => deed({ ...rest, tx }));
};
