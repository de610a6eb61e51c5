import { wordsFor } from '../../../words/words.ts';
import type { Lang } from '../../../words/write.ts';
import { Choices } from '../../parts/choices.tsx';
import { ClosureFields } from './closure-fields.tsx';
import { ContactFields } from './contact-fields.tsx';
import { HoursFields } from './hours-fields.tsx';
import { type Failed, PartForm } from './part.tsx';
import type { PracticeData } from './practice-data.ts';
import { ProcedureFields } from './procedure-fields.tsx';
import type { Part } from './read-change.ts';
import { RecipientFields } from './recipient-fields.tsx';

type PracticePartsProps = {
  lang: Lang;
  now: PracticeData;
  saved: string | null;
  failedIn: (part: Part) => Failed;
};

/** What a manager may change about their practice, part by part. */
export function PracticeParts({ lang, now, saved, failedIn }: PracticePartsProps) {
  const w = wordsFor(lang).practice;
  const of = (part: Part) => ({ lang, part, now, saved: saved === part, failed: failedIn(part) });
  return (
    <div className="parts">
      <PartForm
        {...of('closures')}
        title={w.closures.title}
        hint={w.closures.hint}
        action={w.closures.preview}
      >
        {({ closures }) => <ClosureFields lang={lang} closures={closures} failed={failedIn('closures')} />}
      </PartForm>
      <PartForm {...of('hours')} title={w.hours.title} hint={w.hours.hint}>
        {({ practice }) => <HoursFields lang={lang} hours={practice.hours} failed={failedIn('hours')} />}
      </PartForm>
      <PartForm {...of('contacts')} title={w.contacts.title}>
        {({ practice }) => <ContactFields lang={lang} practice={practice} failed={failedIn('contacts')} />}
      </PartForm>
      <PartForm {...of('recipients')} title={w.recipients.title} hint={w.recipients.hint}>
        {({ members }) => <RecipientFields lang={lang} members={members} failed={failedIn('recipients')} />}
      </PartForm>
      <PartForm {...of('mode')} title={w.mode.title} hint={w.mode.hint}>
        {({ practice }) => (
          <Choices
            name="mode"
            label={w.mode.title}
            isAsked
            choices={(['space', 'forward'] as const).map((value) => ({
              value,
              label: w.mode.choices[value],
            }))}
            chosen={failedIn('mode')?.typed.mode ?? practice.mode}
            error={failedIn('mode')?.wrong.mode && w.errors.choose}
          />
        )}
      </PartForm>
      <PartForm {...of('procedures')} title={w.procedures.title} hint={w.procedures.hint}>
        {({ procedures }) => (
          <ProcedureFields lang={lang} procedures={procedures} failed={failedIn('procedures')} />
        )}
      </PartForm>
    </div>
  );
}
