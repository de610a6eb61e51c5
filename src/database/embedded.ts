import { fsyncSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import { databaseIn, isFresh, noteDatabase } from './data-folder.ts';
import { lockFile } from './lock.ts';
import { Pool } from './pool.ts';
import { Client } from './values.ts';
import { syncFile } from './write-whole.ts';

const query = 0x51;
const sync = 0x53;

type Stream = { nfd: number };
type Emscripten = { NODEFS: { stream_ops: Record<string, (stream: Stream) => number> } };

/** PGlite's file system has no fsync of its own: without this a commit survives a killed process
 * but not a power cut. */
class DurableFiles extends NodeFS {
  override async init(pg: PGlite, options: Parameters<NodeFS['init']>[1]) {
    const ready = await super.init(pg, options);
    ready.emscriptenOpts.preRun?.push((module: unknown) => {
      (module as Emscripten).NODEFS.stream_ops.fsync = (stream) => {
        fsyncSync(stream.nfd);
        return 0;
      };
    });
    return ready;
  }
}

/** Shared buffers are allocated and zeroed at every start, and never freed: the operating system caches the files
 * anyway. */
const startParams = [...PGlite.defaultStartParams, '-c', 'shared_buffers=16MB'];

const durable = (folder: string): PGliteOptions => ({
  fs: new DurableFiles(databaseIn(folder)),
  startParams: [
    ...startParams.filter((argument) => argument !== '-F'),
    ...['-c', 'wal_sync_method=fsync', '-c', 'max_wal_size=64MB', '-c', 'min_wal_size=32MB'],
  ],
});

/** PGlite resolves in microtasks only; one turn of the event loop per statement keeps sockets served. */
function yieldToOthers(pglite: PGlite) {
  const run = pglite.execProtocolStream.bind(pglite);
  pglite.execProtocolStream = async (message, options) => {
    if (message[0] === query || message[0] === sync) await new Promise((done) => setImmediate(done));
    return run(message, options);
  };
}

/** Creates the database of a locked data folder, or opens the existing one. Throws an explanation if files are
 * missing. */
async function openIn(folder: string, options: PGliteOptions, template?: Blob): Promise<PGlite> {
  const database = databaseIn(folder);
  if (!isFresh(folder)) {
    const pglite = await PGlite.create({ ...options, ...durable(folder) }).catch((cause) => {
      const says = `the database in ${database} does not open (${cause instanceof Error ? cause.message : cause})`;
      throw new Error(`${says}: bring ${folder} back from a backup`, { cause });
    });
    noteDatabase(folder, 'made');
    return pglite;
  }
  noteDatabase(folder, 'making');
  const pglite = await PGlite.create({ ...options, ...durable(folder), loadDataDir: template });
  for (const entry of ['', ...(readdirSync(database, { recursive: true }) as string[])])
    syncFile(join(database, entry));
  noteDatabase(folder, 'made');
  return pglite;
}

/** Opens PostgreSQL inside this process, in `folder` (created and locked) or in memory, optionally from a template
 * made by `dumpDataDir`. Throws when another process holds the folder, or when files of its database are missing. */
export async function openEmbedded(folder: string | null, template?: Blob) {
  if (folder) mkdirSync(folder, { recursive: true });
  const lock = folder ? lockFile(join(folder, 'lock')) : null;
  const options = { initDbStartParams: ['--wal-segsize=1'], startParams };
  try {
    const pglite = folder
      ? await openIn(folder, options, template)
      : await PGlite.create({ ...options, loadDataDir: template });
    yieldToOthers(pglite);
    const pool = new Pool({
      ...(createPgConfig(pglite) as object),
      Client,
      max: 1,
      idleTimeoutMillis: 0,
    });
    const close = async () => {
      await pglite.close();
      lock?.close();
    };
    return { pool, pglite, close };
  } catch (error) {
    lock?.close();
    throw error;
  }
}
