import { wordsFor } from '../words/words.ts';
import type { Letter } from './letter.ts';
import type { AlertFacts } from './new-enquiry.letter.ts';

/** Tells one member that the patient says she had no answer (N6): no patient's name, no medical word. */
export function saysNoLetter(facts: AlertFacts): Letter {
  const w = wordsFor(facts.locale).letters;
  return {
    subject: w.saysNo.subject(facts.practiceName),
    preheader: w.saysNo.preheader,
    greeting: w.hello(facts.name),
    paragraphs: [w.saysNo.text(facts.practiceName)],
    action: { label: w.saysNo.action, url: facts.address },
    code: { label: w.code.label, text: facts.code },
    closing: [w.ownLink, w.signature],
    footer: [w.whyMember(facts.practiceName), w.automatic],
  };
}
