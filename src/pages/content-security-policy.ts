const everywhere = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
];

/** What a frame of a letter may do: a person's click on a link leads the whole window there. */
export const letterSandbox = 'allow-top-navigation-by-user-activation';

/** The content security policy of a letter in its frame: its looks stand in its parts, and nothing else is let in. */
export const letterPolicy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
  `sandbox ${letterSandbox}`,
].join('; ');

/** The content security policy of a page: no script at all, or only those that carry this answer's nonce; frames of
 * our own where it has some. */
export const contentSecurityPolicy = (nonce: string | null, frames = false): string =>
  [
    ...everywhere,
    ...(frames ? ["frame-src 'self'"] : []),
    ...(nonce === null
      ? ["script-src 'none'"]
      : [
          `script-src 'self' 'nonce-${nonce}'`,
          "connect-src 'self'",
          "manifest-src 'self'",
          "require-trusted-types-for 'script'",
        ]),
  ].join('; ');
