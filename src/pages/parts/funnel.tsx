import type { Funnel as Counts } from '../../watching/what-figures.ts';
import { type SetOfEnquiries, type Stage, stages } from '../../watching/which-enquiries.ts';
import { wordsFor } from '../../words/words.ts';
import { type Lang, writeDay } from '../../words/write.ts';
import { Bar } from './bar.tsx';
import { Columns, Legend } from './columns.tsx';
import { Count } from './count.tsx';
import { Table } from './table.tsx';

type FunnelProps = {
  lang: Lang;
  funnel: Counts;
  weeks: readonly (Counts & { week: string })[];
  /** The list behind a number. */
  address: (set: SetOfEnquiries, week?: string) => string;
};

/** Who stands still after each step. */
const after = {
  sent: 'not-transmitted',
  transmitted: 'not-read',
  read: 'not-handled',
  handled: null,
} as const;
const steps = ['sent', 'transmitted', 'read', 'handled'] as const;
const lowestFirst = ['handled', 'elsewhere', 'not-handled', 'not-read', 'not-transmitted'] as const;

/** The funnel of the enquiries: how many got how far, and how many stayed where, in all and by week. */
export function Funnel({ lang, funnel, weeks, address }: FunnelProps) {
  const w = wordsFor(lang).figures.funnel;
  const count = (set: (typeof steps)[number] | Stage, of: Counts, week?: string) => (
    <Count count={of[set]} href={address(set, week)} />
  );
  const several = (stage: Stage) => w.stages[stage](2);
  return (
    <section aria-labelledby="funnel" className="card figures-part">
      <h2 id="funnel">{w.title}</h2>
      <p className="hint">{w.hint}</p>
      <ol className="funnel">
        {steps.map((step) => {
          const stopped = after[step];
          return (
            <li key={step}>
              <span className="step">
                <strong>{w.reached[step]}</strong> {count(step, funnel)}
              </span>
              <Bar count={funnel[step]} of={funnel.sent} tone={step === 'handled' ? 'handled' : 'reached'} />
              {stopped && (
                <span className="stayed">
                  {count(stopped, funnel)} {w.stages[stopped](funnel[stopped])}
                </span>
              )}
            </li>
          );
        })}
      </ol>
      <p className="stayed">
        {count('elsewhere', funnel)} {w.stages.elsewhere(funnel.elsewhere)}
      </p>
      <h3>{w.byWeek}</h3>
      <Columns
        columns={[...weeks].reverse().map(({ week, ...one }) => ({
          key: week,
          parts: lowestFirst.map((stage) => ({ tone: stage, count: one[stage] })),
        }))}
      />
      <Legend tones={stages.map((stage) => ({ tone: stage, text: several(stage) }))} />
      <Table
        caption={w.byWeek}
        head={w.week}
        columns={[w.reached.sent.toLocaleLowerCase(lang), ...stages.map(several)]}
        rows={weeks.map(({ week, ...one }) => ({
          key: week,
          head: <time dateTime={week}>{writeDay(lang, week)}</time>,
          cells: (['sent', ...stages] as const).map((set) => count(set, one, week)),
        }))}
      />
    </section>
  );
}
