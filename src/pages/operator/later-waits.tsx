import type { AllFigures } from '../../watching/all-figures.ts';
import { wordsFor } from '../../words/words.ts';
import type { Lang } from '../../words/write.ts';
import { Table } from '../parts/table.tsx';

/** Patients who wrote again, of all practices, beside the funnel of first messages, and who sets most aside
 * (figures-304). */
export function LaterWaits({
  lang,
  later,
  setAside,
}: { lang: Lang } & Pick<AllFigures, 'later' | 'setAside'>) {
  const { figures, turns } = wordsFor(lang);
  const w = turns.figures;
  return (
    <section aria-labelledby="later" className="card figures-part">
      <h2 id="later">{w.title}</h2>
      <p className="hint">{w.hint}</p>
      {later.waits === 0 ? (
        <p>{w.none}</p>
      ) : (
        <p>
          {w.waits(later.waits)} {w.replied(later.replied)} {later.setAside > 0 && w.setAside(later.setAside)}
        </p>
      )}
      {setAside.length > 0 && (
        <Table
          caption={w.by}
          head={figures.operator.waiting.practice}
          columns={[w.columns.waits, w.columns.setAside]}
          rows={setAside.map((one) => ({
            key: one.practiceId,
            head: `${one.name}, ${one.town}`,
            cells: [one.waits, one.setAside],
          }))}
        />
      )}
    </section>
  );
}
