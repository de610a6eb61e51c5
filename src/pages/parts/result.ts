import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

const id = 'result';

/** What shows the result of an act: it takes the focus when its page comes, with or without script, and is spoken for
 * that reason alone. One on a page. */
export const shownResult = { id, tabIndex: -1, autoFocus: true } as const;

/** The address of a page at its result. A fragment of its own: a browser would bring that of the form's page along. */
export const atResult = (address: string): string => `${address}#${id}`;

const typing = 'textarea, input:not([type=checkbox], [type=radio], [type=hidden])';

/** Where the eye is after an act: at what lists the errors, or else at the first field that is wrong, at what says what
 * came of it, or where the address leads. */
const whereToLook = (hash: string) =>
  document.querySelector<HTMLElement>('.notice[role=alert]') ??
  document.querySelector<HTMLElement>('.wrong :is(input, select, textarea)') ??
  document.getElementById(id) ??
  document.getElementById(hash.slice(1));

/** Where she was when she sent a form, and what stood there. */
type Sent = { at: Element | null; value: string };

const textIn = (at: Element | null) =>
  (at instanceof HTMLTextAreaElement || at instanceof HTMLInputElement) && at.matches(typing) ? at.value : '';

/** Whether somebody writes in another form meanwhile, who is not to be taken away from it. */
function isWritingElsewhere(target: HTMLElement, sent: Sent | null): boolean {
  const at = document.activeElement;
  const value = textIn(at);
  if (value === '' || (at === sent?.at && value === sent.value)) return false;
  return !at?.closest('form')?.contains(target);
}

/** On a page that lives on after its acts, brings the focus to the result of each: another place, or another answer. A
 * page that is read again in between is neither. */
export function useFocusOnResult(answer: unknown): void {
  const { key, hash } = useLocation();
  const last = useRef({ key, answer });
  const sent = useRef<Sent>(null);
  useEffect(() => {
    const note = () => {
      const at = document.activeElement;
      sent.current = { at, value: textIn(at) };
    };
    document.addEventListener('submit', note, true);
    return () => document.removeEventListener('submit', note, true);
  }, []);
  useEffect(() => {
    const before = last.current;
    last.current = { key, answer };
    if (key === before.key && (answer === undefined || answer === before.answer)) return;
    const target = whereToLook(hash);
    if (target && !isWritingElsewhere(target, sent.current)) target.focus();
  }, [key, hash, answer]);
}
