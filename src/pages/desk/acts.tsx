import { useId } from 'react';
import { Form } from 'react-router';
import type { ActName } from '../../answering/acts.ts';
import { wordsFor } from '../../words/words.ts';
import { AnswerFields, ContactFields } from './act-fields.tsx';
import { Closing } from './closing.tsx';
import { Hidden } from './hidden.tsx';
import { type ActsProps, errorIn, failedOnPage, Panel, typedIn } from './panel.tsx';
import { RefuseFields } from './refuse-fields.tsx';

/** What a member can do with an enquiry, above the fold: each act that takes words opens its own small form, and those
 * of one tap stand where they are possible (desk-323, desk-324). */
export function Acts({ failed, ...rest }: ActsProps) {
  const { enquiry } = rest;
  const props = { ...rest, failed: failedOnPage(failed, enquiry) };
  const { desk: w, waits } = wordsFor(props.lang);
  const isContested = enquiry.wait?.which === 'contested';
  return (
    <div className="acts">
      {enquiry.state === 'open' && <Panels {...props} />}
      <Plain {...props} act="set-aside" label={isContested ? waits.uphold : w.acts['set-aside']} />
      <Plain {...props} act="take-up" label={w.acts['take-up']} />
      <Plain
        {...props}
        act="reopen"
        label={enquiry.state === 'refused' ? w.acts.undoRefusal : w.acts.reopen}
      />
      {enquiry.state !== 'open' && !enquiry.acts.includes('reopen') && (
        <p className="quiet">{w.acts.undoOver}</p>
      )}
      <Plain {...props} act="close" label={w.acts.close} />
      {enquiry.state === 'open' && enquiry.wait && <Closing {...props} />}
      {enquiry.state !== 'open' && <Kept {...props} />}
    </div>
  );
}

/** The acts that take words. */
function Panels(props: ActsProps) {
  const { lang, enquiry, failed } = props;
  const w = wordsFor(lang).desk;
  return (
    <>
      <Panel {...props} form="answer" act="answer" among="acts" label={w.acts.answer} send={w.answer.send}>
        <AnswerFields {...props} />
      </Panel>
      <Panel
        {...props}
        form="contact"
        act="contact"
        among="acts"
        label={w.acts.contact}
        send={w.contact.send}
      >
        <ContactFields {...props} form="contact" />
      </Panel>
      <Panel {...props} form="refuse" act="refuse" among="acts" label={w.acts.refuse} send={null}>
        {(sending) => (
          <RefuseFields
            lang={lang}
            zone={enquiry.zone}
            likes={enquiry.likes}
            typed={typedIn(failed, 'refuse')}
            error={(name) => errorIn(lang, failed, 'refuse', name)}
            sending={sending}
          />
        )}
      </Panel>
    </>
  );
}

/** An act of one tap, where it is possible now. */
function Plain({ act, label, enquiry }: ActsProps & { act: ActName; label: string }) {
  if (!enquiry.acts.includes(act)) return null;
  return (
    <Form method="post" className="act">
      <Hidden form={act} opened={enquiry} seen={enquiry.version} />
      <button className="button" type="submit">
        {label}
      </button>
    </Form>
  );
}

/** What was typed into a form that was stopped because the enquiry is no longer open: kept to be copied. */
function Kept({ lang, failed }: ActsProps) {
  const id = useId();
  const w = wordsFor(lang).desk;
  const labels = { text: w.answer.label, note: w.contact.note, sentence: w.refuse.sentence };
  return (['text', 'note', 'sentence'] as const)
    .filter((name) => failed?.typed[name])
    .map((name) => (
      <div className="field" key={name}>
        <label htmlFor={`${id}-${name}`}>{labels[name]}</label>
        <textarea id={`${id}-${name}`} rows={8} readOnly defaultValue={failed?.typed[name]} />
      </div>
    ));
}
