import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asCsv } from './as-csv.ts';

test.each([
  ['plain', 'plain'],
  ['one, two', '"one, two"'],
  ['she said "no"', '"she said ""no"""'],
  ['two\r\nlines', '"two\r\nlines"'],
  ['=1+1', "'=1+1"],
  ['+33 6', "'+33 6"],
  ['-1', "'-1"],
  ['@sum', "'@sum"],
  ['＝1+1', "'＝1+1"],
  ['=HYPERLINK("a","b")', '"\'=HYPERLINK(""a"",""b"")"'],
])('%s', (text, written) => expect(asCsv([[text]])).toBe(`${written}\r\n`));

test('numbers and nothing are bare', () => expect(asCsv([[1, null, -2]])).toBe('1,,-2\r\n'));

test('whatever is written is read again, and begins no formula (watching-7)', () => {
  const texts = fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 4 }), {
    minLength: 1,
  });
  fc.assert(
    fc.property(texts, (lines) => {
      const read: string[][] = parse(asCsv(lines), { relax_column_count: true, record_delimiter: '\r\n' });
      expect(read.flat().filter((text) => /^[=+\-@＝＋－＠\t\r]/.test(text))).toEqual([]);
      expect(read.map((line) => line.map((text) => text.replace(/^'(?=[=+\-@＝＋－＠\t\r])/, '')))).toEqual(
        lines.map((line) => line.map((text) => text.replace(/^'(?=[=+\-@＝＋－＠\t\r])/, ''))),
      );
    }),
  );
});
