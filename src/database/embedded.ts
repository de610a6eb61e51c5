import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import { lockFile } from './lock.ts';
import { Pool } from './pool.ts';
import { Client } from './values.ts';

const query = 0x51;
const sync = 0x53;

const syncFile = (path: string) => {
  const file = openSync(path, 'r');
  fsyncSync(file);
  closeSync(file);
};

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

/** Shared buffers are taken and cleared at every start, and never given back: the system keeps the files in its
 * memory anyway. */
const startParams = [...PGlite.defaultStartParams, '-c', 'shared_buffers=16MB'];

const durable = (folder: string): PGliteOptions => ({
  fs: new DurableFiles(join(folder, 'pg')),
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

/** Opens PostgreSQL inside this process, in `folder` (made and locked) or in memory, optionally from a
 * template made by `dumpDataDir`. Throws when another process has the folder. */
export async function openEmbedded(folder: string | null, template?: Blob) {
  if (folder) mkdirSync(folder, { recursive: true });
  const lock = folder ? lockFile(join(folder, 'lock')) : null;
  const fresh = folder !== null && !existsSync(join(folder, 'pg', 'PG_VERSION'));
  const pglite = await PGlite.create({
    initDbStartParams: ['--wal-segsize=1'],
    startParams,
    ...(folder && durable(folder)),
    ...(template && (!folder || fresh) && { loadDataDir: template }),
  });
  if (folder && fresh) {
    for (const entry of ['', ...(readdirSync(join(folder, 'pg'), { recursive: true }) as string[])])
      syncFile(join(folder, 'pg', entry));
    syncFile(folder);
  }
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
}
