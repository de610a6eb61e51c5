import { type ReactNode, useState } from 'react';
import { Form, useLocation, useNavigation } from 'react-router';
import { wordsFor } from '../../../words/words.ts';
import type { Lang } from '../../../words/write.ts';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Notice } from '../../parts/notice.tsx';
import { sayTooLong } from '../../parts/too-long.ts';
import { By } from '../by.tsx';
import { longest } from './longest.ts';
import type { PracticeData } from './practice-data.ts';
import type { Part, WrongFields } from './read-change.ts';
import { SavedNow } from './saved-now.tsx';

/** A refused change of a part: what was typed, the errors, and who has changed the part since it was shown. */
export type Failed = {
  typed: Record<string, string>;
  recipients: string[];
  wrong: WrongFields;
  changed: { by: string | null } | null;
} | null;

type PartProps = {
  lang: Lang;
  part: Part;
  title: string;
  hint?: string;
  now: PracticeData;
  saved: boolean;
  failed: Failed;
  action?: string;
  children: (shown: PracticeData) => ReactNode;
};

/** The part as it was when it was opened or last saved here: concurrent changes by others do not alter the fields.
 * Once they have been shown, the form is written over them. */
function useShown({ part, now, saved, failed }: Pick<PartProps, 'part' | 'now' | 'saved' | 'failed'>) {
  const { key } = useLocation();
  const isRead = useNavigation().state === 'idle';
  const changed = failed?.changed ?? null;
  const [shown, show] = useState({ key, data: now, seen: now.marks[part], changed });
  if (saved && shown.key !== key) show({ key, data: now, seen: now.marks[part], changed: null });
  else if (changed && isRead && shown.changed !== changed) show({ ...shown, seen: now.marks[part], changed });
  return shown;
}

/** One part of the practice's page, with a form of its own, which contains the version it was written over. */
export function PartForm({ lang, part, title, hint, now, saved, failed, action, children }: PartProps) {
  const { practice: w, find } = wordsFor(lang);
  const wrong = Object.entries(failed?.wrong ?? {});
  const overIn = (name: string) => {
    const field = Object.entries(longest).find(([one]) => name.replace(/-\d+$/, '') === one);
    return field && sayTooLong(lang, failed?.typed[name] ?? '', field[1]);
  };
  const saidOf = (name: string, error: keyof typeof w.errors) => {
    const said = overIn(name) ?? w.errors[error];
    const day = find.profile.days[Number(/^from-(\d)-1$/.exec(name)?.[1]) - 1];
    return day ? find.ask.errorIn(day, said) : said;
  };
  const { key, data, seen } = useShown({ part, now, saved, failed });
  return (
    <section aria-labelledby={part} className="card part">
      <h2 id={part}>{title}</h2>
      {hint && <p className="hint">{hint}</p>}
      {saved && <Notice result>{w.saved}</Notice>}
      {failed?.changed && <SavedNow lang={lang} part={part} by={failed.changed.by} now={now} />}
      <ErrorSummary
        title={w.errorTitle}
        errors={wrong.map(([name, error]) => ({ name, text: saidOf(name, error) }))}
      />
      <Form method="post" noValidate key={key}>
        <input type="hidden" name="part" value={part} />
        <input type="hidden" name="seen" value={seen} />
        <By person={now.person} />
        {children(data)}
        <button className="button primary" type="submit">
          {action ?? w.save}
        </button>
      </Form>
    </section>
  );
}
