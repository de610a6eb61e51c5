import { settingNames, settingOf } from './settings.ts';

const commands = `relais: no request left unanswered

  relais start                everything in one process: pages, letters, and the embedded
                              database unless DATABASE_URL is set
  relais web | worker         one part of it, for several processes on one PostgreSQL
  relais migrate              bring the database up to date
  relais import FILE [--preview]
                              practices, procedures and members from JSON or CSV (docs/import.md);
                              with --preview what would change, and nothing is written
  relais invite ADDRESS       send a member the letter in which she chooses her password
  relais invite --operator ADDRESS NAME
                              the same for somebody who runs the directory
  relais leave ADDRESS PRACTICE
                              a member leaves a practice: sessions, devices and links end at once
  relais when --sent MOMENT --territory FR-67
                              when reminder and offer fall due, and why
  relais what-if --reminder 1 --offer 2 [--since 2026-06-01]
                              what other delays would have changed, over your own history
  relais help

Settings, from the environment or, where it is silent, from a .env file in the working directory:

`;

const indent = 30;
const width = 100;

/** Words in lines that begin under each other, at a column. */
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
export const help = `${commands}${settingNames.map(settingHelp).join('')}
${wrapped(`${secrets.slice(0, -1).join(', ')} and ${secrets.at(-1)} may each name a file that holds the secret.`, 0)}
`;
