import { named } from '../words/named.ts';
import { wordsFor } from '../words/words.ts';
import type { Letter } from './letter.ts';

/** The new link that somebody asked for when theirs had expired. */
export function freshLinkLetter(facts: {
  locale: 'fr' | 'en';
  /** Null for a patient whose address is not verified. */
  name: string | null;
  practiceName: string;
  address: string;
  code: string | null;
}): Letter {
  const w = wordsFor(facts.locale).letters;
  const practice = named(facts.practiceName);
  const member = facts.code !== null;
  return {
    subject: w.freshLink.subject,
    preheader: w.freshLink.preheader,
    greeting: w.hello(facts.name),
    paragraphs: [w.freshLink.text],
    action: { label: w.freshLink.action, url: facts.address },
    code: facts.code === null ? null : { label: w.code.label, text: facts.code },
    closing: [member ? w.ownLink : w.patientLink, w.signature],
    footer: [member ? w.whyMember(practice) : w.whyPatient(practice), w.automatic],
  };
}
