import { describe, expect, test } from 'vitest';
import { bothDatabases, type Kind } from '../databases.ts';
import { type Played, play } from './play.ts';

/** What is asked of one function, played on each database; returns what was read. */
export type Scenes = Record<string, (played: Played) => Promise<unknown>>;

type FunctionsOf<Table> = {
  [Name in keyof Table as Table[Name] extends (...given: never[]) => unknown ? Name : never]: Scenes;
};

let plays = 0;
const played = new Map<string, number>();

/** The same for a scene whatever was played before it; another when it is played again on the same database. */
function seedOf(name: string): string {
  const times = played.get(name) ?? 0;
  played.set(name, times + 1);
  return `${name} ${times}`;
}

const alone = new WeakSet<Scenes[string]>();

/** A scene that asks something of the whole database, and so needs one of its own. */
export function onItsOwn(scene: Scenes[string]): Scenes[string] {
  const own: Scenes[string] = (played) => scene(played);
  alone.add(own);
  return own;
}

type Run = { mark: string; seed: string };

async function playOn(kind: Kind, { mark, seed }: Run, scene: Scenes[string]) {
  try {
    return await play(kind, { mark: alone.has(scene) ? null : mark, seed }, scene);
  } catch (error) {
    if (error instanceof Error) error.message = `on the ${kind} database: ${error.message}`;
    throw error;
  }
}

/** One scene on both databases, from the same ids, the same moments and the same random values: whatever it reads, it
 * reads in both. */
export async function playBoth(scene: Scenes[string]): Promise<void> {
  const mark = `-c${++plays}x`;
  const seed = seedOf(expect.getState().currentTestName ?? '');
  const [first, ...others] = await Promise.all(
    bothDatabases.map((kind) => playOn(kind, { mark, seed }, scene)),
  );
  for (const other of others) expect(other).toStrictEqual(first);
}

/** What each function of a table promises. A function without a scene does not compile, and a scene without a
 * function neither. */
export function contractOf<Table extends object>(name: string, _table: Table, contract: FunctionsOf<Table>) {
  describe(name, () => {
    for (const [asked, scenes] of Object.entries<Scenes>(contract))
      describe(asked, () => {
        for (const [says, scene] of Object.entries(scenes)) test(says, () => playBoth(scene));
      });
  });
}
