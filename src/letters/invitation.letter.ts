import { named } from '../words/named.ts';
import { wordsFor } from '../words/words.ts';
import type { Letter } from './letter.ts';

/** Invites a member or an operator to choose a password. */
export function invitationLetter(facts: {
  locale: 'fr' | 'en';
  name: string;
  practiceName: string | null;
  address: string;
}): Letter {
  const w = wordsFor(facts.locale).letters;
  return {
    subject: w.invitation.subject,
    preheader: w.invitation.preheader,
    greeting: w.hello(facts.name),
    paragraphs: [
      w.invitation.text(facts.practiceName === null ? null : named(facts.practiceName)),
      w.invitation.rule,
    ],
    action: { label: w.invitation.action, url: facts.address },
    code: null,
    closing: [w.signature],
    footer: [w.invitation.why, w.automatic],
  };
}
