import type { Named } from '../../words/named.ts';
import { paths } from '../../words/paths.ts';
import { wordsFor } from '../../words/words.ts';
import type { Lang } from '../../words/write.ts';
import type { Keeping } from '../legal.ts';

type WhoReadsProps = { lang: Lang; practice: Named; keptFor: Keeping | null };

/** Under a patient's form: who reads it, and how long it is kept, if the operator states it. */
export function WhoReads({ lang, practice, keptFor }: WhoReadsProps) {
  const { underForm: w, kept } = wordsFor(lang).legal;
  return (
    <p className="hint who-reads">
      {w.whoReads(practice)} {keptFor && w.kept(kept[keptFor.unit](keptFor.count))}{' '}
      <a href={`${paths[lang].legal}#data`}>{w.more}</a>
    </p>
  );
}
