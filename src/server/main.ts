import { help } from './help.ts';

const [name = 'help', ...rest] = process.argv.slice(2);

/** Loads no more than the command needs: `when` and `help` answer at once. */
async function main(): Promise<number> {
  if (name === 'help' || name === '--help') {
    process.stdout.write(help);
    return 0;
  }
  if (name === 'when') {
    const { when } = await import('./when.ts');
    const { code, out, err } = when(rest);
    process.stdout.write(out);
    process.stderr.write(err);
    return code;
  }
  const { commands } = await import('./commands.ts');
  const command = Object.hasOwn(commands, name) ? commands[name as keyof typeof commands] : null;
  if (!command) {
    process.stderr.write(`relais: there is no command "${name}"\n\n${help}`);
    return 2;
  }
  const { parseConfig } = await import('./config.ts');
  const parsed = parseConfig(process.env);
  if (!parsed.ok) {
    process.stderr.write(`${parsed.errors.map((error) => `relais: ${error}`).join('\n')}\n`);
    return 2;
  }
  return command(parsed.config, rest);
}

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`relais: ${error instanceof Error ? error.message : String(error)}\n`);
  // What had been started before the fault would keep the process alive.
  process.exit(1);
}
