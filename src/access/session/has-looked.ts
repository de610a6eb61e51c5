const look = Temporal.Duration.from({ seconds: 3 });

/** Whether a page was shown long enough ago, 3 seconds, that a person can have looked at it. Moments are the service's
 * own; null for a page that does not say when it was shown. */
export const hasLooked = (now: Temporal.Instant, shownAt: Temporal.Instant | null): boolean =>
  shownAt !== null && Temporal.Instant.compare(shownAt.add(look), now) <= 0;
