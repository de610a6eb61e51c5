import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { help } from '../commands/help.ts';
import { settablePolicy } from './operator-policy.ts';
import { settingNames, settingOf } from './settings.ts';
import { withSettings } from './settings-table.ts';

test('the README has the table of settings (npm run settings writes it)', () => {
  const readme = readFileSync('README.md', 'utf8');
  expect(readme).toBe(withSettings(readme));
});

test('a table that is older is replaced, and nothing else', () => {
  const old = '# Relais\n\n| setting | default | |\n|---|---|---|\n| `HARBOUR` | 3000 | |\n\nRead on.\n';
  const written = withSettings(old);
  expect(written).toMatch(/^# Relais\n\n\| setting .*\n\n?Read on\.\n$/s);
  expect(written).not.toContain('HARBOUR');
  expect(written).toContain('| `PORT` | `3000` |');
});

test('a README without the table is refused', () =>
  expect(() => withSettings('# Relais\n')).toThrow('no table'));

test.each(settingNames)('%s is explained by relais help, with its default', (name) => {
  const setting = settingOf(name);
  const byDefault = 'default' in setting ? setting.default : setting.otherwise;
  const told = help.slice(help.search(new RegExp(`^ {2}${name} `, 'm'))).replace(/\s+/g, ' ');
  const [says, shown] = [setting.says, `[${byDefault}]`].map((text) => text.replaceAll('`', ''));
  expect(told.startsWith(` ${name} ${says} ${shown}`)).toBe(true);
});

test.each(settingNames)('%s is read by the configuration', (name) =>
  expect(readFileSync('src/server/settings/config.ts', 'utf8')).toMatch(new RegExp(`\\bvalues\\.${name}\\b`)),
);

test.each(settablePolicy)('the number %s of the policy is explained', (name) =>
  expect(settingOf('RELAIS_POLICY').says).toContain(`\`${name}\``),
);

test('a line of help fits in a hundred columns', () =>
  expect(help.split('\n').filter((line) => line.length > 100)).toEqual([]));
