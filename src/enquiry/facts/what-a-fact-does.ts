import type { State } from '../history/standing.ts';
import { facts, type Kind, kinds } from './catalogue.ts';
import type { Which } from './describe.ts';
import type { Fact, FactOf, KindsWith } from './fact.ts';

type Holds = (fact: Fact) => boolean;
/** The answers of the catalogue as a reader sees them, whatever each kind holds. */
type Asked = Which<Record<string, unknown>>;

const always: Holds = () => true;
const never: Holds = () => false;

function holds(which: Asked): Holds {
  if (which === 'all') return always;
  if (which === 'none') return never;
  const wanted = Object.entries(which);
  return (fact) => {
    const held: Record<string, unknown> = fact;
    return wanted.every(([field, values]) => values?.includes(held[field]));
  };
}

/** One answer for every kind, as a lookup. */
const each = (answer: (of: (typeof facts)[Kind]) => Asked): Record<Kind, Holds> =>
  Object.fromEntries(kinds.map((kind) => [kind, holds(answer(facts[kind]))])) as Record<Kind, Holds>;

const asking = each((of) => of.asks);
const replying = each((of) => of.replies);
const handling = each((of) => of.handles);
const serving = each((of) => of.serves);
const ofTheClock = each((of) => of.ofTheClock);
const toPatient = each((of) => of.shown.patient);
const turning = each(({ turns }) => (turns === 'stays' ? 'none' : turns.which));

/** A fact that a member must have seen before doing anything else (mission, point 10). */
export const moves = (fact: Fact): fact is FactOf<KindsWith<{ moves: true }>> => facts[fact.kind].moves;

/** By it the patient has the last word. */
export const asks: Holds = (fact) => asking[fact.kind](fact);

/** A fact of a kind by which the practice can have its turn. */
export type Replying = Exclude<Fact, { kind: KindsWith<{ replies: 'none' }> }>;

/** It is a turn of the practice. */
export const replies = (fact: Fact): fact is Replying => replying[fact.kind](fact);

/** A fact of a kind by which a practice can deal with an enquiry. */
export type Handling = Exclude<Fact, { kind: KindsWith<{ handles: 'none' }> }>;

/** With it, the practice deals with the enquiry (mission, points 5 and 8; case clock-104). */
export const handles = (fact: Fact): fact is Handling => handling[fact.kind](fact);

/** A fact by which a member has read the thread (mission, point 2). */
export type Reading = FactOf<KindsWith<{ reads: 'version-seen' | 'what-it-says' }>>;
export const reads = (fact: Fact): fact is Reading => facts[fact.kind].reads !== 'none';

/** The patient has her answer by it. */
export const serves: Holds = (fact) => serving[fact.kind](fact);

/** A fact with the rule by which it was made, and what was counted for it. */
type ByRule = Fact extends infer One
  ? One extends Fact
    ? 'rule' extends keyof One
      ? One
      : never
    : never
  : never;
export const isByRule = (fact: Fact): fact is ByRule => facts[fact.kind].fields.includes('rule');

/** A deadline of the clock has made it. */
export const isOfTheClock: Holds = (fact) => ofTheClock[fact.kind](fact);

/** It is an entry of the conversation, where each side sees its own part; every fact is an entry of the practice's
 * history. */
export const isSpoken = ({ kind }: Pick<Fact, 'kind'>): boolean =>
  facts[kind].shown.members === 'conversation';

/** The patient sees it on her page. */
export const isShownToPatient: Holds = (fact) => toPatient[fact.kind](fact);

/** The state of an enquiry after a fact. */
export function turned(state: State, fact: Fact): State {
  const { turns } = facts[fact.kind];
  if (turns === 'stays' || !turning[fact.kind](fact)) return state;
  return 'from' in turns && turns.from !== state ? state : turns.into;
}
