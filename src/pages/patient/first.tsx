import type { OwnFirst } from '../../answering/own-first.ts';
import { wordsFor } from '../../words/words.ts';
import { type Lang, writeWeekday } from '../../words/write.ts';
import { offerPath } from './offer-path.ts';

/** The enquiry that a duplicate repeats, as its patient sees it; null if there is none. */
export const shownFirst = (first: OwnFirst | null, { lang, zone }: { lang: Lang; zone: string }) =>
  first && {
    id: first.id,
    where: wordsFor(lang).first.where[first.stands](writeWeekday(lang, first.askedAt.toString(), zone)),
    offered: first.offered,
  };

type FirstProps = { lang: Lang; first: NonNullable<ReturnType<typeof shownFirst>> };

/** Where the first enquiry stands, with the way to it and to its offer if it came from the same address. */
export function First({ lang, first: { id, where, offered } }: FirstProps) {
  const { first: w, patient } = wordsFor(lang);
  return (
    <section aria-labelledby="first" className="card">
      <h2 id="first">{w.title}</h2>
      <p>{where}</p>
      {id === null ? (
        <p>
          {w.otherAddress} {offered && w.offeredThere}
        </p>
      ) : (
        <>
          {offered && <p>{patient.offer.linkText}</p>}
          {offered && (
            <p>
              <a className="button" href={offerPath(id)}>
                {patient.offer.link}
              </a>
            </p>
          )}
          <p>
            <a className="button" href={`/demande/${id}`}>
              {w.open}
            </a>
          </p>
        </>
      )}
    </section>
  );
}
