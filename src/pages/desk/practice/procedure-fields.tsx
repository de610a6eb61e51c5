import { wordsFor } from '../../../words/words.ts';
import type { Lang } from '../../../words/write.ts';
import { Field } from '../../parts/field.tsx';
import type { Failed } from './part.tsx';
import type { PracticeData } from './practice-data.ts';

type ProcedureFieldsProps = { lang: Lang; procedures: PracticeData['procedures']; failed: Failed };

/** Which procedures a practice offers, does not offer at present, or does not offer at all. */
export function ProcedureFields({ lang, procedures, failed }: ProcedureFieldsProps) {
  const w = wordsFor(lang).practice;
  return procedures.map(({ slug, name, practised }) => (
    <div key={slug} className="procedure">
      <Field
        name={`procedure-${slug}`}
        label={name}
        value={failed?.typed[`procedure-${slug}`] ?? practised}
        options={(['yes', 'not-now', 'no'] as const).map((value) => ({
          value,
          label: w.procedures.choices[value],
        }))}
      />
    </div>
  ));
}
