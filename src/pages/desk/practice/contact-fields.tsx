import { wordsFor } from '../../../words/words.ts';
import type { Lang } from '../../../words/write.ts';
import { Field } from '../../parts/field.tsx';
import { longest } from './longest.ts';
import type { Failed } from './part.tsx';
import type { PracticeData } from './practice-data.ts';

type ContactFieldsProps = { lang: Lang; practice: PracticeData['practice']; failed: Failed };

/** Where a practice is and how it is reached. */
export function ContactFields({ lang, practice, failed }: ContactFieldsProps) {
  const w = wordsFor(lang).practice;
  const error = (name: string) => failed?.wrong[name] && w.errors[failed.wrong[name]];
  return (
    <>
      <p className="hint">{w.contacts.where(`${practice.postcode} ${practice.town}`)}</p>
      <Field
        name="street"
        label={w.contacts.street}
        value={failed?.typed.street ?? practice.street ?? ''}
        error={error('street')}
        limit={{ lang, most: longest.street }}
      />
      <Field
        name="phone"
        type="tel"
        label={w.contacts.phone}
        value={failed?.typed.phone ?? practice.phone ?? ''}
        error={error('phone')}
        limit={{ lang, most: longest.phone }}
      />
      <Field
        name="email"
        type="email"
        label={w.contacts.email}
        hint={w.contacts.emailHint}
        value={failed?.typed.email ?? practice.email ?? ''}
        error={error('email')}
        limit={{ lang, most: longest.email }}
      />
    </>
  );
}
