import { Form } from 'react-router';
import type { Nudges as Wanted } from '../../access/theirs/nudges.table.ts';
import type { PersonId } from '../../database/id.ts';
import { wordsFor } from '../../words/words.ts';
import type { Lang } from '../../words/write.ts';
import { Field } from '../parts/field.tsx';
import { Notice } from '../parts/notice.tsx';
import { By } from './by.tsx';

type NudgesProps = { lang: Lang; person: { id: PersonId }; wanted: Wanted; saved: boolean; wrong: boolean };

/** A member's preferences for the weekly summary. */
export function Nudges({ lang, person, wanted, saved, wrong }: NudgesProps) {
  const w = wordsFor(lang).access.nudges;
  return (
    <section aria-labelledby="nudges" className="card nudges">
      <h2 id="nudges">{w.title}</h2>
      <p>{w.text}</p>
      {saved && <Notice result>{w.saved}</Notice>}
      <Form method="post" noValidate>
        <By person={person} />
        <input type="hidden" name="act" value="nudges" />
        <Field name="digest" type="checkbox" label={w.digest} value="yes" checked={wanted.digest} />
        <Field
          name="quiet-from"
          type="time"
          label={w.quietFrom}
          hint={w.quietHint}
          value={wanted.quietFrom ?? ''}
          error={wrong ? w.wrong : undefined}
        />
        <Field name="quiet-to" type="time" label={w.quietTo} value={wanted.quietTo ?? ''} />
        <button className="button" type="submit">
          {w.save}
        </button>
      </Form>
    </section>
  );
}
