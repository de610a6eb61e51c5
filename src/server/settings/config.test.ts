import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { policy } from '../../enquiry/clock/policy.ts';
import { missingForLetters, parseConfig } from './config.ts';
import { settingNames, settingOf } from './settings.ts';

const key = Buffer.alloc(32, 7).toString('base64');
const production = {
  DATABASE_URL: 'postgres://relais@localhost/relais',
  RELAIS_KEY: key,
  PUBLIC_URL: 'https://relais.example/',
  SMTP_URL: 'smtp://localhost:25',
};

test('nothing is needed with the embedded database', () =>
  expect(parseConfig({})).toEqual({
    ok: true,
    config: {
      port: 3000,
      host: '127.0.0.1',
      publicUrl: 'http://localhost:3000',
      databaseUrl: null,
      databaseDirectUrl: null,
      dataDir: 'data',
      smtpUrl: null,
      mailFrom: 'relais@relais.example',
      mailDomain: 'relais.example',
      zone: 'Europe/Paris',
      key: null,
      trustProxy: false,
      logLevel: 'info',
      sample: true,
      policy,
      legal: {
        ...{ editor: null, editorAddress: null, director: null, contact: null, controller: null, dpo: null },
        ...{ host: null, hostAddress: null, hostPhone: null, keptFor: null, accessibility: 'none' },
      },
    },
  }));

test.each<[string, Record<string, string>, object]>([
  ['the port is in the address', { PORT: '4000' }, { publicUrl: 'http://localhost:4000' }],
  [
    'an address ends without a stroke',
    { PUBLIC_URL: 'http://a.example//' },
    { publicUrl: 'http://a.example' },
  ],
  [
    'a path in it stays',
    { PUBLIC_URL: 'http://a.example/relais/' },
    { publicUrl: 'http://a.example/relais', mailDomain: 'a.example' },
  ],
  [
    'letters come from the host of the address',
    { PUBLIC_URL: 'https://a.example:8443' },
    { mailFrom: 'relais@a.example', mailDomain: 'a.example' },
  ],
  [
    'else from the domain of the sender',
    { PUBLIC_URL: 'https://a.example', MAIL_FROM: 'contact@b.example' },
    { mailFrom: 'contact@b.example', mailDomain: 'b.example' },
  ],
  [
    'else from the domain that is named',
    { PUBLIC_URL: 'https://a.example', MAIL_FROM: 'contact@b.example', MAIL_DOMAIN: 'c.example' },
    { mailFrom: 'contact@b.example', mailDomain: 'c.example' },
  ],
  ['and so does the sender', { MAIL_DOMAIN: 'c.example' }, { mailFrom: 'relais@c.example' }],
  ['a proxy may be trusted', { TRUST_PROXY: '1' }, { trustProxy: true }],
  ['the sample may be left out', { RELAIS_SAMPLE: '0' }, { sample: false }],
])('%s', (_, environment, config) => expect(parseConfig(environment)).toMatchObject({ ok: true, config }));

test('a setting that begins or ends with a space is told so, another that it is not understood', () => {
  expect(parseConfig({ PORT: '3000 ', LOG_LEVEL: 'loud' })).toEqual({
    ok: false,
    errors: [
      'PORT begins or ends with a space or an empty line, for example PORT=3000',
      'LOG_LEVEL is not understood, for example LOG_LEVEL=info',
    ],
  });
});

test('with PostgreSQL the key is needed, and a mail server', () => {
  const { RELAIS_KEY: _, ...keyless } = production;
  expect(parseConfig(keyless)).toEqual({
    ok: false,
    errors: [expect.stringMatching(/^RELAIS_KEY is required with DATABASE_URL, for example /)],
  });
  const parsed = parseConfig({ DATABASE_URL: production.DATABASE_URL, RELAIS_KEY: key });
  expect(parsed.ok && missingForLetters(parsed.config)).toMatch(/^SMTP_URL is required with DATABASE_URL, /);
});

