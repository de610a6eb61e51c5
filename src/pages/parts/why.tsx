import { wordsFor } from '../../words/words.ts';
import type { Lang } from '../../words/write.ts';

/** Expandable reasons for something shown; nothing if there are none. */
export function Why({ lang, about, reasons }: { lang: Lang; about: string; reasons: readonly string[] }) {
  const said = reasons.filter((reason) => reason !== '');
  if (said.length === 0) return null;
  return (
    <details className="why">
      <summary>
        {wordsFor(lang).reasons.ask} <span className="visually-hidden">({about})</span>
      </summary>
      {said.map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
    </details>
  );
}
