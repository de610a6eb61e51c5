import {
  answered,
  closed,
  contacted,
  nothingToAnswer,
  read,
  readingTakenBack,
  refused,
  reopened,
  reopenedWithFirst,
  toAnswerAfterAll,
} from './answering.ts';
import { asked, confirmed, readdressed, written } from './asking.ts';
import { letterAccepted, letterRefused } from './delivering.ts';
import { foundNobody, offered, sentOn, withdrawn } from './offering.ts';
import { questioned, rated, reminded, testified } from './reminding.ts';

/** Everything that can happen to an enquiry (its domain events), by kind. What people write is encrypted beside a
 * fact, never in it. */
export const facts = {
  asked,
  confirmed,
  written,
  readdressed,
  read,
  'reading-taken-back': readingTakenBack,
  answered,
  contacted,
  refused,
  closed,
  reopened,
  'nothing-to-answer': nothingToAnswer,
  'to-answer-after-all': toAnswerAfterAll,
  'reopened-with-first': reopenedWithFirst,
  'letter-accepted': letterAccepted,
  'letter-refused': letterRefused,
  reminded,
  questioned,
  testified,
  rated,
  offered,
  'found-nobody': foundNobody,
  'sent-on': sentOn,
  withdrawn,
};

export type Kind = keyof typeof facts;
export const kinds = Object.keys(facts) as Kind[];
