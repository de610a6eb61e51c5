import type { EnquiryId } from '../../database/id.ts';
import type { WaitNow } from '../../enquiry/clock/how-it-waits.ts';
import type { Channel } from '../../enquiry/facts/contact.ts';
import type { State, Step } from '../../enquiry/history/standing.ts';

export const shows = ['to-handle', 'unread', 'running', 'secondary', 'archived', 'all'] as const;
/** Which enquiries a list shows. */
export type Show = (typeof shows)[number];

export const orders = ['longest', 'newest'] as const;
/** Whether the longest or the newest wait comes first, in the list of those who wait. */
export type Order = (typeof orders)[number];

/** One line of a member’s list. Moments are ISO 8601 instants. */
export type ListLine = {
  id: EnquiryId;
  patientName: string;
  procedureName: { fr: string; en: string };
  practiceName: string;
  zone: string;
  step: Step;
  state: State;
  isNew: boolean;
  unread: boolean;
  needsAttention: boolean;
  /** It came from the offer of another enquiry. */
  secondary: boolean;
  /** How the patient was reached outside the site. */
  reachedBy: Channel | null;
  /** Refused, and the patient has written since. */
  contested: boolean;
  lastActivityAt: string;
  /** How the patient waits; null if nobody does. */
  wait: WaitNow | null;
};

/** A page of a list, at most 50 lines; `next` is the cursor after the last line; `search` is what was searched for. */
export type ListPage = {
  lines: ListLine[];
  next: string | null;
  counts: Record<Show, number>;
  search: string | null;
};
