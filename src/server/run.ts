import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { boundsOfRequests } from '../database/bounds.ts';
import type { Chance, Clock, Database, Service } from '../database/service.ts';
import { smtpTransport, type Transport } from '../letters/transport.ts';
import { openMailbox } from '../mailroom/open-mailbox.ts';
import { createApp } from './app.ts';
import type { Config } from './config.ts';
import { deedsOf } from './deeds.ts';
import { healthOf, readinessOf } from './health.ts';
import { knownDirectory } from './known-directory.ts';
import { type Limits, limits as usual } from './limits.ts';
import { startLive } from './live.ts';
import { pageCache } from './page-cache.ts';
import { builtPages, type PageSource } from './pages.ts';
import { type Pulse, startPulse } from './pulse.ts';
import { readyService } from './ready-service.ts';
import { openDatabase } from './service.ts';
import { startWorker, type Worker } from './worker.ts';

export type Parts = {
  clock?: Clock;
  chance?: Chance;
  limits?: Limits;
  database?: Database;
  /** Where the pages come from: those that were built, if it is not said. */
  pages?: PageSource;
  /** What happens before the worker starts and the door opens. */
  prepare?: (service: Service, transport: Transport) => Promise<void>;
};
export type Does = { web: boolean; worker: boolean };

export type Running = {
  service: Service;
  worker: Worker | null;
  pulse: Pulse;
  transport: Transport;
  port: number | null;
  /** How many streams to desks are open. */
  desks(): number;
  stop(): Promise<void>;
};

/** The address of the mail server: the configured one, or the built-in mailbox, which is opened. */
async function mailServer(config: Config, service: Service) {
  if (config.smtpUrl !== null) return { url: config.smtpUrl, close: async () => undefined };
  return openMailbox(service);
}

async function openWeb(config: Config, service: Service, pulse: Pulse, parts: Parts) {
  const live = await startLive(service);
  const cache = pageCache(service.clock);
  const directory = knownDirectory(service.clock);
  const silence = await service.database.listen('relais_directory', () => {
    directory.clear();
    cache.clear();
  });
  const shown = { mailbox: config.smtpUrl === null, development: config.sample, legal: config.legal };
  const source = parts.pages ?? builtPages();
  const { pages, routes, assets, ...opened } = await source({
    publicUrl: config.publicUrl,
    log: service.log,
  });
  const health = healthOf(service, pulse);
  const app = createApp({
    service,
    deeds: deedsOf(service, shown, directory, health),
    pages,
    routes,
    assets,
    live,
    pageCache: cache,
    readiness: readinessOf(service),
    health,
    limits: parts.limits ?? usual,
    trustProxy: config.trustProxy,
  });
  const server = opened.serverOf(getRequestListener(app.fetch)).listen(config.port, opened.host);
  await once(server, 'listening').catch((error) => {
    if (error.code !== 'EADDRINUSE') throw error;
    throw new Error(`PORT ${config.port} is taken by another program, choose another, for example PORT=3001`);
  });
  const close = async () => {
    await live.close().catch(() => undefined);
    await silence().catch(() => undefined);
    const closed = new Promise((done) => server.close(done));
    await opened.close();
    server.closeAllConnections();
    await closed;
  };
  return { port: (server.address() as AddressInfo).port, desks: live.count, close };
}

/** Starts what one process does, on a database brought up to date, and returns what stops it in order: first
 * the door, then the worker, then the database. Tests start the same. */
export async function run(config: Config, does: Does, parts: Parts = {}): Promise<Running> {
  const database = parts.database ?? (await openDatabase(config, boundsOfRequests));
  const service = await readyService(config, database, parts);
  const mail = await mailServer(config, service);
  const transport = smtpTransport(mail.url);
  await parts.prepare?.(service, transport);
  const pulse = await startPulse(service, does, transport);
  const worker = does.worker ? await startWorker(service, transport, pulse) : null;
  const web = does.web ? await openWeb(config, service, pulse, parts) : null;
  return {
    service,
    worker,
    pulse,
    transport,
    port: web?.port ?? null,
    desks: () => web?.desks() ?? 0,
    async stop() {
      await web?.close();
      await worker?.stop();
      await pulse.stop();
      transport.close();
      await mail.close();
      await database.close();
    },
  };
}
