import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEmbeddedDatabase, openPostgres } from '../../src/database/open.ts';
import { commandNames } from '../../src/server/commands/command-table.ts';
import { camille, lumiere } from '../cast.ts';
import { copyOfTemplate, databases, newPostgres } from '../databases.ts';
import { launcher, ofTheMachine, startProcess } from '../relais-process.ts';
import { freePort, testKey } from '../service.ts';

type Ran = { code: number; out: string; err: string };

/** Runs `relais` as an operator does in a folder, with nothing in the environment but what is said. */
const relais = (args: string[], settings: Record<string, string> = {}, cwd = tmpdir()): Promise<Ran> =>
  new Promise((done) => {
    const env = { ...ofTheMachine(), ...settings };
    execFile(process.execPath, [launcher, ...args], { env, cwd }, (error, out, err) =>
      done({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
  });

/** Each runs several processes, one after the other. */
const patience = { timeout: 240_000 };

describe('the command line', patience, () => {
  let folder: string;
  let file: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'relais-command-'));
    file = join(folder, 'directory.json');
    const made = await openEmbeddedDatabase(join(folder, 'data'), copyOfTemplate());
    await made.close();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const here = () => ({ DATA_DIR: join(folder, 'data') });

  test('help says what there is, which Node it needs, and of each command what it does', async () => {
    const help = await relais(['help']);
    for (const command of commandNames)
      expect(help.out).toMatch(new RegExp(`^ {2}relais ${command}( |$)`, 'm'));
    expect(help.out).toContain('Relais runs on Node 26 or later');
    expect((await relais(['--version'])).out).toMatch(/^relais \d+\.\d+\.\d+ \(Node \d+\.\d+\.\d+\)\n$/);
  });

  test('help of a command does nothing else, and neither does what is not known', async () => {
    const at = mkdtempSync(join(tmpdir(), 'relais-untouched-'));
    const untouched = { DATA_DIR: join(at, 'data'), PORT: 'not even read' };
    const help = await relais(['migrate', '--help'], untouched);
    expect(help).toMatchObject({ code: 0, err: '' });
    expect(help.out).toMatch(/^ {2}relais migrate +bring the database up to date\n/);
    for (const args of [
      ['dance'],
      ['migrate', '--dry-run'],
      ['start', '--port', '3001'],
      ['leave', 'a@b.example'],
    ]) {
      const { code, out, err } = await relais(args, untouched);
      expect({ args, code, out }).toEqual({ args, code: 2, out: '' });
      expect(err).toMatch(/^relais: [^\n]*\n$/);
    }
    expect(existsSync(untouched.DATA_DIR)).toBe(false);
    rmSync(at, { recursive: true });
  });

  test('without a mail server it starts for this machine alone, else it says what to set', async () => {
    for (const [name, value] of [
      ['PUBLIC_URL', 'https://relais.example'],
      ['HOST', '0.0.0.0'],
    ] as const)
      expect(await relais(['start'], { ...here(), [name]: value })).toMatchObject({
        code: 2,
        err: expect.stringMatching(/^relais: SMTP_URL is required with .* for example SMTP_URL=/),
      });
  });

  test.each(['web', 'worker'])('%s says that there is no PostgreSQL to share', async (command) =>
    expect(await relais([command])).toMatchObject({
      code: 2,
      err: expect.stringContaining('set DATABASE_URL'),
    }),
  );

  test('a wrong setting is named with an example, all of them at once', async () => {
    const { code, err } = await relais(['start'], { PORT: 'many', TRUST_PROXY: 'maybe', SMTP_URL: 'mail' });
    expect(code).toBe(2);
    for (const name of ['PORT', 'TRUST_PROXY', 'SMTP_URL'])
      expect(err).toMatch(new RegExp(`^relais: ${name} .*for example ${name}=`, 'm'));
  });

  test('a .env of the folder is read, and its secret never said', async () => {
    const at = mkdtempSync(join(tmpdir(), 'relais-dot-env-'));
    writeFileSync(join(at, '.env'), 'PORT=many\nDATABASE_URL=mysql://hush-hush@localhost\n');
    const { code, err } = await relais(['start'], {}, at);
    rmSync(at, { recursive: true });
    expect(code).toBe(2);
    for (const name of ['PORT', 'DATABASE_URL']) expect(err).toContain(`relais: ${name} is not understood`);
    expect(err).not.toContain('hush');
  });

  test('with PostgreSQL and no key it does not start', async () =>
    expect(await relais(['start'], { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' })).toMatchObject({
      code: 2,
      err: expect.stringContaining('RELAIS_KEY'),
    }));

  test('an import names line, column, value and what is accepted, and writes nothing', async () => {
    const member = { name: 'Dr Ada', practice: 'nowhere', role: 'doctor' };
    writeFileSync(file, JSON.stringify({ members: [{ ...member, email: 'not an address' }] }, null, 1));
    const said = async (...args: string[]) => {
      const { code, err } = await relais(['import', ...args], here());
      return { code, err: err.split('\n').filter(Boolean) };
    };
    const line = (place: string, rest: RegExp) =>
      expect.stringMatching(new RegExp(`^relais: .*directory\\.json:${place}: ${rest.source}$`));
    expect(await said(file)).toEqual({
      code: 1,
      err: [
        line(
          '7:13',
          /members\[0\]\.email: "not an address" is not accepted; accepted: one email address, .*/,
        ),
        'relais: nothing was imported',
      ],
    });
    writeFileSync(file, JSON.stringify({ members: [{ ...member, email: 'ada@ada.example' }] }, null, 1));
    expect((await said(file)).err).toEqual([
      line('5:16', /members\[0\]\.practice: "nowhere" is no practice of the file or the directory/),
      'relais: nothing was imported',
    ]);
  });

  test('a file of the French Excel is read as what it is, and a preview of it changes nothing', async () => {
    const excel = join(folder, 'cabinets.csv');
    const rows = ['Kind;Reference;Name;Phone', `practice;${lumiere.reference};Cabinet Été;3975`];
    writeFileSync(excel, Buffer.from(`${rows.join('\r\n')}\r\n`, 'latin1'));
    const preview = await relais(['import', '--preview', excel], here());
    expect(preview).toMatchObject({ code: 0, err: '' });
    expect(preview.out.split('\n')).toEqual([
      `${excel} is read as Windows-1252.`,
      `changed: practice ${lumiere.reference}`,
      '    name: "Cabinet Lumière" → "Cabinet Été"',
      '    phone: "04 65 71 13 29" → "3975"',
      '0 added, 1 changed, 0 unchanged',
      'No open enquiry would get a new deadline.',
      'This was a preview: nothing was written.',
      '',
    ]);
  });

  test('an import twice changes nothing; members are invited, and leave', async () => {
    const practice = lumiere.reference;
    const members = [{ email: 'ada@ada.example', name: 'Dr Ada', practice, role: 'doctor' }];
    writeFileSync(file, JSON.stringify({ members }));
    expect((await relais(['import', file], here())).out).toContain('1 added, 0 changed, 0 unchanged');
    expect((await relais(['import', file], here())).out).toContain('0 added, 0 changed, 1 unchanged');
    expect((await relais(['invite', 'ADA@ada.example'], here())).out).toContain('Dr Ada');
    expect(await relais(['invite', 'nobody@ada.example'], here())).toMatchObject({ code: 1 });
    expect((await relais(['leave', 'ada@ada.example', practice], here())).code).toBe(0);
    expect(await relais(['leave', 'ada@ada.example', practice], here())).toMatchObject({ code: 1 });
    expect(await relais(['leave', camille.email], here())).toMatchObject({ code: 2 });
  });

  test.runIf(databases.includes('postgres'))(
    'an invitation from a shell that is set otherwise than what runs is refused, and none is sent (watching-25)',
    async () => {
      const { url, drop } = await newPostgres();
      const database = openPostgres(url);
      const settings = { DATABASE_URL: url, RELAIS_KEY: testKey.toString('hex') };
      const port = String(await freePort());
      const there = { PORT: port, PUBLIC_URL: `http://127.0.0.1:${port}` };
      const running = await startProcess('web', { ...settings, ...there, SMTP_URL: 'smtp://127.0.0.1:1' });
      const refused = await relais(['invite', camille.email], settings);
      expect(refused).toMatchObject({ code: 1, out: '' });
      expect(refused.err).toContain(
        `PUBLIC_URL is http://localhost:3000 here, and ${there.PUBLIC_URL} where`,
      );
      const sent = () => database.read.selectFrom('letter').select('kind').execute();
      expect(await sent()).toEqual([]);
      const taken = await relais(['invite', camille.email], { ...settings, ...there });
      expect(taken).toMatchObject({ code: 0, err: '' });
      expect(await sent()).toEqual([{ kind: 'invitation' }]);
      await running.end();
      await database.close();
      await drop();
    },
  );

  test('what if: the own history is played again, or it is said what can be asked', async () => {
    const answer = await relais(['what-if', '--reminder', '1', '--offer', '2'], here());
    expect(answer).toMatchObject({ code: 0, err: '' });
    expect(answer.out).toContain('Reminder after 2 → 1, offer after 3 → 2 working days');
    const again = await relais(['what-if', '--remind-again', '1', '--ask-again', '3'], here());
    expect(again.out).toContain('question after 5 working days → Reminder after 1, question after 3 working');
    expect(await relais(['what-if', '--reminder', 'soon'], here())).toMatchObject({
      code: 2,
      err: expect.stringContaining('--reminder is a number of working days from 1 to 60'),
    });
  });

  test('the key beside the embedded database is its owner’s alone, and another is refused before it writes anything', async () => {
    await relais(['migrate'], { ...here(), RELAIS_KEY: '' });
    expect(statSync(join(folder, 'data', 'key')).mode & 0o777).toBe(0o600);
    expect(await relais(['migrate'], { ...here(), RELAIS_KEY: 'cd'.repeat(32) })).toMatchObject({
      code: 1,
      err: expect.stringContaining('RELAIS_KEY is not the key'),
    });
    expect((await relais(['migrate'], here())).code).toBe(0);
  });

  test('a second process on the same folder is told that it is in use', async () => {
    const first = await openEmbeddedDatabase(join(folder, 'data'));
    const second = await relais(['migrate'], here());
    await first.close();
    expect(second).toMatchObject({ code: 1, err: expect.stringContaining('in use by another process') });
    expect((await relais(['migrate'], here())).code).toBe(0);
  });

  test.runIf(databases.includes('postgres'))('migrate twice, at once, on an empty PostgreSQL', async () => {
    const { url, drop } = await newPostgres('template0');
    const settings = { DATABASE_URL: url, RELAIS_KEY: 'ab'.repeat(32) };
    const both = await Promise.all([relais(['migrate'], settings), relais(['migrate'], settings)]);
    expect(both.map((ran) => ran.code)).toEqual([0, 0]);
    await drop();
  });
});
