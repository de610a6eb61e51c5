import { migrate } from '../database/migrate.ts';
import type { Database, Service } from '../database/service.ts';
import { hasKey, isKeyOf } from '../vault/installation.table.ts';
import { chance, clock, serviceOf } from './service.ts';
import type { Config } from './settings/config.ts';
import { keyOfFolder } from './settings/master-key.ts';

/** The service on a migrated database. Throws if the master key is not its key, or is missing. */
export async function readyService(
  config: Config,
  database: Database,
  parts: Parameters<typeof serviceOf>[2] = {},
): Promise<Service> {
  await migrate(database, (parts.clock ?? clock).now());
  const key = config.key ?? keyOfFolder(config.dataDir, parts.chance ?? chance, await hasKey(database.read));
  const service = serviceOf({ ...config, key }, database, parts);
  if (await isKeyOf(database, service.keys)) return service;
  throw new Error(
    'RELAIS_KEY is not the key that this database was first used with: nothing in it could be decrypted',
  );
}
