import type { Policy } from '../../database/policy.ts';
import { daytime } from '../../directory/daytime.ts';

/** The letter of the mission. */
export const policy: Policy = {
  reminderAfter: 2,
  offerAfter: 3,
  offerAfterReminder: 1,
  offerAtMost: 4,
  nearWithin: 60,
  offersPerDay: 1,
  askForwardedAfter: 3,
  askReachedAfter: 2,
  secondReminderAfter: 5,
  laterClock: true,
  remindAgainAfter: 2,
  askAgainAfter: 5,
  lateAfter: 2,
  longClosure: 3,
  offerOverClosures: true,
  undoRefusalWithin: 24,
  figuresOver: 90,
  figuresLeaveOutYoungerThan: 2,
  figuresFrom: 5,
  daytime,
};
