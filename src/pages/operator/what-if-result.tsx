import type { Moved, WhatIfAnswer } from '../../watching/ask-what-if.ts';
import type { Change } from '../../watching/what-would-change.ts';
import { wordsFor } from '../../words/words.ts';
import { type Lang, writeMoment } from '../../words/write.ts';
import { useOperatorZone } from '../operator-zone.ts';
import { Empty } from '../parts/empty.tsx';
import { Table, type TableRow } from '../parts/table.tsx';

const minutesPerHour = 60;

type Answer = Extract<WhatIfAnswer, { ok: true }>;

/** What a replay would have changed: first waits, and beside them those of patients who wrote again. */
export function WhatIfResult({ lang, answer }: { lang: Lang; answer: Answer }) {
  const w = wordsFor(lang).figures.operator.whatIf;
  const { reminderBefore, reminderAfter } = w;
  const columns = (before: string, after: string) => [reminderBefore, reminderAfter, before, after];
  return (
    <div className="figures">
      <section className="card figures-part" aria-labelledby="changes">
        <h2 id="changes">{w.replayed(answer.enquiries)}</h2>
        {answer.cut && <p className="hint">{w.cut}</p>}
        <Changed
          lang={lang}
          caption={w.first}
          acts={[
            [w.reminders, answer.reminders],
            [w.offers, answer.offers],
          ]}
        />
        <h3>{w.laterWaits(answer.laterWaits)}</h3>
        <Changed
          lang={lang}
          caption={w.later}
          acts={[
            [w.reminders, answer.laterReminders],
            [w.questions, answer.laterQuestions],
          ]}
        />
      </section>
      <MovedPart
        {...{ lang, id: 'moved', title: w.moved, moved: answer.moved }}
        columns={columns(w.offerBefore, w.offerAfter)}
      />
      <MovedPart
        {...{ lang, id: 'moved-later', title: w.movedLater, moved: answer.movedLater }}
        columns={columns(w.questionBefore, w.questionAfter)}
      />
    </div>
  );
}

type ChangedProps = { lang: Lang; caption: string; acts: [string, Change][] };

function Changed({ lang, caption, acts }: ChangedProps) {
  const w = wordsFor(lang).figures.operator.whatIf;
  return (
    <Table
      caption={caption}
      head={w.act}
      columns={[w.before, w.after, w.added, w.gone, w.sooner, w.delayed, w.by]}
      rows={acts.map(([name, change]) => changeRow(lang, name, change))}
    />
  );
}

function changeRow(lang: Lang, name: string, change: Change): TableRow {
  const w = wordsFor(lang).figures;
  const { before, after, added, gone, sooner, later, medianMinutes } = change;
  const hours = medianMinutes === null ? null : Math.round(medianMinutes / minutesPerHour);
  return {
    key: name,
    head: name,
    cells: [
      ...[before, after, added, gone, sooner, later],
      hours === null ? w.parts.few : w.operator.whatIf.hours(hours),
    ],
  };
}

type MovedProps = { lang: Lang; id: string; title: string; columns: string[]; moved: Moved[] };

function MovedPart({ lang, id, title, columns, moved }: MovedProps) {
  const zone = useOperatorZone();
  const w = wordsFor(lang).figures.operator.whatIf;
  return (
    <section className="card figures-part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {moved.length === 0 ? (
        <Empty>{w.none}</Empty>
      ) : (
        <Table
          caption={title}
          head={w.practice}
          columns={columns}
          rows={moved.map((one) => movedRow(lang, one, zone))}
        />
      )}
    </section>
  );
}

function movedRow(lang: Lang, one: Moved, zone: string): TableRow {
  const { few } = wordsFor(lang).figures.parts;
  const moment = (at: string | null) => (at ? <time dateTime={at}>{writeMoment(lang, at, zone)}</time> : few);
  return {
    key: `${one.id}-${one.wait}`,
    head: one.practiceName,
    cells: [one.remindedBefore, one.remindedAfter, one.secondBefore, one.secondAfter].map(moment),
  };
}
