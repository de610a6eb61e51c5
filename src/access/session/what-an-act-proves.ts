const afterOpening = Temporal.Duration.from({ seconds: 2 });
const apart = Temporal.Duration.from({ seconds: 1 });

/** What has been seen of a session. Moments are the service's own. */
export type Seen = { openedAt: Temporal.Instant; firstActAt: Temporal.Instant | null };

/** What an act proves of the session in which it is done: nothing in its first 2 seconds or within 1 second of its first
 * act, which is then its first; that a person holds it, after that. */
export function whatAnActProves(
  { openedAt, firstActAt }: Seen,
  now: Temporal.Instant,
): 'nothing' | 'first' | 'person' {
  const isAfter = (moment: Temporal.Instant, by: Temporal.Duration) =>
    Temporal.Instant.compare(moment.add(by), now) <= 0;
  if (firstActAt === null) return isAfter(openedAt, afterOpening) ? 'first' : 'nothing';
  return isAfter(firstActAt, apart) ? 'person' : 'nothing';
}
