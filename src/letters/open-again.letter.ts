import { named } from '../words/named.ts';
import { wordsFor } from '../words/words.ts';
import type { Letter } from './letter.ts';
import type { AlertFacts } from './new-enquiry.letter.ts';

/** Tells one member that a duplicate is open again, because the enquiry that it repeated was refused as spam or
 * withdrawn: no patient's name, no medical word. */
export function openAgainLetter(facts: AlertFacts): Letter {
  const w = wordsFor(facts.locale).letters;
  const practice = named(facts.practiceName);
  return {
    subject: w.openAgain.subject(practice),
    preheader: w.openAgain.preheader,
    greeting: w.hello(facts.name),
    paragraphs: [w.openAgain.text(practice)],
    action: { label: w.openAgain.action, url: facts.address },
    code: { label: w.code.label, text: facts.code },
    closing: [w.ownLink, w.signature],
    footer: [w.whyMember(practice), w.automatic],
  };
}
