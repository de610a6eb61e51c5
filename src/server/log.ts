import type { Log } from '../database/log.ts';
import { requestNow } from './http/request-id.ts';
import type { LogLevel } from './settings/settings.ts';

/** What a process does: pages, letters, both, or one command. */
export type ProcessRole = 'web' | 'worker' | 'both' | 'command';

const weight: Record<LogLevel, number> = { debug: 10, info: 20, warn: 30, error: 40, silent: 50 };

/** A logger of JSON lines that contain ids and kinds only, never the words of a person. Each line has the role of the
 * process and the id of the request, if there is one. */
export function logTo(write: (line: string) => void, level: LogLevel, role: ProcessRole): Log {
  return (line) => {
    const of = line.level ?? 'info';
    if (weight[of] < weight[level]) return;
    const at = Temporal.Now.instant().toString();
    write(`${JSON.stringify({ at, level: of, role, request: requestNow(), ...line })}\n`);
  };
}
