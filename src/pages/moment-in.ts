/** Parses a moment in the URL, an ISO 8601 instant; null for anything else. */
export function momentIn(text: string | null): Temporal.Instant | null {
  try {
    return text === null ? null : Temporal.Instant.from(text);
  } catch {
    return null;
  }
}
