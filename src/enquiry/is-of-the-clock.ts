import type { Fact, OfferRule } from './fact.ts';

type Counting<One> = One extends unknown ? ('count' extends keyof One ? One : never) : never;

/** A fact that keeps what was counted before it was due. */
export type FactOfTheClock = Counting<Fact>;

const ofTheClock: Record<FactOfTheClock['kind'], true> = {
  reminded: true,
  questioned: true,
  offered: true,
  'found-nobody': true,
};

/** Whether a fact keeps what was counted before it was due: the clock makes such, and an offer that a refusal or the
 * patient's *no* opened is one as well. */
export const isOfTheClock = (fact: Fact): fact is FactOfTheClock => Object.hasOwn(ofTheClock, fact.kind);

/** The rules by which the clock opens an offer; by the others a refusal or the patient does. */
export const rulesOfTheClock: ReadonlySet<OfferRule> = new Set([
  'incomplete',
  'unread',
  'reminded',
  'unreachable',
]);
