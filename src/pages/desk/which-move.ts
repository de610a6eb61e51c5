import type { Fact, KindsWith } from '../../enquiry/fact.ts';
import { moves } from '../../enquiry/facts/what-a-fact-does.ts';

/** What can come to a thread that a member has before her; with the first two she gets it. */
export type Move = Exclude<KindsWith<{ moves: true }>, 'asked' | 'confirmed'>;

/** What a fact is to a member who acts over an older version of its thread; null where it makes no new one. */
export const moveOf = (fact: Fact): Move | null =>
  moves(fact) && fact.kind !== 'asked' && fact.kind !== 'confirmed' ? fact.kind : null;
