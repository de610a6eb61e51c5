import type { PersonId } from '../database/id.ts';
import type { ClosureRule } from '../directory/closure.ts';
import type { OpeningSpan } from '../directory/practice.ts';

/** What managers may publish about their practice; null hides it. */
export type Contacts = { street: string | null; phone: string | null; email: string | null };

/** A change to one part of a practice's page by a manager (mission, point 9). */
export type PracticeChange =
  | { part: 'contacts'; contacts: Contacts }
  | { part: 'hours'; hours: OpeningSpan[] }
  | { part: 'procedures'; practised: { slug: string; available: boolean }[] }
  | { part: 'mode'; mode: 'space' | 'forward' }
  | { part: 'recipients'; recipients: PersonId[] }
  | { part: 'closures'; closures: ClosureRule[] };
