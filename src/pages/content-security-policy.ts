const everywhere = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
];

/** Sandbox of the frame that shows a letter: a click on a link opens it in the whole window. */
export const letterSandbox = 'allow-top-navigation-by-user-activation';

/** The content security policy of a letter in its frame: inline styles only, and nothing else is loaded. */
export const letterPolicy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
  `sandbox ${letterSandbox}`,
].join('; ');

/** The content security policy of a page: no script at all, or only those with this response's nonce; frames of our
 * own origin if it has some. */
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
