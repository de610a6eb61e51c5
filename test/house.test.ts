import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import routes from '../src/pages/routes.ts';
import { rights } from '../src/people/may.ts';
import { allViews, viewsIn } from './views/all-views.ts';

/** The rooms in their order: a file imports only from its own room and from rooms above it. */
const rooms = [
  ...['words', 'database', 'vault', 'directory', 'people', 'enquiry', 'letters', 'access', 'asking'],
  ...['offering', 'answering', 'reminding', 'mailroom', 'watching', 'pages', 'server'],
];

/** The rooms in which an outside package is at home; the tests are free. */
const homes: Record<string, string[]> = {
  '@orama/stemmers': ['words'],
  kysely: ['database'],
  'kysely-codegen': ['database'],
  pg: ['database'],
  '@electric-sql/pglite': ['database'],
  nodemailer: ['letters'],
  'smtp-server': ['mailroom'],
  'postal-mime': ['mailroom'],
  '@zxcvbn-ts/language-common': ['access'],
  'libphonenumber-js': ['directory'],
  'csv-parse': ['people'],
  'jsonc-parser': ['people'],
  zod: ['database', 'directory', 'people', 'enquiry', 'access', 'asking', 'answering', 'pages', 'server'],
  'react-router': ['pages', 'server'],
  '@react-router/dev': ['pages', 'server'],
  vite: ['server'],
  react: ['pages'],
  'react-dom': ['pages'],
  hono: ['server'],
  'lru-cache': ['server'],
  '@hono/node-server': ['server'],
};

type Import = { from: string; type: boolean };
type File = { path: string; room: string; text: string; imports: Import[] };

