import { data } from 'react-router';
import type { FunnelSet } from '../../watching/all-figures.table.ts';
import { reaches, stages } from '../../watching/which-enquiries.ts';
import { wordsFor } from '../../words/words.ts';
import { writeDay, writeMoment } from '../../words/write.ts';
import { deedsIn } from '../context.ts';
import { DeskHeader } from '../desk/desk-header.tsx';
import { askedChoice } from '../desk/figures/figures-asked.ts';
import { operator } from '../desk/signed-in.ts';
import { useOperatorZone } from '../operator-zone.ts';
import { Empty } from '../parts/empty.tsx';
import type { Route } from './+types/behind-the-funnel.page.ts';
import { Lacking } from './lacking.tsx';

const sets: readonly FunnelSet[] = [...reaches, ...stages];

export async function loader({ request, context }: Route.LoaderArgs) {
  const caller = operator(context, request);
  const choice = askedChoice(request);
  const set = sets.find((one) => one === choice?.set);
  if (!choice || !set) throw data(null, 404);
  const { week, page } = choice;
  const days = new URL(request.url).searchParams.get('days');
  const { allFigureList, lacking } = deedsIn(context);
  const list = await allFigureList(caller, { days, set, page, ...(week && { week }) });
  return { lang: caller.person.locale, person: caller.person, lacking, set, week, ...list };
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData && wordsFor(loaderData.lang).figures.sets[loaderData.set] },
];

export default function BehindTheFunnelPage({ loaderData }: Route.ComponentProps) {
  const zone = useOperatorZone();
  const { lang, days, set, week, lines, total, page, pages } = loaderData;
  const w = wordsFor(lang).figures;
  const pageAddress = (other: number) =>
    `/operator/figures/enquiries?days=${days}&set=${set}${week ? `&week=${week}` : ''}&page=${other}`;
  return (
    <>
      <DeskHeader lang={lang} person={loaderData.person} />
      <Lacking lang={lang} settings={loaderData.lacking} />
      <a className="back" href={`/operator/figures?days=${days}`}>
        {w.list.back}
      </a>
      <h1>{w.sets[set]}</h1>
      {week && (
        <p className="lead">
          {w.funnel.week} <time dateTime={week}>{writeDay(lang, week)}</time>
        </p>
      )}
      {total === 0 ? <Empty>{w.list.none}</Empty> : <p>{w.list.total(total)}</p>}
      <ul className="rows" aria-label={w.list.label}>
        {lines.map((line) => (
          <li key={line.id}>
            <span>
              {line.practiceName}, {line.town}
            </span>
            <span className="quiet">
              {w.list.sent} <time dateTime={line.sentAt}>{writeMoment(lang, line.sentAt, zone)}</time>
              {' · '}
              {w.list.stages[line.stage]}
            </span>
          </li>
        ))}
      </ul>
      {pages > 1 && (
        <nav className="pager" aria-label={wordsFor(lang).layout.pages}>
          {page > 1 && <a href={pageAddress(page - 1)}>{w.list.newer}</a>}
          <span>{w.list.page(page, pages)}</span>
          {page < pages && <a href={pageAddress(page + 1)}>{w.list.older}</a>}
        </nav>
      )}
    </>
  );
}
