import type { Fact } from './fact.ts';

type Counting<One> = One extends unknown ? ('count' extends keyof One ? One : never) : never;

/** A fact that keeps what was counted before it was due. */
export type FactOfTheClock = Counting<Fact>;

const ofTheClock: Record<FactOfTheClock['kind'], true> = {
  reminded: true,
  questioned: true,
  offered: true,
  'found-nobody': true,
};

/** Whether a fact is one that the clock makes; an offer may have been opened by a refusal or by the patient's *no* as well. */
export const isOfTheClock = (fact: Fact): fact is FactOfTheClock => Object.hasOwn(ofTheClock, fact.kind);
