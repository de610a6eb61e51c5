import { questionLimits } from '../../asking/question-limits.ts';
import { channels, outcomes } from '../../enquiry/facts/contact.ts';
import { wordsFor } from '../../words/words.ts';
import { writeMoment } from '../../words/write.ts';
import { Choices } from '../parts/choices.tsx';
import { Field } from '../parts/field.tsx';
import { type ActsProps, errorIn, typedIn } from './panel.tsx';

/** The field of an answer. */
export function AnswerFields({ lang, failed }: ActsProps) {
  const w = wordsFor(lang).desk.answer;
  return (
    <Field
      name="text"
      label={w.label}
      hint={w.hint}
      error={errorIn(lang, failed, 'answer', 'text')}
      value={typedIn(failed, 'answer').text ?? ''}
      rows={8}
      limit={{ lang, most: questionLimits.message }}
      required
    />
  );
}

/** The fields of a contact outside the site; of one that closes as well, the patient was reached (answering-321). */
export function ContactFields({
  lang,
  failed,
  enquiry,
  form,
}: ActsProps & { form: 'contact' | 'close-contact' }) {
  const { desk, waits } = wordsFor(lang);
  const w = desk.contact;
  const typed = typedIn(failed, form);
  const closes = form === 'close-contact';
  const field = (name: string) => ({
    ...{ name, error: errorIn(lang, failed, form, name) },
    ...(closes && { id: `close-${name}` }),
  });
  return (
    <>
      <Choices
        {...field('channel')}
        label={w.how}
        choices={channels.map((value) => ({ value, label: w.channels[value] }))}
        chosen={typed.channel ?? 'telephone'}
      />
      {closes ? (
        <>
          <input type="hidden" name="outcome" value="reached" />
          <input type="hidden" name="close" value="yes" />
        </>
      ) : (
        <Choices
          {...field('outcome')}
          label={w.outcome}
          choices={outcomes.map((value) => ({ value, label: w.outcomes[value] }))}
          chosen={typed.outcome ?? ''}
        />
      )}
      <Field
        {...field('on')}
        label={w.when}
        hint={waits.contactBetween(writeMoment(lang, enquiry.sentAt, enquiry.zone))}
        type="datetime-local"
        value={typed.on ?? enquiry.now}
        min={enquiry.contactFrom}
        max={enquiry.contactUntil}
        required
      />
      <Field
        {...field('note')}
        label={w.note}
        value={typed.note ?? ''}
        rows={3}
        limit={{ lang, most: questionLimits.message }}
      />
    </>
  );
}
