import { wordsFor } from '../../words/words.ts';
import type { Lang } from '../../words/write.ts';

type MeantProps = {
  lang: Lang;
  meant: string | null;
  /** The address to insist on, if any. */
  typed: string | null;
  insists: boolean;
};

/** Asks which address was meant, beside the field: two options, neither preselected. Not asked again once the typed
 * one was confirmed. */
export function Meant({ lang, meant, typed, insists }: MeantProps) {
  const w = wordsFor(lang).patient.address;
  if (insists && typed) return <input type="hidden" name="meant" value={typed} />;
  if (!meant) return null;
  return (
    <fieldset className="field wrong">
      <legend>{w.meant(meant)}</legend>
      <label className="choice">
        <input type="radio" name="meant" id="meant" value={meant} />
        {w.meantYes(meant)}
      </label>
      {typed && (
        <label className="choice">
          <input type="radio" name="meant" value={typed} />
          {w.meantNo(typed)}
        </label>
      )}
    </fieldset>
  );
}
