/** How many confirmation letters one mailbox gets in 24 hours. */
const mostADay = 3;
const aDay = Temporal.Duration.from({ hours: 24 });

/** When the letter that asks the sender of a held enquiry to confirm it is sent: now, or when the first of the last
 * three is 24 hours old (asking-9, asking-12). Null if one is still to be sent: its page, like those of earlier
 * letters, shows the enquiries that have none. `letters` are the moments of those of the last 24 hours, sent or to be
 * sent. */
export function whenToAskForWord(
  letters: readonly Temporal.Instant[],
  now: Temporal.Instant,
): Temporal.Instant | null {
  const since = now.subtract(aDay);
  const recent = letters
    .filter((at) => Temporal.Instant.compare(at, since) > 0)
    .sort(Temporal.Instant.compare);
  if (recent.some((at) => Temporal.Instant.compare(at, now) > 0)) return null;
  return recent.at(-mostADay)?.add(aDay) ?? now;
}
