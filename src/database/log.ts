/** A text that may stand in a log: no word that a person wrote. Only the functions below make one. */
export type Logged = string & { readonly [logged]: true };
declare const logged: unique symbol;

/** An error without its message, which may repeat the data that it was given. */
export type Fault = { name: Logged; code: Logged | null; at: readonly Logged[] };

type Told = Logged | number | boolean | null | Temporal.PlainDate | Fault | readonly Logged[];

/** The fields of a line. The request and the role of the process are added to every line. */
type Key =
  | ('enquiry' | 'enquiries' | 'letter' | 'letters' | 'person' | 'network')
  | ('by' | 'because' | 'verdict' | 'about' | 'kind' | 'tries')
  | ('method' | 'route' | 'path' | 'status' | 'ms' | 'fault')
  | ('setting' | 'deaf' | 'code' | 'build' | 'night' | 'differences');

type LogEvent =
  | ('request' | 'request-failed' | 'refused' | 'page-failed' | 'client-fault' | 'proxy-not-trusted')
  | ('signed-in' | 'sign-in-failed')
  | ('letter' | 'letter-not-in-history' | 'letters-sent-again' | 'relay-takes-letters-again')
  | ('reply-not-sealed' | 'mailbox')
  | (
      | 'sweep-failed'
      | 'due-failed'
      | 'not-findable'
      | 'not-projected'
      | 'not-opened-again'
      | 'bell-deaf'
      | 'pulse-failed'
      | 'health-failed'
    )
  | ('figure-differs' | 'figures-proven' | 'figures-set-right' | 'unforeseen-fault');

/** A line without a level is of level info. */
export type LogLine = { event: LogEvent; level?: 'debug' | 'warn' | 'error' } & { [K in Key]?: Told };

export type Log = (line: LogLine) => void;

/** The type itself if it is a union of literals; never for `string`. */
type Listed<Text extends string> = Text extends string
  ? Record<never, 1> extends Record<Text, 1>
    ? never
    : Text
  : never;

const made = (text: string) => text as Logged;

/** A text of a literal type, so a word of the code and not of a person. */
export const wordLogged = <const Word extends string>(word: Listed<Word>): Logged => made(word);

/** The id of an enquiry, a letter, a person; anything else is not shown. */
export const idLogged = (id: string): Logged =>
  made(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(id) ? id : '[no id]');

/** The prefix of a network address; anything else is not shown. */
export const networkLogged = (network: string): Logged =>
  made(/^[\da-f.:]{1,45}$/.test(network) ? network : '[no network]');

/** Up to eight hexadecimal digits, as a build or an error of React has them; null for anything else. */
export const digitsLogged = (text: unknown): Logged | null =>
  typeof text === 'string' && /^[\da-f]{1,8}$/.test(text) ? made(text) : null;

/** The id by which a proxy knows a request: eight to sixty-four letters, digits, hyphens; null for anything else. */
export const requestLogged = (text: string | null): Logged | null =>
  text !== null && /^[\dA-Za-z-]{8,64}$/.test(text) ? made(text) : null;

/** A path by its route: literal segments as they are, parameters as their value if it is an id, otherwise as their
 * name. */
export const pathLogged = (route: readonly string[], given: readonly string[]): Logged =>
  made(
    route
      .map((word, place) => (isWordOfRoutes(word) ? `/${word}` : valueShown(word, given[place] ?? '')))
      .join('') || '/',
  );

const isWordOfRoutes = (word: string) => /^[a-z.-]{1,40}$/.test(word);

const valueShown = (name: string, value: string) => {
  if (idLogged(value) === value) return `/${value}`;
  return /^:[A-Za-z]{1,40}$/.test(name) ? `/[${name.slice(1)}]` : '/[]';
};

const mostPlaces = 5;
const folders = ['/src/', '/bench/', '/test/', '/build/', '/node_modules/', '/bin/'];

/** The place that a line of a stack names, file:line:column, if the file is one of ours or of a package. */
function placeIn(line: string): Logged[] {
  const named = line.slice(line.lastIndexOf('(') + 1).replace(/\)$/, '');
  const from = Math.max(...folders.map((folder) => named.indexOf(folder)));
  const at = named.slice(from + 1);
  return from >= 0 && /^[\w./@+-]{1,200}:\d{1,6}:\d{1,6}$/.test(at) ? [made(at)] : [];
}

/** Where an error was thrown: the lines of its stack after the message. */
function placesOf({ name, message, stack = '' }: Error): Logged[] {
  const said = message ? `${name}: ${message}` : name;
  if (!stack.startsWith(said)) return [];
  return stack.slice(said.length).split('\n').flatMap(placeIn).slice(0, mostPlaces);
}

const codeOf = (error: unknown): Logged | null => {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' && /^[\dA-Z_]{1,40}$/.test(code) ? made(code) : null;
};

/** What may be logged of an error: its name, its code, and where it was thrown. */
export function faultLogged(error: unknown): Fault {
  const isError = error instanceof Error;
  const name = isError && /^[A-Za-z]{1,40}$/.test(error.name) ? error.name : typeof error;
  return { name: made(name), code: codeOf(error), at: isError ? placesOf(error) : [] };
}
