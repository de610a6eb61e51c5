import { handlingReasons } from '../../enquiry/facts/refusal.ts';
import type { AllFigures } from '../../watching/all-figures.ts';
import { rollingDays } from '../../watching/which-period.ts';
import { wordsFor } from '../../words/words.ts';
import { type Lang, writeMoment, writePercent } from '../../words/write.ts';
import { deedsIn } from '../context.ts';
import { DeskHeader } from '../desk/desk-header.tsx';
import { operator } from '../desk/signed-in.ts';
import { useOperatorZone } from '../operator-zone.ts';
import { Empty } from '../parts/empty.tsx';
import { Funnel } from '../parts/funnel.tsx';
import { Table } from '../parts/table.tsx';
import type { Route } from './+types/all-figures.page.ts';
import { LaterWaits } from './later-waits.tsx';
import { OperatorNav } from './operator-nav.tsx';

export async function loader({ request, context }: Route.LoaderArgs) {
  const caller = operator(context, request);
  const days = new URL(request.url).searchParams.get('days');
  const { allFigures, lacking } = deedsIn(context);
  const figures = await allFigures(caller, { days });
  return { lang: caller.person.locale, person: caller.person, lacking, ...figures };
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: wordsFor(loaderData?.lang ?? 'fr').figures.operator.title },
];

export default function AllFiguresPage({ loaderData }: Route.ComponentProps) {
  const { lang, days, funnel, weeks } = loaderData;
  const w = wordsFor(lang).figures;
  return (
    <>
      <DeskHeader lang={lang} person={loaderData.person} />
      <OperatorNav lang={lang} here="figures" lacking={loaderData.lacking} />
      <h1>{w.operator.title}</h1>
      <nav aria-label={w.period.label} className="filters">
        {rollingDays.map((one) => (
          <a
            key={one}
            href={`/operator/figures?days=${one}`}
            aria-current={one === days ? 'page' : undefined}
          >
            {w.period.days[one]}
          </a>
        ))}
      </nav>
      <div className="figures">
        {funnel.sent === 0 ? (
          <Empty drawing="tray">{w.empty}</Empty>
        ) : (
          <Funnel
            lang={lang}
            funnel={funnel}
            weeks={weeks}
            address={(set, week) =>
              `/operator/figures/enquiries?days=${days}&set=${set}${week ? `&week=${week}` : ''}`
            }
          />
        )}
        <LaterWaits lang={lang} later={loaderData.later} setAside={loaderData.setAside} />
        <LeavesWaiting lang={lang} waiting={loaderData.waiting} />
        <Contested lang={lang} contested={loaderData.contested} />
        <Unusual lang={lang} unusual={loaderData.unusual} />
      </div>
    </>
  );
}

function LeavesWaiting({ lang, waiting }: { lang: Lang } & Pick<AllFigures, 'waiting'>) {
  const zone = useOperatorZone();
  const w = wordsFor(lang).figures;
  const { title, hint, none, practice, count, oldest } = w.operator.waiting;
  return (
    <section aria-labelledby="waiting" className="card figures-part">
      <h2 id="waiting">{title}</h2>
      <p className="hint">{hint}</p>
      {waiting.length === 0 && <p>{none}</p>}
      {waiting.length > 0 && (
        <Table
          caption={title}
          head={practice}
          columns={[count, oldest, w.parts.rate]}
          rows={waiting.map((one) => ({
            key: one.practiceId,
            head: `${one.name}, ${one.town}`,
            cells: [
              one.waiting,
              <time key="oldest" dateTime={one.oldestAt}>
                {writeMoment(lang, one.oldestAt, zone)}
              </time>,
              one.rate === null ? w.parts.few : writePercent(lang, one.rate),
            ],
          }))}
        />
      )}
    </section>
  );
}

function Contested({ lang, contested }: { lang: Lang } & Pick<AllFigures, 'contested'>) {
  const zone = useOperatorZone();
  const w = wordsFor(lang).figures;
  return (
    <section aria-labelledby="contested" className="card figures-part">
      <h2 id="contested">{w.operator.contested.title}</h2>
      <p className="hint">{w.operator.contested.hint}</p>
      {contested.length === 0 && <p>{w.operator.contested.none}</p>}
      <ul className="rows">
        {contested.map((one) => (
          <li key={one.id}>
            <span>
              {one.practiceName} · {w.list.how[one.refusal]}
            </span>
            <time className="quiet" dateTime={one.contestedAt}>
              {writeMoment(lang, one.contestedAt, zone)}
            </time>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Unusual({ lang, unusual }: { lang: Lang } & Pick<AllFigures, 'unusual'>) {
  const w = wordsFor(lang).figures;
  const { title, hint, none, practice, refused, ratio, peers, reasons } = w.operator.unusual;
  return (
    <section aria-labelledby="unusual" className="card figures-part">
      <h2 id="unusual">{title}</h2>
      <p className="hint">{hint}</p>
      {unusual.length === 0 && <p>{none}</p>}
      {unusual.length > 0 && (
        <Table
          caption={title}
          head={practice}
          columns={[w.parts.sent, refused, ratio, peers, ...handlingReasons.map((reason) => reasons[reason])]}
          rows={unusual.map((one) => ({
            key: one.practiceId,
            head: `${one.name}, ${one.town}`,
            cells: [
              one.sent,
              one.total,
              writePercent(lang, one.ratio),
              writePercent(lang, one.peers),
              ...handlingReasons.map((reason) => one.refused[reason]),
            ],
          }))}
        />
      )}
    </section>
  );
}
