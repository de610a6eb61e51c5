/** The moment of a form, as an ISO 8601 instant; or what is wrong with it. */
export type WhenItWas = { at: string } | { error: 'moment' | 'before-sending' };

/** A moment of a form: `now`, an instant, or a local time of a zone. Wrong if it does not exist, is in the future by
 * more than the minute in which it was written, or lies before the minute of the sending; within that minute it is the
 * sending's (answering-323). */
export function whenItWas(
  named: string,
  zone: string,
  { sentAt, now }: { sentAt: Temporal.Instant; now: Temporal.Instant },
): WhenItWas {
  if (named === 'now') return { at: now.toString() };
  try {
    const instant = named.endsWith('Z')
      ? Temporal.Instant.from(named)
      : Temporal.PlainDateTime.from(named).toZonedDateTime(zone).toInstant();
    if (Temporal.Instant.compare(instant, now.add({ minutes: 1 })) > 0) return { error: 'moment' };
    if (Temporal.Instant.compare(instant, sentAt) >= 0) return { at: instant.toString() };
    const minute = sentAt.round({ smallestUnit: 'minute', roundingMode: 'floor' });
    return Temporal.Instant.compare(instant, minute) >= 0
      ? { at: sentAt.toString() }
      : { error: 'before-sending' };
  } catch {
    return { error: 'moment' };
  }
}
