import { data } from 'react-router';
import type { ListedEnquiry } from '../../../watching/their-figures.ts';
import type { Choice } from '../../../watching/which-enquiries.ts';
import { wordsFor } from '../../../words/words.ts';
import { type Lang, writeDay, writeMomentAmong, writeMonth } from '../../../words/write.ts';
import { deedsIn } from '../../context.ts';
import { Empty } from '../../parts/empty.tsx';
import { DeskHeader } from '../desk-header.tsx';
import { wholeDesk } from '../signed-in.ts';
import type { Route } from './+types/enquiries.page.ts';
import { delayIn } from './delay-in.ts';
import { askedChoice, askedFigures, behind, figuresAddress } from './figures-asked.ts';

export async function loader({ request, context }: Route.LoaderArgs) {
  const caller = wholeDesk(context, request);
  const choice = askedChoice(request);
  if (!choice) throw data(null, 404);
  const theirs = await deedsIn(context).theirFigureList(caller, askedFigures(request), choice);
  if (!theirs) throw data(null, 404);
  return { lang: caller.person.locale, person: caller.person, choice, ...theirs };
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData && wordsFor(loaderData.lang).figures.sets[loaderData.choice.set] },
];

/** Of which month, week, procedure or member. */
function Within({ loaderData }: Pick<Route.ComponentProps, 'loaderData'>) {
  const { lang, procedures, members } = loaderData;
  const { month, week, procedure, member }: Choice = loaderData.choice;
  const w = wordsFor(lang).figures;
  return (
    <p className="lead">
      <bdi>{loaderData.practice.name}</bdi>
      {month && (
        <>
          {' · '}
          <time dateTime={month}>{writeMonth(lang, month)}</time>
        </>
      )}
      {week && (
        <>
          {' · '}
          {w.funnel.week} <time dateTime={week}>{writeDay(lang, week)}</time>
        </>
      )}
      {procedure && ` · ${procedures.get(procedure)?.[lang] ?? ''}`}
      {member && ` · ${members.get(member) ?? w.parts.somebody}`}
    </p>
  );
}

export default function FigureListPage({ loaderData }: Route.ComponentProps) {
  const { lang, practice, asked, choice, lines, total, page, pages } = loaderData;
  const w = wordsFor(lang).figures;
  const around = { practice: practice.id, days: asked.days, from: asked.from, to: asked.to };
  return (
    <>
      <DeskHeader lang={lang} person={loaderData.person} />
      <a className="back" href={figuresAddress(around)}>
        {w.list.back}
      </a>
      <h1>{w.sets[choice.set]}</h1>
      <Within loaderData={loaderData} />
      {total === 0 ? (
        <Empty>{w.list.none}</Empty>
      ) : (
        <>
          <p>{w.list.total(total)}</p>
          <ul className="rows" aria-label={w.list.label}>
            {lines.map((line) => (
              <Line key={line.id} line={line} loaderData={loaderData} />
            ))}
          </ul>
        </>
      )}
      {pages > 1 && (
        <nav className="pager" aria-label={wordsFor(lang).layout.pages}>
          {page > 1 && <a href={behind(around, { ...choice, page: page - 1 })}>{w.list.newer}</a>}
          <span>{w.list.page(page, pages)}</span>
          {page < pages && <a href={behind(around, { ...choice, page: page + 1 })}>{w.list.older}</a>}
        </nav>
      )}
    </>
  );
}

const outcomeOf = (lang: Lang, line: ListedEnquiry) => {
  const { how, stages } = wordsFor(lang).figures.list;
  const done = line.handledHow ?? line.refusal;
  return done ? how[done] : stages[line.stage];
};

type LineProps = Pick<Route.ComponentProps, 'loaderData'> & { line: ListedEnquiry };

function Line({ loaderData, line }: LineProps) {
  const { lang, practice, procedures, members, minutesOfADay } = loaderData;
  const w = wordsFor(lang).figures;
  const by = line.handledBy && (members.get(line.handledBy) ?? w.parts.somebody);
  return (
    <li>
      <span>
        <a href={`/desk/enquiries/${line.id}`}>
          <bdi>{line.patientName}</bdi>
        </a>
        {' · '}
        {procedures.get(line.procedureId)?.[lang]}
        <br />
        <span className="quiet">
          {w.list.sent}{' '}
          <time dateTime={line.sentAt}>{writeMomentAmong(lang, line.sentAt, practice.zone, [])}</time>
        </span>
      </span>
      <span className="quiet">
        {outcomeOf(lang, line)}
        {by && (
          <>
            {' '}
            {w.list.by} <bdi>{by}</bdi>
          </>
        )}
        {line.minutes !== null && ` ${w.list.after} ${delayIn(lang, line.minutes, minutesOfADay)}`}
        {line.leftOut && ` · ${w.leftOut.reasons[line.leftOut](1)}`}
      </span>
    </li>
  );
}
