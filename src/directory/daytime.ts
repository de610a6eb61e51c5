/** The local hours in which automatic emails are sent and working time is counted. */
export type Daytime = { from: Temporal.PlainTime; to: Temporal.PlainTime };

/** 08:00 to 19:00, both included (directory-1). */
export const daytime: Daytime = {
  from: Temporal.PlainTime.from('08:00'),
  to: Temporal.PlainTime.from('19:00'),
};
