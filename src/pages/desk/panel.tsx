import type { ReactNode } from 'react';
import { Form } from 'react-router';
import { wordsFor } from '../../words/words.ts';
import type { Lang } from '../../words/write.ts';
import { Notice } from '../parts/notice.tsx';
import { type FormName, formOf, Hidden, keyOf } from './hidden.tsx';
import type { Enquiry, Failed } from './panel-data.ts';
import { usePanel } from './use-panel.ts';

/** What every form of the detail page is given. */
export type ActsProps = { lang: Lang; enquiry: Enquiry; failed: Failed | null; done: string | null };

/** The forms of the panel that closes, and when each stands on the page. */
const closing: Partial<Record<FormName, (enquiry: Pick<Enquiry, 'wait'>) => boolean>> = {
  'close-contact': ({ wait }) => wait !== null,
  'close-refuse': ({ wait }) => wait?.which === 'first',
};

/** A form that was refused, in that of its act where its own has left the page meanwhile: what was typed stays. */
export function failedOnPage(
  failed: Failed | null,
  enquiry: Pick<Enquiry, 'wait' | 'submission'>,
): Failed | null {
  if (!failed) return null;
  const isThere = closing[formOf(failed.typed.submission, failed.act)]?.(enquiry) ?? true;
  if (isThere) return failed;
  return { ...failed, typed: { ...failed.typed, submission: keyOf(enquiry, failed.act) } };
}

/** Whether it was this form that was refused. */
const isOf = (failed: Failed | null, form: FormName): failed is Failed =>
  failed !== null && formOf(failed.typed.submission, failed.act) === form;

/** What was typed into a form that was refused; nothing if it was another one. */
export const typedIn = (failed: Failed | null, form: FormName): Record<string, string> =>
  isOf(failed, form) ? failed.typed : {};

/** What is wrong with a field of a form that was refused. */
export const errorIn = (lang: Lang, failed: Failed | null, form: FormName, name: string) => {
  const error = isOf(failed, form) ? failed.errors[name] : undefined;
  return error && wordsFor(lang).desk.errors[error];
};

type PanelProps = ActsProps & {
  form: FormName;
  act: 'answer' | 'contact' | 'refuse';
  /** Panels of one name: opening one closes the others. */
  among: string;
  label: string;
  /** The button that sends; with none, the children have their own and are told whether it is under way. */
  send: string | null;
  children: ReactNode | ((sending: boolean) => ReactNode);
};

/** An act with a small form of its own, shown on demand. */
export function Panel({ form: name, act, among, label, send, children, ...props }: PanelProps) {
  const { lang, enquiry, failed, done } = props;
  const w = wordsFor(lang).desk;
  const { opened, times, arrived, form, sending, seen, open } = usePanel(name, enquiry, failed);
  return (
    <>
      <details
        className={`act ${name}`}
        name={among}
        open={isOf(failed, name) || undefined}
        onToggle={(event) => event.currentTarget.open && open()}
      >
        <summary className="button">{label}</summary>
        <Form method="post" noValidate ref={form} key={times}>
          <Hidden form={name} opened={opened} seen={seen} />
          {typeof children === 'function' ? children(sending) : children}
          {send !== null && (
            <button className="button primary" type="submit" aria-disabled={sending}>
              {sending ? w.sending : send}
            </button>
          )}
        </Form>
      </details>
      {arrived === 'all' && done !== act && <Notice tone="good">{w.arrived[act]}</Notice>}
      {arrived === 'part' && failed?.because !== 'already-sent' && (
        <Notice tone="warn">{w.stopped['already-sent']}</Notice>
      )}
    </>
  );
}
