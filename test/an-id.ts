import type {
  ClosureId,
  DeviceId,
  EnquiryId,
  Id,
  LetterId,
  LinkId,
  MailboxLetterId,
  PersonId,
  PracticeId,
  ProcedureId,
  SessionId,
} from '../src/database/id.ts';

/** A text as the id of a row, where a test invents one. */
export const anId = <Of extends Id>(text: string): Of => text as Of;

type OfAnyTable = ClosureId &
  DeviceId &
  EnquiryId &
  LetterId &
  LinkId &
  MailboxLetterId &
  PersonId &
  PracticeId &
  ProcedureId &
  SessionId;

/** An id that no row has, whatever the table. */
export const nobody = anId<OfAnyTable>('00000000-0000-4000-8000-000000000000');
