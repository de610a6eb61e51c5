import { data, redirect } from 'react-router';
import type { PracticeId } from '../../../database/id.ts';
import { byName } from '../../../words/by-name.ts';
import { named } from '../../../words/named.ts';
import { paths } from '../../../words/paths.ts';
import { wordsFor } from '../../../words/words.ts';
import { cameBack } from '../../came-back.ts';
import { deedsIn } from '../../context.ts';
import { formText } from '../../form-text.ts';
import { givenId } from '../../given-id.ts';
import { Notice } from '../../parts/notice.tsx';
import { atResult, useFocusOnResult } from '../../parts/result.ts';
import { DeskHeader } from '../desk-header.tsx';
import { sending } from '../sending.ts';
import { sentFromDesk, wholeDesk } from '../signed-in.ts';
import { staying } from '../staying.ts';
import { StoppedNotice } from '../stopped-notice.tsx';
import type { Route } from './+types/practice.page.ts';
import type { Failed } from './part.tsx';
import { PracticeParts } from './practice-parts.tsx';
import { type Moved, Preview } from './preview.tsx';
import { isPart, type Part, readChange, type WrongFields } from './read-change.ts';

export const handle = { js: true };

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const caller = wholeDesk(context, request);
  const theirs = await deedsIn(context).theirPractice(caller, givenId(params.id));
  if (!theirs) throw data(null, 404);
  const { practice, practised, procedures, lacks } = theirs;
  const lang = caller.person.locale;
  const availability = new Map(practised.map((one) => [one.slug, one.available ? 'yes' : 'not-now']));
  return {
    lang,
    person: caller.person,
    practice,
    lacks,
    procedures: procedures
      .map(({ slug, name }) => ({
        slug,
        name: name[lang],
        practised: (availability.get(slug) ?? 'no') as 'yes' | 'not-now' | 'no',
      }))
      .toSorted(byName(lang)),
    members: theirs.members,
    marks: theirs.marks,
    closures: theirs.closures.map(({ from, to, ...rest }) => ({
      ...rest,
      from: from.toString(),
      to: to?.toString() ?? null,
    })),
    saved: new URL(request.url).searchParams.get('saved'),
  };
}

const typedOf = (form: FormData) =>
  Object.fromEntries([...form.keys()].map((name) => [name, formText(form, name)]));

const kept = (part: Part, form: FormData) => ({
  part,
  typed: typedOf(form),
  recipients: form.getAll('recipient').filter((one) => typeof one === 'string'),
  wrong: {} as WrongFields,
  changed: null as { by: string | null } | null,
  moved: null as Moved[] | null,
  patients: 0,
});

export async function action({ request, params, context }: Route.ActionArgs) {
  const { caller, form } = await sentFromDesk(context, request);
  const deeds = deedsIn(context);
  const part = formText(form, 'part');
  const id = givenId<PracticeId>(params.id);
  if (!(await deeds.theirPractice(caller, id))) throw data(null, 404);
  if (!isPart(part)) throw data(null, 422);
  const { change, wrong } = readChange(part, form);
  if (Object.keys(wrong).length > 0) return cameBack({ ...kept(part, form), wrong }, 422);
  const isAsked = part === 'closures' && formText(form, 'confirmed') !== 'yes';
  const deed = isAsked ? deeds.previewPracticeChange : deeds.changePractice;
  const result = await deed(caller, id, change, formText(form, 'seen') || null);
  if (!result.done) {
    if (result.because === 'gone') throw data(null, 404);
    if (result.because === 'changed')
      return cameBack({ ...kept(part, form), changed: { by: result.by } }, 409);
    return cameBack({ ...kept(part, form), wrong: { recipient: result.because } as WrongFields }, 409);
  }
  if (!isAsked) return redirect(atResult(`/desk/practices/${id}?saved=${part}`), 303);
  const moved: Moved[] = result.moved.map(({ enquiryId, patientName, before, after, offers }) => ({
    id: enquiryId,
    name: patientName,
    before: before?.toString() ?? null,
    after: after?.toString() ?? null,
    offers,
  }));
  return data({ ...kept(part, form), moved, patients: 'patients' in result ? result.patients : 0 });
}

/** Concurrent changes are shown even if the form was stopped. */
export const shouldRevalidate = () => true;

export const clientLoader = staying<Route.ClientLoaderArgs>();

export const clientAction = ({ serverAction }: Route.ClientActionArgs) => sending(() => serverAction());

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? [{ title: wordsFor(loaderData.lang).practice.title(named(loaderData.practice.name)) }] : [];

export default function PracticePage({ loaderData, actionData: answer }: Route.ComponentProps) {
  useFocusOnResult(answer);
  const actionData = answer && 'part' in answer ? answer : null;
  const { lang, practice, lacks, saved } = loaderData;
  const w = wordsFor(lang).practice;
  const failedIn = (part: Part): Failed => (actionData?.part === part ? actionData : null);
  return (
    <>
      <DeskHeader lang={lang} person={loaderData.person} />
      <p>
        <a className="back" href="/desk">
          {w.back}
        </a>
      </p>
      <h1>{w.title(named(practice.name))}</h1>
      <StoppedNotice lang={lang} answer={answer} />
      <Notice tone={lacks.length === 0 ? 'good' : 'warn'}>
        {lacks.length === 0 ? w.complete : w.incomplete(lacks.map((one) => w.lacks[one]).join(', '))}
      </Notice>
      <p>
        <a href={paths[lang].profile(practice.slug)}>{w.see}</a>
      </p>
      {actionData?.moved && (
        <Preview
          lang={lang}
          zone={practice.zone}
          moved={actionData.moved}
          patients={actionData.patients ?? 0}
          typed={actionData.typed}
        />
      )}
      <PracticeParts lang={lang} now={loaderData} saved={answer ? null : saved} failedIn={failedIn} />
    </>
  );
}
