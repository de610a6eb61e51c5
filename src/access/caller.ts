import type { Person } from '../people/person.ts';
import type { Session } from './session.ts';

/** What only this room makes. A copy of it, with another reach, is none: a spread leaves a protected field behind. */
export declare class Made {
  protected readonly made: true;
}

/** A patient in a browser that was given her enquiry: she reaches that one. */
export type PatientCaller = Made & {
  readonly kind: 'patient';
  readonly enquiryId: string;
  /** She came by a link of a letter, so that the address is hers. */
  readonly byLetter: boolean;
};

/** The browser that sent a held enquiry: it has its letter sent again, perhaps to another address, and reads and confirms
 * nothing. */
export type SenderCaller = Made & { readonly kind: 'sender'; readonly enquiryId: string };

/** A signed-in person and the session that brought her. */
export type Caller = { person: Person; session: Session };
