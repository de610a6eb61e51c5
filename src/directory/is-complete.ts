import type { Practice } from './practice.ts';
import { whatIsDialled } from './what-is-dialled.ts';

export const parts = ['street', 'position', 'phone', 'email', 'hours'] as const;
export type ProfilePart = (typeof parts)[number];

type Contacts = Pick<Practice, 'street' | 'latitude' | 'longitude' | 'phone' | 'email' | 'hours'>;

/** Which contact details a practice is missing. A number that cannot be dialled counts as missing (directory-20). */
export function whatItLacks(practice: Contacts): ProfilePart[] {
  const shows: Record<ProfilePart, boolean> = {
    street: Boolean(practice.street),
    position: practice.latitude !== null && practice.longitude !== null,
    phone: practice.phone !== null && whatIsDialled(practice.phone) !== null,
    email: Boolean(practice.email),
    hours: practice.hours.length > 0,
  };
  return parts.filter((part) => !shows[part]);
}

/** Whether a practice has all its contact details. */
export const isComplete = (practice: Contacts): boolean => whatItLacks(practice).length === 0;
