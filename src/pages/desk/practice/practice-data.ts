import type { PersonId } from '../../../database/id.ts';
import type { OpeningSpan, Practice } from '../../../directory/practice.ts';
import type { Role } from '../../../people/person.ts';
import type { ShownClosure } from './closure-fields.tsx';
import type { Part } from './read-change.ts';

/** The data of the page of a practice. */
export type PracticeData = {
  person: { id: PersonId };
  practice: Practice & { hours: OpeningSpan[] };
  procedures: { slug: string; name: string; practised: 'yes' | 'not-now' | 'no' }[];
  members: { id: string; name: string; role: Role; receives: boolean; dead: boolean }[];
  closures: ShownClosure[];
  marks: Record<Part, string>;
};
