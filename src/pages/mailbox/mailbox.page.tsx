import { data } from 'react-router';
import { readMail } from '../../mailroom/read-mail.ts';
import { wordsFor } from '../../words/words.ts';
import { writeMomentThere } from '../../words/write.ts';
import { deedsIn, visitorIn } from '../context.ts';
import { addressAfter, lastShown } from '../last-shown.ts';
import { useOperatorZone } from '../operator-zone.ts';
import { Empty } from '../parts/empty.tsx';
import type { Route } from './+types/mailbox.page.ts';

const full = 50;

export async function loader({ request, context }: Route.LoaderArgs) {
  const { mailbox } = deedsIn(context);
  if (!mailbox) throw data(null, 404);
  const letters = await mailbox.letters(lastShown(new URL(request.url)));
  const shown = await Promise.all(
    letters.map(async ({ id, recipient, raw, receivedAt }) => ({
      id,
      recipient,
      subject: (await readMail(raw)).subject,
      receivedAt: receivedAt.toString(),
    })),
  );
  return { lang: visitorIn(context).lang, letters: shown, earlier: shown.length === full };
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: wordsFor(loaderData?.lang ?? 'fr').access.mailbox.title },
];

export default function MailboxPage({ loaderData }: Route.ComponentProps) {
  const zone = useOperatorZone();
  const { lang, letters } = loaderData;
  const w = wordsFor(lang).access.mailbox;
  const last = letters.at(-1);
  return (
    <>
      <h1>{w.title}</h1>
      <p>{w.text}</p>
      {letters.length === 0 && <Empty>{w.empty}</Empty>}
      <ul className="rows">
        {letters.map((letter) => (
          <li key={letter.id}>
            <a href={`/mailbox/${letter.id}`}>{letter.subject}</a>
            <span className="quiet">
              {letter.recipient} · {writeMomentThere(lang, letter.receivedAt, zone)}
            </span>
          </li>
        ))}
      </ul>
      {loaderData.earlier && last && (
        <nav className="pager" aria-label={wordsFor(lang).layout.pages}>
          <a href={`/mailbox${addressAfter({ at: last.receivedAt, id: last.id })}`}>{w.earlier}</a>
        </nav>
      )}
    </>
  );
}
