import { useEffect, useState } from 'react';
import { Form, useNavigation } from 'react-router';
import { outcomes } from '../../enquiry/fact.ts';
import { wordsFor } from '../../words/words.ts';
import type { Lang } from '../../words/write.ts';
import { Hidden } from './hidden.tsx';

type AfterCallProps = {
  lang: Lang;
  enquiry: { id: string; version: number; submission: string };
  phone: string;
  /** Whether a contact may still be recorded. */
  open: boolean;
};

const keptAs = 'relais.called';

/** The patient's telephone number; once it has been tapped, what came of the call is one tap (S8b). A phone may throw
 * the page away during the call: the question is still there when she is back. */
export function AfterCall({ lang, enquiry, phone, open }: AfterCallProps) {
  const w = wordsFor(lang).desk.contact;
  const [called, setCalled] = useState(false);
  useEffect(() => setCalled(sessionStorage.getItem(keptAs) === enquiry.id), [enquiry.id]);
  const sending = useNavigation().formData?.get('act') === 'contact';
  useEffect(() => (sending ? () => setCalled(false) : undefined), [sending]);
  const call = () => {
    sessionStorage.setItem(keptAs, enquiry.id);
    setCalled(true);
  };
  const done = () => {
    sessionStorage.removeItem(keptAs);
    setCalled(false);
  };
  return (
    <>
      <a href={`tel:${phone.replace(/[^+\d]/g, '')}`} onClick={call}>
        {phone}
      </a>
      {called && open && (
        <Form method="post" className="after-call" onSubmit={() => sessionStorage.removeItem(keptAs)}>
          <Hidden act="contact" enquiry={enquiry} />
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
