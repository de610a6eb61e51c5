import { withoutAddresses } from '../letters/without-addresses.ts';
import { logTo } from './log.ts';
import { complain } from './say.ts';

const longest = 300;

/** The part of an error that may be logged: no address of a person and no secret of a link. */
const told = (fault: Error) =>
  withoutAddresses(fault.message, '')
    .split(/\s+/)
    .map((word) => word.replace(/\/(suivi|invitation|digest|l)\/\S+/, '/$1/[secret]'))
    .join(' ')
    .slice(0, longest);

/** Where it happened, without words. */
const placesOf = ({ stack = '' }: Error) =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 5)
    .map((line) => line.trim());

/** An unexpected error is logged on one line, and ends the process with a message: unfinished work is in the
 * database, and the process manager restarts the process. */
export function endAtFaults(): void {
  process.on('uncaughtException', (thrown: unknown) => {
    const fault = thrown instanceof Error ? thrown : new Error(typeof thrown);
    logTo(
      (line) => process.stdout.write(line),
      'error',
    )({
      ...{ event: 'unforeseen-fault', level: 'error', error: `${fault.name}: ${told(fault)}` },
      where: placesOf(fault),
    });
    complain('a fault that was not foreseen has ended this process; the last line of its log says where');
    process.exit(1);
  });
}
