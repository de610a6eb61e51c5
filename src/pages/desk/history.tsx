import { wordsFor } from '../../words/words.ts';
import { type Lang, writeMoment } from '../../words/write.ts';
import { Why } from '../parts/why.tsx';
import type { DeskLine } from './enquiry.page.tsx';

/** Every fact of the enquiry in one line each: who did what, and when. */
export function History({ lang, zone, lines }: { lang: Lang; zone: string; lines: DeskLine[] }) {
  const w = wordsFor(lang).desk;
  const who = (line: DeskLine) => {
    if (line.by.kind === 'member') return line.author ?? w.detail.somebody;
    if (line.by.kind === 'patient') return w.detail.patient;
    if (line.kind === 'reminded') return w.letterTo.members;
    return line.to ? w.letterTo.member(line.to) : w.letterTo.patient;
  };
  return (
    <details className="history">
      <summary>{w.detail.history}</summary>
      <ol>
        {lines.map((line) => (
          <li key={line.number}>
            <time dateTime={line.at}>{writeMoment(lang, line.at, zone)}</time> {line.event} ({who(line)})
            <Why lang={lang} about={line.event} reasons={line.why} />
          </li>
        ))}
      </ol>
    </details>
  );
}
