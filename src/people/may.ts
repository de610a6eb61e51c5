import type { PracticeId } from '../database/id.ts';
import type { Person, Role } from './person.ts';

const ofMembers = [
  'see-enquiries',
  'see-content',
  'answer',
  'contact-outside',
  'set-aside',
  'take-up',
  'refuse',
  'close',
  'reopen',
  'see-figures',
] as const;
const ofManagers = ['edit-practice'] as const;
const ofOperators = ['operate'] as const;

export const rights = [...ofMembers, ...ofManagers, ...ofOperators] as const;
export type Right = (typeof rights)[number];

const ofRole: Record<Role, readonly Right[]> = {
  manager: [...ofMembers, ...ofManagers],
  doctor: ofMembers,
  assistant: ofMembers,
};

export type Forbidden = 'not-a-member' | 'role';

/** Why a person may not do something at a practice; null if they may. An operator runs the directory and sees no
 * content; nobody may do anything at a practice they are not a member of. */
export function whyNot(person: Person, right: Right, practiceId: PracticeId | null): Forbidden | null {
  if ((ofOperators as readonly Right[]).includes(right)) return person.operator ? null : 'role';
  const membership = person.memberships.find((one) => one.practiceId === practiceId);
  if (!membership) return 'not-a-member';
  return ofRole[membership.role].includes(right) ? null : 'role';
}

/** Whether a person has a right at a practice. */
export const may = (person: Person, right: Right, practiceId: PracticeId | null): boolean =>
  whyNot(person, right, practiceId) === null;
