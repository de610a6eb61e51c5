import { faultLogged } from '../database/log.ts';
import { logTo, type ProcessRole } from './log.ts';
import { complain } from './say.ts';

/** A fault that nobody has foreseen is logged in one line, and ends the process with a word: what it left undone is in
 * the database, and whoever starts processes starts it again. */
export function endAtFaults(role: ProcessRole): void {
  process.on('uncaughtException', (thrown: unknown) => {
    const log = logTo((line) => process.stdout.write(line), 'error', role);
    log({ event: 'unforeseen-fault', level: 'error', fault: faultLogged(thrown) });
    complain('a fault that was not foreseen has ended this process; the last line of its log says where');
    process.exit(1);
  });
}
