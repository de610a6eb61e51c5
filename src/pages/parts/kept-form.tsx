import type { KeptForm as Kept } from '../../access/kept-form.ts';
import { wordsFor } from '../../words/words.ts';
import type { Lang } from '../../words/write.ts';

const written = new Set(['message', 'text', 'note', 'sentence']);

/** The form that was not accepted, with everything typed, ready to be sent again. */
export function KeptForm({ lang, kept, label }: { lang: Lang; kept: Kept; label: string }) {
  const w = wordsFor(lang).error;
  return (
    <form method="post" action={kept.action}>
      {kept.fields.map(([name, value], place) =>
        written.has(name) && value ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a form may repeat a name, and its order never changes
          <label className="field" key={place}>
            <span>{w.kept}</span>
            <textarea name={name} rows={6} defaultValue={value} />
          </label>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a form may repeat a name, and its order never changes
          <input key={place} type="hidden" name={name} value={value} />
        ),
      )}
      <button className="button primary" type="submit">
        {label}
      </button>
    </form>
  );
}
