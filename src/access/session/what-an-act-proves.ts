const afterOpening = Temporal.Duration.from({ seconds: 2 });
const apart = Temporal.Duration.from({ seconds: 1 });

/** What is known of the acts in a session. */
export type Seen = { openedAt: Temporal.Instant; firstActAt: Temporal.Instant | null };

/** What an act proves about its session: nothing within 2 seconds of the opening or within 1 second of the first act;
 * otherwise it is the first one, or proves that a person holds it (session-1, session-3). */
export function whatAnActProves(
  { openedAt, firstActAt }: Seen,
  now: Temporal.Instant,
): 'nothing' | 'first' | 'person' {
  const isAfter = (moment: Temporal.Instant, by: Temporal.Duration) =>
    Temporal.Instant.compare(moment.add(by), now) <= 0;
  if (firstActAt === null) return isAfter(openedAt, afterOpening) ? 'first' : 'nothing';
  return isAfter(firstActAt, apart) ? 'person' : 'nothing';
}
