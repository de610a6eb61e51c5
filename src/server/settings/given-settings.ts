import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { whichIsNearest } from '../../words/which-is-nearest.ts';
import { type SettingName, settingNames, settingOf } from './settings.ts';

type Environment = Record<string, string | undefined>;

/** The given texts, or what is wrong with their sources, in lines that contain none of them. */
export type Given =
  | { ok: true; texts: Partial<Record<SettingName, string>> }
  | { ok: false; errors: string[] };

/** An error about the source of a setting; its message is the line to show. */
class Misplaced extends Error {}

const reasons: Record<string, string> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EISDIR: 'it is a directory',
  EACCES: 'this user cannot read it',
};

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? 'unknown';
const because = (error: unknown) => reasons[codeOf(error)] ?? codeOf(error);

/** Some editors write a byte order mark at the beginning of a file. */
const withoutMark = (text: string) => text.replace(/^\uFEFF/, '');

/** One line of a `.env` as Node parses it: empty, a comment, or a name with a value that ends on the line. */
const line = /^\s*(#.*|(export\s+)?[A-Za-z_]\w*\s*=\s*("[^"]*"\s*(#.*)?|'[^']*'\s*(#.*)?|[^\s"'].*)?)?$/;

const names = settingNames.flatMap((name) => (settingOf(name).secret ? [name, `${name}_FILE`] : [name]));
const isName = (text: string) => names.includes(text);

/** Node ignores what it cannot parse, and a database URL that is ignored would mean another database. */
function readDotEnv(path: string): Environment {
  let text: string;
  try {
    text = withoutMark(readFileSync(path, 'utf8'));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return {};
    throw new Misplaced(`${path} cannot be read: ${because(error)}`);
  }
  const environment: Environment = {};
  for (const [at, one] of text.split(/\r\n|\r|\n/).entries()) {
    if (!line.test(one))
      throw new Misplaced(`${path}:${at + 1}: this line is not understood, for example PORT=3000`);
    // Line by line: given the whole text, Node takes the next line as a value if there is only a blank.
    for (const [name, value] of Object.entries(parseEnv(one))) {
      const meant = isName(name) ? null : whichIsNearest(name, names, 2);
      if (meant) throw new Misplaced(`${path}:${at + 1}: ${name} is not a setting, did you mean ${meant}?`);
      environment[name] = value;
    }
  }
  return environment;
}

/** A path as it may be shown: not if somebody gave the secret itself instead of its file. */
const shown = (path: string) => (/:\/\/|@|^[\w+/=]{40,}$/.test(path) ? 'not a path but a secret' : path);

function readSecret(variable: string, path: string): string {
  let text: string;
  try {
    text = withoutMark(readFileSync(path, 'utf8')).replace(/\r?\n$/, '');
  } catch (error) {
    throw new Misplaced(`${variable} names ${shown(path)}, which cannot be read: ${because(error)}`);
  }
  if (text === '') throw new Misplaced(`${variable} names ${shown(path)}, which is empty`);
  return text;
}

/** The text of one setting, from the first source that mentions it; an empty text means the default. */
function textOf(name: SettingName, places: Environment[]): string | undefined {
  const inFile = `${name}_FILE`;
  const { secret } = settingOf(name);
  const place = places.find((one) => one[name] !== undefined || (secret && one[inFile] !== undefined));
  const text = place?.[name] || undefined;
  const path = (secret && place?.[inFile]) || undefined;
  if (text && path) throw new Misplaced(`${name} and ${inFile} are both set: keep one of them`);
  return path ? readSecret(inFile, path) : text;
}

/** Collects the settings from the environment, and from the file `dotEnv` for those that the environment does not
 * mention; a secret may be in a file of its own, named by `NAME_FILE`. A missing `.env` counts as empty. */
export function givenSettings(environment: Environment, dotEnv: string | null): Given {
  const errors: string[] = [];
  const tried = <Result>(work: () => Result): Result | undefined => {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof Misplaced)) throw error;
      errors.push(error.message);
    }
  };
  const places = [environment, (dotEnv !== null && tried(() => readDotEnv(dotEnv))) || {}];
  const texts: Partial<Record<SettingName, string>> = {};
  for (const name of settingNames) {
    const text = tried(() => textOf(name, places));
    if (text !== undefined) texts[name] = text;
  }
  return errors.length > 0 ? { ok: false, errors } : { ok: true, texts };
}
