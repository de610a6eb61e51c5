/** How many letters that ask for a confirmation one mailbox gets in a day. */
const mostADay = 3;
const aDay = Temporal.Duration.from({ hours: 24 });

/** When the letter leaves that asks the sender of a held enquiry for her word: now, or when the first of the last
 * three is a day old. Null where one is still to leave: its page, like that of every letter before it, shows what
 * has none. `letters` are the moments at which those of the last day have left, or will. */
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
