import type { PatientCaller } from '../access/caller/caller.ts';
import { ownEnquiry } from '../access/caller/own-enquiry.ts';
import { lasts } from '../access/session/session.ts';
import { startSession } from '../access/session/start-session.ts';
import { enquiryOfSubmission } from '../asking/asking.table.ts';
import { readFormToken } from '../asking/form-token.ts';
import type { Message } from '../asking/question.ts';
import { sendEnquiry } from '../asking/send-enquiry.ts';
import type { EnquiryId, PracticeId } from '../database/id.ts';
import { type Service, transact, type Within } from '../database/service.ts';
import type { Fact, FactOf, History } from '../enquiry/facts/fact.ts';
import { serves } from '../enquiry/facts/what-a-fact-does.ts';
import { appendFact } from '../enquiry/history/append-fact.ts';
import { lockEnquiry } from '../enquiry/history/enquiry.table.ts';
import type { OpenEnquiry } from '../enquiry/history/open-enquiry.ts';
import { markOf } from '../vault/mark.ts';
import { candidatesById } from './candidate.table.ts';
import type { Candidate } from './candidate.ts';
import { soughtFor } from './find-others.ts';
import { type NotOffered, whyNotOffered } from './why-not-offered.ts';

export type SendingOn = {
  /** The ticked practices; each tick is the consent for that practice. */
  practiceIds: readonly PracticeId[];
  message: Message;
  /** The thread version shown on the page. */
  seen: number;
  formToken: string;
  /** The prefix of the sender’s network address, used only for counting. */
  sender: string;
  browser: string;
};

export type NotSent = NotOffered | 'gone' | 'enough';
export type SentOn =
  | {
      done: true;
      sent: { practiceId: PracticeId; enquiryId: EnquiryId; token: string }[];
      not: { practiceId: PracticeId; because: NotSent }[];
    }
  | { done: false; because: 'form-expired' | 'gone' | 'not-offered' | 'answered' | 'already-used' };

type Passing = Omit<FactOf<'sent-on'>, 'by' | 'number' | 'at'>;

/** The version of the consent text beside the boxes, kept as proof. */
const consent = 'sent-on/2';

const answeredSince = (history: History, seen: number) =>
  history.some((fact) => fact.number > seen && serves(fact));

const mostTicked = 20;

/** The practices that were ticked, each once, up to a maximum. */
const ticked = (by: SendingOn): PracticeId[] => [...new Set(by.practiceIds)].slice(0, mostTicked);

/** How many more practices the offer of an enquiry can be used for. */
export const stillToChoose = (history: History, atMost: number): number =>
  Math.max(0, atMost - history.flatMap((fact) => (fact.kind === 'sent-on' ? fact.to : [])).length);

/** The patient’s page of each new enquiry can be opened in the browser that sent them. */
async function sentTo(within: Within, passing: Passing, browser: string): Promise<SentOn> {
  const sent: Extract<SentOn, { done: true }>['sent'] = [];
  for (const { practice: practiceId, enquiry: enquiryId } of passing.to) {
    const session = { personId: null, enquiryId, maybeAutomatic: false, lasts: lasts.patient, browser };
    const { token } = await startSession(within, session);
    sent.push({ practiceId, enquiryId, token });
  }
  const not = passing.not.map(({ practice, because }) => ({
    practiceId: practice,
    because: because as NotSent,
  }));
  return { done: true, sent, not };
}

const messageMark = ({ keys }: Within, practiceId: PracticeId, message: string) =>
  markOf(keys, 'submission', JSON.stringify([practiceId, message]));

const keyOf = (form: string, first: EnquiryId, practiceId: PracticeId) => `${form}:${first}:${practiceId}`;

/** The same practices and the same message are the same submission; anything else is kept and asked about
 * (history-2). */
async function again(
  within: Within,
  enquiry: OpenEnquiry,
  before: Fact,
  { form, by }: { form: string; by: SendingOn },
): Promise<SentOn> {
  if (before.kind !== 'sent-on') return { done: false, because: 'already-used' };
  const chosen = [...before.to, ...before.not].map((one) => one.practice).sort();
  if (chosen.join() !== ticked(by).sort().join()) return { done: false, because: 'already-used' };
  for (const { practice } of before.to) {
    const sent = await enquiryOfSubmission(within.tx, keyOf(form, enquiry.id, practice));
    if (!sent?.mark.equals(messageMark(within, practice, by.message)))
      return { done: false, because: 'already-used' };
  }
  return sentTo(within, before, by.browser);
}

async function send(within: Within, first: OpenEnquiry, at: Candidate, by: SendingOn, form: string) {
  const { practice } = at;
  const sent = await sendEnquiry(within, {
    at,
    procedureId: first.procedureId,
    locale: first.locale,
    patient: first.patient,
    message: by.message,
    submission: keyOf(form, first.id, practice.id),
    submissionMark: messageMark(within, practice.id, by.message),
    senderMark: markOf(within.keys, 'sender', by.sender),
    held: [],
    first: first.standing.first ?? first.id,
  });
  if (!sent) throw new Error('a form that was not used has made an enquiry');
  return sent;
}

/** Whether each ticked practice may be asked, now that the group is locked. */
async function choose(within: Within, enquiry: OpenEnquiry, practiceIds: readonly PracticeId[]) {
  const { tx, clock, keys, policy } = within;
  const found = await soughtFor(tx, enquiry, { keys, policy, now: clock.now(), own: null });
  const candidates = found ? await candidatesById(tx, found.around, practiceIds) : [];
  const chosen: Candidate[] = [];
  const not: Passing['not'] = [];
  const room = stillToChoose(enquiry.history, policy.offerAtMost);
  for (const practice of practiceIds) {
    const candidate = candidates.find((one) => one.practice.id === practice);
    const because =
      (found && candidate ? whyNotOffered(candidate, found.sought) : 'gone') ??
      (chosen.length >= room ? 'enough' : null);
    if (because) not.push({ practice, because });
    else if (candidate) chosen.push(candidate);
  }
  return { chosen, not };
}

/** A patient sends their enquiry on to the practices ticked in an offer (mission, points 3 to 5): each is checked
 * again, and gets a secondary enquiry of its own. The consent is a fact for each. Idempotent per form; an answer that
 * has arrived in the meantime is shown first. */
export async function sendOn(service: Service, caller: PatientCaller, by: SendingOn): Promise<SentOn> {
  const form = readFormToken(service.keys, by.formToken);
  if (!form) return { done: false, because: 'form-expired' };
  return transact(service, async (within) => {
    const enquiry = await ownEnquiry(within, caller);
    if (!enquiry) return { done: false, because: 'gone' };
    const { first, offeredAt } = enquiry.standing;
    if (first !== null) await lockEnquiry(within.tx, first);
    const used = enquiry.submissions.get(form.submission);
    if (used) return again(within, enquiry, used.fact, { form: form.submission, by });
    if (offeredAt === null) return { done: false, because: 'not-offered' };
    if (answeredSince(enquiry.history, by.seen)) return { done: false, because: 'answered' };
    const { chosen, not } = await choose(within, enquiry, ticked(by));
    const to: Passing['to'] = [];
    for (const candidate of chosen) {
      const secondary = await send(within, enquiry, candidate, by, form.submission);
      to.push({ practice: candidate.practice.id, enquiry: secondary.id });
    }
    const passing: Passing = { kind: 'sent-on', to, not, consent };
    if (to.length > 0)
      await appendFact(within, enquiry, {
        ...passing,
        by: { kind: 'patient' },
        submission: form.submission,
      });
    return sentTo(within, passing, by.browser);
  });
}
