import { parseArgs } from 'node:util';
import { whichIsNearest } from '../../words/which-is-nearest.ts';

type Options = Record<string, { type: 'string' | 'boolean' }>;

/** A command of `relais`. */
type Row = {
  /** The forms of the command, each with its description, in lines. */
  ways: { usage: string; does: string[] }[];
  options: Options;
  /** How many positional arguments it takes, depending on its options. */
  words: (options: Record<string, unknown>) => { least: number; most: number };
  /** It parses its options itself, with more detailed errors. */
  readsThem?: true;
};

const none = () => ({ least: 0, most: 0 });
const exactly = (count: number) => () => ({ least: count, most: count });
const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

const alone = (usage: string, ...does: string[]): Row => ({
  ways: [{ usage, does }],
  options: {},
  words: none,
});

/** All commands, in the order in which they are listed: parsing, errors and help derive from this table. */
export const table = {
  start: alone(
    'start',
    'everything in one process: web server, emails and deadlines, with the',
    'embedded database unless DATABASE_URL is set',
  ),
  web: alone('web', 'the web server alone, as one of several processes on one PostgreSQL'),
  worker: alone('worker', 'emails and deadlines alone, as another of those processes'),
  dev: alone('dev', 'like start, with hot reload, for development'),
  migrate: alone('migrate', 'bring the database up to date'),
  import: {
    ways: [
      {
        usage: 'import FILE [--preview]',
        does: [
          'practices, procedures and members from JSON or CSV (docs/import.md);',
          '--preview shows what would change, and writes nothing',
        ],
      },
    ],
    options: { preview: flag },
    words: exactly(1),
  },
  invite: {
    ways: [
      { usage: 'invite ADDRESS', does: ['email a member an invitation to choose a password'] },
      {
        usage: 'invite --operator ADDRESS NAME',
        does: ['the same for an operator, who runs the directory'],
      },
    ],
    options: { operator: flag },
    words: ({ operator }) => (operator ? { least: 2, most: 20 } : { least: 1, most: 1 }),
  },
  leave: {
    ways: [
      {
        usage: 'leave ADDRESS PRACTICE',
        does: ['take a member out of a practice; their sessions and links end at once'],
      },
    ],
    options: {},
    words: exactly(2),
  },
  when: {
    ways: [
      {
        usage: 'when --sent MOMENT --territory FR-67',
        does: ['when the reminder and the offer would be due, and why'],
      },
    ],
    options: {},
    words: none,
    readsThem: true,
  },
  'what-if': {
    ways: [
      {
        usage: 'what-if --reminder 1 --offer 2 [--since 2026-06-01]',
        does: ['what other delays would have changed, replayed over your own history'],
      },
      {
        usage: 'what-if --remind-again 1 --ask-again 3 [--later-clock on|off]',
        does: ['the same of the delays that count once a patient has written again'],
      },
    ],
    options: {
      ...{ reminder: text, offer: text, since: text },
      ...{ 'later-clock': text, 'remind-again': text, 'ask-again': text },
    },
    words: none,
  },
  help: {
    ways: [
      { usage: 'help [COMMAND]', does: ['show this help, or that of one command; so does COMMAND --help'] },
      { usage: '--version', does: ['show the version of Relais and of Node'] },
    ],
    options: {},
    words: () => ({ least: 0, most: 1 }),
  },
} satisfies Record<string, Row>;

export type CommandName = keyof typeof table;

export const commandNames = Object.keys(table) as CommandName[];

export const isCommand = (name: string): name is CommandName => Object.hasOwn(table, name);

/** The forms of a command, one below the other. */
export const waysOf = (name: CommandName): Row['ways'] => table[name].ways;

/** The parsed arguments of a command: its options, the positional arguments, and everything as it was typed. */
export type Asked = {
  options: Record<string, string | boolean | undefined>;
  words: string[];
  args: string[];
};

export type Read =
  | { is: 'command'; name: CommandName; asked: Asked }
  | { is: 'help'; of: CommandName | null }
  | { is: 'version' }
  | { is: 'refused'; because: string };

const refused = (because: string): Read => ({ is: 'refused', because });

function noSuch(name: string): Read {
  const nearest = whichIsNearest(name, commandNames, 2);
  const perhaps = nearest ? `, did you mean "${nearest}"?` : '';
  return refused(`there is no command "${name}"${perhaps}; "relais help" lists all commands`);
}

const accepted = (name: CommandName) =>
  waysOf(name)
    .map(({ usage }) => `relais ${usage}`)
    .join(', or ');

const wantsHelp = (args: readonly string[]) => {
  const end = args.indexOf('--');
  return args.slice(0, end < 0 ? undefined : end).some((arg) => arg === '--help' || arg === '-h');
};

/** Parses the command line. Unknown commands and options are refused, before anything is opened. */
export function readCommandLine([name = 'help', ...args]: readonly string[]): Read {
  if (name === '--help' || name === '-h') return { is: 'help', of: null };
  if (name === '--version' || name === '-v') return { is: 'version' };
  if (!isCommand(name)) return noSuch(name);
  if (wantsHelp(args)) return { is: 'help', of: name === 'help' ? null : name };
  const row: Row = table[name];
  if (row.readsThem) return { is: 'command', name, asked: { options: {}, words: [], args } };
  let read: { values: Asked['options']; positionals: string[] };
  try {
    read = parseArgs({ args, options: row.options, allowPositionals: true, strict: true });
  } catch (error) {
    const [reason = ''] = (error as Error).message.split(/\.? To specify|\.? This command|\n/);
    return refused(`${name}: ${reason.replace(/\.$/, '')}; accepted: ${accepted(name)}`);
  }
  const { values: options, positionals: words } = read;
  const { least, most } = row.words(options);
  if (words.length < least || words.some((word) => word.trim() === ''))
    return refused(`${name} is missing an argument; accepted: ${accepted(name)}`);
  if (words.length > most)
    return refused(`${name} does not take "${words[most]}"; accepted: ${accepted(name)}`);
  if (name !== 'help') return { is: 'command', name, asked: { options, words, args } };
  const [of] = words;
  if (of === undefined) return { is: 'help', of: null };
  return isCommand(of) ? { is: 'help', of } : noSuch(of);
}
