import { named } from '../words/named.ts';
import { wordsFor } from '../words/words.ts';
import type { Letter } from './letter.ts';
import type { AlertFacts } from './new-enquiry.letter.ts';
import { readElsewhere } from './read-elsewhere.ts';

/** Tells one member that the patient says they had no answer: no patient's name, no medical content. */
export function saysNoLetter(facts: AlertFacts): Letter {
  const w = wordsFor(facts.locale).letters;
  const practice = named(facts.practiceName);
  const elsewhere = readElsewhere(facts.locale, facts.readings);
  return {
    subject: w.saysNo.subject(practice),
    preheader: w.saysNo.preheader,
    greeting: w.hello(facts.name),
    paragraphs: [w.saysNo.text(practice), ...elsewhere],
    action: { label: w.saysNo.action, url: facts.address },
    code: { label: w.code.label, text: facts.code },
    closing: [w.ownLink, w.signature],
    footer: [w.whyMember(practice), w.automatic],
  };
}
