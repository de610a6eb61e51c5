import type { Policy } from '../database/policy.ts';
import {
  type RateAndDelay,
  type ResponseFigures,
  rateAndDelay,
  responseFigures,
} from '../enquiry/figures/response-figures.ts';
import type { FigureLine, LaterLine } from './figure-line.ts';
import { type SetOfEnquiries, type Stage, stages, whichEnquiries } from './which-enquiries.ts';

/** How many were sent, how many got how far, and how many stayed at each stage. The stages add up to those sent. */
export type Funnel = Record<'sent' | 'transmitted' | 'read' | Stage, number>;

/** The figures of a subset of the enquiries: a month, a procedure or a member, by its key. */
export type PartFigures = ResponseFigures & { key: string };

/** The figures of those who wrote again: all waits that began in the period, those that count, and how many were set
 * aside. */
export type LaterFigures = RateAndDelay & { waits: number; setAside: number };

/** Everything that the figures page shows; the parts are sorted, the newest or the largest first. */
export type Figures = {
  all: ResponseFigures;
  later: LaterFigures;
  funnel: Funnel;
  weeks: (Funnel & { week: string })[];
  months: PartFigures[];
  procedures: PartFigures[];
  members: PartFigures[];
};

const funnelSets = ['sent', 'transmitted', 'read', ...stages] as const satisfies SetOfEnquiries[];

const funnelOf = (lines: readonly FigureLine[]): Funnel =>
  Object.fromEntries(funnelSets.map((set) => [set, whichEnquiries(lines, { set }).length])) as Funnel;

function parted(lines: readonly FigureLine[], keyOf: (line: FigureLine) => string) {
  const parts = new Map<string, FigureLine[]>();
  for (const line of lines) {
    const part = parts.get(keyOf(line));
    if (part) part.push(line);
    else parts.set(keyOf(line), [line]);
  }
  return [...parts];
}

const byKey = ([left]: [string, unknown], [right]: [string, unknown]) => (left < right ? 1 : -1);
const bySize = ([, left]: [string, unknown[]], [, right]: [string, unknown[]]) => right.length - left.length;

/** Rate and delay of some later waits of one practice, beside those of the first ones (figures-302). */
export const laterFigures = (lines: readonly LaterLine[], policy: Policy): LaterFigures => ({
  waits: lines.length,
  setAside: lines.filter(({ how }) => how === 'nothing-to-answer').length,
  ...rateAndDelay(
    lines.filter(({ counts }) => counts).map(({ minutes }) => minutes),
    policy,
  ),
});

/** The figures of some sent enquiries of one practice: rate and response time, the funnel, and both by part. A member's
 * part is what they handled. */
export function whatFigures(
  lines: readonly FigureLine[],
  later: readonly LaterLine[],
  policy: Policy,
): Figures {
  const figuresOf = ([key, part]: [string, FigureLine[]]) => ({ key, ...responseFigures(part, policy) });
  const handled = whichEnquiries(lines, { set: 'counted-handled' });
  return {
    all: responseFigures(lines, policy),
    later: laterFigures(later, policy),
    funnel: funnelOf(lines),
    weeks: parted(lines, (line) => line.week)
      .toSorted(byKey)
      .map(([week, part]) => ({ week, ...funnelOf(part) })),
    months: parted(lines, (line) => line.month)
      .toSorted(byKey)
      .map(figuresOf),
    procedures: parted(lines, (line) => line.procedureId)
      .toSorted(bySize)
      .map(figuresOf),
    members: parted(
      handled.filter((line) => line.handledBy !== null),
      (line) => line.handledBy ?? '',
    )
      .toSorted(bySize)
      .map(figuresOf),
  };
}
