import type { PersonId } from '../../database/id.ts';
import type { Attention } from '../../enquiry/history/why-attention.ts';
import { wordsFor } from '../../words/words.ts';
import type { Lang } from '../../words/write.ts';

type Marked = {
  isNew: boolean;
  secondary: boolean;
  outside: boolean;
  contested: boolean;
  attention: readonly Attention[];
  names: ReadonlyMap<PersonId, string>;
};

/** Explains every label of an enquiry, one sentence each: the facts behind *new*, *secondary*, *outside*, *contested*
 * and *needs attention*. */
export function whyMarked(
  lang: Lang,
  { isNew, secondary, outside, contested, attention, names }: Marked,
): string[] {
  const { desk, reasons } = wordsFor(lang);
  const failed = (person: PersonId | null) =>
    person === null
      ? reasons.attention['letter-to-patient-failed']
      : reasons.attention['letter-failed'](names.get(person) ?? desk.detail.somebody);
  return [
    ...(isNew ? [reasons.marks.new] : []),
    ...(secondary ? [reasons.marks.secondary] : []),
    ...(outside ? [reasons.marks.outside] : []),
    ...(contested ? [reasons.marks.contested] : []),
    ...attention.map((one) =>
      one.kind === 'letter-failed' ? failed(one.person) : reasons.attention[one.kind],
    ),
  ];
}
