import { commands, help } from './commands.ts';
import { parseConfig } from './config.ts';
import { when } from './when.ts';

const [name = 'help', ...rest] = process.argv.slice(2);

async function main(): Promise<number> {
  if (name === 'help' || name === '--help') {
    process.stdout.write(help);
    return 0;
  }
  if (name === 'when') {
    const { code, out, err } = when(rest);
    process.stdout.write(out);
    process.stderr.write(err);
    return code;
  }
  const command = Object.hasOwn(commands, name) ? commands[name as keyof typeof commands] : null;
  if (!command) {
    process.stderr.write(`relais: there is no command "${name}"\n\n${help}`);
    return 2;
  }
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
  process.exitCode = 1;
}
