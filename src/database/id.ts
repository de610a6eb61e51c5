import type { $brand } from 'zod';

/** The id of a row (a UUID; of a link, its locator), branded with its table: neither the id of another table nor a bare
 * string is one. Rows come branded out of the database (`generate-types.ts`); `newId` makes one, and a text from outside
 * (a URL, a form, a token) is one once `isId` has looked at it. */
type IdOf<Table extends string> = string & $brand<Table>;

export type ClosureId = IdOf<'closure'>;
export type DeviceId = IdOf<'device'>;
export type EnquiryId = IdOf<'enquiry'>;
export type LetterId = IdOf<'letter'>;
export type LinkId = IdOf<'link'>;
export type MailboxLetterId = IdOf<'mailbox_letter'>;
export type PersonId = IdOf<'person'>;
export type PracticeId = IdOf<'practice'>;
export type ProcedureId = IdOf<'procedure'>;
export type SessionId = IdOf<'session'>;

/** The id of a row of any table. */
export type Id = IdOf<string>;
