import { named } from '../words/named.ts';
import { wordsFor } from '../words/words.ts';
import type { Letter } from './letter.ts';

export type AlertFacts = {
  locale: 'fr' | 'en';
  name: string;
  practiceName: string;
  address: string;
  code: string;
};

/** Alerts one member of a new enquiry (mission, point 1): no patient's name, no medical word. */
export function newEnquiryLetter(facts: AlertFacts): Letter {
  const w = wordsFor(facts.locale).letters;
  const practice = named(facts.practiceName);
  return {
    subject: w.newEnquiry.subject(practice),
    preheader: w.newEnquiry.preheader,
    greeting: w.hello(facts.name),
    paragraphs: [w.newEnquiry.text(practice), w.newEnquiry.rule],
    action: { label: w.newEnquiry.action, url: facts.address },
    code: { label: w.code.label, text: facts.code },
    closing: [w.ownLink, w.signature],
    footer: [w.whyMember(practice), w.automatic],
  };
}
