import type { Config } from '../src/server/settings/config.ts';
import { startProcess } from '../test/relais-process.ts';
import { freePort, testConfig, testKey } from '../test/service.ts';
import type { Stage } from './stage.ts';

/** How the service is started on a database of the bench, as its operator starts it. */
export type Serving = {
  url: string;
  host: string;
  config: Config;
  /** Starts a part of it, and returns it with the seconds until it answered. */
  start(
    part: 'start' | 'web' | 'worker',
    more?: Record<string, string>,
  ): Promise<{ relais: Process; seconds: number }>;
  /** What the last process said. */
  said(): string;
  /** Ends every process. */
  stop(): Promise<void>;
};
type Process = Awaited<ReturnType<typeof startProcess>>;

/** The service on a database of the bench, and with its mail server. */
export async function servingOf(stage: Stage, smtpUrl: string): Promise<Serving> {
  const port = await freePort();
  const host = `127.0.0.1:${port}`;
  const url = `http://${host}`;
  const settings = {
    PORT: String(port),
    PUBLIC_URL: url,
    ...stage.settings,
    RELAIS_KEY: testKey.toString('hex'),
    SMTP_URL: smtpUrl,
    LOG_LEVEL: 'warn',
  };
  const started: Process[] = [];
  return {
    url,
    host,
    config: { ...testConfig(port, smtpUrl), publicUrl: url },
    async start(part, more = {}) {
      const from = performance.now();
      const relais = await startProcess(part, { ...settings, ...more });
      started.push(relais);
      return { relais, seconds: (performance.now() - from) / 1000 };
    },
    said: () => started.at(-1)?.said() ?? '',
    stop: async () => void (await Promise.all(started.map((relais) => relais.kill()))),
  };
}
