import { z } from 'zod';
import type { State } from '../history/standing.ts';

/** Who makes a fact: a patient, a member of the practice, or Relais itself. */
export type Maker = 'patient' | 'member' | 'relais';

/** True for all facts of a kind, for none, or for those with one of some values: data instead of a function, so that
 * SQL can use the same. */
export type Which<Held> = 'all' | 'none' | { readonly [Field in keyof Held]?: readonly Held[Field][] };

/** What must be known about a kind of fact. No answer has a default: a new kind does not compile until it gives each.
 * */
export type Answers<Held> = {
  /** By whom it may be made. */
  by: readonly Maker[];
  /** Whether text of its author is encrypted beside it. */
  words: 'needed' | 'optional' | 'none';
  /** It makes a new version of the thread: a member must have seen it before doing anything else. */
  moves: boolean;
  /** How far a member has read the thread by making it (mission, point 2): up to the version that this act is checked
   * against, or up to that which the fact names. */
  reads: 'version-seen' | 'what-it-says' | 'none';
  /** By it the patient has the last word, and waits. */
  asks: Which<Held>;
  /** It is a turn of the practice: a wait ends with it. */
  replies: Which<Held>;
  /** With it, the practice has dealt with the enquiry (mission, points 5, 8 and 15). */
  handles: Which<Held>;
  /** With it, the patient has an answer: other practices of the group are released, and no offer follows. */
  serves: Which<Held>;
  /** The state it changes the enquiry to, from any state or only from one. */
  turns: 'stays' | { into: State; from?: State; which: Which<Held> };
  /** The clock has made it, by a deadline. */
  ofTheClock: Which<Held>;
  shown: {
    /** Where members see it: in the conversation too, or in the history only. */
    members: 'conversation' | 'history';
    patient: Which<Held>;
    /** Whether its text is for the patient; a practice's notes are not. */
    wordsToPatient: boolean;
  };
};

type Held<Shape extends z.ZodRawShape> = z.output<z.ZodObject<Shape>>;

/** Describes one kind of fact: its schema; its earlier schemas, oldest first, each with the function that upgrades
 * it; and the answers. Its version is the number of earlier schemas plus one. */
export function fact<const Shape extends z.ZodRawShape, const Of extends Answers<Held<Shape>>>(
  holds: Shape,
  held: readonly z.ZodType<Held<Shape>>[],
  answers: Of,
) {
  const schema = z.object(holds);
  const version = held.length + 1;
  return {
    ...answers,
    version,
    fields: Object.keys(holds),
    /** The JSON schema of what it holds now. */
    schema: () => z.toJSONSchema(schema),
    /** Parses the content of a row of some version. Throws on what this kind never contained. */
    parse: (of: number, data: unknown): Held<Shape> =>
      (of === version ? schema : (held[of - 1] ?? z.never())).parse(data),
  };
}
