import type { facts, Kind } from './facts/catalogue.ts';
import type { Maker } from './facts/describe.ts';

type Makers = {
  patient: { kind: 'patient' };
  /** By her id. */
  member: { kind: 'member'; person: string };
  relais: { kind: 'relais' };
};

/** Who made a fact: a patient, a member of the practice by her id, or Relais itself. */
export type By = Makers[Maker];

type Described<Of extends Kind> = (typeof facts)[Of];
type MakerOf<Of extends Kind> = Makers[Described<Of>['by'][number]];
/** Zod calls an object without fields a record of never, which would forbid the kind as well. */
type DataOf<Of extends Kind> =
  ReturnType<Described<Of>['parse']> extends infer Data
    ? string extends keyof Data
      ? unknown
      : Data
    : never;

/** The kinds of which an answer may hold. */
export type KindsWith<Answer> = {
  [Of in Kind]: Described<Of> extends Answer ? Of : never;
}[Kind];

/** What a fact of a kind holds. */
export type Event = { [Of in Kind]: { kind: Of } & DataOf<Of> }[Kind];

/** One line of the append-only history of an enquiry. */
export type Fact = {
  [Of in Kind]: { kind: Of; by: MakerOf<Of>; number: number; at: Temporal.Instant } & DataOf<Of>;
}[Kind];

export type FactOf<Of extends Kind> = Extract<Fact, { kind: Of }>;

export type History = readonly Fact[];

type Words = { needed: { words: string }; optional: { words?: string }; none: { words?: never } };

type MadeBy<Who extends By> = {
  [Of in Kind]: Who extends MakerOf<Of>
    ? { kind: Of; submission?: never; by?: never } & Words[Described<Of>['words']] & DataOf<Of>
    : never;
}[Kind];

/** What a member does to an enquiry, before it is said which member. */
export type MemberFact = MadeBy<Makers['member']>;

/** A fact that is to be appended, with the words of its maker and the key of the form that made it. */
export type NewFact = {
  [Of in Kind]: { kind: Of; by: MakerOf<Of>; submission?: string } & Words[Described<Of>['words']] &
    DataOf<Of>;
}[Kind];
