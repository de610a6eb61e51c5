import type { Standing } from './standing.ts';

/** What a member or the patient does to an enquiry. */
export const acts = ['answer', 'contact', 'refuse', 'close', 'reopen', 'write', 'read'] as const;
export type Act = (typeof acts)[number];

export type Decision =
  | { may: true }
  | { may: false; because: 'changed' | 'held' | 'refused' | 'closed' | 'open' | 'unhandled' | 'too-late' };

const no = (because: Exclude<Decision, { may: true }>['because']): Decision => ({ may: false, because });
const yes: Decision = { may: true };

function mayReopen(standing: Standing, now: Temporal.Instant, undoWithin: number): Decision {
  if (standing.state === 'open') return no('open');
  if (standing.state === 'closed' || standing.refused === null) return yes;
  return Temporal.Instant.compare(now, standing.refused.at.add({ hours: undoWithin })) <= 0
    ? yes
    : no('too-late');
}

/** Whether an act fits the state of an enquiry, for an author who has seen the thread up to `seen`. A reopening
 * undoes a refusal for `undoWithin` hours (mission 5); an unhandled enquiry is not closed silently (13). */
export function mayAct(
  act: Act,
  standing: Standing,
  seen: number,
  now: Temporal.Instant,
  undoWithin: number,
): Decision {
  if (standing.step === 'held') return no('held');
  if (act === 'read' || act === 'write') return yes;
  if (seen !== standing.version) return no('changed');
  if (act === 'reopen') return mayReopen(standing, now, undoWithin);
  if (standing.state !== 'open') return no(standing.state);
  if (act === 'close' && standing.handledAt === null) return no('unhandled');
  return yes;
}
