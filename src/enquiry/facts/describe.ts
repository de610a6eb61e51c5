import { z } from 'zod';
import type { State } from '../standing.ts';

/** Who makes a fact: a patient, a member of the practice, or Relais itself. */
export type Maker = 'patient' | 'member' | 'relais';

/** Of all facts of a kind, of none, or of those that hold one of some values: data and no function, so that SQL asks the
 * same. */
export type Which<Held> = 'all' | 'none' | { readonly [Field in keyof Held]?: readonly Held[Field][] };

/** What everybody asks of a kind of fact. No answer has a default: a new kind does not compile until it gives each. */
export type Answers<Held> = {
  /** By whom it may be made. */
  by: readonly Maker[];
  /** Whether words of its maker are sealed beside it. */
  words: 'needed' | 'optional' | 'none';
  /** It makes a new version of the thread: a member must have seen it before she does anything else. */
  moves: boolean;
  /** Its maker says something to the other side: of the patient it waits for a reply, of the practice it is one. */
  speaks: Which<Held>;
  /** The practice has dealt with the enquiry by it (mission 5, 8, 15). */
  handles: Which<Held>;
  /** The patient has her answer by it: the others of her group are spared, and no offer follows. */
  serves: Which<Held>;
  /** Into which state it brings the enquiry, wherever it is or only from one. */
  turns: 'stays' | { into: State; from?: State; which: Which<Held> };
  /** The clock has made it, by a deadline. */
  ofTheClock: Which<Held>;
  shown: {
    /** Where members see it: in the conversation as well, or in the history alone. */
    members: 'conversation' | 'history';
    patient: Which<Held>;
    /** Whether its words are for the patient; a practice's notes are its own. */
    wordsToPatient: boolean;
  };
};

type Held<Shape extends z.ZodRawShape> = z.output<z.ZodObject<Shape>>;

/** Describes one kind of fact: what it holds; what it held before, oldest first, each brought into what it holds now; and
 * the answers. Its version is the number of what it held before, plus one. */
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
    /** Reads what a row of some version holds. Throws on what this kind never held. */
    parse: (of: number, data: unknown): Held<Shape> =>
      (of === version ? schema : (held[of - 1] ?? z.never())).parse(data),
  };
}
