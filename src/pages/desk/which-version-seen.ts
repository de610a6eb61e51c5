type Line = { number: number; kind: string; by: { kind: string; person?: string } };
type Page = { version: number; person: { id: string }; lines: readonly Line[] };

/** What makes a new version of a thread. */
const moves = ['written', 'answered', 'contacted', 'refused', 'withdrawn', 'closed', 'reopened'] as const;
export type Move = (typeof moves)[number];
const moveOf = (line: Line) => moves.find((kind) => kind === line.kind);

/** The last thing that somebody else did in a thread since its author saw a version of it; null where nobody did. */
export function whatCameMeanwhile<One extends Line>(
  seen: number,
  { person, lines }: { person: { id: string }; lines: readonly One[] },
): { kind: Move; line: One } | null {
  const line = lines.findLast(
    (one) => one.number > seen && moveOf(one) !== undefined && one.by.person !== person.id,
  );
  const kind = line && moveOf(line);
  return kind ? { kind, line } : null;
}

/** The version of a thread that the author of a form has seen: that of the page on which she began it; or the present
 * one, where nobody but herself has done anything since. */
export function whichVersionSeen(opened: Omit<Page, 'lines'>, now: Page): number {
  const since = now.lines.filter((line) => line.number > opened.version && moveOf(line) !== undefined);
  const isHers = since.every(({ by }) => by.kind === 'member' && by.person === opened.person.id);
  return isHers ? now.version : opened.version;
}
