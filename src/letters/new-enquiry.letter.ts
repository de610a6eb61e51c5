import { named } from '../words/named.ts';
import { wordsFor } from '../words/words.ts';
import type { Letter } from './letter.ts';
import { type ReadElsewhere, readElsewhere } from './read-elsewhere.ts';

export type AlertFacts = {
  locale: 'fr' | 'en';
  name: string;
  practiceName: string;
  address: string;
  code: string;
  /** What unknown browsers have read by her links. */
  readings: readonly ReadElsewhere[];
};

/** Alerts one member of a new enquiry (mission, point 1): no patient's name, no medical word. */
export function newEnquiryLetter(facts: AlertFacts): Letter {
  const w = wordsFor(facts.locale).letters;
  const practice = named(facts.practiceName);
  const elsewhere = readElsewhere(facts.locale, facts.readings);
  return {
    subject: w.newEnquiry.subject(practice),
    preheader: w.newEnquiry.preheader,
    greeting: w.hello(facts.name),
    paragraphs: [w.newEnquiry.text(practice), w.newEnquiry.rule, ...elsewhere],
    action: { label: w.newEnquiry.action, url: facts.address },
    code: { label: w.code.label, text: facts.code },
    closing: [w.ownLink, w.signature],
    footer: [w.whyMember(practice), w.automatic],
  };
}
