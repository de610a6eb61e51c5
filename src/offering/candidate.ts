import type { Calendar } from '../directory/calendar.ts';
import type { Practice } from '../directory/practice.ts';

/** A practice that might be offered instead of another, with everything that decides whether it may be. */
export type Candidate = {
  practice: Practice;
  /** The distance in metres, as the crow flies, from the practice first chosen. */
  metres: number;
  /** It practises the procedure at present. */
  practises: boolean;
  /** It has a live recipient. */
  reachable: boolean;
  /** The two practices share a member. */
  sharesPeople: boolean;
  closures: Calendar['closures'];
};
