import { redirect } from 'react-router';
import { type ListLine, type Show, shows } from '../../access/enquiry-list.ts';
import { whatIsSought } from '../../enquiry/what-is-sought.ts';
import { asLine, howLong } from '../../words/typed.ts';
import { wordsFor } from '../../words/words.ts';
import { type Lang, writeMomentAmong } from '../../words/write.ts';
import { cameBack } from '../came-back.ts';
import { deedsIn } from '../context.ts';
import { formText } from '../form-text.ts';
import { Badge } from '../parts/badge.tsx';
import { Batons } from '../parts/batons.tsx';
import { Empty } from '../parts/empty.tsx';
import { shownResult } from '../parts/result.ts';
import type { Route } from './+types/list.page.ts';
import { DeskHeader } from './desk-header.tsx';
import { useLastAnswer, useLive } from './live.ts';
import { longestSearch, type SearchError, SearchForm } from './search-form.tsx';
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
  const find = searchParams.get('find');
  const deeds = deedsIn(context);
  const page = await deeds.theirList(caller, { show, after, find });
  const isHome = show === 'to-handle' && after === null && page.search === null;
  const waiting = isHome ? await deeds.theirWaiting(caller) : null;
  const severalPractices = caller.person.memberships.length > 1;
  return {
    lang: caller.person.locale,
    person: caller.person,
    /** What she has just turned to, which is where she looks. */
    turnedTo: whereTurned(asked, after, find),
    place: { show, after, find: page.search === null ? null : find },
    severalPractices,
    waiting,
    ...page,
  };
}

/** A search, a page, a filter, each chosen on the list itself; null where she comes from elsewhere. */
function whereTurned(show: string | null, after: string | null, find: string | null) {
  if (after !== null) return 'page';
  if (show === null) return null;
  return find === null ? 'filter' : 'search';
}

const whatIsWrong = (search: string): SearchError | null => {
  if (howLong(search) > longestSearch) return 'too-long';
  return whatIsSought(search, []).length === 0 ? 'nothing' : null;
};

export async function action({ request, context }: Route.ActionArgs) {
  const caller = wholeDesk(context, request);
  const typed = formText(await request.formData(), 'search');
  const search = asLine(typed);
  if (search === '') return redirect('/desk?show=all', 303);
  const error = whatIsWrong(search);
  if (error) return cameBack({ search: typed, error }, 422);
  const find = await deedsIn(context).sealSearch(caller, search);
  return redirect(address({ show: 'all', after: null, find }), 303);
}

export const clientLoader = staying<Route.ClientLoaderArgs>();

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { counts, search } = loaderData;
  const w = wordsFor(loaderData.lang).desk;
  if (search !== null) return [{ title: `${w.search.found(counts.all)} · ${w.title}` }];
  return [{ title: `${counts['to-handle'] > 0 ? `(${counts['to-handle']}) ` : ''}${w.title}` }];
};

type Place = { show: Show; after: string | null; find: string | null };

const address = ({ show, after, find }: Place) =>
  `/desk?show=${show}${find ? `&find=${find}` : ''}${after ? `&after=${encodeURIComponent(after)}` : ''}`;

export default function ListPage({ loaderData, actionData }: Route.ComponentProps) {
  const { lang, place, lines, counts, next, search } = loaderData;
  const { show, after } = place;
  const { turnedTo } = loaderData;
  const first = { ...place, after: null };
  const w = wordsFor(lang).desk;
  const wrong = useLastAnswer(actionData);
  useLive(loaderData.person.id);
  return (
    <>
      <DeskHeader lang={lang} person={loaderData.person} />
      <h1>{w.title}</h1>
      {search === null && (
        <p className="visually-hidden" role="status">
          {w.waiting(counts['to-handle'])}
        </p>
      )}
      {loaderData.waiting && <Waiting lang={lang} {...loaderData.waiting} />}
      <SearchForm lang={lang} search={wrong?.search ?? search ?? ''} error={wrong?.error} />
      {search !== null && (
        <p className="found" role="status" {...(turnedTo === 'search' && shownResult)}>
          {w.search.found(counts.all)} <a href={address({ ...first, find: null })}>{w.search.clear}</a>
        </p>
      )}
      <nav aria-label={w.filterLabel} className="filters">
        {shows.map((one) => (
          <a
            key={one}
            href={address({ ...first, show: one })}
            aria-current={one === show ? 'page' : undefined}
            {...(turnedTo === 'filter' && one === show && { autoFocus: true })}
          >
            {w.shows[one]} <span className="count">{counts[one]}</span>
          </a>
        ))}
      </nav>
      {lines.length === 0 ? (
        <Empty drawing="tray">{search === null ? w.empty[show] : w.search.none}</Empty>
      ) : (
        <ul className="enquiries" aria-label={w.listLabel} {...(turnedTo === 'page' && shownResult)}>
          {lines.map((line) => (
            <Line
              key={line.id}
              lang={lang}
              line={line}
              from={show === 'to-handle' && !after && !place.find ? '/desk' : address(place)}
              several={loaderData.severalPractices}
              zones={lines.map((one) => one.zone)}
            />
          ))}
        </ul>
      )}
      {lines.length > 0 && <Marks lang={lang} />}
      {(after || next) && (
        <nav className="pager" aria-label={wordsFor(lang).layout.pages}>
          {after && <a href={address(first)}>{w.first}</a>}
          {next && <a href={address({ ...place, after: next })}>{w.more}</a>}
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
    [w.outside, reasons.marks.outside],
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

type LineProps = { lang: Lang; line: ListLine; from: string; several: boolean; zones: string[] };

/** Where an enquiry is, in a word: how the patient was reached where nobody has answered on the site. */
function whereOf(lang: Lang, { state, step, reachedBy }: ListLine): string {
  const { desk, patient } = wordsFor(lang);
  if (state !== 'open') return desk.states[state];
  return reachedBy && step !== 'answered'
    ? patient.steps[`reached-${reachedBy}`].toLowerCase()
    : desk.steps[step];
}

function Line({ lang, line, from, several, zones }: LineProps) {
  const w = wordsFor(lang).desk;
  const isReached = line.reachedBy !== null;
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
          {line.reachedBy && <Badge tone="plain">{w.outside}</Badge>}
          {line.contested && <Badge tone="warn">{w.contested}</Badge>}
          {line.needsAttention && <Badge tone="warn">{w.attention}</Badge>}
        </span>
        <span className="what">
          {line.procedureName[lang]}
          {several && ` · ${line.practiceName}`}
        </span>
        <span className="step">
          <Batons step={line.step} isEnded={isReached} />
          {whereOf(lang, line)}
        </span>
        <time className="when" dateTime={line.lastActivityAt}>
          {writeMomentAmong(lang, line.lastActivityAt, line.zone, zones)}
        </time>
        {line.dueAt && (
          <span className="due">{w.due(writeMomentAmong(lang, line.dueAt, line.zone, zones))}</span>
        )}
      </a>
    </li>
  );
}
