import { redirect } from 'react-router';
import type { EnquiryId } from '../../database/id.ts';
import { isId } from '../../database/is-id.ts';
import { whichLetter } from '../../letters/which-letter.ts';
import { isolated } from '../../words/named.ts';
import { wordsFor } from '../../words/words.ts';
import { writeList, writeMoment } from '../../words/write.ts';
import { deedsIn } from '../context.ts';
import { DeskHeader } from '../desk/desk-header.tsx';
import { sending } from '../desk/sending.ts';
import { operator } from '../desk/signed-in.ts';
import { staying } from '../desk/staying.ts';
import { StoppedNotice } from '../desk/stopped-notice.tsx';
import { formText } from '../form-text.ts';
import { useOperatorZone } from '../operator-zone.ts';
import { Empty } from '../parts/empty.tsx';
import { atResult, useFocusOnResult } from '../parts/result.ts';
import type { Route } from './+types/alarms.page.ts';
import { FigureAlarms } from './figure-alarms.tsx';
import { LateAlarm } from './late-alarm.tsx';
import { OperatorNav } from './operator-nav.tsx';
import { RelayAlarm } from './relay-alarm.tsx';
import { StandsStill } from './stands-still.tsx';

export async function loader({ request, context }: Route.LoaderArgs) {
  const caller = operator(context, request);
  const { person } = caller;
  const deeds = deedsIn(context);
  const done = new URL(request.url).searchParams.get('done');
  const setRight = done === 'set-right';
  const figures = { ...(await deeds.figureAlarms(caller)), setRight };
  const [health, alarms] = await Promise.all([deeds.health(), deeds.alarms(caller)]);
  const shown = { figures, sentAgain: done === 'sent-again', health, ...alarms };
  return { lang: person.locale, person, lacking: deeds.lacking, ...shown };
}

export async function action({ request, context }: Route.ActionArgs) {
  const caller = operator(context, request);
  const form = await request.formData();
  if (form.has('again')) {
    await deedsIn(context).sendAgain(caller);
    return redirect(atResult('/operator?done=sent-again'), 303);
  }
  const enquiryId = formText(form, 'enquiry');
  const done = isId<EnquiryId>(enquiryId) && (await deedsIn(context).setRight(caller, enquiryId));
  return redirect(done ? atResult('/operator?done=set-right') : '/operator#proof', 303);
}

export const handle = { js: true };

export const clientLoader = staying<Route.ClientLoaderArgs>();

export const clientAction = ({ serverAction }: Route.ClientActionArgs) => sending(() => serverAction());

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: wordsFor(loaderData?.lang ?? 'fr').access.operator.title },
];

type Data = Route.ComponentProps['loaderData'];

const namesOf = (lang: Data['lang'], names: readonly string[]) => writeList(lang, names.map(isolated));

const momentOf = (lang: Data['lang'], at: string | null, zone: string) => at && writeMoment(lang, at, zone);

function Letters({ lang, letters }: Pick<Data, 'lang' | 'letters'>) {
  const zone = useOperatorZone();
  const w = wordsFor(lang).access.operator;
  const letterOf = (kind: string) => {
    const letter = whichLetter(kind);
    return letter ? w.letterNames[letter] : w.unknownLetter;
  };
  return (
    <>
      {letters.length === 0 && <Empty>{w.none}</Empty>}
      <ul className="rows">
        {letters.map((letter) => (
          <li key={letter.id}>
            <span>
              {letter.practice_name ?? w.unknownPractice} · {letterOf(letter.kind)}
            </span>
            <span className="quiet">
              {w.tries(letter.tries)} ·{' '}
              <time dateTime={letter.settledAt ?? undefined}>{momentOf(lang, letter.settledAt, zone)}</time> ·{' '}
              <bdi>{letter.reply}</bdi>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

export default function AlarmsPage({ loaderData, actionData }: Route.ComponentProps) {
  const zone = useOperatorZone();
  useFocusOnResult(actionData);
  const { lang, letters, ours, enquiries, unreachable } = loaderData;
  const w = wordsFor(lang).access.operator;
  const figures = { ...loaderData.figures, setRight: loaderData.figures.setRight && !actionData };
  return (
    <>
      <DeskHeader lang={lang} person={loaderData.person} />
      <OperatorNav lang={lang} here="alarms" lacking={loaderData.lacking} />
      <h1>{w.title}</h1>
      <StoppedNotice lang={lang} answer={actionData} />
      <LateAlarm lang={lang} late={loaderData.late} />
      <StandsStill lang={lang} {...loaderData.health} />
      <RelayAlarm lang={lang} ours={ours} sentAgain={loaderData.sentAgain && !actionData} />
      <h2>{w.letters}</h2>
      <Letters lang={lang} letters={letters} />
      <h2>{w.enquiries}</h2>
      {enquiries.length === 0 && <Empty>{w.noneEnquiries}</Empty>}
      <ul className="rows">
        {enquiries.map((enquiry) => (
          <li key={enquiry.id}>
            <span>{enquiry.practice_name}</span>
            <span className="quiet">
              {w.sentOn(momentOf(lang, enquiry.sentAt, zone) ?? '')}
              {enquiry.foundNobody && ` · ${w.foundNobody}`}
              {enquiry.saysNo && ` · ${w.saysNo}`}
              {enquiry.duplicateOfNothing && ` · ${w.duplicateOfNothing}`}
              {enquiry.closed && ` · ${w.despiteClosure}`}
              {!enquiry.foundNobody &&
                !enquiry.saysNo &&
                !enquiry.duplicateOfNothing &&
                !enquiry.closed &&
                ` · ${w.otherwise}`}
            </span>
          </li>
        ))}
      </ul>
      <h2>{w.unreachable}</h2>
      {unreachable.length === 0 && <Empty>{w.noneUnreachable}</Empty>}
      <ul className="rows">
        {unreachable.map((practice) => (
          <li key={practice.id}>
            <span>{practice.name}</span>
            <span className="quiet">
              {practice.town}
              {practice.dead.length > 0 && ` · ${w.deadAddresses(namesOf(lang, practice.dead))}`}
            </span>
          </li>
        ))}
      </ul>
      <FigureAlarms lang={lang} {...figures} />
    </>
  );
}
