import type { Event, Fact, History } from './fact.ts';
import { rulesOfTheClock } from './is-of-the-clock.ts';
import type { Standing, Step } from './standing.ts';
import { whichVerdicts } from './which-verdicts.ts';
import { whyAttention } from './why-attention.ts';

/** What a member must have seen before she does anything else. */
const movesTheThread: Record<Event['kind'], boolean> = {
  asked: true,
  confirmed: true,
  'letter-accepted': false,
  'letter-refused': false,
  read: false,
  answered: true,
  contacted: true,
  refused: true,
  closed: true,
  reopened: true,
  written: true,
  readdressed: false,
  withdrawn: true,
  reminded: false,
  questioned: false,
  testified: true,
  rated: false,
  offered: false,
  'found-nobody': false,
  'sent-on': false,
};

const handles = (fact: Fact) =>
  fact.kind === 'answered' ||
  (fact.kind === 'contacted' && fact.outcome === 'reached') ||
  (fact.kind === 'refused' && fact.reason !== 'not-interested');

/** A refusal that was taken back handles nothing: the enquiry waits again. */
const isUndone = (refusal: Fact, history: History) =>
  refusal.kind === 'refused' &&
  history.some((fact) => fact.kind === 'reopened' && fact.number > refusal.number);

/** The fact by which an enquiry was first handled, if that still holds. */
export const firstHandling = (history: History): Fact | null =>
  history.find((fact) => handles(fact) && !isUndone(fact, history)) ?? null;

const saysNo = (fact: Fact) => fact.kind === 'testified' && !fact.reached;

/** The patient speaks after her question. */
const wordsAgain = (fact: Fact) => fact.kind === 'written' || saysNo(fact);

const last = (history: History, is: (fact: Fact) => boolean) => history.findLast(is);
const first = (history: History, is: (fact: Fact) => boolean) => history.find(is);

function stateOf(history: History): Standing['state'] {
  let state: Standing['state'] = 'open';
  for (const fact of history) {
    if (fact.kind === 'refused') state = 'refused';
    if (fact.kind === 'closed' || fact.kind === 'withdrawn') state = 'closed';
    if (fact.kind === 'reopened') state = 'open';
    if (wordsAgain(fact) && state === 'closed') state = 'open';
  }
  return state;
}

function withdrawnAt(history: History) {
  const withdrawn = last(history, (fact) => fact.kind === 'withdrawn');
  const back = last(history, (fact) => fact.kind === 'written' || fact.kind === 'reopened');
  return withdrawn && withdrawn.number > (back?.number ?? 0) ? withdrawn.at : null;
}

function refusalOf(history: History, state: Standing['state']) {
  const refusal = last(history, (fact) => fact.kind === 'refused');
  if (refusal?.kind !== 'refused') return { refused: null, contested: false, duplicateOf: null };
  const stands = state === 'refused';
  return {
    refused: { at: refusal.at, reason: refusal.reason },
    contested: stands && history.some((fact) => fact.kind === 'written' && fact.number > refusal.number),
    duplicateOf: stands && refusal.reason === 'duplicate' ? (refusal.of ?? null) : null,
  };
}

function witnessOf(history: History) {
  const reached = last(history, (fact) => fact.kind === 'contacted' && fact.outcome === 'reached');
  const questioned = last(history, (fact) => fact.kind === 'questioned');
  const testified = last(history, (fact) => fact.kind === 'testified');
  const denied = reached && testified && saysNo(testified) && testified.number > reached.number;
  const rated = last(history, (fact) => fact.kind === 'rated');
  return {
    reachedAt: reached?.at ?? null,
    reachedBy: reached?.kind === 'contacted' && !denied ? reached.channel : null,
    questioned: questioned?.kind === 'questioned' ? { at: questioned.at, rule: questioned.rule } : null,
    testified: testified?.kind === 'testified' ? { at: testified.at, reached: testified.reached } : null,
    rating: rated?.kind === 'rated' ? rated.rating : null,
  };
}

/** Read facts name the last thread version that was on the screen; the patient's words up to it are read. */
const readUpTo = (history: History) =>
  history.reduce((upTo, fact) => (fact.kind === 'read' ? Math.max(upTo, fact.upTo) : upTo), 0);

const byPractice = (fact: Fact) =>
  fact.kind === 'answered' || fact.kind === 'contacted' || fact.kind === 'refused';

const stepOf = (standing: Omit<Standing, 'step'>): Step => {
  if (standing.answeredAt) return 'answered';
  if (standing.firstRead) return 'read';
  if (standing.transmittedAt) return 'transmitted';
  return standing.sentAt ? 'sent' : 'held';
};

/** Where an enquiry stands, from its whole history (mission "Two axes"). Throws when the history is empty. */
export function whereItStands(history: History): Standing {
  const asked = history[0];
  if (asked?.kind !== 'asked') throw new Error('a history begins with the question');
  const sent = asked.held.length === 0 ? asked : first(history, (fact) => fact.kind === 'confirmed');
  const read = first(history, (fact) => fact.kind === 'read');
  const accepted = whichVerdicts(history).some((letter) => letter.alert && letter.accepted);
  const delivered = read !== undefined || accepted;
  const transmitted = first(
    history,
    (fact) => fact.kind === 'letter-accepted' && fact.letterKind === 'new-enquiry' && fact.person !== null,
  );
  const told = sent?.kind === 'asked' || sent?.kind === 'confirmed' ? sent.told : null;
  const words = last(history, wordsAgain) ?? asked;
  const offered = first(history, (fact) => fact.kind === 'offered');
  const activity = last(history, (fact) => movesTheThread[fact.kind]) ?? asked;
  const state = stateOf(history);
  const standing = {
    state,
    askedAt: asked.at,
    sentAt: sent?.at ?? null,
    transmittedAt: delivered ? (transmitted?.at ?? null) : null,
    firstRead: read?.by.kind === 'member' ? { at: read.at, by: read.by.person } : null,
    answeredAt: first(history, (fact) => fact.kind === 'answered')?.at ?? null,
    handledAt: firstHandling(history)?.at ?? null,
    ...refusalOf(history, state),
    ...witnessOf(history),
    version: activity.number,
    lastFact: history.at(-1)?.number ?? 0,
    lastActivityAt: activity.at,
    unread: readUpTo(history) < words.number,
    awaitsReply: words.number > (last(history, byPractice)?.number ?? 0),
    needsAttention: whyAttention(history).length > 0,
    first: asked.first ?? null,
    toldNobody: told?.length === 0,
    remindedAt: first(history, (fact) => fact.kind === 'reminded')?.at ?? null,
    offeredAt: offered?.at ?? null,
    offerLetterAt: last(history, (fact) => fact.kind === 'offered' && fact.byLetter)?.at ?? null,
    foundNobodyAt:
      first(history, (fact) => fact.kind === 'found-nobody' && rulesOfTheClock.has(fact.rule))?.at ?? null,
    withdrawnAt: withdrawnAt(history),
    sentOn: history.some((fact) => fact.kind === 'sent-on'),
  };
  return { ...standing, step: stepOf(standing) };
}
