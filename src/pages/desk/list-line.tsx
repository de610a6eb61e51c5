import type { ListLine } from '../../access/theirs/enquiry-list.ts';
import { wordsFor } from '../../words/words.ts';
import { type Lang, writeMomentAmong } from '../../words/write.ts';
import { Badge } from '../parts/badge.tsx';
import { Batons } from '../parts/batons.tsx';
import { Deadline, waitsSince } from './wait-line.tsx';

/** Explanations of the labels in the list. */
export function Marks({ lang }: { lang: Lang }) {
  const { desk: w, reasons, waits } = wordsFor(lang);
  const marks = [
    [w.new, reasons.marks.new],
    [w.unread, reasons.marks.unread],
    [w.secondary, reasons.marks.secondary],
    [w.outside, reasons.marks.outside],
    [w.contested, reasons.marks.contested],
    [w.attention, reasons.marks.attention],
    [waits.again, waits.marks.again],
    [waits.saysYes, waits.marks.saysYes],
    [waits.late, waits.marks.late],
    [waits.dueToday, waits.marks.dueToday],
    [w.due('…'), reasons.marks.due],
  ];
  return (
    <details className="why">
      <summary>{reasons.marks.title}</summary>
      <dl>
        {marks.map(([mark, says]) => (
          <div key={mark}>
            <dt>{mark}</dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

type LineProps = { lang: Lang; line: ListLine; from: string; several: boolean; zones: string[] };

/** The progress of an enquiry in a word: how the patient was contacted if nobody has answered on the site. */
function whereOf(lang: Lang, { state, step, reachedBy }: ListLine): string {
  const { desk, patient } = wordsFor(lang);
  if (state !== 'open') return desk.states[state];
  return reachedBy && step !== 'answered'
    ? patient.steps[`reached-${reachedBy}`].toLowerCase()
    : desk.steps[step];
}

/** How the patient of a line waits: since when, and until when there is time. */
function WaitOf({ lang, line, zones }: Pick<LineProps, 'lang' | 'line' | 'zones'>) {
  const { wait, zone } = line;
  if (!wait) return null;
  const w = wordsFor(lang).waits;
  return (
    <span className="wait">
      <span>{w.waiting(waitsSince({ lang, wait, zone }))}</span>
      {wait.saysYes && <Badge tone="plain">{w.saysYes}</Badge>}
      <Deadline lang={lang} wait={wait} zone={zone} zones={zones} />
    </span>
  );
}

const classOf = ({ unread, wait }: ListLine) =>
  ['enquiry', unread && 'unread', wait?.urgency && `is-${wait.urgency}`].filter(Boolean).join(' ');

/** One enquiry of the list. */
export function Line({ lang, line, from, several, zones }: LineProps) {
  const { desk: w, waits } = wordsFor(lang);
  const isReached = line.reachedBy !== null;
  return (
    <li className={classOf(line)}>
      <a href={`/desk/enquiries/${line.id}?from=${encodeURIComponent(from)}`}>
        <span className="who">
          {line.unread && (
            <span className="dot">
              <span className="visually-hidden">{w.unread}</span>
            </span>
          )}
          <bdi>{line.patientName}</bdi>
          {line.isNew && <Badge tone="new">{w.new}</Badge>}
          {line.secondary && <Badge tone="plain">{w.secondary}</Badge>}
          {line.reachedBy && <Badge tone="plain">{w.outside}</Badge>}
          {line.contested && <Badge tone="warn">{w.contested}</Badge>}
          {line.needsAttention && <Badge tone="warn">{w.attention}</Badge>}
        </span>
        <span className="what">
          {line.procedureName[lang]}
          {several && ` · ${line.practiceName}`}
        </span>
        <span className="step">
          <Batons step={line.step} isEnded={isReached} />
          <span>
            {whereOf(lang, line)}
            {line.wait?.which === 'later' && `, ${line.wait.saysNo ? waits.saysNo : waits.again}`}
          </span>
        </span>
        <time className="when" dateTime={line.lastActivityAt}>
          {writeMomentAmong(lang, line.lastActivityAt, line.zone, zones)}
        </time>
        <WaitOf lang={lang} line={line} zones={zones} />
      </a>
    </li>
  );
}
