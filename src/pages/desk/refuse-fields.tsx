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
  /** It stands in the panel that closes, beside that of a refusal. */
  closes?: boolean;
};

/** The first enquiry that is chosen beforehand: the one that it likely repeats, or the only one. */
function suggestedFirst({ firsts, earlier }: RefuseFieldsProps['likes']): string {
  const only = firsts.length === 1 ? firsts[0] : undefined;
  return (earlier[0] ?? only)?.id ?? '';
}

type OfWhichProps = Pick<RefuseFieldsProps, 'lang' | 'zone' | 'likes' | 'typed' | 'error'> & { id: string };

/** Of which enquiry it is a duplicate, if one can be the first. */
function OfWhich({ id, lang, zone, likes, typed, error }: OfWhichProps) {
  const w = wordsFor(lang).desk.refuse;
  if (likes.firsts.length === 0) return null;
  return (
    <Field
      name="of"
      id={id}
      label={w.of}
      options={[
        { value: '', label: w.ofNone },
        ...likes.firsts.map((one) => ({
          value: one.id,
          label: w.ofOne(writeMoment(lang, one.sentAt, zone)),
        })),
      ]}
      value={typed.of ?? suggestedFirst(likes)}
      error={error('of')}
    />
  );
}

/** A refusal is one tap: each reason is a button that says what it tells the patient. As a duplicate it is refused only
 * of an enquiry that can be the first. */
export function RefuseFields(props: RefuseFieldsProps) {
  const { lang, likes, typed, error, sending, closes = false } = props;
  const { desk } = wordsFor(lang);
  const w = desk.refuse;
  const isFirst = likes.firsts.length > 0;
  const wrong = error('reason') ?? (isFirst ? undefined : error('of'));
  const reasons = refusalReasons.filter((reason) => refusals[reason].tells !== 'first' || isFirst);
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
      <OfWhich {...props} id={idOf('of')} />
      <fieldset className="reasons" aria-describedby={wrong && errorId}>
        <legend>{w.why}</legend>
        {wrong && (
          <p className="error" id={errorId}>
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
        {!isFirst && <p className="quiet">{w.noFirst}</p>}
        {sending && <p role="status">{desk.sending}</p>}
      </fieldset>
    </>
  );
}
