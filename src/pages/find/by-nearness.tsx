import type { ReactNode } from 'react';
import { wordsFor } from '../../words/words.ts';
import type { Lang } from '../../words/write.ts';

type ByNearnessProps<Other> = {
  lang: Lang;
  /** The nearest first. */
  others: readonly Other[];
  /** Within how many kilometres a practice is near. */
  nearWithin: number;
  /** Draws some of them. */
  children: (some: readonly Other[]) => ReactNode;
};

/** Other practices: those that are near, then the rest; where none is near, that is said first (mission, points 3, 4 and 5). */
export function ByNearness<Other extends { isNear: boolean }>(props: ByNearnessProps<Other>) {
  const { lang, others, nearWithin, children } = props;
  const w = wordsFor(lang).find.expect;
  const near = others.filter((one) => one.isNear);
  const further = others.filter((one) => !one.isNear);
  return (
    <>
      {near.length > 0 ? children(near) : <p>{w.noneNear(nearWithin)}</p>}
      {further.length > 0 && (
        <section aria-labelledby="further" className="further">
          <h2 id="further">{w.further}</h2>
          {children(further)}
        </section>
      )}
    </>
  );
}
