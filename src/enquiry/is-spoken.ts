import type { Event } from './fact.ts';

const spoken: Record<Event['kind'], boolean> = {
  asked: true,
  confirmed: false,
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

/** Whether a fact is a line of the conversation on both sides, where each shows of it what is hers to see; every fact is a
 * line of the history of the practice. */
export const isSpoken = (kind: Event['kind']): boolean => spoken[kind];
