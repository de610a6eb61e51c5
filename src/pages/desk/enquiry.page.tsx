import { data, redirect } from 'react-router';
import type { Daytime } from '../../directory/daytime.ts';
import { isNew } from '../../enquiry/standing.ts';
import { whatFactsSay } from '../../enquiry/what-facts-say.ts';
import type { Due } from '../../enquiry/what-is-due.ts';
import { whyAttention } from '../../enquiry/why-attention.ts';
import { whyNow } from '../../enquiry/why-now.ts';
import { wordsFor, workingDaysFor } from '../../words/words.ts';
import { asSentences, type Lang, writeMoment } from '../../words/write.ts';
import { callable } from '../callable.ts';
import { cameBack } from '../came-back.ts';
import { deedsIn } from '../context.ts';
import { formText } from '../form-text.ts';
import { Badge } from '../parts/badge.tsx';
import { Message } from '../parts/message.tsx';
import { Notice } from '../parts/notice.tsx';
import { Progress } from '../parts/progress.tsx';
import { progressOf } from '../parts/progress-of.ts';
import { atResult, useFocusOnResult } from '../parts/result.ts';
import { Why } from '../parts/why.tsx';
import { ZoneNote } from '../parts/zone-note.tsx';
import type { Route } from './+types/enquiry.page.ts';
import { isActName } from './act-name.ts';
import { actsAreTold, useProof } from './acting.ts';
import { Acts } from './acts.tsx';
import { AfterCall } from './after-call.tsx';
import { DeskHeader } from './desk-header.tsx';
import { History } from './history.tsx';
import { useLastAnswer, useLive } from './live.ts';
import { hasArrived } from './panel-data.ts';
import { useReading } from './reading.ts';
import { sending } from './sending.ts';
import { peopleIn, shownLine } from './shown-line.ts';
import { sentBy, signedIn } from './signed-in.ts';
import { staying } from './staying.ts';
import { Suggestions } from './suggestions.tsx';
import { whatCameMeanwhile } from './which-version-seen.ts';
import { whyMarked } from './why-marked.ts';

export const handle = { js: true };

const localNow = (now: Temporal.Instant, zone: string) =>
  now.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' });

/** Why the next deadline falls when it falls, in one text. */
function whyDue(due: Due | null, lang: Lang, daytime: Daytime): string[] {
  if (!due) return [];
  const { reasons } = wordsFor(lang);
  const reason = { rule: due.because.rule, count: due.because };
  return [asSentences(whyNow(reason, reasons.asMembers.coming, workingDaysFor(lang), daytime))];
}

const listFrom = (request: Request) => {
  const from = new URL(request.url).searchParams.get('from') ?? '';
  return /^\/desk\?[\w=&%.:-]*$/.test(from) ? from : '/desk';
};

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const caller = signedIn(context, request);
  const deeds = deedsIn(context);
  const thread = await deeds.theirThread(caller, params.id);
  if (!thread) throw data(null, 404);
  const [practice, procedure, names, due, likes] = await Promise.all([
    deeds.practiceById(thread.practiceId),
    deeds.procedureById(thread.procedureId),
    deeds.namesOf(peopleIn(thread.lines)),
    deeds.nextDue(thread),
    deeds.lookAlikes(thread),
  ]);
  if (!practice || !procedure) throw data(null, 404);
  const { standing } = thread;
  const lang = caller.person.locale;
  const secondary = standing.first !== null;
  const attention = whyAttention(whatFactsSay(thread.lines.map((line) => line.fact)));
  return {
    lang,
    person: caller.person,
    oneEnquiry: caller.session.enquiryId !== null,
    maybeAutomatic: caller.session.maybeAutomatic,
    back: listFrom(request),
    done: new URL(request.url).searchParams.get('done'),
    id: thread.id,
    patient: thread.patient,
    phone: callable(thread.patient.phone),
    practice: practice.name,
    zone: practice.zone,
    procedure: procedure.name[lang],
    progress: progressOf(standing),
    firstReadBy: standing.firstRead && (names.get(standing.firstRead.by) ?? null),
    state: standing.state,
    handled: standing.handledAt !== null,
    needsAttention: standing.needsAttention,
    secondary,
    outside: standing.reachedBy !== null,
    contested: standing.contested,
    likes: { ...likes, duplicateOf: standing.duplicateOf },
    isNew: isNew(standing),
    dueAt: (standing.handledAt === null && due?.at.toString()) || null,
    why: [
      ...whyMarked(lang, {
        isNew: isNew(standing),
        secondary,
        outside: standing.reachedBy !== null,
        contested: standing.contested,
        attention,
        names,
      }),
      ...whyDue(due, lang, deeds.daytime),
    ],
    sentOn: standing.sentOn,
    version: standing.version,
    lines: thread.lines.map((line) => shownLine(line, { lang, daytime: deeds.daytime, names })),
    submission: deeds.newFormToken(),
    now: localNow(deeds.now(), practice.zone),
  };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { caller, form } = await sentBy(context, request);
  const deeds = deedsIn(context);
  const name = formText(form, 'act');
  if (!isActName(name)) throw data(null, 422);
  const fields = Object.fromEntries([...form.keys()].map((key) => [key, formText(form, key)]));
  const result = await deeds.doAct(caller, { act: name, enquiryId: params.id, fields });
  if (result.done) {
    const from = encodeURIComponent(listFrom(request));
    return redirect(atResult(`/desk/enquiries/${params.id}?from=${from}&done=${name}`), 303);
  }
  if ('because' in result && result.because === 'gone') throw data(null, 404);
  const errors = 'errors' in result ? result.errors : {};
  const because = 'because' in result ? result.because : null;
  return cameBack({ act: name, typed: fields, errors, because }, because ? 409 : 422);
}

