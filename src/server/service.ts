import { randomBytes, randomUUID } from 'node:crypto';
import type { Bounds } from '../database/bounds.ts';
import { openEmbeddedDatabase, openPostgres } from '../database/open.ts';
import type { Chance, Clock, Database, Service } from '../database/service.ts';
import { keysFrom } from '../vault/keys.ts';
import { logTo, type ProcessRole } from './log.ts';
import type { Config } from './settings/config.ts';

export const clock: Clock = { now: () => Temporal.Now.instant() };
export const chance: Chance = { bytes: (length) => randomBytes(length), uuid: () => randomUUID() };

/** Opens the configured database; a server with timeouts, if given. Throws when the embedded one is in use elsewhere.
 * */
export const openDatabase = (config: Config, bounds?: Bounds): Promise<Database> | Database => {
  const { databaseUrl, databaseDirectUrl, dataDir } = config;
  if (databaseUrl === null) return openEmbeddedDatabase(dataDir);
  return openPostgres(databaseUrl, { bounds, directUrl: databaseDirectUrl ?? databaseUrl });
};

/** Composition root: the only place that gives clock, randomness, database and keys to the deeds. */
export function serviceOf(
  config: Config & { key: Buffer },
  database: Database,
  parts: { clock?: Clock; chance?: Chance; role?: ProcessRole } = {},
): Service {
  const { publicUrl, mailFrom, mailDomain, zone } = config;
  return {
    clock: parts.clock ?? clock,
    chance: parts.chance ?? chance,
    database,
    keys: keysFrom(config.key),
    site: { publicUrl, mailFrom, mailDomain, zone },
    policy: config.policy,
    log: logTo((line) => process.stdout.write(line), config.logLevel, parts.role ?? 'command'),
  };
}
