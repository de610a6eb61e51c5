import { whichTown } from '../../directory/which-town.ts';
import { paths } from '../../words/paths.ts';
import { wordsFor } from '../../words/words.ts';
import { callable } from '../callable.ts';
import { deedsIn } from '../context.ts';
import { Warned } from '../parts/expectation.tsx';
import { PhoneNumber } from '../parts/phone-number.tsx';
import type { Route } from './+types/profile.page.ts';
import { Doors } from './doors.tsx';
import { forEverybody } from './for-everybody.ts';
import { Hours } from './hours.tsx';
import { languageOf } from './language.ts';
import { Others } from './others.tsx';
import { shownPractice } from './shown-practice.ts';

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const lang = languageOf(request);
  const { searchParams } = new URL(request.url);
  const chosen = searchParams.get('procedure') ?? '';
  const shown = await shownPractice(context, params.slug, lang, chosen);
  const { practice, procedures, procedure, expectation, others, nearWithin } = shown;
  const { slug, name, street, postcode, town, phone, email, hours, about, zone } = practice;
  const found = new URLSearchParams({ procedure: chosen, town: searchParams.get('town') ?? '' });
  return {
    lang,
    slug,
    name,
    street,
    postcode,
    town,
    phone: callable(phone),
    email,
    hours,
    today: deedsIn(context).now().toZonedDateTimeISO(zone).dayOfWeek,
    about: about[lang],
    procedures,
    expectation,
    others,
    nearWithin,
    searchedTown: whichTown(town),
    zone,
    procedure,
    back: `${paths[lang].results}?${found}`,
  };
}

export const headers = forEverybody;

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData
    ? [
        { title: `${loaderData.name}, ${loaderData.town}` },
        { name: 'description', content: loaderData.about },
      ]
    : [];

type Data = Awaited<ReturnType<typeof loader>>;

function Contact({ lang, street, postcode, town, phone, email }: Data) {
  const w = wordsFor(lang).find.profile;
  return (
    <dl>
      <dt>{w.address}</dt>
      <dd>
        {street && (
          <>
            {street}
            <br />
          </>
        )}
        {postcode} {town}
      </dd>
      {phone && (
        <>
          <dt>{w.phone}</dt>
          <dd>
            <PhoneNumber {...phone} />
          </dd>
        </>
      )}
      {email && (
        <>
          <dt>{w.email}</dt>
          <dd>{email}</dd>
        </>
      )}
    </dl>
  );
}

export default function ProfilePage({ loaderData }: Route.ComponentProps) {
  const { lang, procedure, expectation } = loaderData;
  const w = wordsFor(lang).find.profile;
  const ask = paths[lang].ask(loaderData.slug);
  return (
    <article className="profile">
      <header className="profile-head">
        <a className="back" href={loaderData.back}>
          {w.back}
        </a>
        <h1>{loaderData.name}</h1>
        <Warned lang={lang} expectation={expectation} />
        <Others {...loaderData} offersOthers={expectation.offersOthers} town={loaderData.searchedTown} />
      </header>
      <section aria-labelledby="about">
        <h2 id="about" className="visually-hidden">
          {w.about}
        </h2>
        <p className="lead">{loaderData.about}</p>
        <p>
          <a
            className="button primary"
            href={procedure ? `${ask}?procedure=${encodeURIComponent(procedure)}` : ask}
          >
            {w.ask}
          </a>
        </p>
        {expectation.usually && (
          <p className="quiet">{wordsFor(lang).find.expect.usually[expectation.usually]}</p>
        )}
        <h2>{w.procedures}</h2>
        <ul className="tags">
          {loaderData.procedures.map((one) => (
            <li key={one.slug}>
              {one.name}
              {!one.available && ` (${w.unavailable})`}
            </li>
          ))}
        </ul>
      </section>
      <aside className="card" aria-labelledby="contact">
        <h2 id="contact">{w.contact}</h2>
        <Contact {...loaderData} />
        {loaderData.hours.length > 0 && (
          <>
            <h3>{w.hours}</h3>
            <Doors lang={lang} zone={loaderData.zone} doors={expectation.doors} />
            <Hours {...loaderData} />
          </>
        )}
      </aside>
    </article>
  );
}
