import { facts } from '../../enquiry/facts/catalogue.ts';
import type { Fact, FactOf, KindsWith } from '../../enquiry/facts/fact.ts';
import { refusals } from '../../enquiry/facts/refusal.ts';
import { serves } from '../../enquiry/facts/what-a-fact-does.ts';
import type { ThreadLine } from '../../enquiry/history/thread.ts';
import type { MessageState } from '../../enquiry/history/what-became-of.ts';
import { wordsFor } from '../../words/words.ts';
import type { Lang } from '../../words/write.ts';

/** A fact that the patient sees, whose own text does not say what happened. */
type Told = Exclude<Fact['kind'], KindsWith<{ shown: { patient: 'none' } }> | KindsWith<{ words: 'needed' }>>;

const wordsOf = (lang: Lang) => {
  const { patient, first } = wordsFor(lang);
  return { ...patient.page, ...first.lines };
};
type Words = ReturnType<typeof wordsOf>;

/** What each of them tells the patient; a kind that they see does not compile without it. */
const told: { [Of in Told]: (w: Words, fact: FactOf<Of>) => string } = {
  contacted: (w, fact) => (serves(fact) ? w.contacted : w.tried),
  refused(w, { reason, of }) {
    if (refusals[reason].tells !== 'first') return w.refused;
    return of === undefined ? w.duplicateOfNothing : w.duplicate;
  },
  closed: (w) => w.closed,
  reopened: (w) => w.reopened,
  'reopened-with-first': (w) => w.reopenedWithFirst,
  withdrawn: (w) => w.withdrawn,
  testified: (w, { reached }) => (reached ? w.testified : w.testifiedNo),
};

function eventOf(fact: Fact, lang: Lang): string | null {
  const tells = (told as Partial<Record<Fact['kind'], (w: Words, fact: Fact) => string>>)[fact.kind];
  return tells?.(wordsOf(lang), fact) ?? null;
}

/** What the patient sees of a line: a practice’s note about a contact stays with the practice. */
export const shownLine = ({ fact, words }: ThreadLine, lang: Lang, became: MessageState | null) => ({
  number: fact.number,
  at: fact.at.toString(),
  by: fact.by.kind,
  words: facts[fact.kind].shown.wordsToPatient ? words : null,
  event: eventOf(fact, lang),
  /** How far the patient's own message has come. */
  became: became && wordsFor(lang).turns.became[became],
});
