import type { DeskCaller } from '../access/caller/caller.ts';
import type { EnquiryId, PracticeId } from '../database/id.ts';
import { ring } from '../database/listen.ts';
import { type Service, transact, type Within } from '../database/service.ts';
import { tryOut } from '../database/try-out.ts';
import { calendarNow, clockAt } from '../enquiry/clock/clock-of.ts';
import { practiceNow } from '../enquiry/clock/practice-now.table.ts';
import { openEnquiry } from '../enquiry/history/open-enquiry.ts';
import { may } from '../people/may.ts';
import { hasRecipient, personById } from '../people/person.table.ts';
import { savePracticeChange } from '../people/practice-change.table.ts';
import type { PracticeChange } from '../people/practice-change.ts';
import { lastEditor, noteEditor, partMark, practiceShown } from '../people/practice-edit.table.ts';
import { lockPractice, saveClock, waitingAt } from './due.table.ts';
import { isMoved } from './is-moved.ts';
import { isOfferedAtOnce, patientsWrittenTo } from './patients-written-to.ts';

/** A current deadline that a change moves; null if there is none, or none any more. */
export type MovedDeadline = {
  enquiryId: EnquiryId;
  patientName: string;
  before: Temporal.Instant | null;
  after: Temporal.Instant | null;
  /** Others are offered to the patient at once; `after` is what follows then. */
  offers: boolean;
};

export type PracticeChanged =
  | { done: true; moved: MovedDeadline[] }
  | { done: false; because: 'gone' | 'nobody-receives' }
  /** By a manager, or by other means if there is no name. */
  | { done: false; because: 'changed'; by: string | null };

/** What a manager wants, and the version that they have seen: the mark of the part as shown on their page; null
 * overrides whatever is there. */
type Wanted = { change: PracticeChange; seen: string | null };

async function moveAll(within: Within, practiceId: PracticeId): Promise<MovedDeadline[]> {
  const moved: MovedDeadline[] = [];
  const at = await practiceNow(within.tx, practiceId);
  if (!at) return moved;
  const now = within.clock.now();
  for (const { id, dueAt: before } of await waitingAt(within.tx, practiceId)) {
    const enquiry = await openEnquiry(within, id);
    if (!enquiry) continue;
    const clock = await clockAt(within, at, enquiry.standing);
    await saveClock(within.tx, id, clock);
    if (!isMoved(before, clock, { now, calendar: calendarNow(at), policy: within.policy })) continue;
    const offers = isOfferedAtOnce(clock.all, now);
    const offered = { ...enquiry.standing, offeredAt: now };
    const { dueAt: after } = offers ? await clockAt(within, at, offered) : clock;
    moved.push({ enquiryId: id, patientName: enquiry.patient.name, before, after, offers });
  }
  return moved;
}

async function change(
  within: Within,
  caller: DeskCaller,
  practiceId: PracticeId,
  { change: wanted, seen }: Wanted,
): Promise<PracticeChanged> {
  const person = await personById(within.tx, caller.person.id);
  if (!person || !may(person, 'edit-practice', practiceId)) return { done: false, because: 'gone' };
  await lockPractice(within.tx, practiceId);
  const { part } = wanted;
  const markNow = async () => {
    const shown = await practiceShown(within.tx, practiceId);
    return shown && partMark(within, part, shown);
  };
  const before = await markNow();
  if (before === null) return { done: false, because: 'gone' };
  if (seen !== null && seen !== before) {
    const by = await lastEditor(within.tx, { practiceId, part, mark: before });
    return { done: false, because: 'changed', by };
  }
  await savePracticeChange(within, practiceId, wanted);
  const mark = await markNow();
  if (mark !== null && mark !== before)
    await noteEditor(within, { practiceId, part, mark, personId: person.id });
  if (wanted.part === 'recipients' && !(await hasRecipient(within.tx, practiceId)))
    return { done: false, because: 'nobody-receives' };
  return { done: true, moved: await moveAll(within, practiceId) };
}

/** Thrown to roll back a transaction whose result is wanted but not its writes. */
class Undone extends Error {
  readonly outcome: PracticeChanged;
  constructor(outcome: PracticeChanged) {
    super('undone');
    this.outcome = outcome;
  }
}

const undoing = (error: unknown) => {
  if (error instanceof Undone) return error.outcome;
  throw error;
};

/** A manager changes one part of their practice's page (mission, point 9): the change and every current deadline that
 * it moves commit together. A practice always keeps a recipient (law 8). A concurrent change stops it (optimistic
 * locking). */
export const changePractice = (
  service: Service,
  caller: DeskCaller,
  practiceId: PracticeId,
  wanted: PracticeChange,
  seen: string | null = null,
): Promise<PracticeChanged> =>
  transact(service, async (within) => {
    const outcome = await change(within, caller, practiceId, { change: wanted, seen });
    if (!outcome.done) throw new Undone(outcome);
    ring(within.tx, 'relais_directory');
    for (const { enquiryId } of outcome.moved) ring(within.tx, 'relais_desk', `${practiceId} ${enquiryId}`);
    return outcome;
  }).catch(undoing);

export type PracticePreviewed =
  | (Extract<PracticeChanged, { done: true }> & { patients: number })
  | Extract<PracticeChanged, { done: false }>;

/** Dry run: the deadlines that a change would move, and how many patients would be written to at once, by making it and
 * rolling it back. */
export const previewPracticeChange = (
  service: Service,
  caller: DeskCaller,
  practiceId: PracticeId,
  wanted: PracticeChange,
  seen: string | null = null,
): Promise<PracticePreviewed> =>
  tryOut(service, async (within) => {
    const outcome = await change(within, caller, practiceId, { change: wanted, seen });
    if (!outcome.done) return outcome;
    const offered = outcome.moved.filter(({ offers }) => offers).map(({ enquiryId }) => enquiryId);
    return { ...outcome, patients: await patientsWrittenTo(within, offered) };
  });
