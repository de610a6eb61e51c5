import { readAs } from '../access/caller/read-as.table.ts';
import type { OwnThread } from '../access/theirs/patient-thread.ts';
import type { EnquiryId } from '../database/id.ts';
import { isId } from '../database/is-id.ts';
import type { Service } from '../database/service.ts';
import { practiceById } from '../directory/practice.table.ts';
import type { Practice } from '../directory/practice.ts';
import type { Candidate } from './candidate.ts';
import { findOthers } from './find-others.ts';
import { type NotSent, stillToChoose } from './send-on.ts';

export type PatientOffer = {
  /** Those that may be chosen now, the nearest first. */
  others: Candidate[];
  /** Those already chosen, with the enquiries sent to them. */
  sent: { practice: Practice; enquiryId: EnquiryId }[];
  /** How many more may be chosen, if there are as many. */
  room: number;
  /** Those that the last form did not reach, and why. */
  not: { practice: Practice; because: NotSent }[];
  /** The message as it was sent to the first practice. */
  message: string;
};

/** What an offer shows the patient of its enquiry, as things stand now; null if nothing was offered. */
export async function patientOffer(service: Service, thread: OwnThread): Promise<PatientOffer | null> {
  if (thread.standing.offeredAt === null) return null;
  const { keys, policy, clock } = service;
  const { read } = readAs(service, thread.caller);
  const history = thread.lines.map((line) => line.fact);
  const sent: PatientOffer['sent'] = [];
  for (const fact of history)
    for (const one of fact.kind === 'sent-on' ? fact.to : []) {
      const practice = await practiceById(read, one.practice);
      if (practice) sent.push({ practice, enquiryId: one.enquiry });
    }
  const not: PatientOffer['not'] = [];
  const last = history.findLast((fact) => fact.kind === 'sent-on');
  for (const one of last?.kind === 'sent-on' ? last.not : []) {
    const practice = isId(one.practice) ? await practiceById(read, one.practice) : null;
    if (practice) not.push({ practice, because: one.because as NotSent });
  }
  const others = await findOthers(read, thread, { keys, policy, now: clock.now(), own: null });
  const room = stillToChoose(history, policy.offerAtMost);
  return {
    others: others.slice(0, room),
    room,
    sent,
    not,
    message: thread.lines[0]?.words ?? '',
  };
}
