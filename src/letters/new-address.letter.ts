import { wordsFor } from '../words/words.ts';
import type { Letter } from './letter.ts';

/** Asks to verify a new address. It may be a stranger's: it names neither the patient nor the practice. */
export function newAddressLetter({ locale, address }: { locale: 'fr' | 'en'; address: string }): Letter {
  const { newAddress: w, ...common } = wordsFor(locale).letters;
  return {
    subject: w.subject,
    preheader: w.preheader,
    greeting: w.greeting,
    paragraphs: [w.text, w.ignore],
    action: { label: w.action, url: address },
    code: null,
    closing: [common.signature],
    footer: [w.why, common.automatic],
  };
}
