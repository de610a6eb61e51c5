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
  /** It stands in the panel that closes, beside that of a refusal. */
  closes?: boolean;
};

type OfWhichProps = Pick<RefuseFieldsProps, 'lang' | 'zone' | 'earlier'> & { id: string; chosen?: string };

/** Of which earlier enquiry it is a duplicate, if there may be one. */
function OfWhich({ id, lang, zone, earlier, chosen }: OfWhichProps) {
  const w = wordsFor(lang).desk.refuse;
  if (earlier.length === 0) return null;
  return (
    <Choices
      name="of"
      id={id}
      label={w.of}
      choices={[
        ...earlier.map((one) => ({ value: one.id, label: w.ofOne(writeMoment(lang, one.sentAt, zone)) })),
        { value: '', label: w.ofNone },
      ]}
      chosen={chosen ?? earlier[0]?.id ?? ''}
    />
  );
}

/** A refusal is one tap: each reason is a button that says what it tells the patient. */
export function RefuseFields({
  lang,
  zone,
  earlier,
  typed,
  error,
  sending,
  closes = false,
}: RefuseFieldsProps) {
  const { desk } = wordsFor(lang);
  const w = desk.refuse;
  const wrong = error('reason');
  const idOf = (name: string) => (closes ? `close-${name}` : name);
  const errorId = `${idOf('reason')}-error`;
  return (
    <>
      <Field
        name="sentence"
        id={idOf('sentence')}
        label={w.sentence}
        hint={w.told}
        value={typed.sentence ?? ''}
        error={error('sentence')}
        rows={3}
        limit={{ lang, most: questionLimits.message }}
      />
      <OfWhich id={idOf('of')} lang={lang} zone={zone} earlier={earlier} chosen={typed.of} />
      <fieldset className="reasons" aria-describedby={wrong && errorId}>
        <legend>{w.why}</legend>
        {wrong && (
          <p className="error" id={errorId}>
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
