import type { ReactNode } from 'react';
import type { PartFigures } from '../../../watching/what-figures.ts';
import type { Choice } from '../../../watching/which-enquiries.ts';
import { wordsFor } from '../../../words/words.ts';
import { type Lang, writePercent } from '../../../words/write.ts';
import { Columns, Legend } from '../../parts/columns.tsx';
import { Count } from '../../parts/count.tsx';
import { Table } from '../../parts/table.tsx';
import { delayIn } from './delay-in.ts';
import { type Around, behind } from './figures-asked.ts';

type PartProps = {
  lang: Lang;
  around: Around;
  minutesOfADay: number;
  by: 'month' | 'procedure' | 'member';
  parts: readonly PartFigures[];
  nameOf: (key: string) => ReactNode;
};

const namesOf = { month: 'months', procedure: 'procedures', member: 'members' } as const;

/** Rate and response time by month or procedure, with their columns; by member only what they handled, and how fast. */
export function PartFiguresTable({ lang, around, minutesOfADay, by, parts, nameOf }: PartProps) {
  const w = wordsFor(lang).figures.parts;
  const isMember = by === 'member';
  const title = w[namesOf[by]];
  const count = (number: number, set: Choice['set'], key: string) => (
    <Count count={number} href={behind(around, { set, [by]: key })} />
  );
  const delay = (minutes: number | null) =>
    minutes === null ? w.few : delayIn(lang, minutes, minutesOfADay);
  const ofOrder = by === 'month' ? [...parts].reverse() : parts;
  const tones = [
    { tone: 'handled', text: w.handled },
    ...(isMember
      ? []
      : [
          { tone: 'not-read', text: w.unhandled },
          { tone: 'elsewhere', text: w.leftOut },
        ]),
  ];
  return (
    <section aria-labelledby={namesOf[by]} className="card figures-part">
      <h2 id={namesOf[by]}>{title}</h2>
      <div className="beside">
        <div>
          <Columns
            columns={ofOrder.map((part) => ({
              key: part.key,
              parts: [
                { tone: 'handled', count: part.handled },
                { tone: 'not-read', count: part.counted - part.handled },
                { tone: 'elsewhere', count: part.sent - part.counted },
              ],
            }))}
          />
          <Legend tones={tones} />
        </div>
        <Table
          caption={title}
          head={w[by]}
          columns={isMember ? [w.handled, w.delay] : [w.sent, w.counted, w.handled, w.rate, w.delay]}
          rows={parts.map((part) => ({
            key: part.key,
            head: nameOf(part.key),
            cells: isMember
              ? [count(part.handled, 'counted-handled', part.key), delay(part.medianMinutes)]
              : [
                  count(part.sent, 'sent', part.key),
                  count(part.counted, 'counted', part.key),
                  count(part.handled, 'counted-handled', part.key),
                  part.rate === null ? w.few : writePercent(lang, part.rate),
                  delay(part.medianMinutes),
                ],
          }))}
        />
      </div>
    </section>
  );
}
