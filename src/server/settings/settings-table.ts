import { readFileSync, writeFileSync } from 'node:fs';
import { settingNames, settingOf } from './settings.ts';

const head = '| setting | default | |\n|---|---|---|\n';

/** The settings as a table for the README, each line terminated. */
function settingsTable(): string {
  const rows = settingNames.map((name) => {
    const setting = settingOf(name);
    const names = setting.secret ? `\`${name}\`, or \`${name}_FILE\`` : `\`${name}\``;
    const byDefault = 'default' in setting ? `\`${setting.default}\`` : setting.otherwise;
    return `| ${names} | ${byDefault} | ${setting.says} |\n`;
  });
  return head + rows.join('');
}

/** A README with its table of settings replaced by the current one. Throws if it has none. */
export function withSettings(readme: string): string {
  const from = readme.indexOf(head);
  const to = readme.indexOf('\n\n', from) + 1;
  if (from < 0 || to === 0) throw new Error('the README has no table of settings');
  return readme.slice(0, from) + settingsTable() + readme.slice(to);
}

// `npm run settings` writes it.
if (import.meta.main) {
  const readme = new URL('../../../README.md', import.meta.url);
  writeFileSync(readme, withSettings(readFileSync(readme, 'utf8')));
}
