import type { PersonId, PracticeId } from '../database/id.ts';
export const roles = ['manager', 'doctor', 'assistant'] as const;
export type Role = (typeof roles)[number];

/** A membership; `receives` says whether enquiries alert this person. */
export type Membership = { practiceId: PracticeId; role: Role; receives: boolean };

/** Somebody who signs in: a member of one or more practices, or an operator of the directory. */
export type Person = {
  id: PersonId;
  name: string;
  email: string;
  locale: 'fr' | 'en';
  operator: boolean;
  memberships: Membership[];
};
