import { data, type RouterContextProvider } from 'react-router';
import type { Thread } from '../../enquiry/history/thread.ts';
import type { Candidate } from '../../offering/candidate.ts';
import { isNear } from '../../offering/is-near.ts';
import { whatToSay } from '../../offering/what-to-say.ts';
import { type Lang, writeKilometres, writeMoment } from '../../words/write.ts';
import { deedsIn } from '../context.ts';
import { ownPage } from './caller.ts';

type Deeds = ReturnType<typeof deedsIn>;

/** The first day of a practice’s next closure within two weeks; null if none. */
async function shownOther(deeds: Deeds, lang: Lang, { practice, metres }: Candidate) {
  const { id, slug, name, street, postcode, town, hours, zone } = practice;
  return {
    id,
    slug,
    name,
    town,
    address: [street, `${postcode} ${town}`].filter(Boolean).join(', '),
    kilometres: writeKilometres(lang, metres / 1000),
    isNear: isNear({ metres }, deeds),
    hours,
    zone,
    today: deeds.now().toZonedDateTimeISO(zone).dayOfWeek,
    expectation: await deeds.expectOf(practice),
  };
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
  const others = offer.others.map((one) => shownOther(deeds, lang, one));
  return {
    lang,
    id: thread.id,
    practice: practice.name,
    procedure: procedure.name[lang],
    procedureSlug: procedure.slug,
    situation: whatToSay(standing),
    answer: lastAnswer(thread, practice.zone),
    seen: standing.version,
    // A number stays on one line.
    contacts: [patient.email, ...(patient.phone ? [patient.phone.replaceAll(' ', '\u00a0')] : [])].join(', '),
    message: offer.message,
    others: await Promise.all(others),
    nearWithin: deeds.nearWithin,
    room: offer.room,
    sent: offer.sent.map((one) => ({ name: one.practice.name, enquiryId: one.enquiryId })),
    not: offer.not.map((one) => ({ name: one.practice.name, because: one.because })),
  };
}
