import { describe, expect, test } from 'vitest';
import { type Config, parseConfig } from '../settings/config.ts';
import { welcome } from './welcome.ts';

const configOf = (environment: Record<string, string>): Config => {
  const parsed = parseConfig(environment);
  if (!parsed.ok) throw new Error(parsed.errors.join());
  return parsed.config;
};

describe('what a start says', () => {
  test('of a trial: four things to do, the mailbox among them', () => {
    const told = welcome(configOf({}));
    expect(told.match(/^ {2}\d\. /gm)).toEqual(['  1. ', '  2. ', '  3. ', '  4. ']);
    expect(told).toContain('http://localhost:3000/mailbox');
  });

  test('where letters leave by a mail server: nothing of a mailbox, which there is none of', () => {
    const told = welcome(configOf({ SMTP_URL: 'smtp://localhost:1025' }));
    expect(told.match(/^ {2}\d\. /gm)).toEqual(['  1. ', '  2. ', '  3. ']);
    expect(told).not.toContain('mailbox');
  });

  test('without the sample: where to go', () =>
    expect(welcome(configOf({ RELAIS_SAMPLE: '0' }))).toBe('Relais is running at http://localhost:3000'));
});
