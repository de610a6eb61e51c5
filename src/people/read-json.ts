import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { type Part, parts } from './directory-file.ts';
import type { FileError, Place, ReadEntries, ReadEntry } from './read-entries.ts';
import { didYouMean, type Path, shown } from './what-is-wrong.ts';

const deepest = 20;

const faults: Readonly<Record<string, string>> = {
  InvalidSymbol: 'this word is not JSON (only true, false and null are)',
  InvalidNumberFormat: 'a number is not written as JSON writes it',
  PropertyNameExpected: 'the name of a field is missing, or there is an extra comma',
  ValueExpected: 'a value is missing, or there is an extra comma',
  ColonExpected: 'a colon is missing',
  CommaExpected: 'a comma is missing',
  CloseBraceExpected: 'the file ends where a } is missing',
  CloseBracketExpected: 'the file ends where a ] is missing',
  EndOfFileExpected: 'the directory ends before this',
  InvalidCommentToken: 'JSON has no comments',
  UnexpectedEndOfComment: 'JSON has no comments',
  UnexpectedEndOfString: 'a text has no closing quote (")',
  UnexpectedEndOfNumber: 'a number is not written as JSON writes it',
  InvalidUnicode: 'a character is not written as \\u and four hex digits',
  InvalidEscapeCharacter: 'a \\ stands before a character that is not escaped',
  InvalidCharacter: 'there is a control character inside a text',
};

/** Converts an offset to line and column (from 1), by the beginnings of the lines. */
function placesIn(text: string) {
  const beginnings = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) beginnings.push(at + 1);
  return (offset: number): { line: number; column: number } => {
    let [low, high] = [0, beginnings.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((beginnings[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (beginnings[low] ?? 0) + 1 };
  };
}

/** The offset at which brackets are nested deeper than any directory needs, and than a parser should follow; -1 if
 * nowhere. */
function tooDeepAt(text: string): number {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '"') quoted = !quoted;
    else if (quoted) at += sign === '\\' ? 1 : 0;
    else if (sign === '{' || sign === '[') {
      depth += 1;
      if (depth > deepest) return at;
    } else if (sign === '}' || sign === ']') depth -= 1;
  }
  return -1;
}

const plain = (node: Node): unknown => {
  if (node.type === 'array') return node.children?.map(plain) ?? [];
  if (node.type === 'object')
    return Object.fromEntries(
      node.children?.map(({ children: [key, value] = [] }) => [key?.value, value && plain(value)]) ?? [],
    );
  return node.value;
};

/** Duplicate keys of an object: which one is meant is unknown. */
function doubled(node: Node): Node[] {
  const keys = node.type === 'object' ? (node.children ?? []).map((one) => one.children?.[0]) : [];
  const seen = new Set<unknown>();
  const twice = keys.filter(
    (key): key is Node => key !== undefined && seen.size === seen.add(key.value).size,
  );
  return [...twice, ...(node.children ?? []).flatMap(doubled)];
}

const fieldOf = (path: Path) =>
  path.reduce<string>(
    (field, key) => (typeof key === 'number' ? `${field}[${key}]` : field ? `${field}.${key}` : key),
    '',
  );

/** Reads the entries of a JSON file: an object with lists of practices, procedures and members. */
export function readJson(text: string): ReadEntries {
  const whereIs = placesIn(text);
  const wrong = (offset: number, field: string, problem: string): FileError => ({
    ...whereIs(offset),
    field,
    problem,
  });
  const deep = tooDeepAt(text);
  if (deep !== -1)
    return {
      entries: [],
      errors: [wrong(deep, 'file', `brackets are nested more than ${deepest} deep here`)],
    };
  const found: ParseError[] = [];
  const tree = parseTree(text, found, { disallowComments: true });
  const [fault] = found;
  if (fault) {
    const problem = `is not JSON: ${faults[printParseErrorCode(fault.error)] ?? 'something is missing'}`;
    return { entries: [], errors: [wrong(fault.offset, 'file', problem)] };
  }
  if (tree?.type !== 'object')
    return {
      entries: [],
      errors: [wrong(0, 'file', `holds no directory: an object with ${parts.join(', ')}`)],
    };
  const errors = doubled(tree).map((key) => wrong(key.offset, key.value, 'is given twice'));
  const entries = (tree.children ?? []).flatMap(({ children: [key, list] = [] }): ReadEntry[] => {
    const part = parts.find((one) => one === key?.value);
    if (!key || !list) return [];
    if (!part)
      errors.push(wrong(key.offset, key.value, `is no part of a directory; ${didYouMean(key.value, parts)}`));
    else if (list.type !== 'array')
      errors.push(wrong(list.offset, part, `${shown(plain(list))} is not a list`));
    else return (list.children ?? []).map((node, place) => entryOf(part, place, node, whereIs));
    return [];
  });
  return { entries, errors };
}

function entryOf(
  part: Part,
  place: number,
  node: Node,
  whereIs: (offset: number) => { line: number; column: number },
): ReadEntry {
  const placeOf = (path: Path): Place => {
    const at = findNodeAtLocation(node, [...path]);
    const parent = at ?? findNodeAtLocation(node, path.slice(0, -1)) ?? node;
    return { ...whereIs(parent.offset), field: fieldOf([part, place, ...path]) };
  };
  return { part, value: plain(node), placeOf };
}