const statement = /^(?:import|export)\s+(?:(type\s)|)(?:([^'";]*?)\sfrom\s+)?['"]([^'"]+)['"]/gm;

const onlyTypes = (names: string) => {
  const braced = /^\{([\s\S]*)\}$/.exec(names.trim())?.[1];
  const listed = braced?.split(',').map((name) => name.trim());
  return listed?.every((name) => name === '' || name.startsWith('type ')) ?? false;
};

const importsOf = (text: string): Import[] =>
  [...text.matchAll(statement)].map(([, type, names = '', from = '']) => ({
    from,
    type: type !== undefined || onlyTypes(names),
  }));

const files: File[] = globSync('src/**/*.{ts,tsx}')
  .filter((path) => !/\.test\.ts$|\.generated\.ts$/.test(path))
  .map((path) => {
    const text = readFileSync(path, 'utf8');
    return { path, text, room: path.split('/')[1] ?? '', imports: importsOf(text) };
  });
const byPath = new Map(files.map((file) => [file.path, file]));

/** What measures and plays stands outside of the rooms; its imports go round in no circle either. */
const beside: File[] = globSync(['bench/**/*.ts', 'test/**/*.ts'])
  .filter((path) => !path.endsWith('.test.ts'))
  .map((path) => ({ path, text: '', room: '', imports: importsOf(readFileSync(path, 'utf8')) }));

const isOurs = (from: string) => from.startsWith('.') && !from.includes('/+types/') && /\.tsx?$/.test(from);
const target = (file: File, from: string) => join(dirname(file.path), from);
const packageOf = (from: string) =>
  from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/');
const isPackage = (from: string) => !from.startsWith('.') && !from.startsWith('node:');

/** Every import of our own that `wrong` complains of, as lines to read. */
const complaints = (wrong: (file: File, one: Import) => boolean) =>
  files.flatMap((file) =>
    file.imports.filter((one) => wrong(file, one)).map((one) => `${file.path} imports ${one.from}`),
  );

describe('the house', () => {
  test('has only the rooms that it knows', () =>
    expect(files.filter((file) => !rooms.includes(file.room)).map((file) => file.path)).toEqual([]));

  test('imports point to its own room or to one above', () =>
    expect(
      complaints((file, { from }) => {
        if (!isOurs(from)) return false;
        const room = target(file, from).split('/')[1] ?? '';
        return rooms.indexOf(room) > rooms.indexOf(file.room);
      }),
    ).toEqual([]));

  test('has no import cycle', () => {
    const everything = [...files, ...beside];
    const named = new Map(everything.map((file) => [file.path, file]));
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (path: string, trail: string[]) => {
      if (trail.includes(path)) {
        cycles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
        return;
      }
      if (done.has(path)) return;
      const file = named.get(path);
      for (const { from, type } of file?.imports ?? [])
        if (file && !type && isOurs(from)) visit(target(file, from), [...trail, path]);
      done.add(path);
    };
    for (const { path } of everything) visit(path, []);
    expect(cycles).toEqual([]);
  });

  test('keeps each outside package at home', () =>
    expect(
      complaints(({ room, path }, { from }) => {
        if (!isPackage(from) || (packageOf(from) === 'kysely' && path.endsWith('.table.ts'))) return false;
        return !homes[packageOf(from)]?.includes(room);
      }),
    ).toEqual([]));

  test('makes a caller, and what one has opened, in the room of access alone; the sample plays its people', () => {
    const cast = /\bas ((Patient|Sender|Member|Operator)Caller|OwnThread|TheirThread|Opened|Made)\b/;
    const makers = files.filter(({ text }) => cast.test(text)).map(({ path }) => path);
    const called = files.filter(({ text }) => /\bmemberCaller\b/.test(text)).map(({ path }) => path);
    expect(makers.length).toBeGreaterThan(3);
    expect([...makers, ...called].filter((path) => !path.startsWith('src/access/'))).toEqual([
      'src/server/sample/enquiries.ts',
    ]);
  });

  test('makes an id in one place: no other casts a text into one', () => {
    const cast = /\bas (readonly )?[A-Z]\w*Id\b/;
    const makers = files.filter(({ text }) => cast.test(text)).map(({ path }) => path);
    expect(makers).toEqual(['src/database/new-id.ts']);
  });

  test('has no right that no deed asks for', () => {
    const deeds = files.filter(
      ({ path, room }) => !['pages', 'server', 'words'].includes(room) && path !== 'src/people/may.ts',
    );
    expect(rights.filter((right) => !deeds.some(({ text }) => text.includes(`'${right}'`)))).toEqual([]);
  });

  test('reads for a caller as that caller', () => {
    const asksForHer = /\/(caller|patient-thread)\.ts'|\bTheirThread\b/;
    const readsAnything = /database\.read\b|= service\.database|\{ database\b/;
    const makeOne = ['read-as.table.ts', 'patient-caller.ts', 'recognise.ts'];
    const given = files.filter(
      ({ path, room, text }) =>
        !['pages', 'server'].includes(room) && !makeOne.includes(basename(path)) && asksForHer.test(text),
    );
    expect(given.length).toBeGreaterThan(20);
    expect(given.filter(({ text }) => readsAnything.test(text)).map(({ path }) => path)).toEqual([]);
  });

  test('shows the browser nothing that touches the database, the vault or the machine', () => {
    const isForTheServer = ({ from }: Import) =>
      /\.table\.ts$|\/vault\/|^node:|^(kysely|pg|nodemailer|smtp-server)(\/|$)/.test(from);
    const reached = (file: File, seen: Set<string>): string[] => {
      if (seen.has(file.path)) return [];
      seen.add(file.path);
      return file.imports.flatMap((one) => {
        if (one.type) return [];
        if (isForTheServer(one)) return [`${file.path} imports ${one.from}`];
        const next = isOurs(one.from) ? byPath.get(target(file, one.from)) : undefined;
        return next ? reached(next, seen) : [];
      });
    };
    const seen = new Set<string>();
    expect(files.filter((file) => file.room === 'pages').flatMap((file) => reached(file, seen))).toEqual([]);
  });

  test('takes moments, random values and settings from the service alone', () => {
    const forbidden =
      /Date\.now|new Date\(|Temporal\.Now|Math\.random|crypto\.random|random(Bytes|UUID|Int)\(|process\.env/;
    const outside = files.filter(({ room, text }) => room !== 'server' && forbidden.test(text));
    expect(outside.map((file) => file.path)).toEqual([]);
  });

  test('remembers nothing in a rule: what was worked out is held by whoever asks', () => {
    /** A clock for each time zone, made once: what it says depends on nothing that was asked before. */
    const made = ['src/words/write.ts'];
    const changed = (text: string) =>
      [...text.matchAll(/^(?:export )?const (\w+)\b.* = (?:new (?:Map|Set)\b|\[|\{)/gm)].some(([, name]) =>
        new RegExp(
          `\\b${name}(\\.(set|add|delete|clear|push|splice|pop|shift)\\(|\\[[^\\]]*\\] \\??\\??= )`,
        ).test(text),
      );
    const remembers = (text: string) =>
      /\bWeak(Map|Set)\b/.test(text) || /^(export )?let /m.test(text) || changed(text);
    const rules = files.filter(({ room }) => !['database', 'pages', 'server'].includes(room));
    expect(rules.filter(({ text }) => remembers(text)).map(({ path }) => path)).toEqual(made);
  });

  test('answers nobody by HTTP but at the door: a deed throws no response', () => {
    const answers = /\bnew Response\b|\bResponse\.\w+\(|\bHTTPException\b|\bredirect\(|\bthrow data\(/;
    const deeds = files.filter(
      ({ path, room }) => !['pages', 'server'].includes(room) || path === 'src/server/deeds.ts',
    );
    expect(deeds.filter(({ text }) => answers.test(text)).map(({ path }) => path)).toEqual([]);
  });

  test('lets no SQL decide what time it is, or what is random', () => {
    const forbidden = /\bnow\(\)|current_timestamp|clock_timestamp|gen_random_uuid|\brandom\(\)/i;
    const sql = globSync('src/**/*.sql').map((path) => ({ path, text: readFileSync(path, 'utf8') }));
    const queries = files
      .filter(({ path }) => /\.table\.ts$|src\/database\//.test(path))
      .map(({ path, text }) => ({ path, text: [...text.matchAll(/`[^`]*`/g)].join('\n') }));
    expect([...sql, ...queries].filter(({ text }) => forbidden.test(text)).map(({ path }) => path)).toEqual(
      [],
    );
  });

  test('starts the development server again for every room but the pages', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    const watched = [...scripts.dev.matchAll(/--watch-path=src\/(\S+)/g)].map(([, room]) => room);
    expect(watched).toEqual(rooms.filter((room) => room !== 'pages' && existsSync(`src/${room}`)));
  });

  test('has every file that a document names', () => {
    const documents = globSync(['*.md', 'docs/**/*.md', 'src/**/cases.md']);
    const missing = documents.flatMap((document) => {
      const text = readFileSync(document, 'utf8');
      const linked = [...text.matchAll(/\]\(([^)#:\s]+)(?:#[^)]*)?\)/g)].map(([, to = '']) =>
        join(dirname(document), to),
      );
      const named = [...text.matchAll(/`((?:src|test|docs|bench|bin)\/[\w./-]*\w)`/g)].map(
        ([, path = '']) => path,
      );
      return [...linked, ...named].filter((path) => !existsSync(path)).map((path) => `${document}: ${path}`);
    });
    expect(documents).toContain('docs/adding.md');
    expect(missing).toEqual([]);
  });

  test('has a test beside every question', () => {
    const isQuestion = /^(who|what|when|where|which|why|may|is)(-[a-z-]+)?\.ts$/;
    const untested = files
      .filter(({ path, room }) => room !== 'pages' && isQuestion.test(basename(path)))
      .filter(({ path }) => !existsSync(path.replace(/\.ts$/, '.test.ts')));
    expect(untested.map((file) => file.path)).toEqual([]);
  });

  test('is tested by comparisons that tell one moment from another, and from none', () => {
    const [noon, one] = ['2026-06-09T10:00:00Z', '2026-06-09T11:00:00Z'].map((at) =>
      Temporal.Instant.from(at),
    );
    expect({ at: noon }).not.toMatchObject({ at: one });
    expect({ at: null }).not.toMatchObject({ at: noon });
    expect({ at: noon }).toMatchObject({ at: noon?.toZonedDateTimeISO('Europe/Paris').toInstant() });
    expect({ day: Temporal.PlainDate.from('2026-06-09') }).not.toMatchObject({
      day: Temporal.PlainDate.from('2026-06-10'),
    });
  });

  test('asks every table of both databases', () => {
    const tables = files.filter(({ path }) => path.endsWith('.table.ts')).map(({ path }) => path);
    const without = tables.filter((path) => {
      const contract = path.replace(/^src/, 'test/contract').replace(/\.table\.ts$/, '.test.ts');
      return !existsSync(contract) || !readFileSync(contract, 'utf8').includes(`/${path}'`);
    });
    expect(without).toEqual([]);
    const left = globSync('test/contract/**/*.test.ts')
      .filter((path) => readFileSync(path, 'utf8').includes('contractOf('))
      .filter((path) => !existsSync(path.replace('test/contract', 'src').replace('.test.ts', '.table.ts')));
    expect(left).toEqual([]);
  });

  test('has views of every route, and of none that has gone', () => {
    const paths = routes.map(({ path = '' }) => (path === '*' ? '/*' : path));
    expect(Object.keys(allViews).toSorted()).toEqual(paths.toSorted());
  });

  test('has views of every page', () => {
    const shown = new Set([...viewsIn('fr'), ...viewsIn('en')].map((view) => view.route));
    const pages = routes.filter(({ file }) => file.endsWith('.page.tsx'));
    expect(pages.filter(({ path = '' }) => !shown.has(path)).map(({ file }) => file)).toEqual([]);
  });

  test.each(['fr', 'en'] as const)('has no two views of one name (%s)', (lang) => {
    const names = viewsIn(lang).map((view) => view.name);
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
  });
});
