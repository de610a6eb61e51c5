import type { Fact } from '../../enquiry/facts/fact.ts';
import { wordsFor } from '../../words/words.ts';
import type { Lang } from '../../words/write.ts';

/** A fact in a few words, with its details other than free text: a refusal's reason, a contact's channel and outcome,
 * the patient's reply about it. */
export function whatHappened(fact: Fact, lang: Lang): string {
  const w = wordsFor(lang).desk;
  const said = w.lines[fact.kind];
  if (fact.kind === 'contacted')
    return `${said} · ${w.contact.channels[fact.channel]} · ${w.contact.shortOutcomes[fact.outcome]}`;
  if (fact.kind === 'refused') return `${said} · ${w.refuse.reasons[fact.reason]}`;
  if (fact.kind === 'reopened-with-first') return `${said} · ${w.likes.firstGone[fact.because]}`;
  if (fact.kind === 'testified' && !fact.reached) return w.saysNo;
  if (fact.kind === 'rated') return `${said} · ${w.ratings[fact.rating]}`;
  return said;
}
