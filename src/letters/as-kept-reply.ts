const longest = 500;

/** The words of a far server as they are kept: in one line, without a sign that steers anything, whole characters,
 * 500 at most. */
export const asKeptReply = (reply: string): string =>
  [
    ...reply
      .slice(0, 8 * longest)
      .toWellFormed()
      .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s\uFFFE\uFFFF]+/gu, ' ')
      .trim(),
  ]
    .slice(0, longest)
    .join('')
    .trim();
