import { questionLimits } from '../../asking/question-limits.ts';
import { wordsFor } from '../../words/words.ts';
import { Field } from '../parts/field.tsx';
import { Message } from '../parts/message.tsx';
import { ShownAt } from '../parts/shown-at.tsx';
import type { Route } from './+types/offer.page.ts';
import { OtherPractices } from './other-practices.tsx';

type Data = Route.ComponentProps['loaderData'];

/** What the practice asked first has answered in the meantime. */
export function Answered({ lang, id, practice, answer }: Pick<Data, 'lang' | 'id' | 'practice' | 'answer'>) {
  return (
    <>
      {answer && (
        <ol className="thread">
          <Message mine={false} author={practice} moment={answer.moment} event={null} words={answer.words} />
        </ol>
      )}
      <p>
        <a className="button" href={`/demande/${id}`}>
          {wordsFor(lang).patient.offer.readAnswer}
        </a>
      </p>
    </>
  );
}

/** The practices already written to. */
export function SentTo({ lang, sent }: Pick<Data, 'lang' | 'sent'>) {
  return (
    <section aria-labelledby="sent-to" className="card">
      <h2 id="sent-to">{wordsFor(lang).patient.offer.sentTo}</h2>
      <ul>
        {sent.map((one) => (
          <li key={one.enquiryId}>
            <a href={`/demande/${one.enquiryId}`}>{one.name}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

type OfferFormProps = Data & {
  /** The submitted form, if it was not accepted. */
  sentBefore: Route.ComponentProps['actionData'];
  chooseError: string | undefined;
  messageError: string | undefined;
};

/** The form that sends the enquiry to others. */
export function OfferForm({ sentBefore, chooseError, messageError, ...shown }: OfferFormProps) {
  const { lang, form, seen, message, contacts } = shown;
  const { offer: w, page } = wordsFor(lang).patient;
  return (
    <form method="post" noValidate className="card">
      <ShownAt lang={lang} />
      <input type="hidden" name="form" value={sentBefore?.form ?? form} />
      <input type="hidden" name="seen" value={seen} />
      <OtherPractices {...shown} chosen={sentBefore?.chosen ?? []} error={chooseError} />
      <Field
        name="message"
        label={page.message}
        hint={w.messageHint}
        value={sentBefore?.typed ?? message}
        error={messageError}
        rows={7}
        limit={{ lang, most: questionLimits.message }}
        required
      />
      <h2>{w.shared}</h2>
      <p>{w.sharedText(contacts)}</p>
      <button className="button primary" type="submit">
        {w.send}
      </button>
    </form>
  );
}
