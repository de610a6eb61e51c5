import { data } from 'react-router';
import { named } from '../../../words/named.ts';
import { wordsFor } from '../../../words/words.ts';
import { writeMonth } from '../../../words/write.ts';
import { deedsIn } from '../../context.ts';
import { Empty } from '../../parts/empty.tsx';
import { Funnel } from '../../parts/funnel.tsx';
import { DeskHeader } from '../desk-header.tsx';
import { wholeDesk } from '../signed-in.ts';
import type { Route } from './+types/figures.page.ts';
import { askedFigures, behind, csvAddress } from './figures-asked.ts';
import { KeyFigures } from './key-figures.tsx';
import { LaterFigures } from './later-figures.tsx';
import { PartFiguresTable } from './part-figures.tsx';
import { Period } from './period.tsx';

export async function loader({ request, context }: Route.LoaderArgs) {
  const caller = wholeDesk(context, request);
  const { practiceId, ...typed } = askedFigures(request);
  const theirs = await deedsIn(context).theirFigures(caller, { practiceId, ...typed });
  if (!theirs) throw data(null, 404);
  const malformed =
    theirs.asked.because === 'malformed' ? { from: typed.from ?? '', to: typed.to ?? '' } : null;
  return { lang: caller.person.locale, person: caller.person, malformed, ...theirs };
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData && wordsFor(loaderData.lang).figures.title(named(loaderData.practice.name)) },
];

export default function FiguresPage({ loaderData }: Route.ComponentProps) {
  const { lang, practice, practices, asked, figures, procedures, members, minutesOfADay } = loaderData;
  const w = wordsFor(lang).figures;
  const around = { practice: practice.id, days: asked.days, from: asked.from, to: asked.to };
  const shared = { lang, around, minutesOfADay };
  return (
    <>
      <DeskHeader lang={lang} person={loaderData.person} />
      <a className="back" href="/desk">
        {w.back}
      </a>
      <h1>{w.title(named(practice.name))}</h1>
      <Period lang={lang} around={around} malformed={loaderData.malformed} practices={practices} />
      {figures.all.sent === 0 ? (
        <Empty drawing="tray">{w.empty}</Empty>
      ) : (
        <div className="figures">
          <KeyFigures {...shared} all={figures.all} countsFrom={loaderData.countsFrom} />
          <LaterFigures
            lang={lang}
            later={figures.later}
            countsFrom={loaderData.countsFrom}
            minutesOfADay={minutesOfADay}
          />
          <p>
            <a className="button small" href={csvAddress(around)}>
              {w.csv}
            </a>
          </p>
          <Funnel
            lang={lang}
            funnel={figures.funnel}
            weeks={figures.weeks}
            address={(set, week) => behind(around, { set, ...(week && { week }) })}
          />
          <PartFiguresTable
            {...shared}
            by="month"
            parts={figures.months}
            nameOf={(month) => <time dateTime={month}>{writeMonth(lang, month)}</time>}
          />
          <PartFiguresTable
            {...shared}
            by="procedure"
            parts={figures.procedures}
            nameOf={(id) => procedures.get(id)?.[lang]}
          />
          {figures.members.length > 0 && (
            <PartFiguresTable
              {...shared}
              by="member"
              parts={figures.members}
              nameOf={(id) => <bdi>{members.get(id) ?? w.parts.somebody}</bdi>}
            />
          )}
        </div>
      )}
    </>
  );
}
