import { answered, closed, contacted, read, refused, reopened, reopenedWithFirst } from './answering.ts';
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
  answered,
  contacted,
  refused,
  closed,
  reopened,
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
