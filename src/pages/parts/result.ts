import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

const id = 'result';

/** Marks the result of an act: it takes the focus on page load, with or without script, and is therefore announced.
 * One per page. */
export const shownResult = { id, tabIndex: -1, autoFocus: true } as const;

/** The URL of a page at its result. With a fragment of its own: otherwise the browser would keep that of the form's
 * page. */
export const atResult = (address: string): string => `${address}#${id}`;

const typing = 'textarea, input:not([type=checkbox], [type=radio], [type=hidden])';

/** Where the focus goes after an act: to the error summary, otherwise to the first invalid field, to the result, or
 * to the target of the URL. */
const whereToLook = (hash: string) =>
  document.querySelector<HTMLElement>('.notice[role=alert]') ??
  document.querySelector<HTMLElement>('.wrong :is(input, select, textarea)') ??
  document.getElementById(id) ??
  document.getElementById(hash.slice(1));

/** The URL and the result shown when a form was sent. */
type Sent = { at: Element | null; value: string };

const textIn = (at: Element | null) =>
  (at instanceof HTMLTextAreaElement || at instanceof HTMLInputElement) && at.matches(typing) ? at.value : '';

/** Whether the reader is typing in another form, and must not be interrupted (parts-102). */
function isWritingElsewhere(target: HTMLElement, sent: Sent | null): boolean {
  const at = document.activeElement;
  const value = textIn(at);
  if (value === '' || (at === sent?.at && value === sent.value)) return false;
  return !at?.closest('form')?.contains(target);
}

/** On a page that stays open after its acts, moves the focus to the result of each: after a navigation, or a new
 * result. A reload of the data is neither. */
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
