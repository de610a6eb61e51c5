import { expect, test } from 'vitest';
import type { Legal } from '../../pages/legal.ts';
import { parseConfig } from './config.ts';
import { settingOf } from './settings.ts';
import { lackingLine, settingOfItem, whatIsLacking } from './what-is-lacking.ts';

const names = Object.values(settingOfItem);
const legalFrom = (environment: Record<string, string>): Legal => {
  const parsed = parseConfig(environment);
  if (!parsed.ok) throw new Error(parsed.errors.join());
  return parsed.config.legal;
};
const all = Object.fromEntries(names.map((name) => [name, settingOf(name).example]));
const https = 'https://relais.example';

test('a trial lacks nothing, a site served by https everything that is not stated (settings-4)', () => {
  expect(whatIsLacking('http://localhost:3000', legalFrom({}))).toEqual([]);
  expect(whatIsLacking(https, legalFrom({}))).toEqual(names);
  expect(whatIsLacking(https, legalFrom(all))).toEqual([]);
});

test.each(names)('%s alone is named by the line of the start', (name) => {
  expect(lackingLine(https, legalFrom({ ...all, [name]: '' }))).toBe(
    `The legal notice is incomplete, please set: ${name} (see "relais help").`,
  );
});

test('the line names no value, and is left out where nothing is lacking', () => {
  expect(lackingLine(https, legalFrom(all))).toBeNull();
  expect(lackingLine('http://localhost:3000', legalFrom({}))).toBeNull();
});

test.each([
  ['5 years', { count: 5, unit: 'year' }],
  ['1 year', { count: 1, unit: 'year' }],
  ['18 months', { count: 18, unit: 'month' }],
  ['90 days', { count: 90, unit: 'day' }],
])('%s is how long enquiries are kept', (text, keptFor) =>
  expect(legalFrom({ LEGAL_KEPT_FOR: text }).keptFor).toEqual(keptFor),
);

test.each(['5', '0 years', 'five years', '5 weeks', '5 years or so'])('%s is not', (text) =>
  expect(parseConfig({ LEGAL_KEPT_FOR: text }).ok).toBe(false),
);
