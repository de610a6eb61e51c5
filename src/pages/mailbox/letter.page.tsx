import { data } from 'react-router';
import type { MailboxLetterId } from '../../database/id.ts';
import { isId } from '../../database/is-id.ts';
import { readMail } from '../../mailroom/read-mail.ts';
import { wordsFor } from '../../words/words.ts';
import { writeMomentThere } from '../../words/write.ts';
import { letterSandbox } from '../content-security-policy.ts';
import { deedsIn, visitorIn } from '../context.ts';
import { useOperatorZone } from '../operator-zone.ts';
import type { Route } from './+types/letter.page.ts';

export const handle = { frames: true };

const link = /(https?:\/\/\S+)/;

export async function loader({ params, context }: Route.LoaderArgs) {
  const { mailbox } = deedsIn(context);
  const letter = mailbox && isId<MailboxLetterId>(params.id) ? await mailbox.letter(params.id) : null;
  if (!letter) throw data(null, 404);
  const { html, ...mail } = await readMail(letter.raw);
  return {
    lang: visitorIn(context).lang,
    id: params.id,
    hasHtml: html !== '',
    ...mail,
    recipient: letter.recipient,
    receivedAt: letter.receivedAt.toString(),
    parts: mail.text.split(link).map((text, place) => ({ text, place })),
  };
}

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.subject ?? '' }];

export default function LetterPage({ loaderData }: Route.ComponentProps) {
  const zone = useOperatorZone();
  const { lang, parts } = loaderData;
  const w = wordsFor(lang).access.mailbox;
  return (
    <article>
      <p>
        <a className="back" href="/mailbox">
          {w.back}
        </a>
      </p>
      <h1>{loaderData.subject}</h1>
      <dl>
        <dt>{w.from}</dt>
        <dd>{loaderData.from}</dd>
        <dt>{w.to}</dt>
        <dd>{loaderData.recipient}</dd>
        <dt>{w.received}</dt>
        <dd>{writeMomentThere(lang, loaderData.receivedAt, zone)}</dd>
      </dl>
      <div className="letter-sides">
        {loaderData.hasHtml && (
          <section aria-labelledby="as-html">
            <h2 id="as-html">{w.asHtml}</h2>
            <iframe
              className="card"
              title={w.asHtml}
              src={`/mailbox/${loaderData.id}/html`}
              sandbox={letterSandbox}
              referrerPolicy="no-referrer"
            />
          </section>
        )}
        <section aria-labelledby="as-text">
          <h2 id="as-text">{w.asText}</h2>
          <div className="card letter-frame">
            {parts.map(({ text, place }) =>
              link.test(text) ? (
                <a key={place} href={text} rel="noreferrer">
                  {text}
                </a>
              ) : (
                text
              ),
            )}
          </div>
        </section>
      </div>
    </article>
  );
}
