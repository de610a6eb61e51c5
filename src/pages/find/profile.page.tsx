import { paths } from '../../words/paths.ts';
import { wordsFor } from '../../words/words.ts';
import { writeDay } from '../../words/write.ts';
import { Notice } from '../parts/notice.tsx';
import type { Route } from './+types/profile.page.ts';
import { languageOf } from './language.ts';
import { shownPractice } from './shown-practice.ts';

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const lang = languageOf(request);
  const { practice, procedures, closed } = await shownPractice(context, params.slug, lang);
  const { slug, name, street, postcode, town, phone, email, hours, about } = practice;
  const { searchParams } = new URL(request.url);
  const procedure = searchParams.get('procedure') ?? '';
  const found = new URLSearchParams({ procedure, town: searchParams.get('town') ?? '' });
  return {
    lang,
    slug,
    name,
    street,
    postcode,
    town,
    phone,
    email,
    hours,
    about: about[lang],
    procedures,
    closed,
    procedure,
    back: `${paths[lang].results}?${found}`,
  };
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? [{ title: `${loaderData.name}, ${loaderData.town}` }] : [];

type Data = Awaited<ReturnType<typeof loader>>;

function Hours({ lang, hours }: Pick<Data, 'lang' | 'hours'>) {
  const w = wordsFor(lang).find.profile;
  if (hours.length === 0) return null;
  return (
    <>
      <h2>{w.hours}</h2>
      <dl className="hours">
        {w.days.map((name, index) => {
          const spans = hours.filter((span) => span.day === index + 1);
          return (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                {spans.length === 0 ? w.shut : spans.map((span) => `${span.from}–${span.to}`).join(', ')}
              </dd>
            </div>
          );
        })}
      </dl>
    </>
  );
}

export default function ProfilePage({ loaderData }: Route.ComponentProps) {
  const { lang, closed, procedure } = loaderData;
  const w = wordsFor(lang).find.profile;
  const ask = paths[lang].ask(loaderData.slug);
  return (
    <article className="narrow">
      <a className="back" href={loaderData.back}>
        {w.back}
      </a>
      <h1>{loaderData.name}</h1>
      <p className="quiet">{loaderData.town}</p>
      {closed && (
        <Notice tone="warn">
          {w.closedOn(writeDay(lang, closed.from), closed.to && writeDay(lang, closed.to))}
        </Notice>
      )}
      <p>{loaderData.about}</p>
      <p>
        <a
          className="button primary"
          href={procedure ? `${ask}?procedure=${encodeURIComponent(procedure)}` : ask}
        >
          {w.ask}
        </a>
      </p>
      <h2>{w.procedures}</h2>
      <ul className="tags">
        {loaderData.procedures.map((one) => (
          <li key={one.slug}>
            {one.name}
            {!one.available && ` (${w.unavailable})`}
          </li>
        ))}
      </ul>
      <dl>
        <dt>{w.address}</dt>
        <dd>
          {loaderData.street && `${loaderData.street}, `}
          {loaderData.postcode} {loaderData.town}
        </dd>
        {loaderData.phone && (
          <>
            <dt>{w.phone}</dt>
            <dd>
              <a href={`tel:${loaderData.phone.replace(/[^+\d]/g, '')}`}>{loaderData.phone}</a>
            </dd>
          </>
        )}
        {loaderData.email && (
          <>
            <dt>{w.email}</dt>
            <dd>{loaderData.email}</dd>
          </>
        )}
      </dl>
      <Hours lang={lang} hours={loaderData.hours} />
    </article>
  );
}
