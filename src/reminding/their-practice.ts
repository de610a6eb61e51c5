import type { Caller } from '../access/caller.ts';
import { isUuid } from '../access/is-uuid.ts';
import type { Service } from '../database/service.ts';
import type { ClosureRule } from '../directory/closure.ts';
import { type Completeness, isComplete } from '../directory/is-complete.ts';
import { closuresOf, practiceById, proceduresOf } from '../directory/practice.table.ts';
import type { Practice } from '../directory/practice.ts';
import { procedures } from '../directory/procedure.table.ts';
import type { PractisedProcedure, Procedure } from '../directory/procedure.ts';
import { may } from '../people/may.ts';
import { membersOf } from '../people/practice-change.table.ts';

export type TheirPractice = {
  practice: Practice;
  completeness: Completeness;
  closures: ClosureRule[];
  practised: PractisedProcedure[];
  procedures: Procedure[];
  members: Awaited<ReturnType<typeof membersOf>>;
};

/** Everything that the page of a practice shows its managers; null for whom it does not exist. */
export async function theirPractice(
  { database: { read } }: Service,
  caller: Caller,
  practiceId: string,
): Promise<TheirPractice | null> {
  if (!isUuid(practiceId) || !may(caller.person, 'edit-practice', practiceId).may) return null;
  const practice = await practiceById(read, practiceId);
  if (!practice) return null;
  return {
    practice,
    completeness: isComplete(practice),
    closures: await closuresOf(read, practiceId),
    practised: await proceduresOf(read, practiceId),
    procedures: await procedures(read),
    members: await membersOf(read, practiceId),
  };
}
