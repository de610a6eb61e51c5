import { globSync, readFileSync } from 'node:fs';
import { analyse } from 'scslre';
import { parseSync } from 'vite';
import { expect, test } from 'vitest';

type Pattern = { where: string; source: string; flags: string };

/** The regular expressions that are written in a file. */
function patternsIn(where: string): Pattern[] {
  const found: Pattern[] = [];
  JSON.stringify(parseSync(where, readFileSync(where, 'utf8')).program, (key, value) => {
    if (key === 'regex' && value) found.push({ where, source: value.pattern, flags: value.flags });
    return typeof value === 'bigint' ? String(value) : value;
  });
  return found;
}

const files = globSync('{bin,src}/**/*.{js,ts,tsx}').filter((path) => !path.endsWith('.test.ts'));
const patterns = files.flatMap(patternsIn);

/** How an expression may take more than twice as long for twice as long a text: by trying again what it has matched in
 * other ways, or from each place of a run anew. */
const faultsOf = ({ source, flags }: Omit<Pattern, 'where'>) =>
  analyse({ source, flags }).reports.map(
    ({ type, exponential }) => `${type}${exponential ? ', exponential' : ''}`,
  );

test('no regular expression of ours takes more than twice as long for twice as long a text', () => {
  expect(patterns.length).toBeGreaterThan(100);
  expect(patterns.flatMap((one) => faultsOf(one).map((fault) => ({ ...one, fault })))).toEqual([]);
});

test.each([String.raw`\s*,\s*`, '-+$', '(a+)+$', '^a*a*$'])('“%s” would be found', (source) =>
  expect(faultsOf({ source, flags: '' })).not.toEqual([]),
);
