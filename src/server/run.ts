import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { getRequestListener } from '@hono/node-server';
import { boundsOfRequests } from '../database/bounds.ts';
import type { Chance, Clock, Database, Service } from '../database/service.ts';
import { smtpTransport, type Transport } from '../letters/transport.ts';
import { openMailbox } from '../mailroom/open-mailbox.ts';
import { deedsOf } from './deeds.ts';
import { healthOf, readinessOf } from './health.ts';
import { createApp } from './http/app.ts';
import { deedsForPages } from './http/deeds-for-pages.ts';
import { knownDirectory } from './http/known-directory.ts';
import { type Limits, limits as usual } from './http/limits.ts';
import { startLive } from './http/live.ts';
import { openDoor } from './http/open-door.ts';
import { pageCache } from './http/page-cache.ts';
import { builtPages, type PageSource } from './http/pages.ts';
import { readyService } from './ready-service.ts';
import { openDatabase } from './service.ts';
import type { Config } from './settings/config.ts';
import { kindOf, type Pulse, startPulse } from './worker/pulse.ts';
import { startWorker, type Worker } from './worker/worker.ts';

export type Parts = {
  clock?: Clock;
  chance?: Chance;
  limits?: Limits;
  database?: Database;
  /** The source of the pages; the built ones by default. */
  pages?: PageSource;
  /** Runs before the worker and the web server start. */
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

/** The URL of the mail server: the configured one, or the built-in mailbox, which is started. */
async function mailServer(config: Config, service: Service) {
  if (config.smtpUrl !== null) return { url: config.smtpUrl, close: async () => undefined };
  return openMailbox(service);
}

/** For requests without a Host, as load balancers send in HTTP/1.0: only the probes answer under this name. */
const unnamed = 'unnamed.invalid';

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
  let isEnding = () => false;
  const app = createApp({
    service,
    deeds: deedsForPages(deedsOf(service, shown, directory, health)),
    pages,
    routes,
    assets,
    live,
    pageCache: cache,
    readiness: readinessOf(service),
    health,
    limits: parts.limits ?? usual,
    trustProxy: config.trustProxy,
    isEnding: () => isEnding(),
  });
  const server = opened.serverOf(getRequestListener(app.fetch, { hostname: unnamed }));
  const door = openDoor(server);
  isEnding = door.isEnding;
  server.listen(config.port, opened.host ?? config.host ?? undefined);
  await once(server, 'listening').catch((error) => {
    if (error.code === 'EADDRINUSE')
      throw new Error(`PORT ${config.port} is already in use: choose another, for example PORT=3001`);
    if (error.code !== 'EADDRNOTAVAIL' && error.code !== 'ENOTFOUND') throw error;
    throw new Error(`HOST ${config.host} is not an address of this machine, for example HOST=127.0.0.1`);
  });
  const close = async () => {
    const closed = door.close();
    live.end();
    await Promise.all([closed, opened.close()]);
    await live.close().catch(() => undefined);
    await silence().catch(() => undefined);
  };
  return { port: (server.address() as AddressInfo).port, desks: live.count, close };
}

/** In ms: how long letters may still be sent at shutdown, and how long it then takes to release them. */
const travelOn = 4_000;
const letGo = 1_500;

/** Waits for something to end, with a timeout. */
const atMost = (ms: number, work: Promise<unknown> | undefined) =>
  Promise.race([work, pause(ms, undefined, { ref: false })]);

/** Starts everything that one process does, on a migrated database, and returns what shuts it down in order: the web
 * server and the worker, then letters being sent, then the database. Tests start the same. */
export async function run(config: Config, does: Does, parts: Parts = {}): Promise<Running> {
  const database = parts.database ?? (await openDatabase(config, boundsOfRequests));
  const service = await readyService(config, database, { ...parts, role: kindOf(does) });
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
      const worked = worker?.stop();
      await Promise.all([web?.close(), atMost(travelOn, worked)]);
      await atMost(letGo, pulse.stop());
      transport.close();
      await atMost(letGo, worked);
      await mail.close();
      await database.close();
    },
  };
}
