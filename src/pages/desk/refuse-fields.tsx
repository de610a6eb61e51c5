import { questionLimits } from '../../asking/question-limits.ts';
import { refusalReasons, refusals } from '../../enquiry/facts/refusal.ts';
import { wordsFor } from '../../words/words.ts';
import { type Lang, writeMoment } from '../../words/write.ts';
import { Field } from '../parts/field.tsx';
import type { Suggested } from './suggestions.tsx';

type RefuseFieldsProps = {
  lang: Lang;
  zone: string;
  likes: Pick<Suggested, 'firsts' | 'earlier'>;
  typed: Record<string, string>;
  error: (name: string) => string | undefined;
  sending: boolean;
};

/** The first enquiry that is chosen beforehand: the one that it likely repeats, or the only one. */
function suggestedFirst({ firsts, earlier }: RefuseFieldsProps['likes']): string {
  const only = firsts.length === 1 ? firsts[0] : undefined;
  return (earlier[0] ?? only)?.id ?? '';
}

/** A refusal is one tap: each reason is a button that says what it tells the patient. As a duplicate it is refused only
 * of an enquiry that can be the first. */
export function RefuseFields({ lang, zone, likes, typed, error, sending }: RefuseFieldsProps) {
  const { desk } = wordsFor(lang);
  const w = desk.refuse;
  const { firsts } = likes;
  const wrong = error('reason') ?? (firsts.length === 0 ? error('of') : undefined);
  const reasons = refusalReasons.filter((reason) => refusals[reason].tells !== 'first' || firsts.length > 0);
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
      {firsts.length > 0 && (
        <Field
          name="of"
          label={w.of}
          options={[
            { value: '', label: w.ofNone },
            ...firsts.map((one) => ({ value: one.id, label: w.ofOne(writeMoment(lang, one.sentAt, zone)) })),
          ]}
          value={typed.of ?? suggestedFirst(likes)}
          error={error('of')}
        />
      )}
      <fieldset className="reasons" aria-describedby={wrong && 'reason-error'}>
        <legend>{w.why}</legend>
        {wrong && (
          <p className="error" id="reason-error">
            {wrong}
          </p>
        )}
        {reasons.map((reason) => (
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
        {firsts.length === 0 && <p className="quiet">{w.noFirst}</p>}
        {sending && <p role="status">{desk.sending}</p>}
      </fieldset>
    </>
  );
}
