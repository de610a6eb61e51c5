import type { Practice } from './practice.ts';
import { whatIsDialled } from './what-is-dialled.ts';

export const parts = ['street', 'position', 'phone', 'email', 'hours'] as const;
export type ProfilePart = (typeof parts)[number];

export type Completeness = { complete: true } | { complete: false; lacks: ProfilePart[] };

/** Whether a practice shows all its contacts (mission "The directory"), and what it lacks otherwise. A telephone
 * that cannot be dialled is none. */
export function isComplete(
  practice: Pick<Practice, 'street' | 'latitude' | 'longitude' | 'phone' | 'email' | 'hours'>,
): Completeness {
  const has: Record<ProfilePart, boolean> = {
    street: Boolean(practice.street),
    position: practice.latitude !== null && practice.longitude !== null,
    phone: practice.phone !== null && whatIsDialled(practice.phone) !== null,
    email: Boolean(practice.email),
    hours: practice.hours.length > 0,
  };
  const lacks = parts.filter((part) => !has[part]);
  return lacks.length === 0 ? { complete: true } : { complete: false, lacks };
}
