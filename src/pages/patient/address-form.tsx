import { isEmailAddress } from '../../people/email-address.ts';
import { wordsFor } from '../../words/words.ts';
import type { Lang } from '../../words/write.ts';
import { formText } from '../form-text.ts';
import { Field } from '../parts/field.tsx';
import { Meant } from '../parts/meant.tsx';
import { ShownAt } from '../parts/shown-at.tsx';
import { type WhichAddress, whichAddress } from '../which-address.ts';

export type AddressError = 'not-an-address' | 'same' | 'too-many' | 'gone';
/** The submitted address form, returned with its error. */
export type AddressBack = WhichAddress & { error: AddressError | null };

/** The address given, and its error or likely correction; `back` is null if it is accepted. */
export function readAddress(form: FormData): { email: string; back: AddressBack | null } {
  const given = whichAddress(formText(form, 'email'), formText(form, 'meant'));
  const error = isEmailAddress(given.email) ? null : ('not-an-address' as const);
  return { email: given.email, back: error || given.meant !== null ? { ...given, error } : null };
}

type AddressFormProps = { lang: Lang; hint: string; back: AddressBack | null };

/** The form for another address of an existing enquiry, collapsed at first. */
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
