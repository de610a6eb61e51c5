import { faultLogged } from '../database/log.ts';
import { logTo, type ProcessRole } from './log.ts';
import { complain } from './say.ts';

/** Logs an uncaught exception in one line, prints a message and exits with code 1. Unfinished work is in the database,
 * and the process manager restarts the process. */
export function endAtFaults(role: ProcessRole): void {
  process.on('uncaughtException', (thrown: unknown) => {
    const log = logTo((line) => process.stdout.write(line), 'error', role);
    log({ event: 'unforeseen-fault', level: 'error', fault: faultLogged(thrown) });
    complain('a fault that was not foreseen has ended this process; the last line of its log says where');
    process.exit(1);
  });
}
