import type { Daytime } from '../directory/daytime.ts';
import { type Reason, whyNow } from '../enquiry/clock/why-now.ts';
import type { OfferRule, WitnessRule } from '../enquiry/facts/reasons.ts';
import type { FirstStands } from '../enquiry/history/where-first-stands.ts';
import { named } from '../words/named.ts';
import { wordsFor, workingDaysFor } from '../words/words.ts';
import { asSentences, writeWeekday } from '../words/write.ts';
import type { Letter } from './letter.ts';

export type PatientNews =
  | 'received'
  | 'nobody-receives'
  | 'confirm'
  | 'answered'
  | 'refused'
  | 'refused-offer'
  | 'duplicate'
  | 'reopened'
  | 'offer'
  | 'question';

export type PatientFacts = {
  locale: 'fr' | 'en';
  /** Null until the address is verified: whoever typed the name may be somebody else. */
  name: string | null;
  practiceName: string;
  /** When the patient wrote what the letter is about, and the time zone in which it is told. */
  wroteAt: Temporal.Instant;
  zone: string;
  address: string;
  /** Why others are offered, or why the patient is asked, in a letter of that kind. */
  because: Reason<OfferRule | WitnessRule> | null;
  /** In the letter of a duplicate, the enquiry that it repeats: when it was written, and where it stands. */
  first: { askedAt: Temporal.Instant; stands: FirstStands } | null;
  daytime: Daytime;
};

function whyThis({ locale, because, daytime }: PatientFacts): string[] {
  const w = wordsFor(locale);
  if (!because) return [];
  return [
    w.reasons.letter(
      asSentences(whyNow(because, w.reasons.asPatients.done, workingDaysFor(locale), daytime)),
    ),
  ];
}

/** Where the enquiry stands that a duplicate repeats, and what to do if it is none. */
function whatOfFirst({ locale, first, zone }: PatientFacts): string[] {
  const w = wordsFor(locale);
  if (!first) return [];
  const day = writeWeekday(locale, first.askedAt.toString(), zone);
  return [w.first.where[first.stands](day), w.letters.duplicate.contest];
}

/** Tells the patient what happened to their enquiry, with the link to their private page and no word of the
 * conversation. */
export function toPatientLetter(news: PatientNews, facts: PatientFacts): Letter {
  const w = wordsFor(facts.locale).letters;
  const words = w[news];
  const practice = named(facts.practiceName);
  const isAgain = facts.because?.rule === 'later-silence';
  const text = isAgain ? w.question.textAgain : words.text;
  const day = writeWeekday(facts.locale, facts.wroteAt.toString(), facts.zone);
  const more = {
    received: [w.received.follow],
    'nobody-receives': [w['nobody-receives'].choice, w.offer.nothingYet],
    confirm: [w.confirm.ignore, w.confirm.atMost],
    refused: [w.refused.contest],
    duplicate: whatOfFirst(facts),
    'refused-offer': [w.offer.choice, w.offer.nothingYet],
    offer: [w.offer.choice, w.offer.nothingYet],
    question: [w.question.no],
  };
  return {
    subject: typeof words.subject === 'string' ? words.subject : words.subject(practice),
    preheader: words.preheader,
    greeting: w.hello(facts.name),
    paragraphs: [text(practice, day), ...(more[news as keyof typeof more] ?? [])],
    action: { label: words.action, url: facts.address },
    code: null,
    closing: [w.patientLink, w.signature],
    footer: [w.whyPatient(practice), ...whyThis(facts), w.automatic],
  };
}
