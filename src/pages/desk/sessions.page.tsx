import { Form, redirect } from 'react-router';
import type { DeskCaller } from '../../access/caller/caller.ts';
import type { DeviceId, SessionId } from '../../database/id.ts';
import { isId } from '../../database/is-id.ts';
import { wordsFor } from '../../words/words.ts';
import { writeMoment } from '../../words/write.ts';
import { cameBack } from '../came-back.ts';
import { deedsIn, visitorIn } from '../context.ts';
import type { Deeds } from '../deeds.ts';
import { forgetsPages } from '../forgets-pages.ts';
import { formText } from '../form-text.ts';
import { atResult, useFocusOnResult } from '../parts/result.ts';
import { ZoneNote } from '../parts/zone-note.tsx';
import type { Route } from './+types/sessions.page.ts';
import { browserName } from './browser-name.ts';
import { DeskHeader } from './desk-header.tsx';
import { Nudges } from './nudges.tsx';
import { sending } from './sending.ts';
import { sentFromDesk, wholeDesk } from './signed-in.ts';
import { staying } from './staying.ts';
import { StoppedNotice } from './stopped-notice.tsx';

export const handle = { js: true };
/** The time zone of a person, that of their first practice (words-5). */
async function zoneOf(deeds: Deeds, { person }: DeskCaller): Promise<string> {
  const [first] = person.memberships;
  const practice = first && (await deeds.practiceById(first.practiceId));
  return practice?.zone ?? deeds.zone;
}

export async function loader({ request, context }: Route.LoaderArgs) {
  const caller = wholeDesk(context, request);
  const deeds = deedsIn(context);
  const theirs = await deeds.theirSessions(caller, visitorIn(context).session?.id ?? '');
  const nudges = await deeds.theirNudges(caller);
  const saved = new URL(request.url).searchParams.get('saved') === 'nudges';
  const zone = await zoneOf(deeds, caller);
  return { lang: caller.person.locale, person: caller.person, zone, nudges, saved, ...theirs };
}

async function choose(deeds: Deeds, caller: DeskCaller, form: FormData) {
  const digest = formText(form, 'digest') === 'yes';
  const wanted = { digest, quietFrom: formText(form, 'quiet-from'), quietTo: formText(form, 'quiet-to') };
  if (!(await deeds.chooseNudges(caller, wanted))) return cameBack(wanted, 422);
  return redirect(atResult('/desk/sessions?saved=nudges'), 303);
}

export async function action({ request, context }: Route.ActionArgs) {
  const { caller, form } = await sentFromDesk(context, request);
  const deeds = deedsIn(context);
  const id = formText(form, 'id');
  const act = formText(form, 'act');
  if (act === 'nudges') return choose(deeds, caller, form);
  if (act === 'end-session' && isId<SessionId>(id)) await deeds.endSession(caller, id);
  if (act === 'end-device' && isId<DeviceId>(id)) await deeds.endDevice(caller, id);
  if (act === 'end-all') await deeds.endAllSessions(caller);
  const isOut = act === 'end-all' || (act === 'end-session' && id === visitorIn(context).session?.id);
  return redirect('/desk/sessions', { status: 303, headers: isOut ? forgetsPages : {} });
}

export const clientLoader = staying<Route.ClientLoaderArgs>();

export const clientAction = ({ serverAction }: Route.ClientActionArgs) => sending(() => serverAction());

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: wordsFor(loaderData?.lang ?? 'fr').access.sessions.title },
];

function End({ act, id, label, of }: { act: string; id: string; label: string; of: string }) {
  return (
    <Form method="post">
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="id" value={id} />
      <button className="button small" type="submit" aria-label={`${label} (${of})`}>
        {label}
      </button>
    </Form>
  );
}

type Data = Route.ComponentProps['loaderData'];

function Sessions({ lang, sessions, zone }: Pick<Data, 'lang' | 'sessions' | 'zone'>) {
  const w = wordsFor(lang).access.sessions;
  return (
    <ul className="rows">
      {sessions.map((session) => (
        <li key={session.id}>
          <span>
            {browserName(lang, session.browser)}
            {session.here && (
              <>
                {' '}
                <strong>({w.here})</strong>
              </>
            )}
            {session.oneEnquiry && ` · ${w.oneEnquiry}`}
          </span>
          <span className="quiet">{w.lastSeen(writeMoment(lang, session.lastSeenAt, zone))}</span>
          <End act="end-session" id={session.id} label={w.end} of={browserName(lang, session.browser)} />
        </li>
      ))}
    </ul>
  );
}

function Devices({ lang, devices, zone }: Pick<Data, 'lang' | 'devices' | 'zone'>) {
  const w = wordsFor(lang).access.sessions;
  return (
    <>
      <h2>{w.devices}</h2>
      <p>{devices.length === 0 ? w.noDevices : w.devicesText}</p>
      <ul className="rows">
        {devices.map((device) => (
          <li key={device.id}>
            <span>{browserName(lang, device.browser)}</span>
            <span className="quiet">{w.lastUsed(writeMoment(lang, device.lastUsedAt, zone))}</span>
            <End act="end-device" id={device.id} label={w.end} of={browserName(lang, device.browser)} />
          </li>
        ))}
      </ul>
    </>
  );
}

export default function SessionsPage({ loaderData, actionData: answer }: Route.ComponentProps) {
  useFocusOnResult(answer);
  const { lang, sessions, devices } = loaderData;
  const wanted = answer && 'digest' in answer ? answer : null;
  const w = wordsFor(lang).access.sessions;
  const desk = wordsFor(lang).desk;
  return (
    <>
      <DeskHeader lang={lang} person={loaderData.person} />
      <p>
        <a className="back" href="/desk">
          {desk.back}
        </a>
      </p>
      <h1>{w.title}</h1>
      <StoppedNotice lang={lang} answer={answer} />
      <p>{w.text}</p>
      <ZoneNote lang={lang} zone={loaderData.zone} />
      <Sessions lang={lang} sessions={sessions} zone={loaderData.zone} />
      <Devices lang={lang} devices={devices} zone={loaderData.zone} />
      {loaderData.nudges && (
        <Nudges
          lang={lang}
          person={loaderData.person}
          wanted={wanted ?? loaderData.nudges}
          saved={loaderData.saved && !answer}
          wrong={wanted !== null}
        />
      )}
      <Form method="post">
        <input type="hidden" name="act" value="end-all" />
        <button className="button" type="submit">
          {w.endAll}
        </button>
      </Form>
    </>
  );
}
