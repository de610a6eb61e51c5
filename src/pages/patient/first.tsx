import type { OwnFirst } from '../../answering/own-first.ts';
import { wordsFor } from '../../words/words.ts';
import { type Lang, writeWeekday } from '../../words/write.ts';
import { ShownAt } from '../parts/shown-at.tsx';

/** The enquiry that a duplicate repeats, as its patient sees it; null if there is none. */
export const shownFirst = (first: OwnFirst | null, { lang, zone }: { lang: Lang; zone: string }) =>
  first && {
    own: first.own,
    where: wordsFor(lang).first.where[first.stands](writeWeekday(lang, first.askedAt.toString(), zone)),
    offered: first.offered,
  };

type FirstProps = { lang: Lang; first: NonNullable<ReturnType<typeof shownFirst>> };

/** Where the first enquiry stands, with the way to it and to its offer if it came from the same address. */
export function First({ lang, first: { own, where, offered } }: FirstProps) {
  const { first: w, patient } = wordsFor(lang);
  return (
    <section aria-labelledby="first" className="card">
      <h2 id="first">{w.title}</h2>
      <p>{where}</p>
      {own ? (
        <>
          {offered && <p>{patient.offer.linkText}</p>}
          <form method="post" className="acts">
            <ShownAt lang={lang} />
            {offered && (
              <button className="button" type="submit" name="act" value="first-offer">
                {patient.offer.link}
              </button>
            )}
            <button className="button" type="submit" name="act" value="first">
              {w.open}
            </button>
          </form>
        </>
      ) : (
        <p>
          {w.otherAddress} {offered && w.offeredThere}
        </p>
      )}
    </section>
  );
}
