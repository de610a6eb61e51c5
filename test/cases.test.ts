import { globSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { describe, expect, test } from 'vitest';

type File = { path: string; text: string };

const isId = /^[a-z]+(?:-[a-z]+)*-\d+$/;
/** A citation: ids alone between brackets, or behind the word "case". */
const citation = /\(((?:[a-z-]+-\d+)(?:, [a-z-]+-\d+)*)\)|\bcase ([a-z-]+-\d+)\b/g;
const prefixOf = (id: string) => id.replace(/-\d+$/, '');

/** The first cell of each row of a file of cases, without the heads of its tables. */
const firstCells = ({ text }: File) =>
  [...text.matchAll(/^\|([^|]*)\|/gm)]
    .map(([, cell = '']) => cell.trim())
    .filter((cell) => cell !== 'id' && !/^-+$/.test(cell));

/** The ids that a file cites, as far as their prefix is the name of a folder. */
const citedIn = ({ text }: File, folders: ReadonlySet<string>) =>
  [...text.matchAll(citation)]
    .flatMap(([, several, one]) => (several ?? one ?? '').split(', '))
    .filter((id) => folders.has(prefixOf(id)));

/** What is wrong with the ids of cases and their citations, as lines to read; empty if nothing is. */
function faultsOf(cases: readonly File[], code: readonly File[], folders: ReadonlySet<string>): string[] {
  const written = cases.flatMap((file) => firstCells(file).map((id) => ({ id, path: file.path })));
  const ids = written.map(({ id }) => id);
  const cited = code.flatMap((file) => citedIn(file, folders).map((id) => ({ id, path: file.path })));
  const all = new Set(cited.map(({ id }) => id));
  return [
    ...written.flatMap(({ id, path }) => {
      if (!isId.test(id)) return [`${path}: a row without id: ${id}`];
      if (prefixOf(id) !== basename(dirname(path))) return [`${path}: ${id} is of another folder`];
      return all.has(id) ? [] : [`${id} is cited nowhere`];
    }),
    ...ids.filter((id, place) => ids.indexOf(id) !== place).map((id) => `${id} is written twice`),
    ...cited.filter(({ id }) => !ids.includes(id)).map(({ id, path }) => `${path}: ${id} is written nowhere`),
  ];
}

const read = (pattern: string) =>
  globSync(pattern)
    .filter((path) => path !== 'test/cases.test.ts')
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

test('every case has an id of its folder and is cited, and every citation is of a case', () => {
  const cases = read('src/**/cases.md');
  const folders = new Set(globSync('src/**/*.*').flatMap((path) => dirname(path).split('/').slice(1)));
  expect(cases.flatMap(firstCells).length).toBeGreaterThan(25);
  expect(faultsOf(cases, read('{src,test}/**/*.{ts,tsx}'), folders)).toEqual([]);
});

test('the page of the mission lists every file of cases', () => {
  const mission = readFileSync('docs/mission.md', 'utf8');
  const unlisted = globSync('src/**/cases.md').filter((path) => !mission.includes(`](../${path})`));
  expect(unlisted).toEqual([]);
});

describe('what is found', () => {
  const folders = new Set(['asking', 'sign-in']);
  const row = (id: string, path = 'src/asking/cases.md') => ({
    path,
    text: `| id | case | reading | why |\n|---|---|---|---|\n| ${id} | a | b | c |\n`,
  });
  const code = (text: string) => ({ path: 'src/asking/ask.ts', text });

  test.each<[string, File[], string, string[]]>([
    ['a case and its test', [row('asking-7')], "it('is asked (asking-7)')", []],
    ['of several', [row('asking-7'), row('asking-12')], '/** Asks (asking-12, asking-7). */', []],
    ['by the word', [row('asking-7')], '// As case asking-7 says.', []],
    ['a folder of two words', [row('sign-in-1', 'src/pages/sign-in/cases.md')], '(sign-in-1)', []],
    ['ordinary words', [], 'SHA-256 (utf-8) covid-19 (asking 7) asking-7 (since asking-7)', []],
    ['a case that nobody cites', [row('asking-7')], '(asking-70)', ['asking-7', 'asking-70']],
    ['a case that nobody wrote', [], 'case asking-7', ['asking-7 is written nowhere']],
    ['an id written twice', [row('asking-7'), row('asking-7')], '(asking-7)', ['asking-7 is written twice']],
    ['an id of another folder', [row('sign-in-1')], '(sign-in-1)', ['sign-in-1 is of another folder']],
    ['a row without id', [row('double click')], '', ['a row without id: double click']],
  ])('%s', (_, cases, text, faults) => {
    const found = faultsOf(cases, [code(text)], folders);
    expect(found).toHaveLength(faults.length);
    for (const [place, fault] of faults.entries()) expect(found[place]).toContain(fault);
  });
});
