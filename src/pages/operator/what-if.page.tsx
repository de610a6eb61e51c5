import type { Moved } from '../../watching/ask-what-if.ts';
import type { Change } from '../../watching/what-would-change.ts';
import { wordsFor } from '../../words/words.ts';
import { type Lang, writeMoment } from '../../words/write.ts';
import { deedsIn } from '../context.ts';
import { DeskHeader } from '../desk/desk-header.tsx';
import { operator } from '../desk/signed-in.ts';
import { useOperatorZone } from '../operator-zone.ts';
import { Empty } from '../parts/empty.tsx';
import { Field } from '../parts/field.tsx';
import { Table, type TableRow } from '../parts/table.tsx';
import type { Route } from './+types/what-if.page.ts';
import { OperatorNav } from './operator-nav.tsx';

const minutesPerHour = 60;

export async function loader({ request, context }: Route.LoaderArgs) {
  const caller = operator(context, request);
  const { searchParams } = new URL(request.url);
  const said = (name: string) => searchParams.get(name) || null;
  const asked = { reminder: said('reminder'), offer: said('offer'), since: said('since') };
  const isAsked = asked.reminder !== null || asked.offer !== null;
  const { askWhatIf, lacking } = deedsIn(context);
  const answer = isAsked ? await askWhatIf(caller, asked) : null;
  return { lang: caller.person.locale, person: caller.person, lacking, asked, answer };
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: wordsFor(loaderData?.lang ?? 'fr').figures.operator.whatIf.title },
];

export default function WhatIfPage({ loaderData }: Route.ComponentProps) {
  const zone = useOperatorZone();
  const { lang, asked, answer } = loaderData;
  const w = wordsFor(lang).figures.operator.whatIf;
  const wrong = answer?.ok === false ? answer.because : null;
  const errorOf = (field: 'reminder' | 'offer' | 'since') =>
    wrong === field || (wrong === 'order' && field === 'offer') ? { error: w.wrong[wrong] } : {};
  return (
    <>
      <DeskHeader lang={lang} person={loaderData.person} />
      <OperatorNav lang={lang} here="whatIf" lacking={loaderData.lacking} />
      <h1>{w.title}</h1>
      <p>{w.hint}</p>
      <form className="card what-if" action="/operator/what-if">
        <Field name="reminder" label={w.reminder} value={asked.reminder ?? '1'} {...errorOf('reminder')} />
        <Field name="offer" label={w.offer} value={asked.offer ?? '2'} {...errorOf('offer')} />
        <Field name="since" type="date" label={w.since} value={asked.since ?? ''} {...errorOf('since')} />
        <button className="button primary" type="submit">
          {w.show}
        </button>
      </form>
      {answer?.ok && (
        <div className="figures">
          <section className="card figures-part" aria-labelledby="changes">
            <h2 id="changes">{w.replayed(answer.enquiries)}</h2>
            {answer.cut && <p className="hint">{w.cut}</p>}
            <Table
              caption={w.title}
              head={w.act}
              columns={[w.before, w.after, w.added, w.gone, w.sooner, w.later, w.by]}
              rows={[
                changeRow(lang, w.reminders, answer.reminders),
                changeRow(lang, w.offers, answer.offers),
              ]}
            />
          </section>
          <section className="card figures-part" aria-labelledby="moved">
            <h2 id="moved">{w.moved}</h2>
            {answer.moved.length === 0 ? (
              <Empty>{w.none}</Empty>
            ) : (
              <Table
                caption={w.moved}
                head={w.practice}
                columns={[w.reminderBefore, w.reminderAfter, w.offerBefore, w.offerAfter]}
                rows={answer.moved.map((one) => movedRow(lang, one, zone))}
              />
            )}
          </section>
        </div>
      )}
    </>
  );
}

function changeRow(lang: Lang, name: string, change: Change): TableRow {
  const w = wordsFor(lang).figures;
  const { before, after, added, gone, sooner, later, medianMinutes } = change;
  const hours = medianMinutes === null ? null : Math.round(medianMinutes / minutesPerHour);
  return {
    key: name,
    head: name,
    cells: [
      ...[before, after, added, gone, sooner, later],
      hours === null ? w.parts.few : w.operator.whatIf.hours(hours),
    ],
  };
}

function movedRow(lang: Lang, one: Moved, zone: string): TableRow {
  const { few } = wordsFor(lang).figures.parts;
  const moment = (at: string | null) => (at ? <time dateTime={at}>{writeMoment(lang, at, zone)}</time> : few);
  return {
    key: one.id,
    head: one.practiceName,
    cells: [
      moment(one.remindedBefore),
      moment(one.remindedAfter),
      moment(one.offeredBefore),
      moment(one.offeredAfter),
    ],
  };
}
