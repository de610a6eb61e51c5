import type { History } from '../facts/fact.ts';
import { refusals } from '../facts/refusal.ts';
import { isToldNobody } from './is-told-nobody.ts';
import { type Standing, stepOf } from './standing.ts';
import { type Course, whatFactsSay } from './what-facts-say.ts';
import { isAlert, whichVerdicts } from './which-verdicts.ts';
import { whoWaits } from './whose-turn.ts';
import { whyAttention } from './why-attention.ts';

function refusalOf({ refusal, state, contestedAt, disowned }: Course) {
  if (!refusal) return { refused: null, contested: false, duplicateOf: null };
  const stands = state === 'refused';
  return {
    refused: {
      ...{ at: refusal.at, reason: refusal.reason },
      disowned: disowned.some((session) => session === refusal.by.session),
    },
    contested: stands && contestedAt !== null,
    duplicateOf: stands && refusals[refusal.reason].tells === 'first' ? (refusal.of ?? null) : null,
  };
}

function witnessOf({ reached, questioned, testified, rated }: Course) {
  const isDenied = reached !== null && testified?.reached === false && testified.number > reached.number;
  return {
    reachedAt: reached?.at ?? null,
    reachedBy: reached && !isDenied ? reached.channel : null,
    questioned: questioned && { at: questioned.at, rule: questioned.rule },
    testified: testified && { at: testified.at, reached: testified.reached },
    rating: rated?.rating ?? null,
  };
}

/** When the first alert was accepted, while any still counts as accepted or somebody has read it; otherwise null. */
export function transmittedAt({ letters, firstRead }: Course): Temporal.Instant | null {
  const first = letters.find((letter) => letter.kind === 'letter-accepted' && isAlert(letter));
  const isThere =
    firstRead !== null || whichVerdicts(letters).some((letter) => letter.alert && letter.accepted);
  return isThere ? (first?.at ?? null) : null;
}

/** Folds the whole history of an enquiry into its state (mission, "Two axes and some marks"). Throws if the history is
 * empty. */
export function whereItStands(history: History): Standing {
  const course = whatFactsSay(history);
  const { asked, sent, firstRead, activity } = course;
  const standing = {
    state: course.state,
    askedAt: asked.at,
    sentAt: sent?.at ?? null,
    transmittedAt: transmittedAt(course),
    firstRead: firstRead && { at: firstRead.at, by: firstRead.by.person },
    answeredAt: course.answeredAt,
    lastAnsweredAt: course.lastAnsweredAt,
    handledAt: course.handlings[0]?.at ?? null,
    ...refusalOf(course),
    ...witnessOf(course),
    version: activity.number,
    lastFact: course.lastFact,
    lastActivityAt: activity.at,
    unread: course.readUpTo < course.lastAsked,
    wait: whoWaits(course.turns, course.state),
    setAside: course.turns.setAside !== null,
    needsAttention: whyAttention(course).length > 0,
    first: asked.first ?? null,
    toldNobody: isToldNobody(course),
    remindedAt: course.remindedAt,
    remindedLastAt: course.remindedLastAt,
    offeredAt: course.offeredAt,
    offerLetterAt: course.offerLetterAt,
    foundNobodyAt: course.foundNobodyAt,
    withdrawnAt: course.withdrawnAt,
    sentOn: course.sentOn,
  };
  return { ...standing, step: stepOf(standing) };
}
