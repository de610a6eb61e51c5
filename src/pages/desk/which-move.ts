import type { Fact, KindsWith } from '../../enquiry/facts/fact.ts';
import { moves } from '../../enquiry/facts/what-a-fact-does.ts';

/** What can be added to a thread while a member has it open: asking and confirming come before a member can see it. */
export type Move = Exclude<KindsWith<{ moves: true }>, 'asked' | 'confirmed'>;

/** What a fact means to a member who acts on an older version of its thread; null if it does not make a new version. */
export const moveOf = (fact: Fact): Move | null =>
  moves(fact) && fact.kind !== 'asked' && fact.kind !== 'confirmed' ? fact.kind : null;
