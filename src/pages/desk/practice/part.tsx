import type { ReactNode } from 'react';
import { wordsFor } from '../../../words/words.ts';
import type { Lang } from '../../../words/write.ts';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Notice } from '../../parts/notice.tsx';
import type { Part, WrongFields } from './read-change.ts';

/** What was sent of a part and not taken: what was typed, and what is wrong with it. */
export type Failed = { typed: Record<string, string>; wrong: WrongFields } | null;

type PartProps = {
  lang: Lang;
  part: Part;
  title: string;
  hint?: string;
  saved: boolean;
  failed: Failed;
  action?: string;
  children: ReactNode;
};

/** One part of the practice's page, with a form of its own. */
export function PartForm({ lang, part, title, hint, saved, failed, action, children }: PartProps) {
  const w = wordsFor(lang).practice;
  const wrong = Object.entries(failed?.wrong ?? {});
  return (
    <section aria-labelledby={part} className="card part">
      <h2 id={part}>{title}</h2>
      {hint && <p className="hint">{hint}</p>}
      {saved && <Notice>{w.saved}</Notice>}
      <ErrorSummary
        title={w.errorTitle}
        errors={wrong.map(([name, error]) => ({ name, text: w.errors[error] }))}
      />
      <form method="post" action={`#${part}`} noValidate>
        <input type="hidden" name="part" value={part} />
        {children}
        <button className="button primary" type="submit">
          {action ?? w.save}
        </button>
      </form>
    </section>
  );
}
