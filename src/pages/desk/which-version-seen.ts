type Line = { number: number; kind: string; by: { kind: string; person?: string } };
type Page = { version: number; person: { id: string }; lines: readonly Line[] };

/** What makes a new version of a thread. */
const moves = new Set(['written', 'answered', 'contacted', 'refused', 'withdrawn', 'closed', 'reopened']);

/** The version of a thread that the author of a form has seen: that of the page on which she began it; or the present
 * one, where nobody but herself has done anything since. */
export function whichVersionSeen(opened: Omit<Page, 'lines'>, now: Page): number {
  const since = now.lines.filter((line) => line.number > opened.version && moves.has(line.kind));
  const isHers = since.every(({ by }) => by.kind === 'member' && by.person === opened.person.id);
  return isHers ? now.version : opened.version;
}
