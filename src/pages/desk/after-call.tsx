import { useEffect, useState } from 'react';
import { Form, useNavigation } from 'react-router';
import { outcomes } from '../../enquiry/facts/contact.ts';
import { wordsFor } from '../../words/words.ts';
import type { Lang } from '../../words/write.ts';
import type { Callable } from '../callable.ts';
import { PhoneNumber } from '../parts/phone-number.tsx';
import { Hidden, keyOf } from './hidden.tsx';
import type { Enquiry } from './panel-data.ts';

type AfterCallProps = {
  lang: Lang;
  enquiry: Enquiry;
  phone: Callable;
  /** Whether a contact may still be recorded. */
  open: boolean;
};

const keptAs = 'relais.called';

/** The patient's telephone number; once it has been tapped, recording the outcome of the call takes one tap (desk-6). A
 * phone may discard the page during the call: the question is still there afterwards. */
export function AfterCall({ lang, enquiry, phone, open }: AfterCallProps) {
  const w = wordsFor(lang).desk.contact;
  const [called, setCalled] = useState(false);
  useEffect(() => setCalled(sessionStorage.getItem(keptAs) === enquiry.id), [enquiry.id]);
  const [opened, pin] = useState(enquiry);
  const key = keyOf(opened, 'call');
  const sending = useNavigation().formData?.get('submission') === key;
  const isThere = enquiry.lines.some((line) => line.submission === key);
  useEffect(() => {
    if (!isThere) return;
    sessionStorage.removeItem(keptAs);
    setCalled(false);
  }, [isThere]);
  const call = () => {
    sessionStorage.setItem(keptAs, enquiry.id);
    pin(enquiry);
    setCalled(true);
  };
  const done = () => {
    sessionStorage.removeItem(keptAs);
    setCalled(false);
  };
  return (
    <>
      <PhoneNumber {...phone} onCall={call} />
      {called && open && (
        <Form method="post" className="after-call">
          <Hidden form="call" opened={opened} seen={enquiry.version} />
          <input type="hidden" name="channel" value="telephone" />
          <input type="hidden" name="on" value="now" />
          <fieldset aria-live="polite">
            <legend>{w.afterCall}</legend>
            {outcomes.map((outcome) => (
              <button
                className="button"
                type="submit"
                name="outcome"
                value={outcome}
                key={outcome}
                aria-disabled={sending}
              >
                {w.shortOutcomes[outcome]}
              </button>
            ))}
            <button className="button plain" type="button" onClick={done}>
              {w.noCall}
            </button>
          </fieldset>
        </Form>
      )}
    </>
  );
}
