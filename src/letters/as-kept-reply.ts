const longest = 500;

/** An SMTP reply as it is stored: on one line, without control characters, whole characters, 500 at most. */
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
