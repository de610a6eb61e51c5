import type { EnquiryId, SessionId } from '../../database/id.ts';
import type { Thread } from '../../enquiry/history/thread.ts';
import type { Person } from '../../people/person.ts';

/** Brand of what only this room can construct; the protected field is lost by a spread, so a copy with another reach
 * does not type-check. */
export declare class Made {
  protected readonly made: true;
}

/** A thread as opened by a caller, within whose reach it is. */
export type Opened<By> = Thread & Made & { readonly caller: By };

/** A patient, in a browser that has a session for their enquiry; their reach is that one enquiry. */
export type PatientCaller = Made & {
  readonly kind: 'patient';
  readonly enquiryId: EnquiryId;
  /** The session was opened by the link of a letter, which proves the address. */
  readonly byLetter: boolean;
};

/** The browser that sent a held enquiry: it can have the letter sent again, perhaps to another address, and can read
 * and confirm nothing. */
export type SenderCaller = Made & { readonly kind: 'sender'; readonly enquiryId: EnquiryId };

/** A signed-in person: reaches the enquiries of their practices, none if they have no practice. */
export type MemberCaller = Made & {
  readonly kind: 'member';
  readonly person: Person;
  readonly reach: {
    /** The one enquiry whose link opened the session; null for all of their practices. */
    readonly enquiryId: EnquiryId | null;
    /** The session of that link, which may be somebody else's: what is done in it names it. Null for the whole desk. */
    readonly sessionId: SessionId | null;
    /** The session may be a machine’s: it may look, but not mark as read or act. */
    readonly maybeAutomatic: boolean;
  };
};

/** A member with their whole desk, required for anything about themselves, their practices and figures. */
export type DeskCaller = MemberCaller & { readonly reach: { readonly enquiryId: null } };

/** An operator of the directory: reaches every practice and its figures, and no content. */
export type OperatorCaller = Made & { readonly kind: 'operator'; readonly person: Person };

/** The authenticated principal of a deed, with its reach. */
export type Caller = PatientCaller | SenderCaller | MemberCaller | OperatorCaller;
