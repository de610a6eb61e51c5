import type { Log } from '../database/service.ts';
import type { LogLevel } from './settings.ts';

const weight: Record<LogLevel, number> = { debug: 10, info: 20, warn: 30, error: 40, silent: 50 };

/** Structured log lines on standard output: ids and kinds only, never content. The default level is info. */
export function logTo(write: (line: string) => void, level: LogLevel): Log {
  return (line) => {
    const of = (line.level as LogLevel | undefined) ?? 'info';
    if (weight[of] < weight[level]) return;
    write(`${JSON.stringify({ at: Temporal.Now.instant().toString(), level: of, ...line })}\n`);
  };
}
