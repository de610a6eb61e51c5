import { heldToken } from '../access/caller/held-token.ts';
import { lasts } from '../access/session/session.ts';
import { startSession } from '../access/session/start-session.ts';
import type { EnquiryId, PracticeId } from '../database/id.ts';
import { type Service, transact, type Within } from '../database/service.ts';
import { proceduresOf } from '../directory/practice.table.ts';
import { practiceNow } from '../enquiry/clock/practice-now.table.ts';
import { mailboxMarkOf } from '../enquiry/search/alike.ts';
import { lockMailbox } from '../enquiry/search/mailbox.table.ts';
import { markOf } from '../vault/mark.ts';
import { countRecent, enquiryOfSubmission } from './asking.table.ts';
import { readFormToken } from './form-token.ts';
import type { Question } from './question.ts';
import { sendEnquiry } from './send-enquiry.ts';
import { whyHeld } from './why-held.ts';

export type Asking = {
  practiceId: PracticeId;
  locale: 'fr' | 'en';
  question: Question;
  formToken: string;
  /** Honeypot: a field that people do not see and bots fill in. */
  hiddenField: string;
  /** The prefix of the sender's network address, for counting only. */
  sender: string;
  browser: string;
};

export type Asked =
  | { asked: true; held: false; enquiryId: EnquiryId; token: string }
  | { asked: true; held: true; token: string }
  | { asked: false; because: 'form-expired' | 'already-used' | 'procedure' | 'practice' };

const day = Temporal.Duration.from({ hours: 24 });
const hour = Temporal.Duration.from({ hours: 1 });

const submissionMark = (within: Within, asking: Asking) =>
  markOf(within.keys, 'submission', JSON.stringify([asking.practiceId, asking.question]));

/** What the sending browser gets: a session for the patient's page, but not the right to confirm a held enquiry
 * (asking-7). */
async function asked(within: Within, enquiryId: EnquiryId, held: boolean, browser: string): Promise<Asked> {
  if (held) return { asked: true, held, token: heldToken(within.keys, enquiryId) };
  const { token } = await startSession(within, {
    personId: null,
    enquiryId,
    maybeAutomatic: false,
    lasts: lasts.patient,
    browser,
  });
  return { asked: true, held, enquiryId, token };
}

async function again(within: Within, asking: Asking, submission: string): Promise<Asked> {
  const before = await enquiryOfSubmission(within.tx, submission);
  if (!before?.mark.equals(submissionMark(within, asking))) return { asked: false, because: 'already-used' };
  return asked(within, before.id, before.held, asking.browser);
}

async function doubts(within: Within, asking: Asking, shownAt: Temporal.Instant, marks: Marks) {
  const now = within.clock.now();
  await lockMailbox(within.tx, marks.mailbox);
  const { fromAddress, fromNetwork } = await countRecent(
    within.tx,
    { mark: marks.mailbox, since: now.subtract(day) },
    { mark: marks.senderMark, since: now.subtract(hour) },
  );
  return whyHeld({
    secondsToFill: now.since(shownAt).total('seconds'),
    hiddenField: asking.hiddenField,
    fromAddressLastDay: fromAddress,
    fromSenderLastHour: fromNetwork,
    name: asking.question.name,
    message: asking.question.message,
  });
}

type Marks = { mailbox: Buffer; senderMark: Buffer };

const marksOf = (within: Within, asking: Asking): Marks => ({
  mailbox: mailboxMarkOf(within.keys, asking.question.email),
  senderMark: markOf(within.keys, 'sender', asking.sender),
});

/** A patient asks a practice (mission, point 1): the enquiry, its first fact, an alert for each member and the
 * patient's acknowledgement commit together. Submitting the same form again is idempotent (asking-1, asking-2); an
 * enquiry that looks automated is held until its sender confirms it from their email (asking-6). */
export async function ask(service: Service, asking: Asking): Promise<Asked> {
  const form = readFormToken(service.keys, asking.formToken);
  if (!form) return { asked: false, because: 'form-expired' };
  return transact(service, async (within) => {
    const { tx } = within;
    if (await enquiryOfSubmission(tx, form.submission)) return again(within, asking, form.submission);
    const at = await practiceNow(tx, asking.practiceId);
    if (!at) return { asked: false, because: 'practice' };
    const practised = await proceduresOf(tx, asking.practiceId);
    const procedure = practised.find((one) => one.slug === asking.question.procedure);
    if (!procedure) return { asked: false, because: 'procedure' };
    const marks = marksOf(within, asking);
    const held = await doubts(within, asking, form.shownAt, marks);
    const { name, email, phone, message } = asking.question;
    const enquiry = await sendEnquiry(within, {
      at,
      procedureId: procedure.id,
      locale: asking.locale,
      patient: { name, email, phone: phone || null },
      message,
      submission: form.submission,
      submissionMark: submissionMark(within, asking),
      senderMark: marks.senderMark,
      held,
      first: null,
    });
    if (!enquiry) return again(within, asking, form.submission);
    return asked(within, enquiry.id, held.length > 0, asking.browser);
  });
}
