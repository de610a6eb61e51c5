import type { Service, Within } from '../database/service.ts';
import { tryOut } from '../database/try-out.ts';
import { practiceByReference } from '../directory/practice.table.ts';
import { calendarNow, clockAt } from '../enquiry/clock/clock-of.ts';
import { practiceNow } from '../enquiry/clock/practice-now.table.ts';
import { historiesOf } from '../enquiry/history/enquiry.table.ts';
import { whereItStands } from '../enquiry/history/where-it-stands.ts';
import type { DirectoryFile } from '../people/directory-file.ts';
import { type ImportResult, importDirectory, importWithin } from '../people/import-directory.ts';
import { waitingAt } from './due.table.ts';
import { isMoved } from './is-moved.ts';
import { moveDeadlines } from './move-deadlines.ts';

/** The practices at which open enquiries would get new deadlines, and how many of them. */
export type MovedAt = { practice: string; enquiries: number };
export type Preview = { result: ImportResult; moved: MovedAt[] };

/** How many open enquiries of a practice are due at another moment than stored. */
async function movedAt(within: Within, reference: string): Promise<number> {
  const practice = await practiceByReference(within.tx, reference);
  const at = practice && (await practiceNow(within.tx, practice.id));
  if (!at) return 0;
  const waiting = await waitingAt(within.tx, at.practice.id);
  const histories = await historiesOf(
    within.tx,
    waiting.map((one) => one.id),
  );
  let moved = 0;
  for (const { id, dueAt } of waiting) {
    const clock = await clockAt(within, at, whereItStands(histories.get(id) ?? []));
    if (isMoved(dueAt, clock, { now: within.clock.now(), calendar: calendarNow(at), policy: within.policy }))
      moved += 1;
  }
  return moved;
}

/** Imports a directory file, then recalculates the deadlines of its practices (reminding-107). */
export async function bringDirectory(service: Service, file: DirectoryFile): Promise<ImportResult> {
  const result = await importDirectory(service, file);
  if (result.ok) await moveDeadlines(service, result.imported.practices);
  return result;
}

/** Dry run of an import: what would change in the directory and in current deadlines, by doing it and rolling it
 * back. */
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
