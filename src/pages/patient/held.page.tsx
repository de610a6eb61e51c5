import { type RouterContextProvider, redirect } from 'react-router';
import { wordsFor } from '../../words/words.ts';
import { cameBack } from '../came-back.ts';
import { deedsIn, visitorIn } from '../context.ts';
import { heldCookie } from '../cookie.ts';
import { formText } from '../form-text.ts';
import { Drawing } from '../parts/drawing.tsx';
import { Notice } from '../parts/notice.tsx';
import type { Route } from './+types/held.page.ts';
import { AddressForm, readAddress } from './address-form.tsx';
import { OnePress } from './one-press.tsx';

const gone = { sent: false, because: 'gone' } as const;

/** The browser that sent the held enquiry; null for any other. */
const senderIn = (context: Readonly<RouterContextProvider>) =>
  deedsIn(context).senderCaller(visitorIn(context).cookie(heldCookie));

export async function loader({ request, context }: Route.LoaderArgs) {
  const { lang } = visitorIn(context);
  const caller = senderIn(context);
  const email = caller && (await deedsIn(context).heldAddress(caller));
  return { lang, email, sent: new URL(request.url).searchParams.has('sent') };
}

export async function action({ request, context }: Route.ActionArgs) {
  const deeds = deedsIn(context);
  const caller = senderIn(context);
  const form = await request.formData();
  const isAgain = formText(form, 'act') === 'again';
  const { email, back } = isAgain
    ? { email: (caller && (await deeds.heldAddress(caller))) ?? '', back: null }
    : readAddress(form);
  if (back) return cameBack({ back }, 422);
  const result = caller ? await deeds.confirmAgain(caller, email) : gone;
  if (result.sent) return redirect(`${heldCookie.path}?sent`, 303);
  return cameBack({ back: { email, meant: null, insists: false, error: result.because } }, 409);
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: wordsFor(loaderData?.lang ?? 'fr').patient.held.title },
];

/** Shows the same whatever the mailbox was sent before (asking-16). */
export default function HeldPage({ loaderData, actionData }: Route.ComponentProps) {
  const { lang, email, sent } = loaderData;
  const w = wordsFor(lang).patient;
  return (
    <section className="card narrow">
      <Drawing of="sealed" />
      <h1>{w.held.title}</h1>
      {sent && !actionData && <Notice tone="good">{w.address.sentAgain}</Notice>}
      <p>{w.held.text}</p>
      {email && (
        <p>
          <bdi>{w.address.heldAt(email)}</bdi>
        </p>
      )}
      <p>{w.held.atMost}</p>
      <p className="quiet">{w.sent.noLetter}</p>
      {(email || actionData) && (
        <>
          <OnePress lang={lang} act="again" label={w.address.again} />
          <AddressForm lang={lang} hint={w.address.heldHint} back={actionData?.back ?? null} />
        </>
      )}
    </section>
  );
}
