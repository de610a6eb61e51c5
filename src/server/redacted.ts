/** A path as it may stand in a log: without the secret of a link. */
export const redacted = (path: string): string =>
  path.replace(/^\/(suivi|invitation|digest)\/([^/]*)\/.*/, '/$1/$2/[secret]');
