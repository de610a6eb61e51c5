import { settingNames, settingOf } from '../settings/settings.ts';
import { type CommandName, commandNames, waysOf } from './command-table.ts';

/** As bin/relais.js asks. */
const oldestNode = 26;

const indent = 30;
const width = 100;

/** One form of a command, and its description beside it. */
function wayHelp({ usage, does }: { usage: string; does: string[] }): string {
  const beside = `\n${' '.repeat(indent)}`;
  const asked = `  relais ${usage}`;
  const [first = '', ...more] = does;
  const begins = asked.length < indent - 1 ? asked.padEnd(indent) + first : asked + beside + first;
  return `${[begins, ...more].join(beside)}\n`;
}

const waysHelp = (name: CommandName) => waysOf(name).map(wayHelp).join('');

/** What `relais COMMAND --help` says. */
export const helpOf = (name: CommandName): string =>
  `${waysHelp(name)}\n"relais help" lists every command and every setting.\n`;

/** Wraps text, with continuation lines indented to a column. */
function wrapped(text: string, indent: number): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines[lines.length - 1] ?? '';
    if (last !== '' && indent + last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines.join(`\n${' '.repeat(indent)}`);
}

function settingHelp(name: (typeof settingNames)[number]): string {
  const setting = settingOf(name);
  const byDefault = 'default' in setting ? setting.default : setting.otherwise;
  const told = `${setting.says} [${byDefault}]`.replaceAll('`', '');
  return `  ${name.padEnd(indent - 2)}${wrapped(told, indent)}\n`;
}

const secrets = settingNames.filter((name) => settingOf(name).secret).map((name) => `${name}_FILE`);

/** What `relais help` says. */
export const help = `relais: no request left unanswered

${commandNames.map(waysHelp).join('')}
Relais runs on Node ${oldestNode} or later, which npm installs with it on most machines;
any Node from 20 on can start it.

Settings, from the environment or else from a .env file in the working directory:

${settingNames.map(settingHelp).join('')}
${wrapped(`${secrets.slice(0, -1).join(', ')} and ${secrets.at(-1)} may each name a file that contains the secret.`, 0)}
`;
