import { type ReactNode, useId } from 'react';
import { Form } from 'react-router';
import type { ActName } from '../../answering/acts.ts';
import { questionLimits } from '../../asking/question-limits.ts';
import { channels, outcomes } from '../../enquiry/facts/contact.ts';
import { wordsFor } from '../../words/words.ts';
import type { Lang } from '../../words/write.ts';
import { Choices } from '../parts/choices.tsx';
import { Field } from '../parts/field.tsx';
import { Notice } from '../parts/notice.tsx';
import { Hidden } from './hidden.tsx';
import type { Enquiry, Failed } from './panel-data.ts';
import { RefuseFields } from './refuse-fields.tsx';
import { usePanel } from './use-panel.ts';

type ActsProps = { lang: Lang; enquiry: Enquiry; failed: Failed | null; done: string | null };

/** What a member can do with an enquiry, above the fold: each act opens its own small form. */
export function Acts({ lang, enquiry, failed, done }: ActsProps) {
  const w = wordsFor(lang).desk;
  const props = { lang, enquiry, failed, done };
  if (enquiry.state !== 'open')
    return (
      <div className="acts">
        {enquiry.reopens ? (
          <Plain
            {...props}
            act="reopen"
            label={enquiry.state === 'refused' ? w.acts.undoRefusal : w.acts.reopen}
          />
        ) : (
          <p className="quiet">{w.acts.undoOver}</p>
        )}
        <Kept {...props} />
      </div>
    );
  return (
    <div className="acts">
      <Panel {...props} act="answer">
        <AnswerFields {...props} />
      </Panel>
      <Panel {...props} act="contact">
        <ContactFields {...props} />
      </Panel>
      <Panel {...props} act="refuse">
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
      {enquiry.handled && <Plain {...props} act="close" label={w.acts.close} />}
    </div>
  );
}

const typedIn = (failed: Failed | null, act: ActName) => (failed?.act === act ? failed.typed : {});

const errorIn = (lang: Lang, failed: Failed | null, act: ActName, name: string) => {
  const error = failed?.act === act ? failed.errors[name] : undefined;
  return error && wordsFor(lang).desk.errors[error];
};

type PanelProps = ActsProps & {
  act: 'answer' | 'contact' | 'refuse';
  children: ReactNode | ((sending: boolean) => ReactNode);
};

function Panel({ lang, enquiry, failed, done, act, children }: PanelProps) {
  const w = wordsFor(lang).desk;
  const { opened, times, arrived, form, sending, seen, open } = usePanel(act, enquiry, failed);
  return (
    <>
      <details
        className={`act ${act}`}
        name="acts"
        open={failed?.act === act || undefined}
        onToggle={(event) => event.currentTarget.open && open()}
      >
        <summary className="button">{w.acts[act]}</summary>
        <Form method="post" noValidate ref={form} key={times}>
          <Hidden form={act} opened={opened} seen={seen} />
          {typeof children === 'function' ? (
            children(sending)
          ) : (
            <>
              {children}
              <button className="button primary" type="submit" aria-disabled={sending}>
                {sending ? w.sending : w[act === 'answer' ? 'answer' : 'contact'].send}
              </button>
            </>
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

function AnswerFields({ lang, failed }: ActsProps) {
  const w = wordsFor(lang).desk.answer;
  return (
    <Field
      name="text"
      label={w.label}
      hint={w.hint}
      error={errorIn(lang, failed, 'answer', 'text')}
      value={typedIn(failed, 'answer').text ?? ''}
      rows={8}
      limit={{ lang, most: questionLimits.message }}
      required
    />
  );
}

function ContactFields({ lang, failed, enquiry }: ActsProps) {
  const w = wordsFor(lang).desk.contact;
  const typed = typedIn(failed, 'contact');
  const error = (name: string) => errorIn(lang, failed, 'contact', name);
  return (
    <>
      <Choices
        name="channel"
        label={w.how}
        choices={channels.map((value) => ({ value, label: w.channels[value] }))}
        chosen={typed.channel ?? 'telephone'}
        error={error('channel')}
      />
      <Choices
        name="outcome"
        label={w.outcome}
        choices={outcomes.map((value) => ({ value, label: w.outcomes[value] }))}
        chosen={typed.outcome ?? ''}
        error={error('outcome')}
      />
      <Field
        name="on"
        label={w.when}
        type="datetime-local"
        value={typed.on ?? enquiry.now}
        error={error('on')}
        required
      />
      <Field
        name="note"
        label={w.note}
        value={typed.note ?? ''}
        error={error('note')}
        rows={3}
        limit={{ lang, most: questionLimits.message }}
      />
    </>
  );
}

function Plain({ act, label, enquiry }: ActsProps & { act: 'close' | 'reopen'; label: string }) {
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