export const clientLoader = staying<Route.ClientLoaderArgs>();

/** What is new is shown also where a form was stopped for it. */
export const shouldRevalidate = () => true;

/** What was typed stays on the page when the server is out of reach. */
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
  const isOfCall = failed?.typed.submission?.endsWith('.call');
  const meanwhile =
    failed?.because === 'changed' ? whatCameMeanwhile(Number(failed.typed.seen), loaderData) : null;
  useFocusOnResult(actionData);
  const { lang, patient, zone, lines, done } = loaderData;
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
      <header className="enquiry-head">
        <h1>{w.detail.title(patient.name)}</h1>
        <p className="quiet">
          {w.detail.about} {loaderData.procedure} · {loaderData.practice}{' '}
          {loaderData.isNew && <Badge tone="new">{w.new}</Badge>}
          {loaderData.state !== 'open' && <Badge tone="plain">{w.states[loaderData.state]}</Badge>}
          {loaderData.secondary && <Badge tone="plain">{w.secondary}</Badge>}
          {loaderData.outside && <Badge tone="plain">{w.outside}</Badge>}
          {loaderData.contested && <Badge tone="warn">{w.contested}</Badge>}
          {loaderData.needsAttention && <Badge tone="warn">{w.attention}</Badge>}
        </p>
        {loaderData.sentOn && <p className="quiet">{w.detail.sentOn}</p>}
        <div className="with-why">
          {loaderData.dueAt && (
            <span className="quiet">{w.due(writeMoment(lang, loaderData.dueAt, zone))}</span>
          )}
          <Why lang={lang} about={w.detail.marks} reasons={loaderData.why} />
        </div>
      </header>
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
      <Suggestions lang={lang} zone={zone} likes={loaderData.likes} />
      <div className="correspondence">
        <section aria-labelledby="conversation">
          <h2 id="conversation">{w.detail.conversation}</h2>
          <div role="log" aria-labelledby="conversation">
            <ol className="thread">
              {lines
                .filter((line) => line.spoken)
                .map((line) => (
                  <Message
                    key={line.number}
                    mine={line.by.kind === 'member'}
                    author={line.by.kind === 'patient' ? patient.name : (line.author ?? w.detail.somebody)}
                    moment={{ iso: line.at, text: writeMoment(lang, line.at, zone) }}
                    event={line.event}
                    words={line.words}
                  />
                ))}
            </ol>
          </div>
        </section>
        <aside className="aside">
          <section className="card" aria-labelledby="contact">
            <h2 id="contact">{w.detail.contact}</h2>
            <dl>
              <dt>{w.detail.email}</dt>
              <dd>
                <a href={`mailto:${patient.email}`}>{patient.email}</a>
              </dd>
              {loaderData.phone && (
                <>
                  <dt>{w.detail.phone}</dt>
                  <dd>
                    <AfterCall
                      lang={lang}
                      enquiry={loaderData}
                      phone={loaderData.phone}
                      open={loaderData.state === 'open'}
                    />
                  </dd>
                </>
              )}
            </dl>
            <Progress
              lang={lang}
              zone={zone}
              progress={loaderData.progress}
              notes={loaderData.firstReadBy ? { read: w.detail.readBy(loaderData.firstReadBy) } : {}}
            />
            <ZoneNote lang={lang} zone={zone} />
          </section>
          <History lang={lang} zone={zone} lines={lines} />
        </aside>
      </div>
    </>
  );
}
