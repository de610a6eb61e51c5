import type { Service, Within } from '../database/service.ts';
import { tryOut } from '../database/try-out.ts';
import { practiceByReference } from '../directory/practice.table.ts';
import { historiesOf } from '../enquiry/enquiry.table.ts';
import { nextDue } from '../enquiry/next-due.ts';
import { whereItStands } from '../enquiry/where-it-stands.ts';
import type { DirectoryFile } from '../people/directory-file.ts';
import { type ImportResult, importDirectory, importWithin } from '../people/import-directory.ts';
import { waitingAt } from './due.table.ts';
import { moveDeadlines } from './move-deadlines.ts';

/** The practices at which running enquiries would get other deadlines, and how many of them. */
export type MovedAt = { practice: string; enquiries: number };
export type Preview = { result: ImportResult; moved: MovedAt[] };

/** How many running enquiries of a practice are due at another moment than is kept. */
async function movedAt(within: Within, reference: string): Promise<number> {
  const practice = await practiceByReference(within.tx, reference);
  if (!practice) return 0;
  const waiting = await waitingAt(within.tx, practice.id);
  const histories = await historiesOf(
    within.tx,
    waiting.map((one) => one.id),
  );
  let moved = 0;
  for (const { id, dueAt } of waiting) {
    const due = await nextDue(within, practice.id, whereItStands(histories.get(id) ?? []));
    const same = due && dueAt ? due.at.equals(dueAt) : !due === !dueAt;
    if (!same) moved += 1;
  }
  return moved;
}

/** Brings the directory to what a file says, then counts the deadlines of its practices afresh (mission 9). */
export async function bringDirectory(service: Service, file: DirectoryFile): Promise<ImportResult> {
  const result = await importDirectory(service, file);
  if (result.ok) await moveDeadlines(service, result.imported.practices);
  return result;
}

/** What bringing it would change, in the directory and in the deadlines that run, by doing it and taking it back. */
export const previewDirectory = (service: Service, file: DirectoryFile): Promise<Preview> =>
  tryOut(service, async (within) => {
    const result = await importWithin(within, file);
    const moved: MovedAt[] = [];
    for (const practice of result.ok ? result.imported.practices : []) {
      const enquiries = await movedAt(within, practice);
      if (enquiries > 0) moved.push({ practice, enquiries });
    }
    return { result, moved };
  });
