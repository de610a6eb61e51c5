import type { Waiting as One, TheirWaiting } from '../../access/theirs/their-waiting.table.ts';
import { wordsFor } from '../../words/words.ts';
import { type Lang, writeMomentAmong } from '../../words/write.ts';

/** Who has waited longest and what is due today, at the top; nothing if nobody is waiting. */
export function Waiting({ lang, longest, dueToday }: TheirWaiting & { lang: Lang }) {
  if (!longest) return null;
  const w = wordsFor(lang).desk.home;
  const zones = [longest, ...dueToday].map((one) => one.zone);
  const link = (one: One) => (
    <a href={`/desk/enquiries/${one.id}`}>
      <bdi>{one.patientName}</bdi>
    </a>
  );
  return (
    <section className="card waiting" aria-label={w.label}>
      <p>
        <strong>{w.longest}</strong> {link(longest)} · {w.since}{' '}
        <time dateTime={longest.since}>{writeMomentAmong(lang, longest.since, longest.zone, zones)}</time>
      </p>
      {dueToday.length > 0 && (
        <p>
          <strong>{w.dueToday}</strong>{' '}
          {dueToday.map((one, place) => (
            <span key={one.id}>
              {place > 0 && ' · '}
              {link(one)}
              {one.lateAt && (
                <>
                  {' '}
                  (<time dateTime={one.lateAt}>{writeMomentAmong(lang, one.lateAt, one.zone, zones)}</time>)
                </>
              )}
            </span>
          ))}
        </p>
      )}
    </section>
  );
}
