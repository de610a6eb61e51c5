/** Whether a text is the IANA name of a time zone this machine knows (`Europe/Paris`, `UTC`), as opposed to an
 * offset, which knows no summer time. */
export function isZone(text: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/.test(text)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text);
    return true;
  } catch {
    return false;
  }
}
