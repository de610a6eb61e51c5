import type { Calendar } from '../directory/calendar.ts';
import type { Practice } from '../directory/practice.ts';

/** A practice that might be offered in the place of another, with all that decides whether it may. */
export type Candidate = {
  practice: Practice;
  /** The distance in metres as the crow flies from the practice first chosen. */
  metres: number;
  /** It practises the procedure that is sought, or one of those, now. */
  practises: boolean;
  /** It has a live recipient. */
  reachable: boolean;
  /** Somebody is a member of both. */
  sharesPeople: boolean;
  closures: Calendar['closures'];
};
