import { questionLimits } from '../../asking/question-limits.ts';
import { refusalReasons } from '../../enquiry/facts/refusal.ts';
import { wordsFor } from '../../words/words.ts';
import { type Lang, writeMoment } from '../../words/write.ts';
import { Choices } from '../parts/choices.tsx';
import { Field } from '../parts/field.tsx';
import type { Suggested } from './suggestions.tsx';

type RefuseFieldsProps = {
  lang: Lang;
  zone: string;
  earlier: Suggested['earlier'];
  typed: Record<string, string>;
  error: (name: string) => string | undefined;
  sending: boolean;
};

/** A refusal is one tap: each reason is a button that says what it tells the patient. */
export function RefuseFields({ lang, zone, earlier, typed, error, sending }: RefuseFieldsProps) {
  const { desk } = wordsFor(lang);
  const w = desk.refuse;
  const wrong = error('reason');
  const first = earlier[0]?.id ?? '';
  return (
    <>
      <Field
        name="sentence"
        label={w.sentence}
        hint={w.told}
        value={typed.sentence ?? ''}
        error={error('sentence')}
        rows={3}
        limit={{ lang, most: questionLimits.message }}
      />
      {earlier.length > 0 && (
        <Choices
          name="of"
          label={w.of}
          choices={[
            ...earlier.map((one) => ({ value: one.id, label: w.ofOne(writeMoment(lang, one.sentAt, zone)) })),
            { value: '', label: w.ofNone },
          ]}
          chosen={typed.of ?? first}
        />
      )}
      <fieldset className="reasons" aria-describedby={wrong && 'reason-error'}>
        <legend>{w.why}</legend>
        {wrong && (
          <p className="error" id="reason-error">
            {wrong}
          </p>
        )}
        {refusalReasons.map((reason) => (
          <button
            className="reason"
            type="submit"
            name="reason"
            value={reason}
            key={reason}
            aria-disabled={sending}
          >
            <strong>{w.reasons[reason]}</strong>
            <span>{w.tells[reason]}</span>
          </button>
        ))}
        {sending && <p role="status">{desk.sending}</p>}
      </fieldset>
    </>
  );
}
