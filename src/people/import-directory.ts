import { ring } from '../database/listen.ts';
import { type Service, transact, type Within } from '../database/service.ts';
import type { DirectoryFile, Part } from './directory-file.ts';
import { type EntryChange, planFile } from './plan-import.ts';
import type { Wrong } from './what-is-wrong.ts';

export type Imported = {
  added: number;
  changed: number;
  unchanged: number;
  entries: EntryChange[];
  /** The practices whose enquiries may get new deadlines, by reference. */
  practices: string[];
};
/** A refusal by the directory: which entry of which list, and where in it. */
export type RefusedEntry = { part: Part; entry: number } & Wrong;
export type ImportResult = { ok: true; imported: Imported } | { ok: false; errors: RefusedEntry[] };

/** Imports a directory file, inside a transaction: entries are identified by reference, slug and address, what the file
 * does not mention is unchanged, and the import is idempotent. If one entry is refused, nothing is written. */
export async function importWithin(within: Within, file: DirectoryFile): Promise<ImportResult> {
  const plans = await planFile(within, file);
  const errors = plans.flatMap(({ part, entry, wrong }) => wrong.map((one) => ({ part, entry, ...one })));
  if (errors.length > 0) return { ok: false, errors };
  const planned = plans.flatMap((one) => one.planned ?? []);
  for (const one of planned) if (one.change !== 'unchanged') await one.save();
  const count = (of: EntryChange['change']) => planned.filter(({ change }) => change === of).length;
  if (count('unchanged') < planned.length) ring(within.tx, 'relais_directory');
  return {
    ok: true,
    imported: {
      added: count('added'),
      changed: count('changed'),
      unchanged: count('unchanged'),
      entries: planned.map(({ save: _, ...entry }) => entry),
      practices: [
        ...new Set([
          ...file.practices.map((one) => one.reference),
          ...file.members.map((one) => one.practice),
        ]),
      ],
    },
  };
}

/** The same in a transaction of its own. */
export const importDirectory = (service: Service, file: DirectoryFile): Promise<ImportResult> =>
  transact(service, (within) => importWithin(within, file));
