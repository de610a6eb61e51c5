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

type OneClosureProps = { lang: Lang; closure: ShownClosure; place: number; isNew: boolean; failed: Failed };

function OneClosure({ lang, closure, place, isNew, failed }: OneClosureProps) {
  const w = wordsFor(lang).practice;
  const reasons = closureReasons.map((value) => ({ value, label: w.closures.reasons[value] }));
  const typed = (name: string, kept: string) => (failed ? (failed.typed[`${name}-${place}`] ?? '') : kept);
  const error = (name: string) => {
    const wrong = failed?.wrong[`${name}-${place}`];
    return wrong && w.errors[wrong];
  };
  return (
    <fieldset className="field closure">
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
}

/** The closures of a practice, each with its fields, and room for one more. */
export function ClosureFields({ lang, closures, failed }: ClosureFieldsProps) {
  const rows = failed ? Array.from({ length: typedIn(failed) }, () => none) : [...closures, none];
  return rows.map((closure, place) => (
    <OneClosure
      // biome-ignore lint/suspicious/noArrayIndexKey: the place is the name of the fields
      key={place}
      lang={lang}
      closure={closure}
      place={place}
      isNew={place === rows.length - 1}
      failed={failed}
    />
  ));
}
