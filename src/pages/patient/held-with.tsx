import type { HeldEnquiry } from '../../asking/held.table.ts';
import { named } from '../../words/named.ts';
import { wordsFor } from '../../words/words.ts';
import { type Lang, writeMoment } from '../../words/write.ts';
import { addressAfter } from '../last-shown.ts';
import { ShownAt } from '../parts/shown-at.tsx';

type HeldWithProps = { lang: Lang; held: readonly HeldEnquiry[]; path: string; earlier: boolean };

/** The other held enquiries of the mailbox, by practice and moment, each with its own button; no content. */
export function HeldWith({ lang, held, path, earlier }: HeldWithProps) {
  const w = wordsFor(lang).patient.held;
  const last = held.at(-1);
  if (!last) return null;
  return (
    <section aria-labelledby="held-with" className="card held-with">
      <h2 id="held-with">{w.othersTitle}</h2>
      <p>{w.othersText}</p>
      <ul className="rows">
        {held.map(({ id, practiceName, zone, askedAt }) => {
          const moment = writeMoment(lang, askedAt, zone);
          return (
            <li key={id}>
              <form method="post">
                <ShownAt lang={lang} />
                <p>
                  <strong>{practiceName}</strong>{' '}
                  <time className="quiet" dateTime={askedAt}>
                    {moment}
                  </time>
                </p>
                <input type="hidden" name="act" value="confirm-other" />
                <input type="hidden" name="which" value={id} />
                <button
                  className="button"
                  type="submit"
                  aria-label={w.actionFor(named(practiceName), moment)}
                >
                  {w.action}
                </button>
              </form>
            </li>
          );
        })}
      </ul>
      {earlier && (
        <a href={`${path}${addressAfter({ at: last.askedAt, id: last.id })}#held-with`}>{w.othersEarlier}</a>
      )}
    </section>
  );
}
