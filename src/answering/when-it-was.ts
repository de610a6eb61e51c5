/** Parses a moment of a form into an ISO 8601 instant: `now`, an instant, or a local time of a zone. Null if it does
 * not exist or is in the future, by more than the minute in which it was written. */
export function whenItWas(named: string, zone: string, now: Temporal.Instant): string | null {
  if (named === 'now') return now.toString();
  try {
    const instant = named.endsWith('Z')
      ? Temporal.Instant.from(named)
      : Temporal.PlainDateTime.from(named).toZonedDateTime(zone).toInstant();
    return Temporal.Instant.compare(instant, now.add({ minutes: 1 })) <= 0 ? instant.toString() : null;
  } catch {
    return null;
  }
}
