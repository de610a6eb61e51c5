const beginsAt = { hours: 2 };

/** The night to which a moment belongs, by the date on which it begins: from 02:00 in the operator's zone to 02:00 of the
 * next day, so that a night that no worker lived through is made up by day. */
export const whichNight = (now: Temporal.Instant, zone: string): Temporal.PlainDate =>
  now.subtract(beginsAt).toZonedDateTimeISO(zone).toPlainDate();
