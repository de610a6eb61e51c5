import { isEmailAddress } from '../../people/email-address.ts';
import { wordsFor } from '../../words/words.ts';
import type { Lang } from '../../words/write.ts';
import { formText } from '../form-text.ts';
import { Field } from '../parts/field.tsx';
import { Meant } from '../parts/meant.tsx';
import { ShownAt } from '../parts/shown-at.tsx';
import { type WhichAddress, whichAddress } from '../which-address.ts';

export type AddressError = 'not-an-address' | 'same' | 'too-many' | 'gone';
/** The form of another address that came back. */
export type AddressBack = WhichAddress & { error: AddressError | null };

/** The address that was given, and what is wrong with it or to be asked about it; `back` is null where it can be taken. */
export function readAddress(form: FormData): { email: string; back: AddressBack | null } {
  const given = whichAddress(formText(form, 'email'), formText(form, 'meant'));
  const error = isEmailAddress(given.email) ? null : ('not-an-address' as const);
  return { email: given.email, back: error || given.meant !== null ? { ...given, error } : null };
}

type AddressFormProps = { lang: Lang; hint: string; back: AddressBack | null };

/** Another address for an enquiry that exists, folded away until she wants it. */
export function AddressForm({ lang, hint, back }: AddressFormProps) {
  const w = wordsFor(lang).patient.address;
  return (
    <details className="other-address" open={back !== null}>
      <summary>{w.change}</summary>
      <form method="post" noValidate>
        <ShownAt lang={lang} />
        <input type="hidden" name="act" value="address" />
        <Field
          name="email"
          type="email"
          label={w.field}
          hint={hint}
          value={back?.email ?? ''}
          error={back?.error ? w.errors[back.error] : undefined}
          autoComplete="email"
          required
        />
        {back && (
          <Meant
            lang={lang}
            meant={back.meant}
            typed={back.error === 'not-an-address' ? null : back.email}
            insists={back.insists}
          />
        )}
        <button className="button" type="submit">
          {w.send}
        </button>
      </form>
    </details>
  );
}
