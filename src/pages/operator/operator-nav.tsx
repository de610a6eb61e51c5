import { wordsFor } from '../../words/words.ts';
import type { Lang } from '../../words/write.ts';

const places = { alarms: '/operator', figures: '/operator/figures', whatIf: '/operator/what-if' } as const;

/** The pages of the operator. */
export function OperatorNav({ lang, here }: { lang: Lang; here: keyof typeof places }) {
  const w = wordsFor(lang).figures.operator.nav;
  return (
    <nav aria-label={w.label} className="filters">
      {(Object.keys(places) as (keyof typeof places)[]).map((place) => (
        <a key={place} href={places[place]} aria-current={place === here ? 'page' : undefined}>
          {w[place]}
        </a>
      ))}
    </nav>
  );
}
