import { expect, test } from 'vitest';
import { readDirectoryFile } from './read-directory-file.ts';

const read = (file: string | Uint8Array) => {
  const result = readDirectoryFile(file);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.directory;
};
const errors = (file: string | Uint8Array) => {
  const result = readDirectoryFile(file);
  if (result.ok) throw new Error(`taken: ${JSON.stringify(result.directory)}`);
  return result.errors.map(
    ({ line, column, field, problem }) =>
      `${line}${column === null ? '' : `:${column}`}: ${field}: ${problem}`,
  );
};

const practice = {
  reference: 'cabinet-neuf',
  name: 'Cabinet Été',
  postcode: '69001',
  town: 'Lyon',
  hours: [
    { day: 1, from: '09:00', to: '12:00' },
    { day: 1, from: '14:00', to: '18:00' },
  ],
};
const csv = [
  'kind,reference,name,postcode,town,hours',
  'practice,cabinet-neuf,Cabinet Été,69001,Lyon,1 09:00-12:00;1 14:00-18:00',
].join('\n');
const excel = csv.replaceAll(';', '|').replaceAll(',', ';');

test.each<[string, string | Uint8Array]>([
  ['commas', csv],
  ['the semicolons of the French Excel', excel],
  ['semicolons with a list in quotes', csv.replace(/1 09.*/, '"$&"').replaceAll(',', ';')],
  ['tabs', csv.replaceAll(',', '\t')],
  ['a sep= line', `sep=;\r\n${excel.replaceAll('\n', '\r\n')}\r\n`],
  ['a mark', `\ufeff${csv}`],
  ['UTF-16 with tabs', Buffer.from(`\ufeff${csv.replaceAll(',', '\t')}`, 'utf16le')],
  ['Windows-1252', Buffer.from(excel, 'latin1')],
  ['a header in another case, with spaces', csv.replace('kind,reference,name', 'Kind, Reference ,NAME')],
  ['empty lines and columns at the end', `${csv.replaceAll('\n', ',,\n')},,\n,,,,,,,\n\n`],
])('CSV with %s', (_, file) =>
  expect(read(file)).toEqual({ practices: [practice], procedures: [], members: [] }),
);

test('a cell that is empty says nothing, a hyphen takes away (people-101)', () => {
  const header = 'kind,reference,street,latitude,hours,procedures,about_fr,about_en,closures';
  const [said] = read(`${header}\npractice,cabinet-neuf,-,"45,75",-,-,-,Hello,`).practices;
  expect(said).toEqual({
    ...{ reference: 'cabinet-neuf', street: null, latitude: 45.75, hours: [], procedures: [] },
    about: { fr: '', en: 'Hello' },
  });
});

test('closures of a cell, yearly ones and notes too', () => {
  const cell = '2026-12-24/2027-01-02 leave yearly Fêtes;2026-08-01/ Illness';
  expect(read(`kind,reference,closures\npractice,cabinet-neuf,${cell}`).practices[0]?.closures).toEqual([
    { from: '2026-12-24', to: '2027-01-02', reason: 'leave', note: 'Fêtes', yearly: true },
    { from: '2026-08-01', to: null, reason: 'illness', note: null, yearly: false },
  ]);
});

const member = (cells: string) => `kind,email,name,practice,role,receives\n${cells}`;

test('words of yes and no, and of roles, in any case', () => {
  const lines = ['Oui', 'NON', 'No ', '0', 'false', ''].map(
    (word, place) => `Member,m${place}@neuf.example,M,cabinet-neuf,Doctor,${word}`,
  );
  const said = read(member(lines.join('\n'))).members;
  expect(said.map((one) => one.receives)).toEqual([true, false, false, false, false, undefined]);
  expect(said.map((one) => one.role)).toEqual(lines.map(() => 'doctor'));
});

