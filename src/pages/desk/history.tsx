import { useEffect, useRef } from 'react';
import { wordsFor } from '../../words/words.ts';
import { type Lang, writeMoment } from '../../words/write.ts';
import { Why } from '../parts/why.tsx';
import type { DeskLine } from './shown-line.ts';

/** Closed details are not printed: opens them for printing, and restores them afterwards. Returns a function that
 * stops this. */
function openOnPaper(details: HTMLDetailsElement | null) {
  if (!details) return undefined;
  let wasOpen = details.open;
  const before = () => {
    wasOpen = details.open;
    details.open = true;
  };
  const after = () => {
    details.open = wasOpen;
  };
  addEventListener('beforeprint', before);
  addEventListener('afterprint', after);
  return () => {
    removeEventListener('beforeprint', before);
    removeEventListener('afterprint', after);
  };
}

/** Every fact of the enquiry in one line each: who did what, and when. */
export function History({ lang, zone, lines }: { lang: Lang; zone: string; lines: DeskLine[] }) {
  const w = wordsFor(lang).desk;
  const history = useRef<HTMLDetailsElement>(null);
  useEffect(() => openOnPaper(history.current), []);
  return (
    <details className="history" ref={history}>
      <summary>{w.detail.history}</summary>
      <ol>
        {lines.map((line) => (
          <li key={line.number}>
            <time dateTime={line.at}>{writeMoment(lang, line.at, zone)}</time> {line.inHistory}
            <Why lang={lang} about={line.about} reasons={line.why} />
          </li>
        ))}
      </ol>
    </details>
  );
}
