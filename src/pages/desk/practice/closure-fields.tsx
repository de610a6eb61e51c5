import { closureReasons } from '../../../directory/closure.ts';
import { wordsFor } from '../../../words/words.ts';
import type { Lang } from '../../../words/write.ts';
import { Field } from '../../parts/field.tsx';
import { longest } from './longest.ts';
import type { Failed } from './part.tsx';

export type ShownClosure = {
  from: string;
  to: string | null;
  reason: string;
  note: string | null;
  yearly: boolean;
};

type ClosureFieldsProps = { lang: Lang; closures: ShownClosure[]; failed: Failed };

const none: ShownClosure = { from: '', to: null, reason: 'leave', note: null, yearly: false };

/** How many closures were typed, so that none is lost when the form comes back. */
const typedIn = (failed: Failed) =>
  Object.keys(failed?.typed ?? {}).reduce((count, name) => {
    const place = /^(?:from|to|note)-(\d{1,2})$/.exec(name)?.[1];
    return place ? Math.max(count, Number(place) + 1) : count;
  }, 0);

/** The closures of a practice, each with its fields, and room for one more. */
export function ClosureFields({ lang, closures, failed }: ClosureFieldsProps) {
  const w = wordsFor(lang).practice;
  const rows = failed ? Array.from({ length: typedIn(failed) }, () => none) : [...closures, none];
  const reasons = closureReasons.map((value) => ({ value, label: w.closures.reasons[value] }));
  return rows.map((closure, place) => {
    const typed = (name: string, kept: string) => (failed ? (failed.typed[`${name}-${place}`] ?? '') : kept);
    const error = (name: string) => {
      const wrong = failed?.wrong[`${name}-${place}`];
      return wrong && w.errors[wrong];
    };
    const isNew = place === rows.length - 1;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the place is the name of the fields
      <fieldset key={place} className="field closure">
        <legend>{isNew ? w.closures.next : w.closures.one(place + 1)}</legend>
        <Field
          name={`from-${place}`}
          type="date"
          label={w.closures.from}
          value={typed('from', closure.from)}
          error={error('from')}
        />
        <Field
          name={`to-${place}`}
          type="date"
          label={w.closures.to}
          hint={w.closures.toHint}
          value={typed('to', closure.to ?? '')}
          error={error('to')}
        />
        <Field
          name={`reason-${place}`}
          label={w.closures.reason}
          value={typed('reason', closure.reason)}
          options={reasons}
          error={error('reason')}
        />
        <Field
          name={`note-${place}`}
          label={w.closures.note}
          value={typed('note', closure.note ?? '')}
          limit={{ lang, most: longest.note }}
          error={error('note')}
        />
        <Field
          name={`yearly-${place}`}
          type="checkbox"
          label={w.closures.yearly}
          value="yes"
          checked={typed('yearly', closure.yearly ? 'yes' : '') === 'yes'}
        />
        {!isNew && (
          <Field
            name={`remove-${place}`}
            type="checkbox"
            label={w.closures.remove}
            value="yes"
            checked={typed('remove', '') === 'yes'}
          />
        )}
      </fieldset>
    );
  });
}
