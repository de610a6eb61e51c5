import type { Move } from './which-move.ts';

type Line = { number: number; move: Move | null; by: { kind: string; person?: string } };
type Page = { version: number; person: { id: string }; lines: readonly Line[] };

/** The last thing that somebody else did in a thread since its author saw a version of it; null if nobody did. */
export function whatCameMeanwhile<One extends Line>(
  seen: number,
  { person, lines }: { person: { id: string }; lines: readonly One[] },
): { kind: Move; line: One } | null {
  const line = lines.findLast((one) => one.number > seen && one.move !== null && one.by.person !== person.id);
  return line?.move ? { kind: line.move, line } : null;
}

/** The thread version that the author of a form has seen: that of the page on which they began it, or the current one
 * if nobody else has done anything since. */
export function whichVersionSeen(opened: Omit<Page, 'lines'>, now: Page): number {
  const since = now.lines.filter((line) => line.number > opened.version && line.move !== null);
  const isHers = since.every(({ by }) => by.kind === 'member' && by.person === opened.person.id);
  return isHers ? now.version : opened.version;
}
