import { redirect } from 'react-router';
import { whichBrowser } from '../../access/which-browser.ts';
import { wordsFor } from '../../words/words.ts';
import { writeMoment } from '../../words/write.ts';
import { deedsIn } from '../context.ts';
import { formText } from '../form-text.ts';
import type { Route } from './+types/sessions.page.ts';
import { DeskHeader } from './desk-header.tsx';
import { wholeDesk } from './signed-in.ts';

const paris = 'Europe/Paris';

export async function loader({ request, context }: Route.LoaderArgs) {
  const caller = wholeDesk(context, request);
  const theirs = await deedsIn(context).theirSessions(caller);
  return { lang: caller.person.locale, person: caller.person, ...theirs };
}

export async function action({ request, context }: Route.ActionArgs) {
  const caller = wholeDesk(context, request);
  const deeds = deedsIn(context);
  const form = await request.formData();
  const id = formText(form, 'id');
  const act = formText(form, 'act');
  if (act === 'end-session') await deeds.endSession(caller, id);
  if (act === 'end-device') await deeds.endDevice(caller, id);
  if (act === 'end-all') await deeds.endAllSessions(caller);
  return redirect('/desk/sessions', 303);
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: wordsFor(loaderData?.lang ?? 'fr').access.sessions.title },
];

function End({ act, id, label, of }: { act: string; id: string; label: string; of: string }) {
  return (
    <form method="post">
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="id" value={id} />
      <button className="button small" type="submit" aria-label={`${label} (${of})`}>
        {label}
      </button>
    </form>
  );
}

export default function SessionsPage({ loaderData }: Route.ComponentProps) {
  const { lang, sessions, devices } = loaderData;
  const w = wordsFor(lang).access.sessions;
  const desk = wordsFor(lang).desk;
  const named = (userAgent: string) => {
    const { browser, system } = whichBrowser(userAgent);
    return w.browser(browser, system);
  };
  return (
    <>
      <DeskHeader lang={lang} person={loaderData.person} />
      <p>
        <a className="back" href="/desk">
          {desk.back}
        </a>
      </p>
      <h1>{w.title}</h1>
      <p>{w.text}</p>
      <ul className="rows">
        {sessions.map((session) => (
          <li key={session.id}>
            <span>
              {named(session.browser)} {session.here && <strong>({w.here})</strong>}
              {session.oneEnquiry && ` · ${w.oneEnquiry}`}
            </span>
            <span className="quiet">{w.lastSeen(writeMoment(lang, session.lastSeenAt, paris))}</span>
            <End act="end-session" id={session.id} label={w.end} of={named(session.browser)} />
          </li>
        ))}
      </ul>
      <h2>{w.devices}</h2>
      <p>{devices.length === 0 ? w.noDevices : w.devicesText}</p>
      <ul className="rows">
        {devices.map((device) => (
          <li key={device.id}>
            <span>{named(device.browser)}</span>
            <span className="quiet">{w.lastUsed(writeMoment(lang, device.lastUsedAt, paris))}</span>
            <End act="end-device" id={device.id} label={w.end} of={named(device.browser)} />
          </li>
        ))}
      </ul>
      <form method="post">
        <input type="hidden" name="act" value="end-all" />
        <button className="button" type="submit">
          {w.endAll}
        </button>
      </form>
    </>
  );
}
