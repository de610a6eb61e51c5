/** Every time limit of the mission. Days are working days of the practice, counted from the sending unless said
 * otherwise. */
export type Policy = {
  /** Unanswered for this long: a reminder, or an offer if the profile is incomplete (point 3). */
  reminderAfter: number;
  /** Reminded and still unread for this long: an offer (point 4). */
  offerAfter: number;
  /** Minimum delay between sending a reminder and an offer (Working days). */
  offerAfterReminder: number;
  /** Maximum number of practices in an offer (points 3, 4, 5). */
  offerAtMost: number;
  /** What is at most this many kilometres away is near; the rest is offered after it (points 3, 4, 5). */
  nearWithin: number;
  /** Maximum number of offer emails to one patient per day (points 3, 4, 5). */
  offersPerDay: number;
  /** Forwarded, without news for this long: the patient is asked whether they have had an answer (point 7, ext). */
  askForwardedAfter: number | null;
  /** This long after a contact outside the site the patient is asked whether they were reached (point 8, ext). */
  askReachedAfter: number | null;
  /** Read but unanswered for this long: a second reminder, and the patient is asked (point 9, ext). */
  secondReminderAfter: number | null;
  /** Whether later waits have a clock of their own: the next two (clock-301). */
  laterClock: boolean;
  /** Written again and without a turn of the practice for this long: a reminder. */
  remindAgainAfter: number;
  /** Written again and without a turn of the practice for this long: the patient is asked. */
  askAgainAfter: number;
  /** Waiting for longer than this is late (clock-313). */
  lateAfter: number;
  /** A closure of more working days than this suggests other practices at once, before writing (point 9, ext). */
  longClosure: number;
  /** Such a closure, entered while patients wait for a first turn, offers them others at once (point 9, ext). */
  offerOverClosures: boolean;
  /** A refusal can be undone for this many hours (point 5). */
  undoRefusalWithin: number;
  /** Response rate and time cover this many calendar days … (points 5, 15) */
  figuresOver: number;
  /** … leave out enquiries younger than this … */
  figuresLeaveOutYoungerThan: number;
  /** … and are shown if there are at least this many enquiries. */
  figuresFrom: number;
  /** The local hours in which automatic emails are sent and working time is counted. */
  daytime: { from: Temporal.PlainTime; to: Temporal.PlainTime };
};
