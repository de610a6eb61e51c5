/** Every number of the mission that concerns a clock. Days are working days of the practice; all are counted
 * from the sending unless another beginning is named. */
export type Policy = {
  /** Unanswered so long: a reminder, or an offer where the profile is not complete (point 3). */
  reminderAfter: number;
  /** Reminded and still unread so long: an offer (point 4). */
  offerAfter: number;
  /** An offer leaves at the earliest so long after its reminder has left (Working days). */
  offerAfterReminder: number;
  /** An offer names at most so many practices (points 3, 4, 5). */
  offerAtMost: number;
  /** At most so many offer letters for one patient on one day (points 3, 4, 5). */
  offersPerDay: number;
  /** Forwarded and without a word so long: the patient is asked whether she had an answer (point 7, ext). */
  askForwardedAfter: number | null;
  /** So long after a contact outside the site the patient is asked whether she was reached (point 8, ext). */
  askReachedAfter: number | null;
  /** Read but silent so long: a second reminder, and the patient is asked (point 9, ext). */
  secondReminderAfter: number | null;
  /** A closure of more working days than these offers others at once, before writing (point 9, ext). */
  longClosure: number;
  /** For so many hours a refusal can be undone (point 5). */
  undoRefusalWithin: number;
  /** Rate and delay look back over so many calendar days … (points 5, 15) */
  figuresOver: number;
  /** … leave out the enquiries younger than this … */
  figuresLeaveOutYoungerThan: number;
  /** … and are shown from so many enquiries on. */
  figuresFrom: number;
  /** The local hours in which letters of the clock leave and working time is counted. */
  daytime: { from: Temporal.PlainTime; to: Temporal.PlainTime };
};
