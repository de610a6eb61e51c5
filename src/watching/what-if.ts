import type { Policy } from '../database/policy.ts';
import { type Surroundings, whatIsAllDue } from '../enquiry/clock/what-is-due.ts';
import type { Fact, History } from '../enquiry/facts/fact.ts';
import { isOfTheClock } from '../enquiry/facts/what-a-fact-does.ts';
import { whatFactsSay } from '../enquiry/history/what-facts-say.ts';
import { whereItStands } from '../enquiry/history/where-it-stands.ts';
import { whatLeavesFirst } from '../reminding/when-to-leave.ts';

/** What was done automatically about one later wait, by the number of the fact with which it began: when it was
 * reminded of, and when the patient was asked. */
export type OfLaterWait = {
  number: number;
  remindedAt: Temporal.Instant | null;
  questionedAt: Temporal.Instant | null;
};

/** What was done automatically to an enquiry: when it was reminded of, when an offer was due and candidates were
 * looked for, and what was done about each later wait, oldest first. */
export type OfTheClock = {
  remindedAt: Temporal.Instant | null;
  offeredAt: Temporal.Instant | null;
  later: readonly OfLaterWait[];
};

/** What deadlines depend on besides the history; `servedAt` is when somebody of the group answered or reached the
 * patient of a secondary enquiry. */
export type Around = Omit<Surroundings, 'served'> & { servedAt: Temporal.Instant | null };

const isOffer = (fact: Fact) =>
  (fact.kind === 'offered' || fact.kind === 'found-nobody') && isOfTheClock(fact);

const isFirstReminder = (fact: Fact) => fact.kind === 'reminded' && fact.rule !== 'later-wait';

/** What was done automatically, by the history. */
export function whatTheClockDid(history: History): OfTheClock {
  const { ended, wait } = whatFactsSay(history).turns;
  return {
    remindedAt: history.find(isFirstReminder)?.at ?? null,
    offeredAt: history.find(isOffer)?.at ?? null,
    later: [...ended, ...(wait ? [wait] : [])]
      .filter(({ which }) => which === 'later')
      .map(({ number, remindedAt, questionedAt }) => ({ number, remindedAt, questionedAt })),
  };
}

const isBefore = (left: Temporal.Instant, right: Temporal.Instant) =>
  Temporal.Instant.compare(left, right) < 0;

/** The next automatic act on a history up to this point, and when it would be done; null if there is none. */
function nextAct(history: History, { servedAt, ...around }: Around, policy: Policy): Fact | null {
  const last = history.at(-1);
  if (!last) return null;
  const all = whatIsAllDue(whereItStands(history), { ...around, served: false }, policy);
  const next = whatLeavesFirst(all, last.at, around.calendar, policy);
  if (!next) return null;
  const { due, at } = next;
  const line = { number: last.number, at, by: { kind: 'relais' } as const };
  if (due.action === 'reminder') {
    const { rule } = due.because;
    return { ...line, kind: 'reminded', told: [], ...(rule !== 'unanswered' && { rule }) };
  }
  if (due.action === 'question') return { ...line, kind: 'questioned', rule: due.because.rule };
  if (servedAt && !isBefore(at, servedAt)) return null;
  return { ...line, kind: 'offered', rule: due.because.rule, byLetter: true };
}

/** What would have been done automatically to an enquiry under another policy: everything that people and letters did
 * stays as and when it was, secondary enquiries too (watching-15), and reminder and offer are recomputed by the pure
 * rules (watching-12, watching-381), until a moment. Whether a patient or a practice would have reacted differently to an earlier
 * email cannot be known. */
export function whatIf(
  history: History,
  around: Around,
  policy: Policy,
  until: Temporal.Instant,
): OfTheClock {
  const replayed: Fact[] = [];
  const actUntil = (end: Temporal.Instant) => {
    for (let act = nextAct(replayed, around, policy); act; act = nextAct(replayed, around, policy)) {
      if (!isBefore(act.at, end)) return;
      replayed.push(act);
    }
  };
  for (const fact of history.filter((one) => !isOfTheClock(one))) {
    actUntil(fact.at);
    replayed.push(fact);
  }
  actUntil(until);
  return whatTheClockDid(replayed);
}
