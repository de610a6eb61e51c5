import type { Config } from './config.ts';
import { endAtFaults } from './end-at-faults.ts';
import { complain } from './say.ts';

const [name = 'help', ...rest] = process.argv.slice(2);

type Command = (config: Config, args: string[]) => Promise<number>;

/** Loads no more than the command needs. Null where there is no such command. */
async function commandOf(name: string): Promise<Command | null> {
  if (name === 'start' || name === 'dev' || name === 'web' || name === 'worker')
    return (await import('./serve.ts'))[name];
  const { commands } = await import('./commands.ts');
  return Object.hasOwn(commands, name) ? commands[name as keyof typeof commands] : null;
}

/** Says what there is to ask, and returns its exit code. */
async function answerHelp(): Promise<number> {
  const { help } = await import('./help.ts');
  process.stdout.write(help);
  return 0;
}

async function answerWhen(): Promise<number> {
  const { when } = await import('./when.ts');
  const { code, out, err } = when(rest);
  process.stdout.write(out);
  process.stderr.write(err);
  return code;
}

/** Runs the command that was asked for, and returns its exit code. */
async function main(): Promise<number> {
  if (name === 'help' || name === '--help' || name === '-h') return answerHelp();
  if (name === 'when') return answerWhen();
  const command = await commandOf(name);
  if (!command) {
    complain(`there is no command "${name}"; "relais help" lists what there is`);
    return 2;
  }
  const { parseConfig } = await import('./config.ts');
  const parsed = parseConfig(process.env, '.env');
  if (!parsed.ok) {
    for (const error of parsed.errors) complain(error);
    return 2;
  }
  return command(parsed.config, rest);
}

// Whoever listened may go away; that is no reason to end.
for (const output of [process.stdout, process.stderr]) output.on('error', () => undefined);

endAtFaults();

try {
  process.exitCode = await main();
} catch (error) {
  complain(error instanceof Error ? error.message : String(error));
  // What had been started before the fault would keep the process alive.
  process.exit(1);
}
