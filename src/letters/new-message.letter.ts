import { named } from '../words/named.ts';
import { wordsFor } from '../words/words.ts';
import type { Letter } from './letter.ts';
import type { AlertFacts } from './new-enquiry.letter.ts';
import { readElsewhere } from './read-elsewhere.ts';

/** Alerts one member that the patient has written again: no patient's name, no medical word. */
export function newMessageLetter(facts: AlertFacts): Letter {
  const w = wordsFor(facts.locale).letters;
  const practice = named(facts.practiceName);
  const elsewhere = readElsewhere(facts.locale, facts.readings);
  return {
    subject: w.newMessage.subject(practice),
    preheader: w.newMessage.preheader,
    greeting: w.hello(facts.name),
    paragraphs: [w.newMessage.text(practice), ...elsewhere],
    action: { label: w.newMessage.action, url: facts.address },
    code: { label: w.code.label, text: facts.code },
    closing: [w.ownLink, w.signature],
    footer: [w.whyMember(practice), w.automatic],
  };
}
