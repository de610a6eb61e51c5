import type { Thread } from '../../enquiry/history/thread.ts';
import type { Person } from '../../people/person.ts';

/** What only this room makes. A copy of it, with another reach, is none: a spread leaves a protected field behind. */
export declare class Made {
  protected readonly made: true;
}

/** An enquiry as a caller opened it, whose reach it is in. */
export type Opened<By> = Thread & Made & { readonly caller: By };

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

/** Whoever has signed in: she reaches the enquiries of her practices, none where she is of none. */
export type MemberCaller = Made & {
  readonly kind: 'member';
  readonly person: Person;
  readonly reach: {
    /** The one enquiry by whose link she came; null for all of her practices. */
    readonly enquiryId: string | null;
    /** The session of that link, which may be somebody else's: what is done in it names it. Null for her whole desk. */
    readonly sessionId: string | null;
    /** She may be a machine: she looks, and neither reads nor acts. */
    readonly maybeAutomatic: boolean;
  };
};

/** A member with her whole desk: what is about herself, her practices and their figures is hers there alone. */
export type DeskCaller = MemberCaller & { readonly reach: { readonly enquiryId: null } };

/** An operator of the directory: she reaches every practice and its figures, and no content. */
export type OperatorCaller = Made & { readonly kind: 'operator'; readonly person: Person };

/** Who asks something of the service: somebody and her reach, whatever brought her. */
export type Caller = PatientCaller | SenderCaller | MemberCaller | OperatorCaller;
