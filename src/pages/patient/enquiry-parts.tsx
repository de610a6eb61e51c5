import { questionLimits } from '../../asking/question-limits.ts';
import { named } from '../../words/named.ts';
import { wordsFor } from '../../words/words.ts';
import { writeMoment } from '../../words/write.ts';
import { Field } from '../parts/field.tsx';
import { Message } from '../parts/message.tsx';
import { Progress } from '../parts/progress.tsx';
import type { Shown } from '../parts/progress-of.ts';
import { ShownAt } from '../parts/shown-at.tsx';
import { Why } from '../parts/why.tsx';
import { ZoneNote } from '../parts/zone-note.tsx';
import type { Route } from './+types/enquiry.page.ts';
import { type AddressBack, AddressForm } from './address-form.tsx';
import { offerPath } from './offer-path.ts';
import { OnePress } from './one-press.tsx';

type Props = { enquiry: Route.ComponentProps['loaderData'] };

const isReached = (step: Shown): step is Extract<Shown, `reached-${string}`> => step.startsWith('reached-');
const meaningOf = (step: Shown) => (isReached(step) ? 'reached' : step);

/** What the patient has to confirm before the enquiry is sent. */
export function Held({ enquiry: { lang } }: Props) {
  const w = wordsFor(lang).patient;
  return (
    <section className="card">
      <p>{w.held.confirm}</p>
      <OnePress lang={lang} act="confirm" label={w.held.action} />
    </section>
  );
}

/** The progress so far, what it means, and what comes next if nobody reacts. */
export function WhereItStands({ enquiry }: Props) {
  const { lang } = enquiry;
  const w = wordsFor(lang).patient;
  const reached = enquiry.progress.findLast((one) => one.at !== null)?.step;
  const meaning = reached && w.stepMeanings[meaningOf(reached)];
  return (
    <section aria-labelledby="where" className="card wide">
      <h2 id="where">{w.page.where}</h2>
      <Progress
        lang={lang}
        zone={enquiry.zone}
        progress={enquiry.progress}
        notes={reached ? { [reached]: meaning } : {}}
      />
      <ZoneNote lang={lang} zone={enquiry.zone} />
      {enquiry.wroteAgain && <p className="again">{wordsFor(lang).turns.wroteAgain}</p>}
      {enquiry.next && (
        <>
          <p>{enquiry.next.text}</p>
          <Why lang={lang} about={w.page.thatDay} reasons={enquiry.next.why} />
        </>
      )}
    </section>
  );
}

/** The messages of the patient and the practice. */
export function Conversation({ enquiry }: Props) {
  const { lang, practice, lines } = enquiry;
  const w = wordsFor(lang).patient;
  const authors = { patient: w.page.you, member: practice, relais: 'Relais' };
  return (
    <section aria-labelledby="conversation">
      <h2 id="conversation">{w.page.conversation}</h2>
      <ol className="thread">
        {lines.map((line) => (
          <Message
            key={line.number}
            mine={line.by === 'patient'}
            author={authors[line.by]}
            moment={{ iso: line.at, text: writeMoment(lang, line.at, enquiry.zone) }}
            event={line.event}
            words={line.words}
            became={line.became}
          />
        ))}
      </ol>
    </section>
  );
}

/** The other practices that the patient wrote to, once one has answered, and those that they may still write to. */
export function Others({ enquiry }: Props) {
  const { lang } = enquiry;
  const w = wordsFor(lang).patient;
  return (
    <>
      {enquiry.waiting.length > 0 && (
        <section aria-labelledby="served" className="card">
          <h2 id="served">{w.served.title}</h2>
          <p>{w.served.text(enquiry.waiting.map(named))}</p>
          <OnePress lang={lang} act="served" label={w.served.action} />
        </section>
      )}
      {enquiry.offered && (
        <section aria-labelledby="others" className="card">
          <h2 id="others">{w.offer.title}</h2>
          <p>{w.offer.linkText}</p>
          <Why lang={lang} about={w.offer.title} reasons={enquiry.whyOffered} />
          <a className="button" href={offerPath(enquiry.id)}>
            {w.offer.link}
          </a>
        </section>
      )}
    </>
  );
}

type WordsError = keyof ReturnType<typeof wordsFor>['patient']['errors'];
type Back = { typed: string; error: WordsError | null; back: AddressBack | null };

/** The form for the next message, and the address to which answers are sent. */
export function WriteAgain({ enquiry, back }: Props & { back: Back | null }) {
  const { lang } = enquiry;
  const w = wordsFor(lang).patient;
  const error = back?.error;
  return (
    <>
      <section aria-labelledby="write" className="card">
        <h2 id="write">{w.page.write}</h2>
        <form method="post" noValidate>
          <ShownAt lang={lang} />
          <input type="hidden" name="form" value={enquiry.formToken} />
          <Field
            name="message"
            label={w.page.message}
            hint={w.page.writeHint}
            error={error ? w.errors[error] : undefined}
            value={back?.typed ?? ''}
            rows={6}
            limit={{ lang, most: questionLimits.message }}
            required
          />
          <button className="button" type="submit">
            {w.page.send}
          </button>
        </form>
      </section>
      <section aria-labelledby="address" className="card own-address">
        <h2 id="address">{w.address.title}</h2>
        <p>
          <bdi>{w.address.is(enquiry.email)}</bdi>
        </p>
        <AddressForm lang={lang} hint={w.address.hint} back={back?.back ?? null} />
      </section>
    </>
  );
}
