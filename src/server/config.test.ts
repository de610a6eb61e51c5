import { expect, test } from 'vitest';
import { missingForLetters, parseConfig } from './config.ts';

const key = Buffer.alloc(32, 7).toString('base64');
const production = {
  DATABASE_URL: 'postgres://relais@localhost/relais',
  RELAIS_KEY: key,
  PUBLIC_URL: 'https://relais.example/',
  SMTP_URL: 'smtp://localhost:25',
};

test('nothing is needed with the embedded database', () => {
  const parsed = parseConfig({});
  expect(parsed).toMatchObject({
    ok: true,
    config: { port: 3000, publicUrl: 'http://localhost:3000', databaseUrl: null, sample: true, key: null },
  });
});

test('with PostgreSQL there is no sample unless it is asked for', () => {
  expect(parseConfig(production)).toMatchObject({
    ok: true,
    config: { sample: false, publicUrl: 'https://relais.example', mailFrom: 'relais@relais.example' },
  });
  expect(parseConfig({ ...production, RELAIS_SAMPLE: '1' })).toMatchObject({ config: { sample: true } });
});

test.each([
  ['RELAIS_KEY', { ...production, RELAIS_KEY: undefined }],
  ['RELAIS_KEY', { RELAIS_KEY: 'too short' }],
  ['PORT', { PORT: 'three thousand' }],
  ['PORT', { PORT: '70000' }],
  ['DATABASE_URL', { DATABASE_URL: 'mysql://localhost' }],
  ['LOG_LEVEL', { LOG_LEVEL: 'loud' }],
  ['RELAIS_POLICY', { RELAIS_POLICY: '{"reminderAfter":"soon"}' }],
  ['MAIL_FROM', { MAIL_FROM: 'Relais <relais@example.org>' }],
])('%s is named, with an example', (name, environment) => {
  const parsed = parseConfig(environment);
  expect(parsed.ok).toBe(false);
  expect(!parsed.ok && parsed.errors.join('\n')).toMatch(new RegExp(`^${name} .*, for example ${name}=`));
});

test.each<[string, Record<string, string>, boolean]>([
  ['the embedded database has its mailbox', {}, false],
  ['PostgreSQL has none', { DATABASE_URL: production.DATABASE_URL, RELAIS_KEY: key }, true],
  ['PostgreSQL with the sample has one', { ...production, SMTP_URL: '', RELAIS_SAMPLE: '1' }, false],
  ['a mail server is set', production, false],
])('%s', (_, environment, missing) => {
  const parsed = parseConfig(environment);
  expect(parsed.ok && missingForLetters(parsed.config) !== null).toBe(missing);
});
