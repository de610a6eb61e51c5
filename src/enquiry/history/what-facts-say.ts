import type { Fact, FactOf, History } from '../facts/fact.ts';
import {
  asks,
  type Handling,
  handles,
  isOfTheClock,
  moves,
  type Reading,
  reads,
  serves,
  turned,
} from '../facts/what-a-fact-does.ts';
import type { State } from './standing.ts';
import { beforeAnyTurn, type Turns, takeTurn } from './whose-turn.ts';

type LetterFact = FactOf<'letter-accepted' | 'letter-refused'>;

/** What the facts of an enquiry say: for each kind the moment or the last text; null if there is none. */
export type Course = {
  asked: FactOf<'asked'>;
  /** By what it was sent: the question itself, or the word of the patient where it was held. */
  sent: FactOf<'asked' | 'confirmed'> | null;
  state: State;
  lastFact: number;
  /** The last fact that a member must have seen before acting. */
  activity: Fact;
  /** The number of the patient's last word. */
  lastAsked: number;
  turns: Turns;
  /** By what members have read it, and up to which fact, oldest first; none that was taken back. */
  readings: { fact: Reading; upTo: number }[];
  firstRead: Reading | null;
  readUpTo: number;
  /** The sessions of which their member says that somebody else held them. */
  disowned: string[];
  letters: LetterFact[];
  answeredAt: Temporal.Instant | null;
  lastAnsweredAt: Temporal.Instant | null;
  /** What handles it and still stands, oldest first: an undone refusal handles nothing. */
  handlings: Handling[];
  firstServed: Fact | null;
  lastServed: Fact | null;
  refusal: FactOf<'refused'> | null;
  /** When the patient first wrote after that refusal. */
  contestedAt: Temporal.Instant | null;
  /** Until the patient writes again or says that they had no answer, or a member reopens. */
  withdrawnAt: Temporal.Instant | null;
  reached: FactOf<'contacted'> | null;
  questioned: FactOf<'questioned'> | null;
  testified: FactOf<'testified'> | null;
  rated: FactOf<'rated'> | null;
  remindedAt: Temporal.Instant | null;
  remindedLastAt: Temporal.Instant | null;
  offeredAt: Temporal.Instant | null;
  offerLetterAt: Temporal.Instant | null;
  foundNobody: boolean;
  /** When an automatic offer found no practice. */
  foundNobodyAt: Temporal.Instant | null;
  sentOn: boolean;
};

const beginning = (asked: FactOf<'asked'>): Course => ({
  asked,
  sent: asked.held.length === 0 ? asked : null,
  state: 'open',
  lastFact: 0,
  activity: asked,
  lastAsked: 0,
  turns: beforeAnyTurn(),
  readings: [],
  firstRead: null,
  readUpTo: 0,
  disowned: [],
  letters: [],
  answeredAt: null,
  lastAnsweredAt: null,
  handlings: [],
  firstServed: null,
  lastServed: null,
  refusal: null,
  contestedAt: null,
  withdrawnAt: null,
  reached: null,
  questioned: null,
  testified: null,
  rated: null,
  remindedAt: null,
  remindedLastAt: null,
  offeredAt: null,
  offerLetterAt: null,
  foundNobody: false,
  foundNobodyAt: null,
  sentOn: false,
});

function isReopened(course: Course) {
  course.withdrawnAt = null;
  course.handlings = course.handlings.filter(({ kind }) => kind !== 'refused');
}

/** The moments that are of one kind alone. */
const moments: { [Of in Fact['kind']]: 'nothing' | ((course: Course, fact: FactOf<Of>) => void) } = {
  asked: 'nothing',
  confirmed(course, fact) {
    course.sent ??= fact;
  },
  written(course, { at }) {
    course.withdrawnAt = null;
    if (course.refusal) course.contestedAt ??= at;
  },
  read: 'nothing',
  'reading-taken-back'(course, { session }) {
    course.disowned.push(session);
    course.readings = course.readings.filter(({ fact }) => fact.by.session !== session);
  },
  answered(course, { at }) {
    course.answeredAt ??= at;
    course.lastAnsweredAt = at;
  },
  contacted(course, fact) {
    if (serves(fact)) course.reached = fact;
  },
  refused(course, fact) {
    course.refusal = fact;
    course.contestedAt = null;
  },
  reopened: isReopened,
  'reopened-with-first': isReopened,
  closed: 'nothing',
  readdressed: 'nothing',
  withdrawn(course, { at }) {
    course.withdrawnAt = at;
  },
  'letter-accepted': (course, fact) => void course.letters.push(fact),
  'letter-refused': (course, fact) => void course.letters.push(fact),
  reminded(course, { at, rule }) {
    course.remindedAt ??= at;
    if (rule === 'silent') course.remindedLastAt ??= at;
  },
  questioned(course, fact) {
    course.questioned = fact;
  },
  testified(course, fact) {
    course.testified = fact;
    if (!fact.reached) course.withdrawnAt = null;
  },
  'nothing-to-answer': 'nothing',
  'to-answer-after-all': 'nothing',
  rated(course, fact) {
    course.rated = fact;
  },
  offered(course, { at, byLetter }) {
    course.offeredAt ??= at;
    if (byLetter) course.offerLetterAt = at;
  },
  'found-nobody'(course, fact) {
    course.foundNobody = true;
    if (isOfTheClock(fact)) course.foundNobodyAt ??= fact.at;
  },
  'sent-on'(course) {
    course.sentOn = true;
  },
};

/** Of a session that was disowned nothing counts, whatever comes late. */
function noteReading({ readings, disowned, activity }: Course, fact: Fact) {
  if (!reads(fact) || disowned.some((session) => session === fact.by.session)) return;
  readings.push({ fact, upTo: fact.kind === 'read' ? fact.upTo : activity.number });
}

function note(course: Course, fact: Fact) {
  const noted = moments[fact.kind] as 'nothing' | ((course: Course, fact: Fact) => void);
  if (noted !== 'nothing') noted(course, fact);
}

/** Folds a whole history in one pass. Throws if it is empty. */
export function whatFactsSay(history: History): Course {
  const asked = history[0];
  if (asked?.kind !== 'asked') throw new Error('a history begins with the question');
  const course = beginning(asked);
  for (const fact of history) {
    noteReading(course, fact);
    course.lastFact = fact.number;
    if (moves(fact)) course.activity = fact;
    if (asks(fact)) course.lastAsked = fact.number;
    if (handles(fact)) course.handlings.push(fact);
    if (serves(fact)) {
      course.firstServed ??= fact;
      course.lastServed = fact;
    }
    const { state } = course;
    course.state = turned(state, fact);
    note(course, fact);
    takeTurn(course.turns, fact, { state, isSent: course.sent?.number === fact.number });
  }
  course.firstRead = course.readings[0]?.fact ?? null;
  course.readUpTo = Math.max(0, ...course.readings.map(({ upTo }) => upTo));
  return course;
}
