import type { EnquiryId, PracticeId } from '../database/id.ts';
import { type Service, transact, type Within } from '../database/service.ts';
import { tryOut } from '../database/try-out.ts';
import { practiceByReference } from '../directory/practice.table.ts';
import { calendarNow, clockAt } from '../enquiry/clock/clock-of.ts';
import { lookAgainAt } from '../enquiry/clock/look-again.table.ts';
import { practiceNow } from '../enquiry/clock/practice-now.table.ts';
import { historiesOf } from '../enquiry/history/enquiry.table.ts';
import { whereItStands } from '../enquiry/history/where-it-stands.ts';
import type { DirectoryFile } from '../people/directory-file.ts';
import { type Imported, type ImportResult, importWithin } from '../people/import-directory.ts';
import { waitingAt } from './due.table.ts';
import { isMoved } from './is-moved.ts';
import { moveDeadlines } from './move-deadlines.ts';
import { isOfferedAtOnce, patientsWrittenTo } from './patients-written-to.ts';

/** The practices at which open enquiries would get new deadlines, and how many of them. */
export type MovedAt = { practice: string; enquiries: number };
/** `patients` are those who would be offered others at once, because their practice closes. */
export type Preview = { result: ImportResult; moved: MovedAt[]; patients: number };

/** The open enquiries of a practice that are due at another moment than stored, and those of them about which the
 * patient is offered others at once. */
async function movedAt(within: Within, reference: string): Promise<{ moved: number; offered: EnquiryId[] }> {
  const practice = await practiceByReference(within.tx, reference);
  const at = practice && (await practiceNow(within.tx, practice.id));
  if (!at) return { moved: 0, offered: [] };
  const now = within.clock.now();
  const waiting = await waitingAt(within.tx, at.practice.id);
  const histories = await historiesOf(
    within.tx,
    waiting.map((one) => one.id),
  );
  const offered: EnquiryId[] = [];
  let moved = 0;
  for (const { id, dueAt } of waiting) {
    const clock = await clockAt(within, at, whereItStands(histories.get(id) ?? []));
    if (!isMoved(dueAt, clock, { now, calendar: calendarNow(at), policy: within.policy })) continue;
    moved += 1;
    if (isOfferedAtOnce(clock.all, now)) offered.push(id);
  }
  return { moved, offered };
}

/** The sweep looks again at whatever waits where closures have changed, so that nobody is forgotten if this process ends
 * before it has counted deadlines afresh. */
async function wakeChanged({ tx, clock }: Within, { entries }: Imported): Promise<void> {
  const closed = entries.filter(
    ({ part, fields }) => part === 'practices' && fields.some(({ field }) => field === 'closures'),
  );
  const ids: PracticeId[] = [];
  for (const { name } of closed) {
    const practice = await practiceByReference(tx, name);
    if (practice) ids.push(practice.id);
  }
  await lookAgainAt(tx, ids, clock.now());
}

/** Imports a directory file, then recalculates the deadlines of its practices (reminding-107). */
export async function bringDirectory(service: Service, file: DirectoryFile): Promise<ImportResult> {
  const result = await transact(service, async (within) => {
    const imported = await importWithin(within, file);
    if (imported.ok) await wakeChanged(within, imported.imported);
    return imported;
  });
  if (result.ok) await moveDeadlines(service, result.imported.practices);
  return result;
}

/** Dry run of an import: what would change in the directory and in current deadlines, and whom it would write to, by doing it and rolling it
 * back. */
export const previewDirectory = (service: Service, file: DirectoryFile): Promise<Preview> =>
  tryOut(service, async (within) => {
    const result = await importWithin(within, file);
    const moved: MovedAt[] = [];
    const offered: EnquiryId[] = [];
    for (const practice of result.ok ? result.imported.practices : []) {
      const at = await movedAt(within, practice);
      if (at.moved > 0) moved.push({ practice, enquiries: at.moved });
      offered.push(...at.offered);
    }
    return { result, moved, patients: await patientsWrittenTo(within, offered) };
  });
