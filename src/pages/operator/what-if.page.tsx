import { type AskedThresholds, isAskedAnything } from '../../watching/which-thresholds.ts';
import { wordsFor } from '../../words/words.ts';
import type { Lang } from '../../words/write.ts';
import { deedsIn } from '../context.ts';
import { DeskHeader } from '../desk/desk-header.tsx';
import { operator } from '../desk/signed-in.ts';
import { Field } from '../parts/field.tsx';
import type { Route } from './+types/what-if.page.ts';
import { OperatorNav } from './operator-nav.tsx';
import { WhatIfResult } from './what-if-result.tsx';

export async function loader({ request, context }: Route.LoaderArgs) {
  const caller = operator(context, request);
  const { searchParams } = new URL(request.url);
  const said = (name: string) => searchParams.get(name) || null;
  const asked: AskedThresholds = {
    ...{ reminder: said('reminder'), offer: said('offer'), since: said('since') },
    ...{ clock: said('clock'), again: said('again'), question: said('question') },
  };
  const { askWhatIf, lacking } = deedsIn(context);
  const answer = isAskedAnything(asked) ? await askWhatIf(caller, asked) : null;
  return { lang: caller.person.locale, person: caller.person, lacking, asked, answer };
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: wordsFor(loaderData?.lang ?? 'fr').figures.operator.whatIf.title },
];

export default function WhatIfPage({ loaderData }: Route.ComponentProps) {
  const { lang, asked, answer } = loaderData;
  const w = wordsFor(lang).figures.operator.whatIf;
  return (
    <>
      <DeskHeader lang={lang} person={loaderData.person} />
      <OperatorNav lang={lang} here="whatIf" lacking={loaderData.lacking} />
      <h1>{w.title}</h1>
      <p>{w.hint}</p>
      <WhatIfForm lang={lang} asked={asked} wrong={answer?.ok === false ? answer.because : null} />
      {answer?.ok && <WhatIfResult lang={lang} answer={answer} />}
    </>
  );
}

type Wrong = keyof ReturnType<typeof wordsFor>['figures']['operator']['whatIf']['wrong'];

/** At which field an error stands: that of an order of two at the later one. */
const fieldOf = (wrong: Wrong) => ({ order: 'offer', 'order-again': 'question' })[String(wrong)] ?? wrong;

function WhatIfForm({ lang, asked, wrong }: { lang: Lang; asked: AskedThresholds; wrong: Wrong | null }) {
  const w = wordsFor(lang).figures.operator.whatIf;
  const of = (name: keyof AskedThresholds, usual: string) => ({
    ...{ name, value: asked[name] ?? usual },
    ...(wrong && fieldOf(wrong) === name && { error: w.wrong[wrong] }),
  });
  const clocks = (['on', 'off'] as const).map((value) => ({ value, label: w.clocks[value] }));
  return (
    <form className="card what-if" action="/operator/what-if">
      <fieldset>
        <legend>{w.first}</legend>
        <Field {...of('reminder', '1')} label={w.reminder} />
        <Field {...of('offer', '2')} label={w.offer} />
      </fieldset>
      <fieldset>
        <legend>{w.later}</legend>
        <Field {...of('clock', 'on')} label={w.clock} options={clocks} />
        <Field {...of('again', '1')} label={w.reminder} />
        <Field {...of('question', '3')} label={w.question} />
      </fieldset>
      <Field {...of('since', '')} type="date" label={w.since} />
      <button className="button primary" type="submit">
        {w.show}
      </button>
    </form>
  );
}
