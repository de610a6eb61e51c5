import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedDatabase, openPostgres } from '../src/database/open.ts';
import type { Service } from '../src/database/service.ts';
import { readyService } from '../src/server/ready-service.ts';
import type { Config } from '../src/server/settings/config.ts';
import { whichNight } from '../src/watching/which-night.ts';
import { startPostgres } from '../test/postgres.ts';
import { written } from './figures.ts';
import { machineOf } from './machine.ts';
import { progress } from './progress.ts';
import { allMoulds } from './seed/all-moulds.ts';
import { bytesOnDisk, checkSeed } from './seed/check.ts';
import { answeringOf, type SeededPractice, seedDirectory } from './seed/directory.ts';
import { seedEnquiries } from './seed/enquiries.ts';
import { embeddedLoader, type Loader, postgresLoader } from './seed/loader.ts';
import { setDurable } from './statements.ts';

/** A database that is to be filled and then served. */
export type Stage = {
  /** The server, and where its programs are; null for the embedded database. */
  server: { url: string; programs: string } | null;
  /** What tells a process of Relais where its database is. */
  settings: Record<string, string>;
  /** Fills it with enquiries, of a clinic and of other practices. */
  fill(config: Config, size: number): Promise<Filled>;
  close(): Promise<void>;
};

export type Filled = {
  service: Service;
  practices: readonly SeededPractice[];
  /** What was filled in, and on which machine. */
  machine: string;
  seed: string;
  /** Lets go of a database that only one process may have. */
  release(): Promise<void>;
};

/** Last night's proof of the figures is over, as at most hours of a day. */
async function endProof({ database, clock, site }: Service) {
  const now = clock.now();
  const row = { night: whichNight(now, site.zone), began_at: now, ended_at: now };
  await database.transact((tx) =>
    tx
      .insertInto('figure_proof')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  );
}

async function fillWith(service: Service, loader: Loader, size: number) {
  const practices = await seedDirectory(service, loader, Math.max(50, size / 500));
  await seedEnquiries(service, loader, {
    count: size,
    practices,
    mouldAt: allMoulds(service.policy, service.clock.now(), {
      clinic: practices[0]!,
      clinicHas: Math.min(100, size / 1_000),
      answering: answeringOf(practices),
      lettersOf: size > 100_000 ? 10 : 1,
    }),
    progress: (done) => progress(`seeding: ${written(done)} of ${written(size)} enquiries`),
  });
  await loader.close();
  await endProof(service);
  const checked = await checkSeed(service, 1_000);
  const bytes = await bytesOnDisk(service);
  return {
    practices,
    machine: await machineOf(service.database),
    seed: `${written(size)} enquiries of ${written(practices.length)} practices, ${written(bytes / 1e9)} GB, ${written(checked)} of them recomputed from their histories`,
  };
}

export const spacious = [
  ...['shared_buffers=2GB', 'max_wal_size=8GB', 'maintenance_work_mem=1GB', 'checkpoint_timeout=30min'],
  ...['wal_level=minimal', 'max_wal_senders=0'],
];

/** A PostgreSQL of the bench's own, which syncs every commit once it is filled. */
export async function postgresStage(): Promise<Stage> {
  const server = await startPostgres(spacious);
  const database = openPostgres(server.url);
  return {
    server,
    settings: { DATABASE_URL: server.url },
    async fill(config, size) {
      await setDurable(database.direct, false);
      const service = await readyService(config, database);
      const filled = await fillWith(service, await postgresLoader(server.url), size);
      await setDurable(database.direct, true);
      return { ...filled, service, release: async () => undefined };
    },
    async close() {
      await database.close();
      await server.stop();
    },
  };
}

/** The embedded database in a folder of the bench's own. */
export function embeddedStage(): Stage {
  const folder = mkdtempSync(join(tmpdir(), 'relais-embedded-'));
  return {
    server: null,
    settings: { DATA_DIR: folder },
    async fill(config, size) {
      const database = await openEmbeddedDatabase(folder);
      const service = await readyService(config, database);
      const filled = await fillWith(service, await embeddedLoader(database), size);
      return { ...filled, service, release: () => database.close() };
    },
    close: async () => rmSync(folder, { recursive: true, force: true }),
  };
}
