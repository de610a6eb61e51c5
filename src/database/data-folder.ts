import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DataFolder, type WhyNotOpened, whyNotOpened } from './why-not-opened.ts';
import { writeWhole } from './write-whole.ts';

/** The database in a data folder. */
export const databaseIn = (folder: string) => join(folder, 'pg');
const noteIn = (folder: string) => join(folder, 'database');

/** Without these files PostgreSQL creates a new database over the existing one, or does not start. */
const needed = ['PG_VERSION', 'global/pg_control', 'base', 'pg_wal'];

const missingOf = (database: string) => needed.filter((name) => !existsSync(join(database, name)));
const isEmpty = (path: string) => !existsSync(path) || readdirSync(path).length === 0;

function noteOf(folder: string): DataFolder['note'] {
  const path = noteIn(folder);
  if (!existsSync(path)) return null;
  return readFileSync(path, 'utf8') === 'made' ? 'made' : 'making';
}

function filesOf(folder: string): DataFolder['files'] {
  const database = databaseIn(folder);
  if (isEmpty(database)) return 'none';
  return missingOf(database).length === 0 ? 'all' : 'some';
}

/** What to say who starts it. */
const sentences: Record<WhyNotOpened, (folder: string) => string> = {
  interrupted: (folder) =>
    `the first start was interrupted while creating its database, which holds nothing yet: delete ${databaseIn(folder)} and start again`,
  damaged: (folder) =>
    `the database in ${databaseIn(folder)} is incomplete, ${missingOf(databaseIn(folder)).join(' and ')} missing: restore ${folder} from a backup, or start afresh with another DATA_DIR`,
  gone: (folder) =>
    `the database in ${databaseIn(folder)} is missing, although ${folder} held one before: restore it from a backup, or start afresh with another DATA_DIR`,
};

/** Whether the database of a data folder has still to be created. Throws an explanation if it cannot be opened and
 * must not be created again. */
export function isFresh(folder: string): boolean {
  const files = filesOf(folder);
  const why = whyNotOpened({ note: noteOf(folder), files, key: existsSync(join(folder, 'key')) });
  if (why) throw new Error(sentences[why](folder));
  return files === 'none';
}

/** Records that the database of a data folder is being created, or exists, unless already recorded. */
export function noteDatabase(folder: string, note: 'making' | 'made'): void {
  if (noteOf(folder) !== note) writeWhole(noteIn(folder), note);
}
