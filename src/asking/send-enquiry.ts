import { alertMembers } from '../access/link/alert-members.ts';
import { tellPatient } from '../access/link/tell-patient.ts';
import type { EnquiryId, ProcedureId } from '../database/id.ts';
import { newId } from '../database/new-id.ts';
import type { Within } from '../database/service.ts';
import type { PracticeNow } from '../enquiry/clock/practice-now.table.ts';
import type { Patient } from '../enquiry/enquiry.ts';
import type { HeldBecause } from '../enquiry/facts/reasons.ts';
import { beginEnquiry } from '../enquiry/history/append-fact.ts';
import type { OpenEnquiry } from '../enquiry/history/open-enquiry.ts';
import { contactMarksOf, patientMarkOf, textMarkOf } from '../enquiry/search/alike.ts';
import { newEnquiryLetter } from '../letters/new-enquiry.letter.ts';
import { recipientsOf } from '../people/person.table.ts';
import type { Person } from '../people/person.ts';
import { deadAmong } from '../people/receiving.table.ts';
import { newContentKey } from '../vault/content-key.ts';
import { askForWord } from './ask-for-word.ts';
import type { Message } from './question.ts';

export type Sending = {
  at: Pick<PracticeNow, 'practice' | 'closures' | 'reachable'>;
  procedureId: ProcedureId;
  locale: 'fr' | 'en';
  patient: Patient;
  message: Message;
  submission: string;
  submissionMark: Buffer;
  senderMark: Buffer;
  held: HeldBecause[];
  /** For a secondary enquiry, the first one of its group. */
  first: EnquiryId | null;
};

/** Alerts the members of a practice of an enquiry that has just been sent. */
export const alertOfNewEnquiry = (within: Within, enquiry: OpenEnquiry, members: readonly Person[]) =>
  alertMembers(within, enquiry, members, { kind: 'new-enquiry', letter: newEnquiryLetter });

/** Who is alerted that an enquiry was sent, and whose address is known to be dead, as its fact says it. */
export async function toldOf({ tx }: Within, members: readonly Person[]) {
  const told = members.map((member) => member.id);
  return { told, dead: await deadAmong(tx, told) };
}

/** Tells the patient that their enquiry was sent; where no live recipient was told, that others may be written to: the
 * offer that follows at once has no letter of its own, which would contradict this one (asking-341). */
export const acknowledge = (within: Within, enquiry: OpenEnquiry): Promise<void> =>
  tellPatient(within, enquiry, enquiry.standing.toldNobody ? 'nobody-receives' : 'received');

/** Creates an enquiry: its first fact, an alert for each member and the patient's acknowledgement; if it is held, the
 * request for confirmation instead. Writes nothing and returns null if its submission key is taken. */
export async function sendEnquiry(within: Within, sending: Sending): Promise<OpenEnquiry | null> {
  const { at, patient, held, first, message, ...row } = sending;
  const told = held.length === 0 ? await recipientsOf(within.tx, at.practice.id) : [];
  const id = newId<EnquiryId>(within.chance);
  const enquiry = await beginEnquiry(
    within,
    at,
    {
      ...newContentKey(within.keys, within.chance, id),
      ...row,
      id,
      patient,
      patientMark: patientMarkOf(within, patient.email),
      contactMarks: contactMarksOf(within.keys, patient),
      textMark: textMarkOf(within.keys, message),
    },
    {
      kind: 'asked',
      by: { kind: 'patient' },
      held,
      ...(await toldOf(within, told)),
      ...(first && { first }),
      words: message,
    },
  );
  if (!enquiry) return null;
  await alertOfNewEnquiry(within, enquiry, told);
  if (held.length === 0) await acknowledge(within, enquiry);
  else await askForWord(within, enquiry);
  return enquiry;
}
