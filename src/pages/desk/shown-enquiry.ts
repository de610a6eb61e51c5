import type { TheirThread } from '../../access/theirs/their-enquiries.table.ts';
import type { Daytime } from '../../directory/daytime.ts';
import { workingTime } from '../../directory/working-time.ts';
import { howItWaits } from '../../enquiry/clock/how-it-waits.ts';
import type { Due } from '../../enquiry/clock/what-is-due.ts';
import { whyNow } from '../../enquiry/clock/why-now.ts';
import { isNew } from '../../enquiry/history/standing.ts';
import { whatFactsSay } from '../../enquiry/history/what-facts-say.ts';
import { whyAttention } from '../../enquiry/history/why-attention.ts';
import { wordsFor, workingDaysFor } from '../../words/words.ts';
import { asSentences, type Lang } from '../../words/write.ts';
import { callable } from '../callable.ts';
import type { Deeds } from '../deeds.ts';
import { progressOf } from '../parts/progress-of.ts';
import { peopleIn, shownLine } from './shown-line.ts';
import { whyMarked } from './why-marked.ts';

/** An instant as a local time to the minute, as a form's field of date and time takes it. */
const asField = (at: Temporal.Instant, zone: string) =>
  at.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute', roundingMode: 'floor' });

/** Between which local times a contact may have been: from the sending on (answering-323). The field lets its reader
 * choose to the end of the day, since the page may stay open; the deed is exact. */
const contactBetween = (sentAt: Temporal.Instant, now: Temporal.Instant, zone: string) => ({
  sentAt: sentAt.toString(),
  contactFrom: asField(sentAt, zone),
  contactUntil: `${now.toZonedDateTimeISO(zone).toPlainDate()}T23:59`,
});

/** The explanation of the next deadline, as one text. */
function whyDue(due: Due | null, lang: Lang, daytime: Daytime): string[] {
  if (!due) return [];
  const { reasons } = wordsFor(lang);
  const reason = { rule: due.because.rule, count: due.because };
  return [asSentences(whyNow(reason, reasons.asMembers.coming, workingDaysFor(lang), daytime))];
}

/** An enquiry as the desk shows it to a member who may see it; null if its practice or its procedure no longer
 * exists. */
export async function shownEnquiry(deeds: Deeds, thread: TheirThread, lang: Lang) {
  const [practice, calendar, procedure, names, { due, lateAt }, likes] = await Promise.all([
    deeds.practiceById(thread.practiceId),
    deeds.calendarOf(thread.practiceId),
    deeds.procedureById(thread.procedureId),
    deeds.namesOf(peopleIn(thread.lines)),
    deeds.clockOf(thread),
    deeds.lookAlikes(thread),
  ]);
  if (!practice || !calendar || !procedure) return null;
  const { standing } = thread;
  const { wait } = standing;
  const now = deeds.now();
  const marks = {
    isNew: isNew(standing),
    secondary: standing.first !== null,
    outside: standing.reachedBy !== null,
    contested: standing.contested,
  };
  const attention = whyAttention(whatFactsSay(thread.lines.map((line) => line.fact)));
  return {
    ...{ lang, id: thread.id, patient: thread.patient, phone: callable(thread.patient.phone) },
    ...{ practice: practice.name, zone: practice.zone, procedure: procedure.name[lang] },
    ...marks,
    progress: progressOf(standing),
    firstReadBy: standing.firstRead && (names.get(standing.firstRead.by) ?? null),
    state: standing.state,
    wait: wait && howItWaits({ ...wait, lateAt }, workingTime(calendar, deeds.daytime), now),
    setAside: standing.setAside,
    acts: deeds.whichActs(thread),
    needsAttention: attention.length > 0,
    likes: { ...likes, duplicateOf: standing.duplicateOf },
    why: [...whyMarked(lang, { ...marks, attention, names }), ...whyDue(due, lang, deeds.daytime)],
    sentOn: standing.sentOn,
    version: standing.version,
    lines: thread.lines.map((line) => shownLine(line, { lang, daytime: deeds.daytime, names })),
    now: asField(now, practice.zone),
    ...contactBetween(standing.sentAt ?? standing.askedAt, now, practice.zone),
  };
}
export type ShownEnquiry = NonNullable<Awaited<ReturnType<typeof shownEnquiry>>>;
