import { useEffect, useRef, useState } from 'react';
import { useLocation, useNavigation } from 'react-router';
import { asMessage } from '../../words/typed.ts';
import { type FormName, keyOf } from './hidden.tsx';
import type { Enquiry, Failed } from './panel-data.ts';
import { whichVersionSeen } from './which-version-seen.ts';

const writtenIn = (form: HTMLFormElement | null): string[] =>
  [...(form?.querySelectorAll('textarea') ?? [])].map(({ value }) => asMessage(value));

/** State of one form of the detail page: bound to the thread version of when it was opened, with one idempotency key
 * until it is done. Once the thread contains what was sent, even if the response was lost, it is empty again; what
 * was typed since stays, under a new key. */
export function usePanel(name: FormName, enquiry: Enquiry, failed: Failed | null) {
  const [panel, change] = useState({ opened: enquiry, times: 0, arrived: null as 'all' | 'part' | null });
  const form = useRef<HTMLFormElement>(null);
  const key = keyOf(panel.opened, name);
  const { formData, state } = useNavigation();
  const { key: place } = useLocation();
  const before = useRef(place);
  const sending = formData?.get('submission') === key;
  const line = enquiry.lines.find((one) => one.submission === key);
  const words = line?.words ?? '';
  const isThere = line !== undefined && !sending;
  const because = failed?.typed.submission === key ? failed.because : null;
  const isShown = state === 'idle' && because === 'changed';
  useEffect(() => {
    if (!isThere) return;
    const arrived = writtenIn(form.current).every((text) => text === '' || text === words) ? 'all' : 'part';
    const panel = form.current?.closest('details');
    const isHere = panel?.contains(document.activeElement) || document.activeElement === document.body;
    panel?.toggleAttribute('open', arrived === 'part');
    // A response that arrived is handled elsewhere; here only what was found to have been received without one.
    if (isHere && arrived === 'all' && place === before.current) panel?.querySelector('summary')?.focus();
    change(({ times }) => ({ opened: enquiry, times: arrived === 'all' ? times + 1 : times, arrived }));
  }, [isThere, words, enquiry, place]);
  useEffect(() => {
    before.current = place;
  }, [place]);
  useEffect(() => {
    // What is new has been shown: the next submission is based on it.
    if (isShown) change((before) => ({ ...before, opened: enquiry }));
  }, [isShown, enquiry]);
  const open = () => {
    if (writtenIn(form.current).every((text) => text === ''))
      change((before) => ({ ...before, opened: enquiry, arrived: null }));
  };
  const seen = whichVersionSeen(panel.opened, enquiry);
  return { ...panel, form, sending, seen, open };
}
