import type { FieldErrors, Question } from '../../asking/question.ts';
import { questionLimits } from '../../asking/question-limits.ts';
import type { Named } from '../../words/named.ts';
import { wordsFor } from '../../words/words.ts';
import type { Lang } from '../../words/write.ts';
import { Stamp } from '../parts/drawing.tsx';
import { Field } from '../parts/field.tsx';
import { Meant } from '../parts/meant.tsx';
import { sayTooLong } from '../parts/too-long.ts';
import { WhoReads } from './who-reads.tsx';

export const fields = ['procedure', 'message', 'name', 'email', 'phone', 'consent'] as const;
export type Typed = Partial<Record<(typeof fields)[number], string>>;

/** The error of an invalid field. */
export const errorIn =
  (lang: Lang, { errors, typed }: { errors: FieldErrors<Question>; typed: Typed }) =>
  (name: keyof Question) => {
    const w = wordsFor(lang).find.ask;
    const wrong = errors[name];
    if (wrong === 'too-long' && name in questionLimits) {
      const most = questionLimits[name as keyof typeof questionLimits];
      return sayTooLong(lang, typed[name] ?? '', most) ?? w.errors[wrong];
    }
    return wrong === 'missing' ? w.missing[name] : wrong && w.errors[wrong];
  };

type TextFieldsProps = {
  lang: Lang;
  typed: Typed;
  errors: FieldErrors<Question>;
  meant: string | null;
  insists: boolean;
};

/** The patient's message and contact details. */
function TextFields({ lang, typed, errors, meant, insists }: TextFieldsProps) {
  const w = wordsFor(lang).find.ask;
  const error = errorIn(lang, { errors, typed });
  return (
    <>
      <Field
        name="message"
        label={w.message}
        hint={w.messageHint}
        value={typed.message ?? ''}
        error={error('message')}
        rows={7}
        limit={{ lang, most: questionLimits.message }}
        required
      />
      <Field
        name="name"
        label={w.name}
        value={typed.name ?? ''}
        error={error('name')}
        limit={{ lang, most: questionLimits.name }}
        autoComplete="name"
        required
      />
      <Field
        name="email"
        type="email"
        label={w.email}
        hint={w.emailHint}
        value={typed.email ?? ''}
        error={error('email')}
        limit={{ lang, most: questionLimits.email }}
        autoComplete="email"
        required
      />
      <Meant
        lang={lang}
        meant={meant}
        typed={errors.email ? null : (typed.email ?? null)}
        insists={insists}
      />
      <Field
        name="phone"
        type="tel"
        label={w.phone}
        value={typed.phone ?? ''}
        error={error('phone')}
        limit={{ lang, most: questionLimits.phone }}
        autoComplete="tel"
      />
    </>
  );
}

type AskFormProps = TextFieldsProps & {
  practice: Named;
  town: string;
  procedures: readonly { slug: string; name: string }[];
  /** The token of the form. */
  form: string;
  keptFor: Parameters<typeof WhoReads>[0]['keptFor'];
};

/** The form by which a patient writes to a practice. */
export function AskForm({ practice, town, procedures, form, keptFor, ...shown }: AskFormProps) {
  const { lang, typed, errors } = shown;
  const w = wordsFor(lang).find.ask;
  const error = errorIn(lang, { errors, typed });
  return (
    <form method="post" noValidate className="letter-sheet">
      <Stamp />
      <p className="to">
        <span className="quiet">{w.to}</span> <strong>{practice.plain}</strong> {town}
      </p>
      <p className="quiet">{w.emergency}</p>
      <input type="hidden" name="form" value={form} />
      <Field
        name="procedure"
        label={w.procedure}
        value={typed.procedure ?? ''}
        error={error('procedure')}
        options={[
          { value: '', label: w.choose },
          ...procedures.map((one) => ({ value: one.slug, label: one.name })),
        ]}
        required
      />
      <TextFields {...shown} />
      <div className="trap" aria-hidden="true">
        <label>
          {w.hidden}
          <input type="text" name="website" tabIndex={-1} autoComplete="off" />
        </label>
      </div>
      <Field
        name="consent"
        type="checkbox"
        label={w.consent(practice)}
        value="yes"
        checked={typed.consent === 'yes'}
        error={error('consent')}
        required
      />
      <button className="button primary" type="submit">
        {w.send}
      </button>
      <WhoReads lang={lang} practice={practice} keptFor={keptFor} />
    </form>
  );
}
