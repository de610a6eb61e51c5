/** The ways to write a path that somebody may think of, none of them as it is. */
export function spellingsOf(path: string): string[] {
  const [, first = '', ...rest] = path.split('/');
  const end = rest.map((part) => `/${part}`).join('');
  return [
    `/${first.toUpperCase()}${end}`,
    `/${first.slice(0, 1).toUpperCase()}${first.slice(1)}${end}`,
    `//${first}${end}`,
    `/${first}${end}/`,
    `/${first}${end}//`,
    `/%${first.charCodeAt(0).toString(16)}${first.slice(1)}${end}`,
  ];
}

/** What a server sees as they are: an address is put in order before anything looks at its path. */
export const inOrderAlready = (path: string): string[] => [`/.${path}`, `/x/..${path}`, `/%2e${path}`];
