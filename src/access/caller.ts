import type { Person } from '../people/person.ts';
import type { Session } from './session.ts';

/** A signed-in person and the session that brought her. */
export type Caller = { person: Person; session: Session };
