import { type Plugin, parseSync } from 'vite';

type Node = { type: string; start: number; end: number; body?: unknown };
type Insertion = { at: number; text: string };

const count = 'globalThis.blocksRun++';
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value;

/** Where it is counted that the body of a function or of a loop runs. */
function insertionsOf({ type, body }: Node): Insertion[] {
  const isRun = /Function|^(For|While|DoWhile)/.test(type);
  if (!isRun || !isNode(body)) return [];
  if (body.type === 'BlockStatement' || body.type === 'FunctionBody')
    return [{ at: body.start + 1, text: `${count};` }];
  if (body.type.endsWith('Statement')) return [];
  return [
    { at: body.start, text: `(${count}, (` },
    { at: body.end, text: '))' },
  ];
}

function* nodesIn(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const one of value) yield* nodesIn(one);
  else if (isNode(value)) {
    yield value;
    for (const part of Object.values(value)) yield* nodesIn(part);
  }
}

/** Counts in `blocksRun` each time that the body of a function or of a loop of our sources runs: a measure of work
 * that is the same on every machine. What the language does by itself (`split`, an expression) is not in it. */
export const countsBlocks = (): Plugin => ({
  name: 'counts-blocks',
  enforce: 'pre',
  transform(text, id) {
    if (!/\/src\/.*\.tsx?$/.test(id)) return null;
    const { program } = parseSync(id, text);
    const insertions = [...nodesIn(program)].flatMap(insertionsOf).sort((one, other) => other.at - one.at);
    const counted = insertions.reduce(
      (so, { at, text: added }) => so.slice(0, at) + added + so.slice(at),
      text,
    );
    return { code: counted, map: null };
  },
});
