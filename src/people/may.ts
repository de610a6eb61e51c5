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
const ofManagers = ['invite-member', 'remove-member', 'edit-practice'] as const;
const ofOperators = ['see-alarms', 'see-all-figures', 'import-directory'] as const;

export const deeds = [...ofMembers, ...ofManagers, ...ofOperators] as const;
export type Deed = (typeof deeds)[number];

const ofRole: Record<Role, readonly Deed[]> = {
  manager: [...ofMembers, ...ofManagers],
  doctor: ofMembers,
  assistant: ofMembers,
};

export type Forbidden = 'not-a-member' | 'role';

/** Why a person may not do something at a practice; null if they may. An operator runs the directory and sees no
 * content; nobody may do anything at a practice they are not a member of. */
export function whyNot(person: Person, deed: Deed, practiceId: string | null): Forbidden | null {
  if ((ofOperators as readonly Deed[]).includes(deed)) return person.operator ? null : 'role';
  const membership = person.memberships.find((one) => one.practiceId === practiceId);
  if (!membership) return 'not-a-member';
  return ofRole[membership.role].includes(deed) ? null : 'role';
}

/** Whether a person may do something at a practice. */
export const may = (person: Person, deed: Deed, practiceId: string | null): boolean =>
  whyNot(person, deed, practiceId) === null;
