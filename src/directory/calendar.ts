import type { Closure, ClosureRule, EnteredClosure } from './closure.ts';
import type { Territory } from './territory.ts';

/** All that decides which days a practice works: its territory, its IANA time zone, its closures in any order. */
export type Calendar = {
  territory: Territory;
  zone: string;
  closures: readonly (Closure | ClosureRule | EnteredClosure)[];
};
