import type { DeskCaller } from '../access/caller/caller.ts';
import { readAs } from '../access/caller/read-as.table.ts';
import type { PracticeId } from '../database/id.ts';
import type { Service } from '../database/service.ts';
import type { ClosureRule } from '../directory/closure.ts';
import { type ProfilePart, whatItLacks } from '../directory/is-complete.ts';
import type { Practice } from '../directory/practice.ts';
import { procedures } from '../directory/procedure.table.ts';
import type { PractisedProcedure, Procedure } from '../directory/procedure.ts';
import { may } from '../people/may.ts';
import type { membersOf } from '../people/practice-change.table.ts';
import { partMark, practiceShown } from '../people/practice-edit.table.ts';
import { type PracticePart, practiceParts } from '../people/practice-part.ts';

export type TheirPractice = {
  practice: Practice;
  /** The contacts that it does not show. */
  lacks: ProfilePart[];
  closures: ClosureRule[];
  practised: PractisedProcedure[];
  procedures: Procedure[];
  members: Awaited<ReturnType<typeof membersOf>>;
  /** The mark (hash) of the content of each part. */
  marks: Record<PracticePart, string>;
};

/** Everything that the page of a practice shows its managers; null if it is not theirs. */
export async function theirPractice(
  service: Service,
  caller: DeskCaller,
  practiceId: PracticeId,
): Promise<TheirPractice | null> {
  if (!may(caller.person, 'edit-practice', practiceId)) return null;
  const { read } = readAs(service, caller);
  const shown = await practiceShown(read, practiceId);
  if (!shown) return null;
  const marks = practiceParts.map((part) => [part, partMark(service, part, shown)]);
  return {
    ...shown,
    lacks: whatItLacks(shown.practice),
    procedures: await procedures(read),
    marks: Object.fromEntries(marks),
  };
}
