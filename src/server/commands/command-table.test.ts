import { describe, expect, test } from 'vitest';
import { commandNames, readCommandLine, waysOf } from './command-table.ts';

test.each(commandNames)('%s --help tells of it and does nothing', (name) => {
  const of = name === 'help' ? null : name;
  for (const args of [['--help'], ['-h'], ['a', 'b', '--help'], ['--nonsense', '--help']])
    expect(readCommandLine([name, ...args])).toEqual({ is: 'help', of });
  expect(readCommandLine(['help', name])).toMatchObject({ is: 'help', of: name });
});

test.each<[string[], object]>([
  [[], { is: 'help', of: null }],
  [['help'], { is: 'help', of: null }],
  [['--help'], { is: 'help', of: null }],
  [['-h'], { is: 'help', of: null }],
  [['--version'], { is: 'version' }],
  [['-v'], { is: 'version' }],
  [['migrate'], { is: 'command', name: 'migrate', asked: { words: [] } }],
  [
    ['import', 'a.csv', '--preview'],
    { name: 'import', asked: { words: ['a.csv'], options: { preview: true } } },
  ],
  [
    ['import', '--preview', 'a.csv'],
    { name: 'import', asked: { words: ['a.csv'], options: { preview: true } } },
  ],
  [['import', '--', '-odd.csv'], { name: 'import', asked: { words: ['-odd.csv'] } }],
  [['import', '--', '--help'], { name: 'import', asked: { words: ['--help'] } }],
  [['invite', 'a@b.example'], { name: 'invite', asked: { words: ['a@b.example'] } }],
  [
    ['invite', '--operator', 'a@b.example', 'Ada', 'Lovelace'],
    { name: 'invite', asked: { words: ['a@b.example', 'Ada', 'Lovelace'], options: { operator: true } } },
  ],
  [['when', '--sent', 'x', '--nonsense'], { name: 'when', asked: { args: ['--sent', 'x', '--nonsense'] } }],
  [['what-if', '--reminder', '1'], { name: 'what-if', asked: { options: { reminder: '1' } } }],
])('%j', (args, read) => expect(readCommandLine(args)).toMatchObject(read));

describe('refused', () => {
  test.each<[string[], RegExp]>([
    [['dance'], /^there is no command "dance"; "relais help" lists/],
    [['strat'], /^there is no command "strat", did you mean "start"\?; /],
    [['toString'], /^there is no command "toString"/],
    [['help', 'dance'], /^there is no command "dance"/],
    [['--port'], /^there is no command "--port"/],
    [['start', '--port', '3001'], /^start: Unknown option '--port'; accepted: relais start$/],
    [['start', '-p'], /^start: Unknown option '-p'/],
    [['worker', 'now'], /^worker does not take "now"; accepted: relais worker$/],
    [['migrate', '--dry-run'], /^migrate: Unknown option '--dry-run'/],
    [['migrate', '--version'], /^migrate: Unknown option '--version'/],
    [['import'], /^import is missing an argument; accepted: relais import FILE \[--preview\]$/],
    [['import', ''], /^import is missing an argument/],
    [['import', 'a.csv', '--preveiw'], /^import: Unknown option '--preveiw'/],
    [['import', 'a.csv', '--preview=no'], /^import: Option '--preview' does not take an argument/],
    [['import', 'a.csv', 'b.csv'], /^import does not take "b\.csv"/],
    [
      ['invite'],
      /^invite is missing an argument.*relais invite ADDRESS, or relais invite --operator ADDRESS NAME$/,
    ],
    [['invite', 'a@b.example', 'Ada'], /^invite does not take "Ada"/],
    [['invite', '--operator', 'a@b.example'], /^invite is missing an argument/],
    [['leave', 'a@b.example'], /^leave is missing an argument/],
    [['what-if', '--reminder'], /^what-if: Option '--reminder <value>' argument missing/],
    [['what-if', '--remind', '1'], /^what-if: Unknown option '--remind'/],
  ])('%j', (args, because) =>
    expect(readCommandLine(args)).toEqual({ is: 'refused', because: expect.stringMatching(because) }),
  );
});

test('every way of asking begins with its command, but for --version', () => {
  for (const name of commandNames)
    for (const { usage } of waysOf(name)) expect([name, '--version']).toContain(usage.split(' ')[0]);
});
