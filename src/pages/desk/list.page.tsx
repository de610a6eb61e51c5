import { redirect } from 'react-router';
import { type Order, orders, type Show, shows } from '../../access/theirs/enquiry-list.ts';
import { whatIsSought } from '../../enquiry/search/what-is-sought.ts';
import { asLine, howLong } from '../../words/typed.ts';
import { wordsFor } from '../../words/words.ts';
import { cameBack } from '../came-back.ts';
import { deedsIn } from '../context.ts';
import { formText } from '../form-text.ts';
import { Empty } from '../parts/empty.tsx';
import { shownResult } from '../parts/result.ts';
import type { Route } from './+types/list.page.ts';
import { DeskHeader } from './desk-header.tsx';
import { Line, Marks } from './list-line.tsx';
import { addressOf, Filters, OrderOfWaits } from './list-place.tsx';
import { useLastAnswer, useLive } from './live.ts';
import { ReadByLinks } from './read-by-link.tsx';
import { longestSearch, type SearchError, SearchForm } from './search-form.tsx';
import { wholeDesk } from './signed-in.ts';
import { staying } from './staying.ts';
import { Waiting } from './waiting.tsx';

export const handle = { js: true };

const isShow = (text: string | null): text is Show => shows.includes(text as Show);
const isOrder = (text: string | null): text is Order => orders.includes(text as Order);
const orderIn = (text: string | null): Order => (isOrder(text) ? text : 'longest');

export async function loader({ request, context }: Route.LoaderArgs) {
  const caller = wholeDesk(context, request);
  const { searchParams } = new URL(request.url);
  const asked = searchParams.get('show');
  const show = isShow(asked) ? asked : 'to-handle';
  const order = orderIn(searchParams.get('order'));
  const after = searchParams.get('after');
  const find = searchParams.get('find');
  const deeds = deedsIn(context);
  const page = await deeds.theirList(caller, { show, order, after, find });
  const isHome = show === 'to-handle' && after === null && page.search === null;
  const [waiting, readings] = isHome
    ? await Promise.all([deeds.theirWaiting(caller), deeds.theirReadings(caller)])
    : [null, []];
  const severalPractices = caller.person.memberships.length > 1;
  return {
    lang: caller.person.locale,
    person: caller.person,
    /** What the reader has just chosen, which is where the focus goes. */
    turnedTo: whereTurned(asked, after, find),
    place: { show, order, after, find: page.search === null ? null : find },
    severalPractices,
    waiting,
    readings,
    ...page,
  };
}

/** A search, a page or a filter, chosen on the list itself; null if the reader comes from elsewhere. */
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
  const form = await request.formData();
  const typed = formText(form, 'search');
  const search = asLine(typed);
  const place = { show: 'all', order: orderIn(formText(form, 'order')), after: null } as const;
  if (search === '') return redirect(addressOf({ ...place, find: null }), 303);
  const error = whatIsWrong(search);
  if (error) return cameBack({ search: typed, error }, 422);
  const find = await deedsIn(context).sealSearch(caller, search);
  return redirect(addressOf({ ...place, find }), 303);
}

export const clientLoader = staying<Route.ClientLoaderArgs>();

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { counts, search } = loaderData;
  const w = wordsFor(loaderData.lang).desk;
  if (search !== null) return [{ title: `${w.search.found(counts.all)} · ${w.title}` }];
  return [{ title: `${counts['to-handle'] > 0 ? `(${counts['to-handle']}) ` : ''}${w.title}` }];
};

const home = addressOf({ show: 'to-handle', order: 'longest', after: null, find: null });

export default function ListPage({ loaderData, actionData }: Route.ComponentProps) {
  const { lang, place, lines, counts, next, search } = loaderData;
  const { show, after } = place;
  const { turnedTo } = loaderData;
  const first = { ...place, after: null };
  const { desk: w, waits } = wordsFor(lang);
  const pages = show === 'to-handle' ? waits : { start: w.first, further: w.more };
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
      <ReadByLinks lang={lang} person={loaderData.person} readings={loaderData.readings} />
      {loaderData.waiting && <Waiting lang={lang} {...loaderData.waiting} />}
      <SearchForm
        lang={lang}
        search={wrong?.search ?? search ?? ''}
        order={place.order}
        error={wrong?.error}
      />
      {search !== null && (
        <p className="found" role="status" {...(turnedTo === 'search' && shownResult)}>
          {w.search.found(counts.all)} <a href={addressOf({ ...first, find: null })}>{w.search.clear}</a>
        </p>
      )}
      <Filters lang={lang} place={place} counts={counts} isTurned={turnedTo === 'filter'} />
      {show === 'to-handle' && counts[show] > 1 && <OrderOfWaits lang={lang} place={place} />}
      {lines.length === 0 ? (
        <Empty drawing="tray">{search === null ? w.empty[show] : w.search.none}</Empty>
      ) : (
        <ul className="enquiries" aria-label={w.listLabel} {...(turnedTo === 'page' && shownResult)}>
          {lines.map((line) => (
            <Line
              key={line.id}
              lang={lang}
              line={line}
              from={addressOf(place) === home ? '/desk' : addressOf(place)}
              several={loaderData.severalPractices}
              zones={lines.map((one) => one.zone)}
            />
          ))}
        </ul>
      )}
      {lines.length > 0 && <Marks lang={lang} />}
      {(after || next) && (
        <nav className="pager" aria-label={wordsFor(lang).layout.pages}>
          {after && <a href={addressOf(first)}>{pages.start}</a>}
          {next && <a href={addressOf({ ...place, after: next })}>{pages.further}</a>}
        </nav>
      )}
    </>
  );
}
