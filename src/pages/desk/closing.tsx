import { Form } from 'react-router';
import { wordsFor } from '../../words/words.ts';
import { ContactFields } from './act-fields.tsx';
import { formOf, Hidden } from './hidden.tsx';
import { type ActsProps, errorIn, Panel, typedIn } from './panel.tsx';
import { RefuseFields } from './refuse-fields.tsx';

/** Closing an enquiry whose patient waits asks what happened (desk-322): reached outside the site; a refusal, which
 * archives it too, of a first wait; nothing to answer, of a later one; or later, which does nothing. */
export function Closing(props: ActsProps) {
  const { lang, enquiry, failed } = props;
  const { desk, waits } = wordsFor(lang);
  const w = waits.closing;
  const isOpen = failed !== null && formOf(failed.typed.submission, failed.act).startsWith('close-');
  return (
    <details className="act close" name="acts" open={isOpen || undefined}>
      <summary className="button">{desk.acts.close}</summary>
      <p>{w.asks}</p>
      <div className="closing">
        <Panel {...props} form="close-contact" act="contact" among="closing" label={w.contact} send={w.save}>
          <ContactFields {...props} form="close-contact" />
        </Panel>
        {enquiry.wait?.which === 'first' ? (
          <Panel {...props} form="close-refuse" act="refuse" among="closing" label={w.refuse} send={null}>
            {(sending) => (
              <RefuseFields
                lang={lang}
                zone={enquiry.zone}
                likes={enquiry.likes}
                typed={typedIn(failed, 'close-refuse')}
                error={(name) => errorIn(lang, failed, 'close-refuse', name)}
                sending={sending}
                closes
              />
            )}
          </Panel>
        ) : (
          <Form method="post">
            <Hidden form="close-set-aside" opened={enquiry} seen={enquiry.version} />
            <input type="hidden" name="close" value="yes" />
            <button className="button" type="submit">
              {w.setAside}
            </button>
          </Form>
        )}
        <a className="button plain" href={enquiry.back}>
          {w.later}
        </a>
      </div>
    </details>
  );
}
