import { data, type RouterContextProvider } from 'react-router';
import type { Thread } from '../../enquiry/history/thread.ts';
import type { Candidate } from '../../offering/candidate.ts';
import { whatToSay } from '../../offering/what-to-say.ts';
import { type Lang, writeDay, writeKilometres, writeMoment } from '../../words/write.ts';
import { deedsIn } from '../context.ts';
import { ownPage } from './caller.ts';

const soon = { days: 14 };

/** The first day of a practice’s next closure within two weeks; null if none. */
function closesOn({ practice, closures }: Candidate, now: Temporal.Instant, lang: Lang): string | null {
  const today = now.toZonedDateTimeISO(practice.zone).toPlainDate();
  const next = closures.find(
    ({ from }) =>
      Temporal.PlainDate.compare(today, from) < 0 && Temporal.PlainDate.compare(from, today.add(soon)) <= 0,
  );
  return next ? writeDay(lang, next.from.toString()) : null;
}

/** What the practice answered last, so that the patient can read it without leaving the form. */
function lastAnswer({ lines, locale }: Thread, zone: string) {
  const line = lines.findLast(({ fact }) => fact.kind === 'answered');
  if (!line) return null;
  const iso = line.fact.at.toString();
  return { words: line.words, moment: { iso, text: writeMoment(locale, iso, zone) } };
}

/** The offer of the patient’s own enquiry, as their page shows it. Throws a 403 page if the enquiry is not theirs, and
 * a 404 page if nothing was offered. */
export async function shownOffer(context: Readonly<RouterContextProvider>, id: string) {
  const { thread, practice, procedure } = await ownPage(context, id);
  const deeds = deedsIn(context);
  const offer = await deeds.patientOffer(thread);
  if (!offer) throw data(null, 404);
  const { locale: lang, standing, patient } = thread;
  const now = deeds.now();
  const others = offer.others.map(async (one) => ({
    id: one.practice.id,
    name: one.practice.name,
    town: one.practice.town,
    kilometres: writeKilometres(lang, one.metres / 1000),
    hours: one.practice.hours,
    today: now.toZonedDateTimeISO(one.practice.zone).dayOfWeek,
    closesOn: closesOn(one, now, lang),
    usually: await deeds.usualDelayOf(one.practice),
  }));
  return {
    lang,
    id: thread.id,
    practice: practice.name,
    procedure: procedure.name[lang],

    situation: whatToSay(standing),
    answer: lastAnswer(thread, practice.zone),
    seen: standing.version,
    // A number stays on one line.
    contacts: [patient.email, ...(patient.phone ? [patient.phone.replaceAll(' ', '\u00a0')] : [])].join(', '),
    message: offer.message,
    others: await Promise.all(others),
    room: offer.room,
    sent: offer.sent.map((one) => ({ name: one.practice.name, enquiryId: one.enquiryId })),
    not: offer.not.map((one) => ({ name: one.practice.name, because: one.because })),
  };
}
