import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import type { Database } from '../src/database/service.ts';
import { policy } from '../src/enquiry/clock/policy.ts';
import type { Limits } from '../src/server/http/limits.ts';
import { builtPages } from '../src/server/http/pages.ts';
import { type Does, run } from '../src/server/run.ts';
import type { Config } from '../src/server/settings/config.ts';
import { movableClock } from './clock.ts';
import { type Kind, newDatabase } from './databases.ts';
import { startMailServer } from './mail-server.ts';

const many = { burst: 100_000, secondsEach: 0.001 };
export const unlimited: Limits = { reading: many, writing: many, signingIn: many };

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

export const testKey = Buffer.alloc(32, 'relais');

/** Nothing is stated. */
const legal: Config['legal'] = {
  editor: null,
  editorAddress: null,
  director: null,
  host: null,
  hostAddress: null,
  hostPhone: null,
  contact: null,
  controller: null,
  dpo: null,
  keptFor: null,
  accessibility: 'none',
};

export const testConfig = (port: number, smtpUrl: string): Config & { key: Buffer } => ({
  port,
  host: '127.0.0.1',
  publicUrl: `http://localhost:${port}`,
  databaseUrl: null,
  databaseDirectUrl: null,
  dataDir: 'unused',
  smtpUrl,
  mailFrom: 'relais@relais.example',
  mailDomain: 'relais.example',
  zone: 'Europe/Paris',
  key: testKey,
  trustProxy: false,
  logLevel: 'silent',
  sample: false,
  policy,
  legal,
});

type Settings = Partial<Config> & { build?: URL };

/** The service in this process on a database that is there: a movable clock, a far mail server on loopback. */
export async function startServiceOn(
  database: Database,
  does: Does,
  limits: Limits = unlimited,
  { build, ...own }: Settings = {},
) {
  const clock = movableClock();
  const mail = await startMailServer();
  const config = { ...testConfig(await freePort(), mail.url()), ...own };
  const running = await run(config, does, {
    clock,
    limits,
    database,
    ...(build && { pages: builtPages(build) }),
  });
  return {
    ...running,
    clock,
    mail,
    config,
    url: config.publicUrl,
    async stop() {
      await running.stop();
      await mail.close();
    },
  };
}

/** The whole service in this process, with a database of its own. */
export async function startService(
  kind: Kind,
  does: Does = { web: true, worker: true },
  limits: Limits = unlimited,
  settings: Settings = {},
) {
  const { database, url: databaseUrl } = await newDatabase(kind);
  return { ...(await startServiceOn(database, does, limits, settings)), databaseUrl };
}

export type TestService = Awaited<ReturnType<typeof startService>>;
