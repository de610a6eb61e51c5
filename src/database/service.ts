import type { Kysely, Transaction } from 'kysely';
import type { Log } from './log.ts';
import type { Policy } from './policy.ts';
import type { DB } from './schema.generated.ts';

/** Where every moment comes from. */
export type Clock = { now(): Temporal.Instant };

/** Where every random value comes from. */
export type Chance = { bytes(length: number): Buffer; uuid(): string };

/** Keys derived from the master key; none is ever stored. */
export type Keys = { seal: Buffer; link: Buffer; mark: Buffer; form: Buffer };

/** How this installation calls itself, in links and in letters. */
export type Site = {
  publicUrl: string;
  mailFrom: string;
  mailDomain: string;
  /** The time zone of the operator, for what belongs to no practice. */
  zone: string;
};

/** What only asks. A transaction can be asked as well: whoever takes this takes both. */
export type Reading = Pick<Kysely<DB>, 'selectFrom' | 'selectNoFrom' | 'getExecutor'>;
/** What writes: always a transaction. */
export type Writing = Transaction<DB>;

/** The one connection, whichever database stands behind it. */
export type Database = {
  kind: 'embedded' | 'postgres';
  read: Reading;
  /** The same by the direct address, where what is asked may take as long as it takes: for migrations. */
  direct: Kysely<DB>;
  /** Runs `work` in one transaction; runs it again, at most three times, when PostgreSQL found a deadlock, and once, on
   * another connection, when it refused writing. */
  transact<T>(work: (tx: Writing) => Promise<T>): Promise<T>;
  /** Calls `heard` with each payload rung on `bell` after the commit that rang it, until stopped. A bell may
   * be lost while the connection is: `heard` is then called with null once it is back. */
  listen(bell: Bell, heard: (payload: string | null) => void): Promise<() => Promise<void>>;
  /** Whether a bell that is rung now is heard here within so many milliseconds; `mark` is nobody else's. Where it is
   * not, the line on which bells come is opened again. */
  hears(mark: string, milliseconds: number): Promise<boolean>;
  /** Clears away what was overwritten, and counts again what plans go by; null where the server does so by itself. */
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

/** What a deed passes to another deed: the same service inside its own transaction. */
export type Within = Omit<Service, 'database'> & { tx: Writing };

/** Runs one deed in one transaction. */
export const transact = <T>(service: Service, deed: (within: Within) => Promise<T>): Promise<T> => {
  const { database, ...rest } = service;
  return database.transact((tx) => deed({ ...rest, tx }));
};
