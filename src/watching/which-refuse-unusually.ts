import type { PracticeId } from '../database/id.ts';
import { type HandlingReason, handlingReasons } from '../enquiry/facts/refusal.ts';

/** How many enquiries a practice received, and how many of them it handled by refusing, by reason. */
export type Refusing = { practiceId: PracticeId; sent: number; refused: Record<HandlingReason, number> };

/** `ratio` is the share of its own enquiries refused, `peers` that of all others, 0 to 1. */
export type Unusual = Refusing & { total: number; ratio: number; peers: number };

const fewest = 5;
const timesTheOthers = 2;
/** Threshold in standard deviations: among a thousand practices that refuse as others do, one or two exceed it. */
const beyond = 3;

const totalOf = ({ refused }: Refusing) => handlingReasons.reduce((sum, reason) => sum + refused[reason], 0);

/** The lower bound of a proportion with this sample size (Wilson's interval). */
function atLeast(count: number, of: number): number {
  const part = count / of;
  const square = beyond * beyond;
  const spread = beyond * Math.sqrt((part * (1 - part)) / of + square / (4 * of * of));
  return (part + square / (2 * of) - spread) / (1 + square / of);
}

/** The practices that refuse far more than the others, the most unusual first: at least five refusals that count as
 * handled, twice the share of the others, and more than chance would explain. A reason to look, never an automatic
 * act. */
export function whichRefuseUnusually(practices: readonly Refusing[]): Unusual[] {
  const sent = practices.reduce((sum, one) => sum + one.sent, 0);
  const refused = practices.reduce((sum, one) => sum + totalOf(one), 0);
  return practices
    .filter((one) => one.sent < sent)
    .map((one) => {
      const total = totalOf(one);
      return { ...one, total, ratio: total / one.sent, peers: (refused - total) / (sent - one.sent) };
    })
    .filter(
      (one) =>
        one.total >= fewest &&
        one.ratio >= timesTheOthers * one.peers &&
        atLeast(one.total, one.sent) > one.peers,
    )
    .toSorted((left, right) => right.ratio - right.peers - (left.ratio - left.peers));
}