test.each([
  ['smtp://mail.example.org:587', undefined, false],
  ['smtps://user:secret@[2001:db8::1]', '', false],
  ['smtp://mail.example.org:587', 'https://relais.example', true],
  ['smtp://mail.example.org:587', 'http://localhost:3000', true],
  ['smtp://localhost:1025', undefined, true],
  ['smtp://[::1]:1025', undefined, true],
])('letters that leave by %s with the address %s: understood is %s', (SMTP_URL, PUBLIC_URL, ok) => {
  const parsed = parseConfig({ SMTP_URL, PUBLIC_URL });
  expect(parsed.ok).toBe(ok);
  if (!parsed.ok)
    expect(parsed.errors).toEqual([
      expect.stringMatching(
        /^PUBLIC_URL is required with a mail server on another machine, .*, for example PUBLIC_URL=/,
      ),
    ]);
});

test('an address behind a pooler goes with the address of the pooler', () => {
  const DATABASE_DIRECT_URL = 'postgres://relais@behind/relais';
  expect(parseConfig({ ...production, DATABASE_DIRECT_URL })).toMatchObject({
    ok: true,
    config: { databaseUrl: production.DATABASE_URL, databaseDirectUrl: DATABASE_DIRECT_URL },
  });
  expect(parseConfig({ DATABASE_DIRECT_URL })).toEqual({
    ok: false,
    errors: [expect.stringMatching(/^DATABASE_URL is required with DATABASE_DIRECT_URL, for example /)],
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
  ['PORT', { PORT: ' ' }],
  ['SMTP_URL', { SMTP_URL: 'smtp://localhost:25 ' }],
  ['RELAIS_KEY', { RELAIS_KEY: `${key}\n` }],
])('%s is named, with an example', (name, environment) => {
  const parsed = parseConfig(environment);
  expect(parsed.ok).toBe(false);
  expect(!parsed.ok && parsed.errors.join('\n')).toMatch(new RegExp(`^${name} .*, for example ${name}=`));
});

test.each<[string, Record<string, string>, boolean]>([
  ['the embedded database has its mailbox', {}, false],
  ['so it has without the sample', { RELAIS_SAMPLE: '0' }, false],
  ['PostgreSQL has none', { DATABASE_URL: production.DATABASE_URL, RELAIS_KEY: key }, true],
  [
    'PostgreSQL with the sample has one',
    { ...production, SMTP_URL: '', RELAIS_SAMPLE: '1', PUBLIC_URL: '' },
    false,
  ],
  ['a mail server is set', production, false],
])('%s', (_, environment, missing) => {
  const parsed = parseConfig(environment);
  expect(parsed.ok && missingForLetters(parsed.config) !== null).toBe(missing);
});

test.each([
  ['a trial', {}, '127.0.0.1', null],
  ['a trial by its other name', { PUBLIC_URL: 'http://127.0.0.1:4000' }, '127.0.0.1', null],
  ['a trial that others reach', { HOST: '0.0.0.0' }, '0.0.0.0', /^SMTP_URL is required with a HOST/],
  [
    'a trial under a public name',
    { PUBLIC_URL: 'https://relais.example' },
    null,
    /^SMTP_URL is required with a PUBLIC_URL/,
  ],
  [
    'the same, kept to itself',
    { PUBLIC_URL: 'https://relais.example', HOST: '127.0.0.1' },
    '127.0.0.1',
    /PUBLIC_URL/,
  ],
  ['a trial in a home', { PUBLIC_URL: 'http://192.168.1.4:3000' }, null, /PUBLIC_URL/],
  [
    'a sample on PostgreSQL under a public name',
    { ...production, SMTP_URL: undefined, RELAIS_SAMPLE: '1' },
    null,
    /PUBLIC_URL/,
  ],
  ['production', production, null, null],
  ['production behind a proxy of its own', { ...production, HOST: '127.0.0.1' }, '127.0.0.1', null],
  ['a mail server, and no public name', { SMTP_URL: production.SMTP_URL }, '127.0.0.1', null],
  ['the same in a container', { SMTP_URL: production.SMTP_URL, HOST: '::' }, '::', null],
])(
  '%s: where it listens, and whether it starts (settings-1, settings-2)',
  (_, environment, host, missing) => {
    const parsed = parseConfig(environment);
    if (!parsed.ok) throw new Error(parsed.errors.join());
    expect(parsed.config.host).toBe(host);
    expect(missingForLetters(parsed.config)).toEqual(missing ? expect.stringMatching(missing) : null);
  },
);

test.each(settingNames.filter((name) => name !== 'RELAIS_KEY'))('the example of %s is understood', (name) =>
  expect(settingOf(name).schema.safeParse(settingOf(name).example).success).toBe(true),
);

test('the example of the key is none that somebody might keep', () =>
  expect(settingOf('RELAIS_KEY').schema.safeParse(settingOf('RELAIS_KEY').example).success).toBe(false));

test.each(settingNames)('an empty %s stands for its default', (name) =>
  expect(parseConfig({ [name]: '' })).toEqual(parseConfig({})),
);

const mark = '\uFEFF';
const smtp = 'smtp://relais:hush-hush@localhost:25';

describe('settings in files', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'relais-settings-'));
    mkdirSync(join(folder, 'folder'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const written = (text: string) => {
    const path = join(folder, 'written');
    writeFileSync(path, text);
    return path;
  };
  const errorsOf = (...given: Parameters<typeof parseConfig>) => {
    const parsed = parseConfig(...given);
    return parsed.ok ? [] : parsed.errors;
  };

  test.each([
    ['a line', `${smtp}\n`],
    ['no end of line', smtp],
    ['the end of line of Windows', `${smtp}\r\n`],
    ['the mark of an editor', `${mark}${smtp}\n`],
  ])('a secret may stand in a file of its own: %s', (_, text) =>
    expect(parseConfig({ SMTP_URL_FILE: written(text) })).toMatchObject({ config: { smtpUrl: smtp } }),
  );

  test('every secret may, and nothing else', () => {
    expect(
      parseConfig({ DATABASE_URL_FILE: written(production.DATABASE_URL), RELAIS_KEY: key }),
    ).toMatchObject({ config: { databaseUrl: production.DATABASE_URL } });
    expect(parseConfig({ RELAIS_KEY_FILE: written(`${key}\n`) })).toMatchObject({
      config: { key: Buffer.alloc(32, 7) },
    });
    expect(parseConfig({ PORT_FILE: written('4000') })).toMatchObject({ config: { port: 3000 } });
  });

  test.each<[string, (folder: string) => string, string]>([
    ['is not there', (within) => join(within, 'absent'), 'there is no such file'],
    ['is below a file', () => join(written('x'), 'absent'), 'there is no such file'],
    ['is a folder', (within) => join(within, 'folder'), 'it is a directory'],
    ['is empty', () => written('\n'), 'is empty'],
  ])('a secret’s file that %s is named, with its variable', (_, pathIn, because) => {
    const path = pathIn(folder);
    const [error, ...more] = errorsOf({ RELAIS_KEY_FILE: path });
    expect(error).toMatch(/^RELAIS_KEY_FILE names /);
    expect(error).toContain(path);
    expect(error).toContain(because);
    expect(more).toEqual([]);
  });

  test('a secret in both ways is one too many; an empty one is none', () => {
    const both = { SMTP_URL: smtp, SMTP_URL_FILE: written(smtp) };
    expect(errorsOf(both)).toEqual(['SMTP_URL and SMTP_URL_FILE are both set: keep one of them']);
    expect(parseConfig({ ...both, SMTP_URL: '' })).toMatchObject({ config: { smtpUrl: smtp } });
    expect(parseConfig({ ...both, SMTP_URL_FILE: '' })).toMatchObject({ config: { smtpUrl: smtp } });
  });

  test.each([
    ['a secret of two lines', 'SMTP_URL', `${smtp}\n\n`],
    ['a secret with a space', 'SMTP_URL', ` ${smtp}`],
    ['another secret', 'SMTP_URL', 'imap://hush-hush@localhost'],
    ['a key that is too short', 'RELAIS_KEY', 'hush-hush'],
    ['a database of another kind', 'DATABASE_URL', 'mysql://hush-hush@localhost'],
  ])('%s is refused by the name of the setting, and not repeated', (_, name, text) => {
    for (const given of [{ [name]: text }, { [`${name}_FILE`]: written(text) }]) {
      const [error, ...more] = errorsOf(given);
      expect(error).toMatch(new RegExp(`^${name} .*, for example ${name}=`));
      expect(error).not.toContain('hush');
      expect(more).toEqual([]);
    }
  });

  test.each<[string, string, object]>([
    ['plain', 'PORT=4000\nLOG_LEVEL=warn\n', { port: 4000, logLevel: 'warn' }],
    ['with spaces and export', ' export PORT = 4000 \n', { port: 4000 }],
    [
      'in quotes, with a comment',
      'DATA_DIR="my data" # here\n# PORT=1\n\n',
      { dataDir: 'my data', port: 3000 },
    ],
    ['from Windows', `${mark}PORT=4000\r\nLOG_LEVEL='warn'\r\n`, { port: 4000, logLevel: 'warn' }],
    ['with JSON', `RELAIS_POLICY='{"reminderAfter":1}'`, { policy: { reminderAfter: 1 } }],
    ['with an empty value', 'PORT=\n', { port: 3000 }],
    [
      'with a blank for a value, which takes no other line',
      'DATA_DIR= \nPORT=4000\n',
      { port: 4000, dataDir: 'data' },
    ],
    ['the last of two', 'PORT=4000\nPORT=5000', { port: 5000 }],
    ['with what is another’s', 'COMPOSE_PROJECT_NAME=x\n', { port: 3000 }],
    ['empty', '', { port: 3000 }],
  ])('a .env %s', (_, text, config) =>
    expect(parseConfig({}, written(text))).toMatchObject({ ok: true, config }),
  );

  test('a .env that is not there is an empty one; one that is a folder is said', () => {
    expect(parseConfig({}, join(folder, 'absent'))).toEqual(parseConfig({}));
    const path = join(folder, 'folder');
    expect(errorsOf({}, path)).toEqual([`${path} cannot be read: it is a directory`]);
  });

  test.each([
    ['a colon', 'PORT: 4000'],
    ['no sign', 'RELAIS_KEY hush-hush'],
    ['a quote that stays open', 'SMTP_URL="smtp://hush-hush'],
    ['something behind a quote', `SMTP_URL='smtp:'//hush-hush`],
  ])('a line of .env with %s is told by its number, and not repeated', (_, line) => {
    const path = written(`LOG_LEVEL=warn\r\n${line}\n`);
    expect(errorsOf({}, path)).toEqual([`${path}:2: this line is not understood, for example PORT=3000`]);
  });

  test.each([
    ['PROT', 'PORT'],
    ['DATABASEURL', 'DATABASE_URL'],
    ['TRUST_PROXI', 'TRUST_PROXY'],
    ['SMTP_URL_FIL', 'SMTP_URL_FILE'],
  ])('a line of .env that says %s is asked whether %s is meant', (typed, meant) => {
    const path = written(`LOG_LEVEL=warn\n${typed}=hush-hush\n`);
    expect(errorsOf({}, path)).toEqual([`${path}:2: ${typed} is not a setting, did you mean ${meant}?`]);
  });

  test('a secret that was given for the name of its file is not told', () => {
    const [error] = errorsOf({ DATABASE_URL_FILE: 'postgres://relais:hush-hush@db/relais' });
    expect(error).toBe(
      'DATABASE_URL_FILE names not a path but a secret, which cannot be read: there is no such file',
    );
  });

  test('the environment wins over .env, however either gives it, and with an empty value too', () => {
    const dotEnv = join(folder, 'dot-env');
    writeFileSync(dotEnv, `SMTP_URL=smtp://127.0.0.1:25\nPORT=4000\nRELAIS_KEY_FILE=${folder}/absent\n`);
    expect(parseConfig({ SMTP_URL_FILE: written(smtp), PORT: '', RELAIS_KEY: key }, dotEnv)).toMatchObject({
      config: { smtpUrl: smtp, port: 3000, key: Buffer.alloc(32, 7) },
    });
    expect(parseConfig({ SMTP_URL: '', RELAIS_KEY: key }, dotEnv)).toMatchObject({
      config: { smtpUrl: null, port: 4000 },
    });
    expect(parseConfig({ RELAIS_KEY: key }, dotEnv)).toMatchObject({
      config: { smtpUrl: 'smtp://127.0.0.1:25' },
    });
  });

  test('everything that is wrong is said at once', () =>
    expect(
      errorsOf({ RELAIS_KEY_FILE: join(folder, 'absent'), SMTP_URL_FILE: join(folder, 'folder') }),
    ).toHaveLength(2));
});
