const zone = 'Europe/Paris';
const beginsAt = { hours: 2 };

/** The night of a moment, by its first date: from 02:00 in Paris to 02:00 the next day, so that a night without a
 * running worker is made up for by day. */
export const whichNight = (now: Temporal.Instant): Temporal.PlainDate =>
  now.subtract(beginsAt).toZonedDateTimeISO(zone).toPlainDate();
