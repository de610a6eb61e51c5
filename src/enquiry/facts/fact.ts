import type { PersonId, SessionId } from '../../database/id.ts';
import type { facts, Kind } from './catalogue.ts';
import type { Maker } from './describe.ts';

type Makers = {
  patient: { kind: 'patient' };
  /** By her id; in a session of a link, which may be somebody else's, by the id of that session too. */
  member: { kind: 'member'; person: PersonId; session?: SessionId };
  relais: { kind: 'relais' };
};

/** Who made a fact: a patient, a member of the practice by id, or Relais itself. */
export type By = Makers[Maker];

type Described<Of extends Kind> = (typeof facts)[Of];
type MakerOf<Of extends Kind> = Makers[Described<Of>['by'][number]];
/** Zod infers Record<string, never> for an object without fields, which would exclude `kind` as well. */
type DataOf<Of extends Kind> =
  ReturnType<Described<Of>['parse']> extends infer Data
    ? string extends keyof Data
      ? unknown
      : Data
    : never;

/** The kinds for which an answer of the catalogue may be true. */
export type KindsWith<Answer> = {
  [Of in Kind]: Described<Of> extends Answer ? Of : never;
}[Kind];

/** What a fact of a kind holds. */
export type Event = { [Of in Kind]: { kind: Of } & DataOf<Of> }[Kind];

/** One entry of the append-only history of an enquiry. */
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

/** What a member does to an enquiry, before the member is added. */
export type MemberFact = MadeBy<Makers['member']>;

/** A fact to append, with the text of its author and the idempotency key of its form. */
export type NewFact = {
  [Of in Kind]: { kind: Of; by: MakerOf<Of>; submission?: string } & Words[Described<Of>['words']] &
    DataOf<Of>;
}[Kind];
