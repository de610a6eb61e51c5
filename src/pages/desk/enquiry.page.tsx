import { data, redirect } from 'react-router';
import { hasWholeDesk } from '../../access/caller/has-whole-desk.ts';
import { wordsFor } from '../../words/words.ts';
import { cameBack } from '../came-back.ts';
import { deedsIn } from '../context.ts';
import { formText } from '../form-text.ts';
import { givenId } from '../given-id.ts';
import { Notice } from '../parts/notice.tsx';
import { atResult, useFocusOnResult } from '../parts/result.ts';
import type { Route } from './+types/enquiry.page.ts';
import { isActName } from './act-name.ts';
import { actsAreTold, useProof } from './acting.ts';
import { Acts } from './acts.tsx';
import { DeskHeader } from './desk-header.tsx';
import { Contact, Conversation, EnquiryHead } from './enquiry-parts.tsx';
import { formOf } from './hidden.tsx';
import { History } from './history.tsx';
import { useLastAnswer, useLive } from './live.ts';
import { hasArrived } from './panel-data.ts';
import { ReadByLinks } from './read-by-link.tsx';
import { useReading } from './reading.ts';
import { sending } from './sending.ts';
import { shownEnquiry } from './shown-enquiry.ts';
import { sentBy, signedIn } from './signed-in.ts';
import { staying } from './staying.ts';
import { Suggestions } from './suggestions.tsx';
import { whatCameMeanwhile } from './which-version-seen.ts';

export const handle = { js: true };

const listFrom = (request: Request) => {
  const from = new URL(request.url).searchParams.get('from') ?? '';
  return /^\/desk\?[\w=&%.:-]*$/.test(from) ? from : '/desk';
};

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const caller = signedIn(context, request);
  const deeds = deedsIn(context);
  const thread = await deeds.theirThread(caller, givenId(params.id));
  const shown = thread && (await shownEnquiry(deeds, thread, caller.person.locale));
  if (!shown) throw data(null, 404);
  const readings = hasWholeDesk(caller) ? await deeds.theirReadings(caller) : [];
  return {
    ...shown,
    readings: readings.filter(({ enquiryId }) => enquiryId === params.id),
    person: caller.person,
    oneEnquiry: caller.reach.enquiryId !== null,
    maybeAutomatic: caller.reach.maybeAutomatic,
    back: listFrom(request),
    done: new URL(request.url).searchParams.get('done'),
    submission: deeds.newFormToken(),
  };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { caller, form } = await sentBy(context, request);
  const deeds = deedsIn(context);
  const name = formText(form, 'act');
  if (!isActName(name)) throw data(null, 422);
  const fields = Object.fromEntries([...form.keys()].map((key) => [key, formText(form, key)]));
  const result = await deeds.doAct(caller, { act: name, enquiryId: givenId(params.id), fields });
  if (result.done) {
    const from = encodeURIComponent(listFrom(request));
    const told = fields.close === 'yes' ? 'close' : name;
    return redirect(atResult(`/desk/enquiries/${params.id}?from=${from}&done=${told}`), 303);
  }
  if ('because' in result && result.because === 'gone') throw data(null, 404);
  const errors = 'errors' in result ? result.errors : {};
  const because = 'because' in result ? result.because : null;
  return cameBack({ act: name, typed: fields, errors, because }, because ? 409 : 422);
}

export const clientLoader = staying<Route.ClientLoaderArgs>();

/** What is new is shown even if a form was stopped because of it. */
export const shouldRevalidate = () => true;

/** What was typed stays on the page while the server is unreachable. */
export async function clientAction({ request, serverAction }: Route.ClientActionArgs) {
  const form = await request.clone().formData();
  const answer = await sending(() => actsAreTold().then(serverAction));
  if (!('stopped' in answer)) return answer;
  const name = formText(form, 'act');
  const typed = Object.fromEntries([...form.keys()].map((key) => [key, formText(form, key)]));
  return {
    act: isActName(name) ? name : 'answer',
    typed,
    errors: {},
    because: answer.stopped,
    cameBack: true as const,
  };
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? [{ title: `${loaderData.procedure} · ${wordsFor(loaderData.lang).desk.title}` }] : [];

export default function EnquiryPage({ loaderData, actionData }: Route.ComponentProps) {
  const answered = useLastAnswer(actionData);
  const failed = answered && !hasArrived(loaderData, answered) ? answered : null;
  const isOfCall = failed !== null && formOf(failed.typed.submission, failed.act) === 'call';
  const meanwhile =
    failed?.because === 'changed' ? whatCameMeanwhile(Number(failed.typed.seen), loaderData) : null;
  useFocusOnResult(actionData);
  const { lang, zone, lines, done } = loaderData;
  const w = wordsFor(lang).desk;
  const { person, oneEnquiry, id } = loaderData;
  useLive(oneEnquiry ? `${person.id} ${id}` : person.id);
  useReading(loaderData.id, loaderData.version, useProof(loaderData.maybeAutomatic));
  return (
    <>
      <DeskHeader lang={lang} person={loaderData.person} />
      <p>
        <a className="back" href={loaderData.back}>
          {w.back}
        </a>
      </p>
      <EnquiryHead enquiry={loaderData} />
      {loaderData.oneEnquiry && <Notice>{w.oneEnquiry}</Notice>}
      {done && isActName(done) && !failed && <Notice result>{w.done[done]}</Notice>}
      {failed?.because && (
        <div className="stopped">
          <Notice result tone="warn">
            {meanwhile && `${w.meanwhile[meanwhile.kind](meanwhile.line.author ?? w.detail.somebody)} `}
            {w.stopped[failed.because]}
          </Notice>
        </div>
      )}
      <Acts lang={lang} enquiry={loaderData} failed={isOfCall ? null : failed} done={done} />
      <ReadByLinks lang={lang} person={person} readings={loaderData.readings} />
      <Suggestions lang={lang} zone={zone} likes={loaderData.likes} />
      <div className="correspondence">
        <Conversation enquiry={loaderData} />
        <aside className="aside">
          <Contact enquiry={loaderData} />
          <History lang={lang} zone={zone} lines={lines} />
        </aside>
      </div>
    </>
  );
}
