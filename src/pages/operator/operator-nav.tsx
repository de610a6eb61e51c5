import { wordsFor } from '../../words/words.ts';
import type { Lang } from '../../words/write.ts';
import { Lacking } from './lacking.tsx';

const places = { alarms: '/operator', figures: '/operator/figures', whatIf: '/operator/what-if' } as const;

type OperatorNavProps = { lang: Lang; here: keyof typeof places; lacking: string[] };

/** The navigation of the operator, and what is missing from the legal notice. */
export function OperatorNav({ lang, here, lacking }: OperatorNavProps) {
  const w = wordsFor(lang).figures.operator.nav;
  return (
    <>
      <nav aria-label={w.label} className="filters">
        {(Object.keys(places) as (keyof typeof places)[]).map((place) => (
          <a key={place} href={places[place]} aria-current={place === here ? 'page' : undefined}>
            {w[place]}
          </a>
        ))}
      </nav>
      <Lacking lang={lang} settings={lacking} />
    </>
  );
}
