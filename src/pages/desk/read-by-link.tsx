import { useId } from 'react';
import type { ReadByLink } from '../../access/theirs/read-by-link.ts';
import type { Person } from '../../people/person.ts';
import { wordsFor } from '../../words/words.ts';
import { type Lang, writeMomentAmong } from '../../words/write.ts';
import { browserName } from './browser-name.ts';
import { By } from './by.tsx';

const mostShown = 5;

type WhoItWasProps = {
  lang: Lang;
  person: Pick<Person, 'id'>;
  session: { sessionId: string; patientName: string; browser: string };
};

/** The two answers to whether a session by a link was hers, each one tap. They lead to another page, which is loaded
 * anew, so that its result takes the focus. */
export function WhoItWas({ lang, person, session }: WhoItWasProps) {
  const w = wordsFor(lang).byLink;
  const { sessionId, patientName, browser } = session;
  const about = (label: string) => `${label} (${patientName}, ${browserName(lang, browser)})`;
  return (
    <form method="post" action={`/desk/links/${sessionId}`} className="who-it-was">
      <By person={person} />
      <button className="button small" type="submit" name="act" value="not-me" aria-label={about(w.notMe)}>
        {w.notMe}
      </button>
      <button className="button small" type="submit" name="act" value="me" aria-label={about(w.me)}>
        {w.me}
      </button>
    </form>
  );
}

type ReadByLinkProps = { lang: Lang; person: Pick<Person, 'id'>; readings: readonly ReadByLink[] };

/** What unknown browsers have read by a member's links, for her to say whether it was she (mission, point 2); nothing if there
 * is nothing to tell. */
export function ReadByLinks({ lang, person, readings }: ReadByLinkProps) {
  const id = useId();
  if (readings.length === 0) return null;
  const w = wordsFor(lang).byLink;
  const zones = readings.map(({ zone }) => zone);
  return (
    <section className="card by-link" aria-labelledby={id}>
      <h2 id={id}>{w.title}</h2>
      <p>{w.text}</p>
      <ul className="rows">
        {readings.slice(0, mostShown).map((one) => (
          <li key={one.sessionId}>
            <span>
              <a href={`/desk/enquiries/${one.enquiryId}`}>
                <bdi>{one.patientName}</bdi>
              </a>
              {` · ${browserName(lang, one.browser)}`}
              <br />
              <span className="quiet">
                {w.read(writeMomentAmong(lang, one.readAt, one.zone, zones))}
                {' · '}
                <a href={`/desk/links/${one.sessionId}`}>{w.details}</a>
              </span>
            </span>
            <WhoItWas lang={lang} person={person} session={one} />
          </li>
        ))}
      </ul>
      {readings.length > mostShown && <p className="quiet">{w.more(readings.length - mostShown)}</p>}
    </section>
  );
}
