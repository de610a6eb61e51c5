import type { Fact } from '../facts/fact.ts';
import { asks, type Replying, replies } from '../facts/what-a-fact-does.ts';
import type { State } from './standing.ts';
import type { EndedWait, Wait, WaitEnd } from './wait.ts';

/** What the facts so far say of the turns of patient and practice. */
export type Turns = {
  /** The patient's wait, which may stand still while the enquiry is refused or closed. */
  wait: Wait | null;
  /** The patient's objection to the refusal that stands. */
  contest: Wait | null;
  /** What a member has set aside as nothing to answer, while that stands. */
  setAside: Wait | null;
  /** What is over, oldest first. */
  ended: EndedWait[];
  /** The patient has been asked whether they had an answer, in this wait or an earlier one. */
  isQuestioned: boolean;
};

export const beforeAnyTurn = (): Turns => ({
  wait: null,
  contest: null,
  setAside: null,
  ended: [],
  isQuestioned: false,
});

const begun = (which: Wait['which'], { number, at, kind }: Fact): Wait => ({
  ...{ which, number, since: at, saysNo: kind === 'testified', saysYes: false },
  ...{ remindedAt: null, questionedAt: null },
});

function end(turns: Turns, { at, by }: Fact, how: WaitEnd) {
  const person = by.kind === 'member' ? by.person : null;
  if (turns.wait) turns.ended.push({ ...turns.wait, endedAt: at, how, by: person });
  turns.wait = null;
}

/** The patient has the last word. Only what they said yes to is over: a further word goes on with the same wait. */
function ask(turns: Turns, fact: Fact, state: State) {
  if (state === 'refused') turns.contest ??= begun('contested', fact);
  if (turns.wait?.saysYes) end(turns, fact, 'said-yes');
  turns.wait ??= begun('later', fact);
}

/** The practice has had its turn; a refusal that the patient contests is maintained by it. */
function reply(turns: Turns, fact: Replying, state: State) {
  if (state === 'refused') {
    turns.setAside = turns.contest;
    turns.contest = null;
    return;
  }
  turns.setAside = fact.kind === 'nothing-to-answer' ? turns.wait : null;
  end(turns, fact, fact.kind);
}

/** The wait that was set aside goes on from where it began; what the patient wrote meanwhile belongs to it. */
function takeUpAgain(turns: Turns) {
  const { setAside, wait } = turns;
  if (!setAside) return;
  turns.setAside = null;
  if (setAside.which === 'contested') {
    turns.contest = setAside;
    return;
  }
  // What they said yes to is over, whatever a member has said of it.
  if (setAside.saysYes && wait) return;
  const place = turns.ended.findLastIndex(({ number }) => number === setAside.number);
  if (place >= 0) turns.ended.splice(place, 1);
  turns.wait = {
    ...setAside,
    remindedAt: setAside.remindedAt ?? wait?.remindedAt ?? null,
    questionedAt: setAside.questionedAt ?? wait?.questionedAt ?? null,
    saysNo: setAside.saysNo || wait?.saysNo === true,
    saysYes: wait?.saysYes ?? setAside.saysYes,
  };
}

/** What a kind of fact does to the turns beside asking and replying. */
function note(turns: Turns, fact: Fact) {
  const { wait } = turns;
  if (fact.kind === 'reminded' && wait) turns.wait = { ...wait, remindedAt: wait.remindedAt ?? fact.at };
  if (fact.kind === 'questioned' && wait)
    turns.wait = { ...wait, questionedAt: wait.questionedAt ?? fact.at };
  if (fact.kind === 'questioned') turns.isQuestioned = true;
  // A yes belongs to its question: where that was about an earlier wait, this one goes on.
  if (fact.kind === 'testified' && wait && (wait.questionedAt || !turns.isQuestioned))
    turns.wait = { ...wait, saysYes: true };
  if (fact.kind === 'withdrawn') end(turns, fact, 'withdrawn');
  if (fact.kind === 'reopened' || fact.kind === 'refused') {
    turns.contest = null;
    if (turns.setAside?.which === 'contested') turns.setAside = null;
  }
  if (fact.kind === 'to-answer-after-all') takeUpAgain(turns);
}

/** Takes the next fact of a history into the turns, in place; `state` is the state before it, and `isSent` whether it
 * is the fact by which the enquiry was sent. */
export function takeTurn(
  turns: Turns,
  fact: Fact,
  { state, isSent }: { state: State; isSent: boolean },
): void {
  if (isSent) turns.wait = begun('first', fact);
  else if (asks(fact) && fact.kind !== 'asked') ask(turns, fact, state);
  else if (replies(fact)) reply(turns, fact, state);
  else note(turns, fact);
}

/** For whom the patient waits now (history-301): an open enquiry while they have the last word,
 * a refused one while they contest it; null if nobody is waited for. */
export function whoWaits({ wait, contest }: Turns, state: State): Wait | null {
  if (state === 'open') return wait;
  return state === 'refused' ? contest : null;
}

/** Whether the patient waits for an answer to what they wrote after a turn of the practice: not to a *no* of theirs, and
 * not where they have told us since that they had it (patient-362). */
export const isAskingAgain = (wait: Wait | null): boolean =>
  wait !== null && wait.which === 'later' && !wait.saysNo && !wait.saysYes;
