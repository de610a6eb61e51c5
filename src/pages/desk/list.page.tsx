import { type ListLine, type Show, shows } from '../../access/enquiry-list.ts';
import { wordsFor } from '../../words/words.ts';
import { type Lang, writeMoment } from '../../words/write.ts';
import { deedsIn } from '../context.ts';
import { Badge } from '../parts/badge.tsx';
import { Batons } from '../parts/batons.tsx';
import { Empty } from '../parts/empty.tsx';
import type { Route } from './+types/list.page.ts';
import { DeskHeader } from './desk-header.tsx';
import { useLive } from './live.ts';
import { wholeDesk } from './signed-in.ts';
import { staying } from './staying.ts';
import { Waiting } from './waiting.tsx';

export const handle = { js: true };

const isShow = (text: string | null): text is Show => shows.includes(text as Show);

export async function loader({ request, context }: Route.LoaderArgs) {
  const caller = wholeDesk(context, request);
  const { searchParams } = new URL(request.url);
  const asked = searchParams.get('show');
  const show = isShow(asked) ? asked : 'to-handle';
  const after = searchParams.get('after');
  const deeds = deedsIn(context);
  const page = await deeds.theirList(caller, { show, after });
  const isHome = show === 'to-handle' && after === null;
  const waiting = isHome ? await deeds.theirWaiting(caller) : null;
  const severalPractices = caller.person.memberships.length > 1;
  return {
    lang: caller.person.locale,
    person: caller.person,
    show,
    after,
    severalPractices,
    waiting,
    ...page,
  };
}

export const clientLoader = staying<Route.ClientLoaderArgs>();

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const waiting = loaderData.counts['to-handle'];
  return [{ title: `${waiting > 0 ? `(${waiting}) ` : ''}${wordsFor(loaderData.lang).desk.title}` }];
};

const address = (show: Show, after: string | null) =>
  `/desk?show=${show}${after ? `&after=${encodeURIComponent(after)}` : ''}`;

export default function ListPage({ loaderData }: Route.ComponentProps) {
  const { lang, show, after, lines, counts, next } = loaderData;
  const w = wordsFor(lang).desk;
  useLive();
  return (
    <>
      <DeskHeader lang={lang} person={loaderData.person} />
      <h1>{w.title}</h1>
      <p className="visually-hidden" role="status">
        {w.waiting(counts['to-handle'])}
      </p>
      {loaderData.waiting && <Waiting lang={lang} {...loaderData.waiting} />}
      <nav aria-label={w.filterLabel} className="filters">
        {shows.map((one) => (
          <a key={one} href={address(one, null)} aria-current={one === show ? 'page' : undefined}>
            {w.shows[one]} <span className="count">{counts[one]}</span>
          </a>
        ))}
      </nav>
      {lines.length === 0 ? (
        <Empty drawing="tray">{w.empty[show]}</Empty>
      ) : (
        <ul className="enquiries" aria-label={w.listLabel}>
          {lines.map((line) => (
            <Line
              key={line.id}
              lang={lang}
              line={line}
              from={address(show, after)}
              several={loaderData.severalPractices}
            />
          ))}
        </ul>
      )}
      {lines.length > 0 && <Marks lang={lang} />}
      {(after || next) && (
        <nav className="pager" aria-label={wordsFor(lang).layout.pages}>
          {after && <a href={address(show, null)}>{w.first}</a>}
          {next && <a href={address(show, next)}>{w.more}</a>}
        </nav>
      )}
    </>
  );
}

/** What the marks of the list say, for whoever asks. */
function Marks({ lang }: { lang: Lang }) {
  const { desk: w, reasons } = wordsFor(lang);
  const marks = [
    [w.new, reasons.marks.new],
    [w.unread, reasons.marks.unread],
    [w.secondary, reasons.marks.secondary],
    [w.contested, reasons.marks.contested],
    [w.attention, reasons.marks.attention],
    [w.due('…'), reasons.marks.due],
  ];
  return (
    <details className="why">
      <summary>{reasons.marks.title}</summary>
      <dl>
        {marks.map(([mark, says]) => (
          <div key={mark}>
            <dt>{mark}</dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

type LineProps = { lang: Lang; line: ListLine; from: string; several: boolean };

function Line({ lang, line, from, several }: LineProps) {
  const w = wordsFor(lang).desk;
  return (
    <li className={line.unread ? 'enquiry unread' : 'enquiry'}>
      <a href={`/desk/enquiries/${line.id}?from=${encodeURIComponent(from)}`}>
        <span className="who">
          {line.unread && (
            <span className="dot">
              <span className="visually-hidden">{w.unread}</span>
            </span>
          )}
          <bdi>{line.patientName}</bdi>
          {line.isNew && <Badge tone="new">{w.new}</Badge>}
          {line.secondary && <Badge tone="plain">{w.secondary}</Badge>}
          {line.contested && <Badge tone="warn">{w.contested}</Badge>}
          {line.needsAttention && <Badge tone="warn">{w.attention}</Badge>}
        </span>
        <span className="what">
          {line.procedureName[lang]}
          {several && ` · ${line.practiceName}`}
        </span>
        <span className="step">
          <Batons step={line.step} />
          {line.state === 'open' ? w.steps[line.step] : w.states[line.state]}
        </span>
        <time className="when" dateTime={line.lastActivityAt}>
          {writeMoment(lang, line.lastActivityAt, line.zone)}
        </time>
        {line.dueAt && <span className="due">{w.due(writeMoment(lang, line.dueAt, line.zone))}</span>}
      </a>
    </li>
  );
}
