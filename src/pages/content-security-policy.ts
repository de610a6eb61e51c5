const everywhere = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
];

/** The content security policy of a page: no script at all, or only those that carry this answer's nonce. */
export const contentSecurityPolicy = (nonce: string | null): string =>
  [
    ...everywhere,
    ...(nonce === null
      ? ["script-src 'none'"]
      : [
          `script-src 'self' 'nonce-${nonce}'`,
          "connect-src 'self'",
          "manifest-src 'self'",
          "require-trusted-types-for 'script'",
        ]),
  ].join('; ');
