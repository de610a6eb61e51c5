import { type Asked, type CommandName, readCommandLine } from './commands/command-table.ts';
import { endAtFaults } from './end-at-faults.ts';
import type { ProcessRole } from './log.ts';
import { complain } from './say.ts';
import type { Config } from './settings/config.ts';

type Command = (config: Config, asked: Asked) => Promise<number>;

/** Loads no more than the command needs. */
async function commandOf(name: Exclude<CommandName, 'when' | 'help'>): Promise<Command> {
  if (name === 'start' || name === 'dev' || name === 'web' || name === 'worker')
    return (await import('./serve.ts'))[name];
  return (await import('./commands/commands.ts')).commands[name];
}

/** Prints the help, or that of one command, and returns the exit code. */
async function answerHelp(of: CommandName | null): Promise<number> {
  const { help, helpOf } = await import('./commands/help.ts');
  process.stdout.write(of === null ? help : helpOf(of));
  return 0;
}

async function answerVersion(): Promise<number> {
  const { default: own } = await import('../../package.json', { with: { type: 'json' } });
  process.stdout.write(`relais ${own.version} (Node ${process.versions.node})\n`);
  return 0;
}

async function answerWhen({ args }: Asked): Promise<number> {
  const { when } = await import('./commands/when.ts');
  const { code, out, err } = when(args);
  process.stdout.write(out);
  process.stderr.write(err);
  return code;
}

/** What the commands do that go on; each other ends with what it was asked for. */
const roles: Record<string, ProcessRole> = { start: 'both', dev: 'both', web: 'web', worker: 'worker' };

/** Runs the command that was asked for, and returns its exit code. */
async function main(): Promise<number> {
  const read = readCommandLine(process.argv.slice(2));
  if (read.is === 'refused') {
    complain(read.because);
    return 2;
  }
  if (read.is === 'help') return answerHelp(read.of);
  if (read.is === 'version') return answerVersion();
  const { name, asked } = read;
  if (name === 'help') return answerHelp(null);
  if (name === 'when') return answerWhen(asked);
  const { parseConfig } = await import('./settings/config.ts');
  const parsed = parseConfig(process.env, '.env');
  if (!parsed.ok) {
    for (const error of parsed.errors) complain(error);
    return 2;
  }
  return (await commandOf(name))(parsed.config, asked);
}

// The reader of a pipe may close it; that is no reason to end.
for (const output of [process.stdout, process.stderr]) output.on('error', () => undefined);

endAtFaults(roles[process.argv[2] ?? ''] ?? 'command');

try {
  process.exitCode = await main();
} catch (error) {
  complain(error instanceof Error ? error.message : String(error));
  // What was started before the error would keep the process alive.
  process.exit(1);
}
