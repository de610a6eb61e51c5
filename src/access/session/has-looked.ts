const look = Temporal.Duration.from({ seconds: 3 });

/** Whether a page was shown at least 3 seconds ago, so that a person can have looked at it (http-12); false if it does
 * not say when it was shown. */
export const hasLooked = (now: Temporal.Instant, shownAt: Temporal.Instant | null): boolean =>
  shownAt !== null && Temporal.Instant.compare(shownAt.add(look), now) <= 0;
