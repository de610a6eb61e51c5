import type { PersonId, ProcedureId } from '../database/id.ts';
import { type LeftOut, leftOutReasons } from '../enquiry/figures/why-left-out.ts';
import type { FigureLine } from './figure-line.ts';

/** The stage that an enquiry has reached, or where it is stuck; `elsewhere` if the patient has an answer from others,
 * or no longer waits. */
export const stages = ['not-transmitted', 'not-read', 'not-handled', 'handled', 'elsewhere'] as const;
export type Stage = (typeof stages)[number];

export const reaches = ['sent', 'transmitted', 'read'] as const;

/** The sets of enquiries behind the numbers of a page. */
export const sets = [
  ...reaches,
  ...stages,
  'counted',
  'counted-handled',
  'counted-unhandled',
  ...leftOutReasons,
] as const;
export type SetOfEnquiries = (typeof sets)[number];

/** A filter of enquiries: a set, within a month, a week or a procedure, or handled by a member. */
export type Choice = {
  set: SetOfEnquiries;
  month?: string;
  week?: string;
  procedure?: ProcedureId;
  member?: PersonId;
};

type OnItsWay = Pick<
  FigureLine,
  'transmittedAt' | 'readAt' | 'handledAt' | 'withdrawnAt' | 'servedElsewhereAt'
>;

/** The stage of an enquiry in the funnel. A handled one counts as handled, whether it was read here or not. */
export function whichStage(line: OnItsWay): Stage {
  if (line.handledAt) return 'handled';
  if (line.withdrawnAt || line.servedElsewhereAt) return 'elsewhere';
  if (line.readAt) return 'not-handled';
  return line.transmittedAt ? 'not-read' : 'not-transmitted';
}

const isIn = (set: SetOfEnquiries, line: FigureLine): boolean => {
  if (set === 'sent') return true;
  if (set === 'transmitted') return Boolean(line.transmittedAt ?? line.readAt ?? line.handledAt);
  if (set === 'read') return Boolean(line.readAt ?? line.handledAt);
  if ((stages as readonly string[]).includes(set)) return whichStage(line) === set;
  if ((leftOutReasons as readonly string[]).includes(set)) return line.leftOut === (set as LeftOut);
  if (line.leftOut !== null) return false;
  return set === 'counted' || (set === 'counted-handled') === (line.handledAt !== null);
};

/** The enquiries behind a number. */
export const whichEnquiries = <Line extends FigureLine>(
  lines: readonly Line[],
  { set, month, week, procedure, member }: Choice,
): Line[] =>
  lines.filter(
    (line) =>
      (month === undefined || line.month === month) &&
      (week === undefined || line.week === week) &&
      (procedure === undefined || line.procedureId === procedure) &&
      (member === undefined || line.handledBy === member) &&
      isIn(set, line),
  );
