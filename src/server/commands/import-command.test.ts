import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readImport } from './import-command.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'relais-import-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const errorsOf = (name: string, text?: string) => {
  const file = join(folder, name);
  if (text !== undefined) writeFileSync(file, text);
  const said = readImport(file, false);
  if (!('code' in said)) throw new Error('it was taken');
  return { code: said.code, err: said.err.map((line) => line.replace(file, name)) };
};

test('what is no file is told so', () => {
  expect(errorsOf('absent.csv')).toEqual({ code: 1, err: ['absent.csv: there is no such file'] });
  expect(errorsOf('.')).toMatchObject({
    code: 1,
    err: [expect.stringMatching(/is a directory, not a file$/)],
  });
});

test('errors are told by place, the first fifty of them, and no sign of a file steers the terminal', () => {
  const lines = Array.from({ length: 60 }, (_, place) => `practice,a-${place},"\u009b31m\u202e"`);
  const { code, err } = errorsOf('many.csv', ['kind,reference,phone', ...lines].join('\n'));
  expect(code).toBe(1);
  expect(err).toHaveLength(52);
  expect(err[0]).toMatch(
    /^many\.csv:2: phone \(column C\): "\\u\{9b\}31m\\u\{202e\}" holds the control sign U\+009B$/,
  );
  expect(err.slice(-2)).toEqual(['and 10 more like these', 'nothing was imported']);
});

test('a hundred thousand brackets are a sentence', () =>
  expect(errorsOf('deep.json', `{"practices": ${'['.repeat(100_000)}`).err[0]).toBe(
    'deep.json:1:34: file: brackets are nested more than 20 deep here',
  ));
