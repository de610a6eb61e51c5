import { flushCompileCache } from 'node:module';
import { constants } from 'node:os';
import { arePagesBuilt, buildPages } from './build-pages.ts';
import type { PageSource } from './http/pages.ts';
import type { Does } from './run.ts';
import { complain, say } from './say.ts';
import { type Config, missingForLetters } from './settings/config.ts';
import { signals, untilStopped } from './until-stopped.ts';

/** Ends at once if asked to stop before it has started, also as PID 1 of a container. Returns what disables this. */
function endWhileStarting(): () => void {
  const end = (signal: NodeJS.Signals) => process.exit(128 + constants.signals[signal]);
  for (const signal of signals) process.on(signal, end);
  return () => {
    for (const signal of signals) process.off(signal, end);
  };
}

/** The longest shutdown, in milliseconds: process managers kill a process that takes longer. */
const longestEnd = 9_000;

type Serves = Does & { pages?: PageSource };

/** Prints what is going on before the first heavy module is loaded. */
function announce(willBuild: boolean) {
  say('Relais is starting.');
  if (willBuild) say('It builds its pages first, which takes some five seconds; the next start finds them.');
}

async function serve(config: Config, { pages, ...does }: Serves): Promise<number> {
  const missing = missingForLetters(config);
  if (missing) {
    complain(missing);
    return 2;
  }
  const builds = does.web && pages === undefined && !arePagesBuilt();
  announce(builds);
  const ended = endWhileStarting();
  const built = builds ? buildPages() : Promise.resolve();
  // A failure is thrown where `prepare` awaits it; until then it must not count as unhandled.
  built.catch(() => undefined);
  const { run } = await import('./run.ts');
  const running = await run(config, does, {
    pages,
    async prepare(service, transport) {
      if (config.sample && does.web && does.worker) {
        const { makeSample } = await import('./sample/sample.ts');
        await makeSample(service, transport);
      }
      await built;
    },
  });
  if (does.web) {
    const { welcome } = await import('./commands/welcome.ts');
    say(welcome({ ...config, sample: config.sample && does.worker === true }));
  }
  flushCompileCache();
  ended();
  await untilStopped();
  setTimeout(() => {
    complain('something did not end within nine seconds and was broken off');
    process.exit(1);
  }, longestEnd).unref();
  await running.stop();
  return 0;
}

async function part(config: Config, name: string, does: Does): Promise<number> {
  if (config.databaseUrl === null) {
    complain(
      `"${name}" is one of several processes that share a PostgreSQL server, and there is none: set DATABASE_URL, or use "relais start"`,
    );
    return 2;
  }
  return serve(config, does);
}

/** Everything in one process, until it is stopped. */
export const start = (config: Config) => serve(config, { web: true, worker: true });

/** The same with pages from source. The watcher restarts it when server code changes. */
export const dev = async (config: Config) => {
  const { pagesAsTheyStand } = await import('./http/pages-as-they-stand.ts');
  return serve(config, { web: true, worker: true, pages: pagesAsTheyStand });
};

/** The pages alone. */
export const web = (config: Config) => part(config, 'web', { web: true, worker: false });

/** Letters and the clock alone. */
export const worker = (config: Config) => part(config, 'worker', { web: false, worker: true });