test.each<[string, string | Uint8Array, RegExp[]]>([
  ['nothing', '', [/^1: file: is empty$/]],
  [
    'a yes that is none',
    member('member,m@neuf.example,M,cabinet-neuf,doctor,peut-être'),
    [
      /^2: receives \(column F\): "peut-être" is not accepted; accepted: true or false, in CSV yes, y, oui, .*no, n, non/,
    ],
  ],
  [
    'a column that is none (people-102)',
    csv.replace('town', 'ville'),
    [/^1: column E: "ville" is not a column; did you mean town\?$/],
  ],
  ['a column twice', csv.replace('town', 'name'), [/^1: column E: "name" is column C already$/]],
  ['a column without a name', csv.replace('town', ''), [/^1: column E: has no name, and a cell in line 2$/]],
  [
    'no column of kinds',
    csv.replace('kind', ''),
    [/^1: column A: has no name/, /^1: header: has no column "kind"/],
  ],
  [
    'a kind that is none',
    csv.replace('practice,', 'clinic,'),
    [/^2: kind \(column A\): "clinic" is not accepted; accepted: practice, procedure or member$/],
  ],
  ['too few cells', `${csv}\npractice,cabinet-autre`, [/^3: line: has 2 cells, and the header 6/]],
  ['too many cells', `${csv},x`, [/^2: column G: "x" stands beyond the last column/]],
  [
    'a cell of another kind',
    member('procedure,,,cabinet-neuf,,'),
    [/^2: practice \(column D\): "cabinet-neuf" is of no use: a procedure has no practice$/],
  ],
  [
    'a quote that does not end',
    `${csv}\npractice,"cabinet-autre,,,,`,
    [/^3: file: a quote \("\) opens a cell here and nothing closes it$/],
  ],
  [
    'a quote inside a cell',
    `${csv}\npractice,cabinet-autre,Cabinet "A",69001,Lyon,`,
    [/^3: file: a quote \("\) stands inside/],
  ],
  [
    'an error below a cell of two lines',
    `kind,reference,street,phone\npractice,a,"1 rue A\nLyon",\npractice,b,,x`,
    [/^4: phone \(column D\): "x" is not accepted/],
  ],
  [
    'an error in a cell of two lines',
    `sep=,\nkind,reference,phone,street\npractice,a,x,"1 rue A\nLyon"`,
    [/^3: phone \(column C\): "x"/],
  ],
  [
    'one reference twice (people-106)',
    `${csv}\n${csv.split('\n')[1]}`,
    [/^3: reference \(column B\): "cabinet-neuf" stands in line 2 already$/],
  ],
  [
    'one member twice (people-106)',
    member('member,m@neuf.example,M,cabinet-neuf,doctor,\nmember,M@neuf.example,M,cabinet-neuf,manager,'),
    [/^3: email \(column B\): "m@neuf\.example" at "cabinet-neuf" stands in line 2 already$/],
  ],
  [
    'one person with two names (people-106)',
    member('member,m@neuf.example,M,cabinet-neuf,doctor,\nmember,m@neuf.example,N,cabinet-autre,doctor,'),
    [/^3: name \(column C\): "N" is "M" in line 2, of the same person$/],
  ],
  [
    'NUL (people-109)',
    csv.replace('Été', '\0'),
    [/^2: name \(column C\): "Cabinet \\u0000" holds the control sign U\+0000$/],
  ],
  [
    'a span that is none',
    csv.replace('1 09:00', 'lundi 09:00'),
    [/^2: hours \(column F\): "lundi 09:00-12:00" is not accepted/],
  ],
])('CSV with %s is refused', (_, file, lines) =>
  expect(errors(file)).toEqual(lines.map((line) => expect.stringMatching(line))),
);

const deep = (levels: number) => `{"practices":${'['.repeat(levels)}${']'.repeat(levels)}}`;

test.each<[string, string, RegExp[]]>([
  ['a list in the place of the directory', '[]', [/^1:1: file: holds no directory: an object with/]],
  [
    'a part that is none',
    '{\n "practises": []}',
    [/^2:2: practises: is no part of a directory; did you mean practices\?$/],
  ],
  ['a part that is no list', '{"practices": {}}', [/^1:15: practices: \{\} is not a list$/]],
  [
    'an entry that is none',
    '{"members": [7]}',
    [/^1:14: members\[0\]: 7 is not accepted; accepted: an object$/],
  ],
  [
    'a field twice',
    '{"practices":\n [{"reference": "a", "phone": "3975",\n "phone": "3976"}]}',
    [/^3:2: phone: is given twice$/],
  ],
  [
    'a field that is none (people-102)',
    '{"practices": [\n{"reference": "a",\n "closure": []}]}',
    [/^3:\d+: practices\[0\]\.closure: is not a field; did you mean closures\?$/],
  ],
  [
    'a value deep inside',
    '{"practices": [{"reference": "a", "hours": [\n{"day": 1, "from": "09:00", "to": "24:00"}]}]}',
    [/^2:35: practices\[0\]\.hours\[0\]\.to: "24:00"/],
  ],
  [
    'a comma too many',
    '{"practices": [\n{"reference": "a",}]}',
    [/^2:19: file: is not JSON: the name of a field is missing, or there is an extra comma$/],
  ],
  ['no end', '{"practices": [', [/^1:16: file: is not JSON: the file ends where a \] is missing$/]],
  ['a comment', '{ // hello\n}', [/^1:3: file: is not JSON: JSON has no comments$/]],
  [
    'a raw NUL',
    '{"practices": [{"reference": "a\0"}]}',
    [/^1:\d+: file: is not JSON: there is a control character inside a text$/],
  ],
  [
    'a hundred thousand brackets',
    deep(100_000),
    [/^1:33: file: brackets are nested more than 20 deep here$/],
  ],
  [
    'brackets that never close',
    '['.repeat(1_000_000),
    [/^1:21: file: brackets are nested more than 20 deep here$/],
  ],
])('JSON with %s is refused', (_, file, lines) =>
  expect(errors(file)).toEqual(lines.map((line) => expect.stringMatching(line))),
);

test('brackets inside of texts are no brackets', () =>
  expect(
    read(JSON.stringify({ practices: [{ ...practice, name: `\\"${'['.repeat(30)}` }] })).practices,
  ).toHaveLength(1));

test('a file that is larger than any directory is told so', () =>
  expect(errors(Buffer.alloc(64 * 1024 * 1024 + 1))).toEqual(['1: file: is larger than 64 MB: divide it']));
