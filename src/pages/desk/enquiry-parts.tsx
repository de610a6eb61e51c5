import { wordsFor } from '../../words/words.ts';
import { writeMoment } from '../../words/write.ts';
import { Badge } from '../parts/badge.tsx';
import { Message } from '../parts/message.tsx';
import { Progress } from '../parts/progress.tsx';
import { Why } from '../parts/why.tsx';
import { ZoneNote } from '../parts/zone-note.tsx';
import { AfterCall } from './after-call.tsx';
import type { Enquiry } from './panel-data.ts';
import type { ShownEnquiry } from './shown-enquiry.ts';
import type { DeskLine } from './shown-line.ts';
import { Deadline, waitsSince } from './wait-line.tsx';

/** Whose turn it is, in words: how the patient waits and until when there is time, or that nothing is to be answered. */
function HeadWait({ enquiry }: { enquiry: ShownEnquiry }) {
  const { lang, wait, zone, setAside } = enquiry;
  const w = wordsFor(lang).waits;
  if (!wait) return setAside ? <p>{w.setAside}</p> : null;
  const saysNo = wait.which === 'later' && wait.saysNo;
  return (
    <p className="head-wait wait">
      <span>
        {w.head[saysNo ? 'saysNo' : wait.which](waitsSince({ lang, wait, zone }))}
        {wait.saysYes && ` ${w.headSaysYes}`}
      </span>
      <Deadline lang={lang} wait={wait} zone={zone} zones={[]} />
    </p>
  );
}

/** What is asked, to which practice, and the labels of the enquiry. */
export function EnquiryHead({ enquiry }: { enquiry: ShownEnquiry }) {
  const { lang, patient } = enquiry;
  const w = wordsFor(lang).desk;
  return (
    <header className="enquiry-head">
      <h1>{w.detail.title(patient.name)}</h1>
      <p className="quiet">
        {w.detail.about} {enquiry.procedure} · {enquiry.practice}{' '}
        {enquiry.isNew && <Badge tone="new">{w.new}</Badge>}
        {enquiry.state !== 'open' && <Badge tone="plain">{w.states[enquiry.state]}</Badge>}
        {enquiry.secondary && <Badge tone="plain">{w.secondary}</Badge>}
        {enquiry.outside && <Badge tone="plain">{w.outside}</Badge>}
        {enquiry.contested && <Badge tone="warn">{w.contested}</Badge>}
        {enquiry.needsAttention && <Badge tone="warn">{w.attention}</Badge>}
      </p>
      <HeadWait enquiry={enquiry} />
      {enquiry.sentOn && <p className="quiet">{w.detail.sentOn}</p>}
      <div className="with-why">
        <Why lang={lang} about={w.detail.marks} reasons={enquiry.why} />
      </div>
    </header>
  );
}

/** Who speaks in a line: the patient, a member, or Relais itself. */
function authorOf(
  { by, author }: DeskLine,
  { lang, patient }: Pick<ShownEnquiry, 'lang' | 'patient'>,
): string {
  if (by.kind === 'patient') return patient.name;
  return by.kind === 'relais' ? 'Relais' : (author ?? wordsFor(lang).desk.detail.somebody);
}

/** What patient and practice have said and done, for both. */
export function Conversation({ enquiry }: { enquiry: ShownEnquiry }) {
  const { lang, zone, lines } = enquiry;
  const w = wordsFor(lang).desk;
  return (
    <section aria-labelledby="conversation">
      <h2 id="conversation">{w.detail.conversation}</h2>
      <div role="log" aria-labelledby="conversation">
        <ol className="thread">
          {lines
            .filter((line) => line.spoken)
            .map((line) => (
              <Message
                key={line.number}
                mine={line.by.kind === 'member'}
                author={authorOf(line, enquiry)}
                moment={{ iso: line.at, text: writeMoment(lang, line.at, zone) }}
                event={line.event}
                words={line.words}
              />
            ))}
        </ol>
      </div>
    </section>
  );
}

/** How to contact the patient, and the progress of the enquiry. */
export function Contact({ enquiry }: { enquiry: ShownEnquiry & Enquiry }) {
  const { lang, patient, zone } = enquiry;
  const w = wordsFor(lang).desk;
  return (
    <section className="card" aria-labelledby="contact">
      <h2 id="contact">{w.detail.contact}</h2>
      <dl>
        <dt>{w.detail.email}</dt>
        <dd>
          <a href={`mailto:${patient.email}`}>{patient.email}</a>
        </dd>
        {enquiry.phone && (
          <>
            <dt>{w.detail.phone}</dt>
            <dd>
              <AfterCall
                lang={lang}
                enquiry={enquiry}
                phone={enquiry.phone}
                open={enquiry.state === 'open'}
              />
            </dd>
          </>
        )}
      </dl>
      <Progress
        lang={lang}
        zone={zone}
        progress={enquiry.progress}
        notes={enquiry.firstReadBy ? { read: w.detail.readBy(enquiry.firstReadBy) } : {}}
      />
      <ZoneNote lang={lang} zone={zone} />
    </section>
  );
}
