import type { TheirThread } from '../../access/theirs/their-enquiries.table.ts';
import { whyNotReopen } from '../../answering/why-not-reopen.ts';
import type { Daytime } from '../../directory/daytime.ts';
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

const localNow = (now: Temporal.Instant, zone: string) =>
  now.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' });

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
  const [practice, procedure, names, { due }, likes] = await Promise.all([
    deeds.practiceById(thread.practiceId),
    deeds.procedureById(thread.procedureId),
    deeds.namesOf(peopleIn(thread.lines)),
    deeds.clockOf(thread),
    deeds.lookAlikes(thread),
  ]);
  if (!practice || !procedure) return null;
  const { standing } = thread;
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
    reopens: whyNotReopen(standing, deeds.now(), deeds) === null,
    handled: standing.handledAt !== null,
    needsAttention: attention.length > 0,
    likes: { ...likes, duplicateOf: standing.duplicateOf },
    dueAt: (standing.handledAt === null && due?.at.toString()) || null,
    why: [...whyMarked(lang, { ...marks, attention, names }), ...whyDue(due, lang, deeds.daytime)],
    sentOn: standing.sentOn,
    version: standing.version,
    lines: thread.lines.map((line) => shownLine(line, { lang, daytime: deeds.daytime, names })),
    now: localNow(deeds.now(), practice.zone),
  };
}
export type ShownEnquiry = NonNullable<Awaited<ReturnType<typeof shownEnquiry>>>;
